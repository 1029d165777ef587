"""One telephone number, spelled as different networks spell it: https://github.com/chatwoot/chatwoot/issues/14048"""

import re

E164 = re.compile(r"^\+[1-9][0-9]{6,14}$", re.ASCII)  # as the tables' CHECKs have it
MEXICO = re.compile(r"^\+52(1?)(\d{10})$")  # WhatsApp writes +521…, everybody else +52…
ARGENTINA = re.compile(r"^\+54(9?)(\d{10})$")
BRAZIL = re.compile(r"^\+55(\d{2})(9?)([6-9]\d{7})$")  # mobile numbers got a ninth digit, WhatsApp often leaves it out


def spellings(phone: str) -> frozenset[str]:
    """All ways this E.164 number may be written, itself among them; messages go to the one that arrived."""
    if found := MEXICO.match(phone):
        return frozenset({f"+52{found[2]}", f"+521{found[2]}"})
    if found := ARGENTINA.match(phone):
        return frozenset({f"+54{found[2]}", f"+549{found[2]}"})
    if found := BRAZIL.match(phone):
        return frozenset({f"+55{found[1]}{found[3]}", f"+55{found[1]}9{found[3]}"})
    return frozenset({phone})

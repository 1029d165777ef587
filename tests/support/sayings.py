"""What a walker says: words of the texts and of the readers, strings that break programs, and honest answers."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from dialogs.reading.phrases import listed
from dialogs.reading.vocabulary import VOCABULARIES
from dialogs.texts import HERE, languages

NAUGHTY = (
    "", " ", "\n\n\n", "\x00", "\u202e\u2066abc", "\u200f", "\u00ad", "\ufeff", "\ud800", "0", "-1", "9" * 30, "1e309",
    "٠", "٢", "۲", "２", "2️⃣", "½", "²", "Ⅷ", "NaN", "null", "None", "true", "{}", "[]", "{ $open }", "%s%n",
    "{0}", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "'; DROP TABLE contact; --", '"', "\\", "/etc/passwd",
    "../../..", "=cmd|'/C calc'!A0", "👍", "👎", "🙏🏽", "👨\u200d👩\u200d👧", "🇲🇽", "😀" * 400,
    "á" * 4_000, "a\u0301" * 900,
    "Z" + "\u0338\u0322\u031b" * 40, "ﷺ", "ʇxǝʇ", "Ｆｕｌｌ ｗｉｄｔｈ", "ß", "İ", "ı", "ﬁ",
    "مرحبا hello", "שלום", "你好", "नमस्ते",
    "*_~`", "> quote", "•", "1.", "1)", "#1", "1 2 3", "one two", "31/02/2026", "32", "29 February", "25:61", "0:00",
    "tomorrow yesterday", "not not not", "yes no", "no yes maybe", "?" * 300, "!" * 300, "¿?", "؟", "http://a.b/c?d=e#f",
    "KR47", "KR47 yes", "no KR47", "details", "pending", "Ana", "Ana Gómez, 34", "Leo 7 months", "ana@example.com",
    "+525512345678", "Dr. Ruiz", "Dr. Ahmed tomorrow at 10", "Friday morning", "later", "where are you?", "prices",
    "are you a robot?", "chest pain", "I want to kill myself", "x" * 3_900, "word " * 800,
)  # fmt: skip
"""Written by us: each is there because some program somewhere fell over its kind."""
MOST_WORDS = 5


def saying(random: Random) -> str:
    """A digit, a naughty string, a phrase somebody may know, or a few of all that in a row."""
    kind = random.random()
    if kind < 0.3:
        return str(random.randint(0, 12))
    if kind < 0.45:
        return random.choice(NAUGHTY)
    if kind < 0.75:
        return random.choice(phrases())
    return " ".join(random.choice(random.choice((words(), phrases()))) for _ in range(random.randint(1, MOST_WORDS)))


@cache
def words() -> list[str]:
    """Every word of every catalogue."""
    texts = [(HERE / f"{language}.ftl").read_text(encoding="utf-8") for language in languages()]
    return sorted({word for text in texts for word in re.findall(r"[^\W\d_]{2,}", text)})


@cache
def phrases() -> list[str]:
    """The phrases of the readers' vocabularies: commands, yes and no, days, ages, and what else they know."""
    found: set[str] = set()
    for own in VOCABULARIES.values():
        lists = [own.yes, own.no, own.hedges, own.soonest, own.nothing, own.last, own.introductions, own.fillers]
        lists += [*own.commands.values(), *own.calendar.values()]
        found |= {" ".join(phrase) for text in lists for phrase in listed(text)}
        found |= {*own.numbers, *own.ordinals, *" ".join((*own.weekdays, *own.months)).split()}
    return sorted(found)

"""The words of the doctor's desk in all its languages; a doctor need not say which one is being written."""

from __future__ import annotations

from typing import Literal

Word = Literal["pending", "details", "help"]


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# What people also write to say that they have read something: alone it decides only while the card is the newest thing.
CASUAL = _words("ok okay okey vale 👍 👌 🆗")
YES = CASUAL | _words(
    "yes yeah yep yup y approve approved accept accepted confirm confirmed "
    "si apruebo aprobar aprobado aprobada acepto aceptar aceptado aceptada confirmo confirmar confirmado confirmada "
    "✅ ✔ ☑"
)
NO = _words("no nope n reject rejected decline declined rechazo rechazar rechazado rechazada 👎 ❌ ✖ 🚫")
# Spanish "y" is "and".
NOT_IN = {"es": _words("y")}
WORDS: dict[str, Word] = {
    "pending": "pending",
    "pendiente": "pending",
    "pendientes": "pending",
    "details": "details",
    "detail": "details",
    "detalles": "details",
    "detalle": "details",
    "help": "help",
    "ayuda": "help",
}
POLITE = _words("please pls plz thanks thank you thx gracias por favor 🙏 😊 🙂")
# "No problem" is a yes, "no wait" is neither: after these a "no" is not taken for a rejection.
NO_REJECTION = _words(
    "problem problems prob issue issues worries worry idea doubt wait hold rush need matter biggie not "
    "problema pasa se lo hay espera entiendo importa duda"
)
# A title stands before the name by which a person is called.
TITLES = _words(
    "dr dra drs doctor doctora prof profesor profesora mr mrs ms mx miss sir madam sr sra srta senor senora"
)
# A person is hardly called so, but a card that says "KR47 · Approved" would be read as ours.
OURS = _words(
    "reply respond responde responda answer yes ok approve approved accept accepted confirm confirmed reject rejected "
    "declined cancel cancelled expired urgent emergency system clinic doctor aprobado aprobada aprobar aceptado "
    "confirmado confirmada rechazado rechazada cancelado cancelada vencido urgente emergencia sistema clinica"
)

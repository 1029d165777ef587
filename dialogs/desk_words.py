"""The words of the doctor's desk in all its languages; a doctor need not say which one is being written."""

from __future__ import annotations

from typing import Literal

from dialogs.reading.clean import fold

Word = Literal["pending", "details", "help"]


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


def _folded(line: str) -> frozenset[str]:
    """Arabic and Urdu as they are written; a doctor's line is compared folded."""
    return frozenset(map(fold, line.split()))


# What people also write to say that they have read something: alone it decides only while the card is the newest thing.
CASUAL = _words("ok okay okey vale 👍 👌 🆗") | _folded("تمام اوكي اوك اوکے ٹھیک")
YES = (
    CASUAL
    | _words(
        "yes yeah yep yup y approve approved accept accepted confirm confirmed "
        "si apruebo aprobar aprobado aprobada acepto aceptar aceptado aceptada confirmo confirmar confirmado "
        "confirmada ✅ ✔ ☑"
    )
    | _folded("نعم ايوه ايوا موافق موافقة اوافق مقبول قبول ہاں منظور قبول")
)
NO = _words("no nope n reject rejected decline declined rechazo rechazar rechazado rechazada 👎 ❌ ✖ 🚫") | _folded(
    "لا كلا مرفوض نہیں نامنظور"
)
# Spanish "y" is "and", Urdu "تمام" is "all".
NOT_IN = {"es": _words("y"), "ur": _folded("تمام")}
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
    **dict.fromkeys(_folded("معلق معلقة المعلقة باقی"), "pending"),
    **dict.fromkeys(_folded("تفاصيل التفاصيل تفصیل تفصیلات"), "details"),
    **dict.fromkeys(_folded("مساعدة المساعدة مدد"), "help"),
}
POLITE = _words("please pls plz thanks thank you thx gracias por favor 🙏 😊 🙂") | _folded(
    "شكرا رجاء جی شکریہ پلیز"  # Urdu "جی" is the politeness of a yes and of a no
)
# "No problem" is a yes, "no wait" is neither: after these a "no" is not taken for a rejection.
NO_REJECTION = _words(
    "problem problems prob issue issues worries worry idea doubt wait hold rush need matter biggie not "
    "problema pasa se lo hay espera entiendo importa duda"
) | _folded(
    "مانع بأس مشكلة ضير اعتراض داعي شك بد تقلق تقلقوا ارفض رفض امانع انتظر انتظروا اعرف ادري زال "
    "کوئی مسئلہ بات رکیں ٹھہریں انتظار پتہ معلوم شک"
)
# A title stands before the name by which a person is called.
TITLES = _words(
    "dr dra drs doctor doctora prof profesor profesora mr mrs ms mx miss sir madam sr sra srta senor senora"
) | _folded("د دكتور دكتورة الدكتور الدكتورة السيد السيدة استاذ استاذة ڈاکٹر جناب محترم محترمہ")
# A person is hardly called so, but a card that says "KR47 · Approved" would be read as ours.
OURS = _words(
    "reply respond responde responda answer yes ok approve approved accept accepted confirm confirmed reject rejected "
    "declined cancel cancelled expired urgent emergency system clinic doctor aprobado aprobada aprobar aceptado "
    "confirmado confirmada rechazado rechazada cancelado cancelada vencido urgente emergencia sistema clinica"
) | _folded(
    "نعم لا موافق مقبول قبول مرفوض رفض مؤكد ملغى عاجل طارئ طوارئ النظام العيادة طبيب الطبيب "
    "ہاں نہیں منظور نامنظور منسوخ فوری ایمرجنسی سسٹم کلینک"
)

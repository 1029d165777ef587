"""What patients say about days and times in five languages, and what it means on Wednesday, 4 March 2026, at nine."""

from __future__ import annotations

from datetime import datetime

WEDNESDAY = datetime(2026, 3, 4, 9, 0)  # noqa: DTZ001  wall time on purpose

Meant = tuple[str | None, str | None, tuple[str | None, str | None] | None]
# Date, time and range as `when` of scored.py tells them; a range without its date is on the date said.
ENGLISH: dict[str, Meant] = {
    "could I come tomorrow at half past three": ("2026-03-05", "15:30", None),
    "15 35": (None, "15:35", None),
    "1830": (None, "18:30", None),
    "thursday, ten forty": ("2026-03-05", "10:40", None),
    "twenty to five": (None, "16:40", None),
    "tomorow afternoon": ("2026-03-05", None, ("12:00", "17:00")),
    "thrusday the 12th": ("2026-03-12", None, None),
    "next week Tuesday, quarter to 9": ("2026-03-10", "08:45", None),
    "the 8th of this month": ("2026-03-08", None, None),
    "5th of next month, evening": ("2026-04-05", None, ("17:00", "22:00")),
    "the last friday of march": ("2026-03-27", None, None),
    "thursday in two weeks": ("2026-03-19", None, None),
    "a week from monday": ("2026-03-16", None, None),
    "the week after next": (None, None, ("2026-03-16", "2026-03-22")),
    "first week of april": (None, None, ("2026-04-01", "2026-04-07")),
    "the week of the 16th": (None, None, ("2026-03-16", "2026-03-22")),
    "in april": (None, None, ("2026-04-01", "2026-04-30")),
    "end of the month": (None, None, ("2026-03-22", "2026-03-31")),
    "friday before 11": ("2026-03-06", "11:00", (None, "11:00")),
    "after 4pm tomorrow": ("2026-03-05", "16:00", ("16:00", None)),
    "between half past nine and eleven": (None, None, ("09:30", "11:00")),
    "not at 4, at 5": (None, "17:00", None),
    "not tomorrow, friday": ("2026-03-06", None, None),
    "8 tonight": ("2026-03-04", "20:00", None),
    "10.3. at 17.30": ("2026-03-10", "17:30", None),
}
SPANISH: dict[str, Meant] = {
    "el jueves a las cuatro y media": ("2026-03-05", "16:30", None),
    "a las diez menos cuarto de la mañana": (None, "09:45", None),
    "8 con 20 de la noche": (None, "20:20", None),
    "mañana por la mañana": ("2026-03-05", None, ("06:00", "12:00")),
    "mañana a las 9 de la mañana": ("2026-03-05", "09:00", None),
    "pasado mañana 17h30": ("2026-03-06", "17:30", None),
    "del 16 al 18": (None, None, ("2026-03-16", "2026-03-18")),
    "el 5 del mes que viene": ("2026-04-05", None, None),
    "el último viernes del mes": ("2026-03-27", None, None),
    "miercoels de la semana que viene": ("2026-03-11", None, None),
    "a fin de mes": (None, None, ("2026-03-22", "2026-03-31")),
    "hoy en ocho": ("2026-03-11", None, None),
    "después de las 5 del viernes": ("2026-03-06", "17:00", ("17:00", None)),
    "a las 6 no, a las 7": (None, "18:00", None),
}
ARABIC: dict[str, Meant] = {
    "بكرا الساعة خمسة ونص العصر": ("2026-03-05", "17:30", None),
    "الخميس القادم الساعة التاسعة والربع صباحًا": ("2026-03-05", "09:15", None),
    "الساعة ثمانية إلا ثلث مساء": (None, "19:40", None),
    "الساعة العاشرة وعشر دقائق صباحا": (None, "10:10", None),
    "يوم ٢٥ مارس": ("2026-03-25", None, None),
    "السادس عشر من نيسان": ("2026-04-16", None, None),
    "الخامس والعشرين من آذار": ("2026-03-25", None, None),
    "بعد غد ظهرًا": ("2026-03-06", None, ("12:00", "17:00")),
    "صباح الأحد": ("2026-03-08", None, ("06:00", "12:00")),
    "بعد ثلاثة أيام": ("2026-03-07", None, None),
    "بعد أسبوعين": ("2026-03-18", None, None),
    "الأسبوع الجاي يوم الثلاثاء": ("2026-03-10", None, None),
    "من الأحد للأربعاء": (None, None, ("2026-03-08", "2026-03-11")),
    "بين 3 و 5 العصر": (None, None, ("15:00", "17:00")),
    "من الستة للسبعة": (None, None, ("18:00", "19:00")),
    "هالجمعة عالساعة ٤": ("2026-03-06", "16:00", None),
    "١٢/٤ الساعة ١٠:٣٠ ص": ("2026-04-12", "10:30", None),
    "كمان يومين المسا": ("2026-03-06", None, ("17:00", "22:00")),
    "الليلة الساعة 8": ("2026-03-04", "20:00", None),
}
URDU: dict[str, Meant] = {
    "کل شام پانچ بجے": ("2026-03-05", "17:00", None),
    "پرسوں صبح ساڑھے دس بجے": ("2026-03-06", "10:30", None),
    "جمعرات کو سوا گیارہ بجے دوپہر سے پہلے": ("2026-03-05", "11:15", None),
    "دوپہر ڈھائی بجے": (None, "14:30", None),
    "ڈیڑھ بجے": (None, "13:30", None),
    "پونے پانچ بجے شام": (None, "16:45", None),
    "دس بج کر بیس منٹ صبح": (None, "10:20", None),
    "اگلے ہفتے منگل کو": ("2026-03-10", None, None),
    "۱۵ تاریخ کو": ("2026-03-15", None, None),
    "یکم اپریل، رات ۸ بجے": ("2026-04-01", "20:00", None),
    "اگلے مہینے کی 5 تاریخ": ("2026-04-05", None, None),
    "تین ہفتے بعد": ("2026-03-25", None, None),
    "پیر سے جمعہ تک": (None, None, ("2026-03-09", "2026-03-13")),
    "کل 2 بجے کے بعد": ("2026-03-05", "14:00", ("14:00", None)),
    "صبح 11 بجے سے پہلے": (None, "11:00", (None, "11:00")),
    "10 سے 12 بجے": (None, None, ("10:00", "12:00")),
    "ہفتے کو شام": ("2026-03-07", None, ("17:00", "22:00")),
}
ROMAN_URDU: dict[str, Meant] = {
    "kal shaam paanch bajay": ("2026-03-05", "17:00", None),
    "prso subha saadhe das bjy": ("2026-03-06", "10:30", None),
    "jumerat ko sawa gyara baje subah": ("2026-03-05", "11:15", None),
    "dopehr dhai baje": (None, "14:30", None),
    "pone paanch baje shaam": (None, "16:45", None),
    "teen baj kar bees minute": (None, "15:20", None),
    "agle hafte mangal ko": ("2026-03-10", None, None),
    "15 tareekh ko": ("2026-03-15", None, None),
    "agly mahine ki 5 tarikh": ("2026-04-05", None, None),
    "do hafte baad": ("2026-03-18", None, None),
    "5 march ko sham ko": ("2026-03-05", None, ("17:00", "22:00")),
    "kal 2 baje ke baad": ("2026-03-05", "14:00", ("14:00", None)),
    "subah 11 se pehle": (None, "11:00", (None, "11:00")),
    "aaj raat 9 bje": ("2026-03-04", "21:00", None),
    "Friday subah 6 40": ("2026-03-06", "06:40", None),
}
SAID: dict[str, dict[str, Meant]] = {"en": ENGLISH, "es": SPANISH, "ar": ARABIC, "ur": URDU, "ur-Latn": ROMAN_URDU}

# Nothing about a day that one could come, though the words may look like it.
SILENT = {
    "en": (
        "the 2nd option",
        "i have had it since monday",
        "open 24/7?",
        "a sundae and some money",
        "march in, sit down",
        "let me talk to a person",
        "born Tuesday 12 May 1987",
        "version 2.0",
    ),
    "es": ("tengo fiebre desde el lunes", "me duele desde hace 3 días", "¿vienes o no?", "la 2", "mide 1.60"),
    "ar": ("عندي ألم في الظهر من يومين", "مساء الخير", "ابني عمره 5 سنين", "شكرا لكم", "كل يوم", "كل شيء تمام"),
    "ur": ("کل سے بخار ہے", "پیر میں درد ہے", "ڈھائی سال کا بچہ", "بیٹے کو 3 دن سے کھانسی ہے", "آج کل"),
    "ur-Latn": ("kal se bukhar hai", "mere bete ko 3 din se khansi hai", "theek hai shukria", "aaj kal", "sab theek"),
}

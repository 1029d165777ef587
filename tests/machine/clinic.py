"""The clinic of one example: two doctors, one behind the other, five services and three patients, in one statement."""

from dataclasses import dataclass, field
from uuid import UUID

from models.base import new_id
from tests.machine.standing_clock import Link

PATIENTS = ("Ana", "Luis", "Mia")
DOCTORS = ("Ahmed", "Ruiz")
SERVICES = ("Consultation", "Vaccine", "Check-up", "Class", "Consultation")
"""The first two are Dr. Ahmed's, whom Dr. Ruiz stands behind; a vaccine needs nobody's yes, a class has two seats."""
OF_DOCTOR = (0, 0, 1, 1, 1)
"""Whose each of them is; a consultation both give."""

FOUND = """
CREATE FUNCTION public.found_clinic(
  clinic_key uuid, number text, doctors uuid[], services uuid[], patients uuid[], undo int, hours jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO clinic (id, slug, name, whatsapp, timezone, languages, emergency_number, phone, minimum_notice_minutes,
                      undo_seconds, answering_hours, thanks_after_minutes, close_out_at, intake, booking_horizon_days,
                      cancellation_cutoff_hours)
  VALUES (clinic_key, 'c' || ltrim(number, '+'), 'Clinic Luz', number, 'America/Mexico_City', '{en,es}', '911',
          '+525555550100', 0, undo, hours, 60, '20:00', '{"asked": []}', 21, 2);
  INSERT INTO doctor (clinic_id, id, slug, name, position, whatsapp, backup)
  VALUES (clinic_key, doctors[1], 'ahmed', 'Dr. Ahmed', 0, '+971501234567', 'ruiz'),
         (clinic_key, doctors[2], 'ruiz', 'Dr. Ruiz', 1, '+525555550121', NULL);
  INSERT INTO medical_service (clinic_id, id, doctor_id, name, position, duration, approval_required, max_patients)
  VALUES (clinic_key, services[1], doctors[1], 'Consultation', 0, 30, NULL, 1),
         (clinic_key, services[2], doctors[1], 'Vaccine', 1, 15, false, 1),
         (clinic_key, services[3], doctors[2], 'Check-up', 2, 60, NULL, 1),
         (clinic_key, services[4], doctors[2], 'Class', 3, 60, NULL, 2),
         (clinic_key, services[5], doctors[2], 'Consultation', 4, 30, NULL, 1);
  INSERT INTO availability_rule (clinic_id, id, doctor_id, day_of_week, start_time, end_time, step)
  SELECT clinic_key, gen_random_uuid(), doctor, day, '09:00', '12:00', 30
    FROM unnest(doctors) doctor, generate_series(1, 5) day;
  INSERT INTO contact (clinic_id, id, address, phone, language, consent_version, consent_at, profile_name,
                       window_closes_at)
  SELECT clinic_key, one.key, 'whatsapp:' || one.phone, one.phone, 'en', '2026-1/en', moment(), one.name,
         moment() + interval '24 hours'
    FROM unnest(patients, '{+525511111111,+525522222222,+525533333333,+971501234567,+525555550121}'::text[],
                '{Ana,Luis,Mia,Ahmed,Ruiz}'::text[]) AS one (key, phone, name);
  INSERT INTO conversation (clinic_id, id, contact_id)
  SELECT clinic_key, gen_random_uuid(), key FROM unnest(patients) key;
END $$;
"""
PHONES = {
    "Ana": "+525511111111", "Luis": "+525522222222", "Mia": "+525533333333",
    "Ahmed": "+971501234567", "Ruiz": "+525555550121",
}  # fmt: skip
WORKING = '{"mon": ["08:00-13:00"], "tue": ["08:00-13:00"], "wed": ["08:00-13:00"]}'


@dataclass(frozen=True)
class MadeUp:
    """The keys of a clinic that was made up for one example."""

    number: str
    id: UUID = field(default_factory=new_id)
    doctors: tuple[UUID, ...] = field(default_factory=lambda: tuple(new_id() for _ in DOCTORS))
    services: tuple[UUID, ...] = field(default_factory=lambda: tuple(new_id() for _ in SERVICES))
    contacts: dict[str, UUID] = field(default_factory=lambda: {name: new_id() for name in PHONES})

    def name_of(self, contact: UUID) -> str:
        return next(name for name, key in self.contacts.items() if key == contact)


def found(link: Link, number: int, undo_seconds: int, *, answers_always: bool) -> MadeUp:
    """A clinic of its own that knows nothing of the others."""
    made = MadeUp(f"+1415{5_000_000 + number}")
    keys = [list(made.doctors), list(made.services), list(made.contacts.values())]
    hours = None if answers_always else WORKING
    link.execute("SELECT found_clinic(%s, %s, %s, %s, %s, %s, %s)", [made.id, made.number, *keys, undo_seconds, hours])
    return made

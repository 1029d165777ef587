"""A clinic with a row in every table: Dr Ruiz, Ana, her request, her visit, and what was written about them."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel

from models.base import new_id
from models.tables import (
    AppointmentNote,
    AvailabilityException,
    AvailabilityRule,
    BookingTry,
    Clinic,
    ConsentRecord,
    Contact,
    Conversation,
    Doctor,
    Event,
    InboundMessage,
    MedicalService,
    OutboundMessage,
    Patient,
    Prompt,
    RequestQuestion,
    Reservation,
    ReservationRequest,
    StaffAct,
    StaffMembership,
    StaffTask,
    StaffUser,
    StatusReport,
    Takeover,
    TimeSlot,
    TimeUnavailable,
    VisitRating,
    WaitlistEntry,
)

MONDAY = datetime(2030, 3, 4, 9, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
Ids = defaultdict[str, UUID]  # by table; asked for the first time, an id is made


def fill(session: Session, clinic_id: UUID, number: str) -> dict[str, UUID]:
    """Writes the clinic that the session works for; returns the ids by table."""
    ids = Ids(new_id, clinic=clinic_id)
    for row in desk(ids, number) + ana(ids) + asked(ids) + written(ids) + staff(ids, number):
        session.add(row)
        session.flush()  # parents first: the tables declare keys, not relationships
    return ids


def desk(ids: Ids, number: str) -> list[SQLModel]:
    here, doctor = ids["clinic"], ids["doctor"]
    return [
        Clinic(
            id=here,
            slug=f"sol-{number[1:]}",
            name="Clínica Sol",
            whatsapp=number,
            timezone="America/Mexico_City",
            emergency_number="911",
        ),
        Doctor(clinic_id=here, id=doctor, slug="ruiz", name="Dr Ruiz", whatsapp="+525555550199"),
        MedicalService(clinic_id=here, id=ids["medical_service"], doctor_id=doctor, name="Consultation", duration=30),
        AvailabilityRule(
            clinic_id=here,
            id=ids["availability_rule"],
            doctor_id=doctor,
            day_of_week=1,
            start_time=time(9),
            end_time=time(17),
            breaks=[{"start": "13:00", "end": "14:00"}],
        ),
        AvailabilityException(
            clinic_id=here,
            id=ids["availability_exception"],
            doctor_id=doctor,
            kind="closed",
            date_from=date(2030, 12, 24),
            date_to=date(2030, 12, 24),
        ),
    ]


def ana(ids: Ids) -> list[SQLModel]:
    here, contact = ids["clinic"], ids["contact"]
    return [
        Contact(clinic_id=here, id=contact, address="whatsapp:+525555550111", phone="+525555550111"),
        Patient(clinic_id=here, id=ids["patient"], contact_id=contact, name="Ana"),
        Conversation(clinic_id=here, id=ids["conversation"], contact_id=contact, state="[]"),
        ConsentRecord(clinic_id=here, id=ids["consent_record"], contact_id=contact, version="1/en", given=True),
        BookingTry(
            clinic_id=here, id=ids["booking_try"], contact_id=contact, dialog="booking", language="en", step="service"
        ),
        TimeUnavailable(
            clinic_id=here, id=ids["time_unavailable"], contact_id=contact, service_name="Consultation", weekday=2
        ),
        WaitlistEntry(
            clinic_id=here,
            id=ids["waitlist_entry"],
            contact_id=contact,
            patient_id=ids["patient"],
            patient_name="Ana",
            service_name="Consultation",
            date_to=date(2030, 3, 29),
        ),
    ]


def slot(ids: Ids, **different: Any) -> TimeSlot:
    """Ana's half hour on Monday at nine, promised; whatever a test wants otherwise."""
    usual: dict[str, Any] = {
        "clinic_id": ids["clinic"],
        "doctor_id": ids["doctor"],
        "service_id": ids["medical_service"],
        "start_time": MONDAY,
        "end_time": MONDAY + HALF_HOUR,
        "current_reservations": 1,
        "status": "reserved",
    }
    return TimeSlot(**(usual | different))


def request(ids: Ids, **different: Any) -> ReservationRequest:
    usual: dict[str, Any] = {
        "clinic_id": ids["clinic"],
        "doctor_id": ids["doctor"],
        "slot_id": ids["time_slot"],
        "service_id": ids["medical_service"],
        "contact_id": ids["contact"],
        "patient_id": ids["patient"],
        "booking_reference": "KR47",
        "patient_name": "Ana",
        "requested_time": MONDAY,
        "expires_at": MONDAY,
    }
    return ReservationRequest(**(usual | different))


def asked(ids: Ids) -> list[SQLModel]:
    here, when = ids["clinic"], MONDAY - timedelta(days=1)
    approved = {"status": "approved", "decided_by_kind": "rule", "decided_at": when, "approved_at": when}
    return [
        slot(ids, id=ids["time_slot"]),
        request(ids, id=ids["reservation_request"], **approved),
        Reservation(
            clinic_id=here,
            id=ids["reservation"],
            doctor_id=ids["doctor"],
            slot_id=ids["time_slot"],
            service_id=ids["medical_service"],
            request_id=ids["reservation_request"],
            contact_id=ids["contact"],
            patient_id=ids["patient"],
            booking_reference="KR47",
            patient_name="Ana",
            service_name="Consultation",
            start_time=MONDAY,
            end_time=MONDAY + HALF_HOUR,
            duration=30,
            timezone="America/Mexico_City",
        ),
        AppointmentNote(
            clinic_id=here,
            id=ids["appointment_note"],
            reservation_id=ids["reservation"],
            doctor_id=ids["doctor"],
            note_type="diagnosis",
            content="well",
        ),
        VisitRating(
            clinic_id=here,
            id=ids["visit_rating"],
            reservation_id=ids["reservation"],
            doctor_id=ids["doctor"],
            contact_id=ids["contact"],
            stars=5,
        ),
        RequestQuestion(
            clinic_id=here,
            id=ids["request_question"],
            request_id=ids["reservation_request"],
            number=1,
            asked_by=ids["doctor"],
            question="Are you taking blood thinners?",
        ),
        ended(ids, id=ids["event"]),
    ]


def ended(ids: Ids, **different: Any) -> Event:
    usual: dict[str, Any] = {
        "clinic_id": ids["clinic"],
        "subject_kind": "request",
        "request_id": ids["reservation_request"],
        "from_status": "pending",
        "to_status": "approved",
        "actor_kind": "rule",
    }
    return Event(**(usual | different))


def written(ids: Ids) -> list[SQLModel]:
    here, contact = ids["clinic"], ids["contact"]
    return [
        Takeover(clinic_id=here, id=ids["takeover"], contact_id=contact, begun_by=new_id()),
        InboundMessage(
            clinic_id=here,
            id=ids["inbound_message"],
            message_sid="SM1",
            sender="whatsapp:+525555550111",
            contact_id=contact,
            conversation_id=ids["conversation"],
            body="hola",
        ),
        Prompt(clinic_id=here, id=ids["prompt"], contact_id=contact, dialog="reminder", nonce="n1"),
        OutboundMessage(
            clinic_id=here,
            id=ids["outbound_message"],
            contact_id=contact,
            purpose="reply:SM1",
            body="Hola Ana",
            prompt_id=ids["prompt"],
        ),
        StatusReport(clinic_id=here, id=ids["status_report"], provider_sid="SM9", status="sent"),
        StaffTask(clinic_id=here, id=ids["staff_task"], kind="person_wanted", contact_id=contact),
    ]


def staff(ids: Ids, number: str) -> list[SQLModel]:
    """Rosa at the front desk, who has signed in once."""
    here, rosa = ids["clinic"], ids["staff_user"]
    return [
        StaffUser(id=rosa, email=f"rosa-{number[1:]}@example.org", name="Rosa"),
        StaffMembership(
            clinic_id=here,
            id=ids["staff_membership"],
            staff_user_id=rosa,
            role="receptionist",
            accepted_at=MONDAY - timedelta(days=2),
        ),
        StaffAct(clinic_id=here, id=ids["staff_act"], staff_user_id=rosa, act="signed_in"),
    ]

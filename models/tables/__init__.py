"""All tables, by the name of what a row is."""

from models.tables.availability import AvailabilityException, AvailabilityRule
from models.tables.clinic import Clinic
from models.tables.consent import ConsentRecord
from models.tables.contact import Contact, Patient
from models.tables.content import ContentTemplate
from models.tables.conversation import Conversation, Prompt
from models.tables.doctor import Doctor
from models.tables.event import Event
from models.tables.heartbeat import Heartbeat
from models.tables.message import InboundMessage, OutboundMessage, StatusReport
from models.tables.question import RequestQuestion
from models.tables.request import ReservationRequest
from models.tables.service import MedicalService
from models.tables.slot import TimeSlot
from models.tables.staff import StaffAct, StaffAttempt, StaffInvitation, StaffMembership, StaffSession, StaffUser
from models.tables.takeover import Takeover
from models.tables.task import StaffTask
from models.tables.template import MessageTemplate
from models.tables.tried import BookingTry
from models.tables.unavailable import TimeUnavailable
from models.tables.visit import AppointmentNote, Reservation, VisitRating
from models.tables.waitlist import WaitlistEntry

__all__ = [
    "AppointmentNote",
    "AvailabilityException",
    "AvailabilityRule",
    "BookingTry",
    "Clinic",
    "ConsentRecord",
    "Contact",
    "ContentTemplate",
    "Conversation",
    "Doctor",
    "Event",
    "Heartbeat",
    "InboundMessage",
    "MedicalService",
    "MessageTemplate",
    "OutboundMessage",
    "Patient",
    "Prompt",
    "RequestQuestion",
    "Reservation",
    "ReservationRequest",
    "StaffAct",
    "StaffAttempt",
    "StaffInvitation",
    "StaffMembership",
    "StaffSession",
    "StaffTask",
    "StaffUser",
    "StatusReport",
    "Takeover",
    "TimeSlot",
    "TimeUnavailable",
    "VisitRating",
    "WaitlistEntry",
]

"""Templates at Twilio, and Meta's judgement of them: https://www.twilio.com/docs/content/content-api-resources"""

from typing import Any

from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

from bot.channels.channel import Approval, NotSent
from bot.channels.faults import UNKNOWN
from bot.channels.twilio_contents import NOT_FOUND
from bot.channels.twilio_http import connected, faults
from bot.settings import Settings
from dialogs.templates import CATEGORY, Template
from models.tables.template import STATUSES

TIME_LIMIT = 10  # seconds


class TwilioTemplates:
    """Those of one account."""

    def __init__(self, settings: Settings) -> None:
        self.account = settings.account_sid
        self._client: Any = connected(settings, seconds=TIME_LIMIT)

    def make(self, template: Template, name: str) -> str:
        wanted = ContentList.ContentCreateRequest(
            {
                "friendly_name": name,
                "language": template.language,
                "variables": template.samples,  # Meta's reviewers read the text with these
                "types": dict(template.types),
            }
        )
        with faults():
            made = self._client.content.v1.contents.create(wanted)
            if not made.sid:
                raise NotSent(UNKNOWN)
            return str(made.sid)

    def submit(self, sid: str, name: str) -> Approval:
        """Looks first: a submission whose answer was lost would be refused the second time."""
        before = self.approval(sid)
        if before.status != "unsubmitted":
            return before
        wanted = ApprovalCreateList.ContentApprovalRequest({"name": name, "category": CATEGORY})
        with faults():
            made = self._client.content.v1.contents(sid).approval_create.create(wanted)
            return _read({"status": made.status, "rejection_reason": made.rejection_reason})

    def approval(self, sid: str) -> Approval:
        try:
            with faults():
                found = self._client.content.v1.contents(sid).approval_fetch().fetch()
                return _read(found.whatsapp or {"status": "unsubmitted"})
        except NotSent as error:
            if error.code != NOT_FOUND:
                raise
            return Approval("gone")

    def delete(self, sid: str) -> None:
        try:
            with faults():
                self._client.content.v1.contents(sid).delete()
        except NotSent as error:
            if error.code != NOT_FOUND:
                raise


def _read(told: Any) -> Approval:
    """A word that nobody has heard of is "unknown": nothing is sent with it."""
    status = str(told.get("status") or "").lower()
    reason = str(told.get("rejection_reason") or "").strip()
    return Approval(status if status in STATUSES else "unknown", reason or None)

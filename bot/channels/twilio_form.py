"""Twilio's form fields as one clean message. Fields: https://www.twilio.com/docs/messaging/guides/webhook-request"""

import re
from collections.abc import Mapping

from bot.channels.signature import Form
from bot.inbound import Inbound, Kind
from dialogs.reading.clean import clean
from models.inbox import LONGEST_TEXT

# Twilio adds fields without notice; these are the ones we act on, and a second one of a kind could hide the first.
KNOWN = (
    "MessageSid", "SmsSid", "SmsMessageSid", "AccountSid", "From", "To", "Body", "ProfileName", "WaId", "MessageType",
    "ButtonText", "ButtonPayload", "ListId", "ListTitle", "OriginalRepliedMessageSid", "Forwarded",
    "FrequentlyForwarded", "ExternalUserId", "NumMedia", "Latitude", "Longitude", "MessageStatus", "SmsStatus",
    "ErrorCode",
)  # fmt: skip
SID = re.compile(r"^[A-Za-z0-9_.-]{1,64}$")
ADDRESS = re.compile(r"^[a-z]+:[\w.+-]{1,131}$", re.ASCII)
# Reactions, edits and deletions have not been seen yet; these are the names that Meta gives them.
KINDS: Mapping[str, Kind] = {
    "text": "text",
    "interactive": "text",
    "button": "text",
    "location": "location",
    "contacts": "contacts",
    "audio": "voice",
    "sticker": "sticker",
    "reaction": "reaction",
    "edit": "edited",
    "revoke": "deleted",
}
MEDIA: Mapping[str, Kind] = {"text": "contacts", "audio": "voice"}
LONGEST_NAME = 200


class BadForm(Exception):
    """A signed form that is no message: a field is missing, malformed or there twice."""


def check_once(form: Form) -> None:
    """Raises BadForm if a known field came twice: signatures ignore repeats, and the first value is the one read."""
    for name in KNOWN:
        if len(form.getlist(name)) > 1:
            raise BadForm(name)


def message_sid(form: Form) -> str:
    """The id of the message the form speaks of; raises BadForm."""
    sid = form.get("MessageSid") or form.get("SmsSid") or ""
    if not SID.match(sid):
        raise BadForm("MessageSid")
    return sid


def hear(form: Form) -> Inbound:
    """Reads one message; raises BadForm. No text passes that is not cleaned."""
    check_once(form)
    sender, to = form.get("From", ""), form.get("To", "")
    if not ADDRESS.match(sender) or not ADDRESS.match(to) or len(sender) > 140:
        raise BadForm("From or To")
    text = clean(form.get("Body", ""))
    return Inbound(
        sid=message_sid(form),
        sender=sender,
        to=to,
        text=text[: LONGEST_TEXT + 1],
        kind=_kind(form),
        tap=clean(form.get("ButtonPayload") or form.get("ListId") or "")[:256] or None,
        quoted_sid=_sid_or_none(form.get("OriginalRepliedMessageSid", "")),
        forwarded="true" in {form.get("Forwarded", "").lower(), form.get("FrequentlyForwarded", "").lower()},
        media_count=_count(form.get("NumMedia", "")),
        profile_name=clean(form.get("ProfileName", "")).replace("\n", " ")[:LONGEST_NAME] or None,
        external_user_id=_external_id(form.get("ExternalUserId", "")),
        referral=_referral(form),
    )


def _kind(form: Form) -> Kind:
    said = form.get("MessageType", "").lower()
    if said in KINDS and said not in {"text", "interactive", "button"}:
        return KINDS[said]
    if _count(form.get("NumMedia", "")):
        return MEDIA.get(form.get("MediaContentType0", "").partition("/")[0], "media")
    if form.get("Latitude") and form.get("Longitude"):
        return "location"
    if said in {"image", "video", "document"}:
        return "media"
    return "text" if said in KINDS or form.get("Body", "").strip() or not said else "unknown"


def _count(given: str) -> int:
    return min(int(given), 100) if given.isascii() and given.isdigit() else 0


def _sid_or_none(given: str) -> str | None:
    return given if SID.match(given) else None


def _external_id(given: str) -> str | None:
    return given if re.fullmatch(r"[\w.+-]{1,140}", given, re.ASCII) else None


def _referral(form: Form) -> dict[str, str]:
    """The advertisement the person came from; `ReferralNumMedia=0` comes without one too."""
    found = {
        name: clean(value)[:500]
        for name, value in form.items()
        if name.startswith("Referral") and name != "ReferralNumMedia" and len(name) < 40 and value
    }
    return dict(sorted(found.items())[:12])

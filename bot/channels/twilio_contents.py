"""Shapes of buttons and lists at Twilio: https://www.twilio.com/docs/content/content-api-resources"""

from typing import Any

from twilio.rest.content.v1.content import ContentList

from bot.channels.channel import NotSent
from bot.channels.content import Drawing
from bot.channels.faults import UNKNOWN
from bot.channels.twilio_http import connected, faults
from bot.settings import Settings

TIME_LIMIT = 4  # seconds; somebody waits for the message, and numbered text will do
NOT_FOUND = 20404
FOLDER = "antesala"  # begins the names of what we make, so that an operator can tell it from templates of their own


class TwilioContents:
    """Those of one account."""

    def __init__(self, settings: Settings) -> None:
        self.account = settings.account_sid
        self._client: Any = connected(settings, seconds=TIME_LIMIT)

    def make(self, drawing: Drawing) -> str:
        """What is filled in later needs a value now, which counts where a message brings none; ours bring all."""
        wanted = ContentList.ContentCreateRequest(
            {
                "friendly_name": f"{FOLDER}_{drawing.shape}_{drawing.digest[:8]}",
                "language": drawing.language,
                "variables": dict.fromkeys(drawing.values, "-"),
                "types": drawing.types,
            }
        )
        with faults():
            made = self._client.content.v1.contents.create(wanted)
            if not made.sid:
                raise NotSent(UNKNOWN)
            return str(made.sid)

    def delete(self, sid: str) -> None:
        try:
            with faults():
                self._client.content.v1.contents(sid).delete()
        except NotSent as error:
            if error.code != NOT_FOUND:
                raise

"""Twilio's SDK with what it lacks: a time limit, another server's address, silence, and one kind of error."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.channels.channel import NotSent
from bot.channels.faults import OPERATOR, TEMPORARY, UNKNOWN
from bot.channels.twilio_errors import fault_of
from bot.settings import Settings

# The SDK writes addresses and bodies into this log at INFO.
_silent = logging.getLogger("antesala.twilio.http")
_silent.setLevel(logging.WARNING)


def connected(settings: Settings, *, seconds: float) -> Any:
    """The SDK's client; no call takes longer. Its default is to wait for ever."""
    http = _Turned(settings.api_base_url, seconds)
    return Client(settings.account_sid, settings.auth_tokens[0], http_client=http)


class _Turned(TwilioHttpClient):
    """Sends every call, of each of Twilio's hosts, to another server: the SDK has no option for its base address."""

    def __init__(self, base: str | None, seconds: float) -> None:
        super().__init__(timeout=seconds, logger=_silent)
        self.base = urlsplit(base) if base else None

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]  # passes on
        if self.base is not None:
            there = urlsplit(url)
            path = self.base.path.rstrip("/") + there.path
            url = there._replace(scheme=self.base.scheme, netloc=self.base.netloc, path=path).geturl()
        return super().request(method, url, *args, **kwargs)


@contextmanager
def faults() -> Iterator[None]:
    """Turns whatever the SDK raises into NotSent; anything not understood may have been sent."""
    try:
        yield
    except TwilioRestException as error:
        raise NotSent(fault_of(error.code, error.status), error.code) from error
    except (requests.ConnectTimeout, requests.exceptions.InvalidURL) as error:
        raise NotSent(TEMPORARY) from error  # the connection never stood
    except requests.RequestException as error:
        raise NotSent(TEMPORARY if _never_connected(error) else UNKNOWN) from error
    except TwilioException as error:
        # TwilioServiceException, the newer error form, is no TwilioRestException.
        status, code = getattr(error, "status", None), getattr(error, "code", None)
        raise NotSent(fault_of(code, status) if status else OPERATOR, code) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotSent(UNKNOWN) from error  # an answer that is not Twilio's JSON


def _never_connected(error: requests.RequestException) -> bool:
    """A refused connection; requests reports it by the same class as one cut in the middle."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return type(reason).__name__ in {"NewConnectionError", "NameResolutionError", "ConnectTimeoutError"}

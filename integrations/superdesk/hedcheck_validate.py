"""Asks a hedcheck service about an item when Superdesk validates it for publishing.

Put this file where the Superdesk server can import it and name it in the settings:

    INSTALLED_APPS.append("hedcheck_validate")
    HEDCHECK_URL = "http://127.0.0.1:8787"
    HEDCHECK_TOKEN = env("HEDCHECK_TOKEN")

Needs nothing but Python 3.8's standard library. docs/superdesk.md explains every setting.
"""

import json
import logging
import time
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Dict, List, Mapping, Optional, Tuple
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

__all__ = ["HeadlineCheck", "Settings", "Unchecked", "applies_to", "check", "init_app"]

logger = logging.getLogger(__name__)

#: More than an answer about one article ever needs, in bytes.
ANSWER_BYTES = 4 * 1024 * 1024
#: What is shown to an editor at most: so many messages, so many characters each.
MOST_MESSAGES = 10
MOST_CHARACTERS = 1000

#: States of an item that readers have already. Its corrections and, above all, its kill are validated by the same
#: signal, which does not say which of them it is: none of them may wait for a headline check.
OUT = ("published", "corrected", "being_corrected", "killed", "recalled", "unpublished")


class Unchecked(Exception):
    """No check could be made; the message says why, in words for an editor."""


@dataclass(frozen=True)
class Settings:
    """What the Superdesk settings say about the check."""

    url: str
    token: str = ""
    #: Seconds for the whole request.
    timeout: float = 10.0
    #: ``allow`` or ``refuse``: what happens when no check could be made.
    when_unavailable: str = "allow"
    #: Item types that are checked.
    types: Tuple[str, ...] = ("text", "preformatted")
    #: Languages that are checked, without region; an item without a language is checked.
    languages: Tuple[str, ...] = ("en",)
    #: Whether items that rules publish by themselves are checked.
    auto_published: bool = False

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> "Settings":
        """Reads ``HEDCHECK_…`` from the Superdesk settings.

        :raises ValueError: for a setting that cannot be meant, so that the server says so when it starts
        """
        url = str(config.get("HEDCHECK_URL") or "").strip().rstrip("/")
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
            raise ValueError(
                "HEDCHECK_URL must look like http://127.0.0.1:8787: no user name, query or fragment"
            )
        token = str(config.get("HEDCHECK_TOKEN") or "")
        if not all("!" <= character <= "~" for character in token):
            raise ValueError("HEDCHECK_TOKEN may hold printable ASCII characters only, without spaces")
        timeout = float(config.get("HEDCHECK_TIMEOUT", cls.timeout))
        if not 0 < timeout <= 300:
            raise ValueError("HEDCHECK_TIMEOUT must be a number of seconds between 0 and 300")
        when_unavailable = config.get("HEDCHECK_WHEN_UNAVAILABLE", cls.when_unavailable)
        if when_unavailable not in ("allow", "refuse"):
            raise ValueError('HEDCHECK_WHEN_UNAVAILABLE must be "allow" or "refuse"')
        return cls(
            url=url,
            token=token,
            timeout=timeout,
            when_unavailable=when_unavailable,
            types=tuple(config.get("HEDCHECK_TYPES", cls.types)),
            languages=tuple(config.get("HEDCHECK_LANGUAGES", cls.languages)),
            auto_published=bool(config.get("HEDCHECK_AUTO_PUBLISHED", cls.auto_published)),
        )


class _NoRedirect(HTTPRedirectHandler):
    """A redirect is an error: urllib would take the token along to wherever it points."""

    def redirect_request(self, *_: Any) -> None:
        return None


# Proxies of the environment are for the way out; this service is inside.
_opener = build_opener(ProxyHandler({}), _NoRedirect)


def applies_to(item: Mapping[str, Any], settings: Settings) -> bool:
    """Whether an item is one that is checked: its type, its language, and that it is not out already."""
    if item.get("type", "text") not in settings.types or item.get("state") in OUT:
        return False
    if item.get("pubstatus") == "canceled":
        return False
    if item.get("auto_publish") and not settings.auto_published:
        return False
    language = str(item.get("language") or "").replace("_", "-").split("-")[0].lower()
    return not language or not settings.languages or language in settings.languages


def check(item: Mapping[str, Any], settings: Settings) -> Dict[str, List[str]]:
    """Sends an item's headline, abstract and body to the service.

    :returns: ``errors`` and ``warnings``, texts for an editor
    :raises Unchecked: when no check could be made
    """
    words = {name: _text(item.get(name)) for name in ("headline", "abstract", "body_html", "guid", "_id")}
    answer = _ask(json.dumps({name: value for name, value in words.items() if value}).encode(), settings)
    errors, warnings = answer.get("errors"), answer.get("warnings")
    if not isinstance(errors, list) or not isinstance(warnings, list):
        raise Unchecked("What answers at HEDCHECK_URL is not a hedcheck service of a fitting version.")
    return {
        "errors": _messages(errors),
        "warnings": _messages([one.get("text") if isinstance(one, dict) else one for one in warnings]),
    }


class HeadlineCheck:
    """Receiver of Superdesk's ``item:validate``: what it adds to ``response`` keeps an item from being published."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __call__(
        self,
        sender: Any,
        item: Optional[Mapping[str, Any]] = None,
        response: Optional[List[str]] = None,
        error_fields: Optional[Dict[str, Any]] = None,
        **_: Any,
    ) -> None:
        if not item or response is None or not applies_to(item, self.settings):
            return
        try:
            errors = check(item, self.settings)["errors"]
        except Unchecked as reason:
            logger.warning("hedcheck: %s was not checked: %s", item.get("guid") or item.get("_id"), reason)
            if self.settings.when_unavailable == "allow":
                return
            errors = [f"The headline was not checked, and this desk does not publish unchecked headlines. {reason}"]
        response.extend(errors)
        if errors and error_fields is not None:
            # Lets the client mark the field. A message of Superdesk's own about it stays.
            error_fields.setdefault("headline", errors[0])


def init_app(app: Any) -> None:
    """Called by Superdesk for every module in ``INSTALLED_APPS``."""
    from superdesk.signals import item_validate

    receiver = HeadlineCheck(Settings.of(app.config))
    # Signals hold their receivers weakly, and nothing else holds this one.
    item_validate.connect(receiver, weak=False)


def _ask(body: bytes, settings: Settings) -> Dict[str, Any]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "User-Agent": "hedcheck-superdesk",
    }
    if settings.token:
        headers["Authorization"] = f"Bearer {settings.token}"
    request = Request(f"{settings.url}/v1/superdesk/validate", data=body, headers=headers, method="POST")
    end = time.monotonic() + settings.timeout
    try:
        with _opener.open(request, timeout=settings.timeout) as response:
            answer = json.loads(_read(response, end))
    except HTTPError as error:
        with error:
            raise Unchecked(_reason(error.code)) from None
    except (OSError, HTTPException) as error:
        raise Unchecked("The headline check cannot be reached.") from error
    except (ValueError, RecursionError) as error:
        raise Unchecked("What answers at HEDCHECK_URL is not a hedcheck service.") from error
    if not isinstance(answer, dict):
        raise Unchecked("What answers at HEDCHECK_URL is not a hedcheck service.")
    return answer


def _read(response: Any, end: float) -> bytes:
    """An answer in full: bounded in size, and in time even when it comes byte by byte."""
    parts: List[bytes] = []
    size = 0
    while True:
        part = response.read1(65536)
        if not part:
            return b"".join(parts)
        size += len(part)
        if size > ANSWER_BYTES:
            raise ValueError("too large")
        if time.monotonic() > end:
            raise TimeoutError("the answer takes too long")
        parts.append(part)


def _reason(status: int) -> str:
    if status in (401, 403):
        return "The headline check does not accept this server: its token is missing or wrong."
    if status in (429, 503, 504):
        return "The headline check is busy. Try again in a moment."
    if status in (400, 413, 415, 422):
        return "The headline check cannot read this item."
    return f"The headline check failed (HTTP {status})."


def _text(value: Any) -> str:
    """A field as text. Superdesk's ids may be objects; what is no text in a text field is left out."""
    if isinstance(value, str):
        # A lone surrogate is no text, and the service would refuse the whole item for it.
        return value.encode("utf-8", "replace").decode("utf-8")
    return "" if value is None or isinstance(value, (dict, list, bytes)) else str(value)


def _messages(texts: List[Any]) -> List[str]:
    clean = ("".join(c for c in text if c.isprintable())[:MOST_CHARACTERS] for text in texts if isinstance(text, str))
    return [text for text in clean if text][:MOST_MESSAGES]

"""A form of the settings as a person fills it in: what stands there is sent along, and what they change."""

from html.parser import HTMLParser
from typing import Any

from werkzeug.test import TestResponse

from tests.support.console import Staff


class Form(HTMLParser):
    """The fields of a page's settings form with what stands in them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.values: dict[str, str] = {}
        self.inside, self.text, self.select = False, "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = "settings" in known.get("class", "").split()
        elif not self.inside:
            return
        elif tag == "input" and "name" in known:
            if known.get("type") == "checkbox" and "checked" not in known:
                return
            self.values[known["name"]] = known.get("value", "")
        elif tag == "textarea":
            self.text = known["name"]
            self.values[self.text] = ""
        elif tag == "select":
            self.select = known["name"]
        elif tag == "option" and self.select and ("selected" in known or self.select not in self.values):
            self.values[self.select] = known.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"textarea", "select", "form"}:
            self.text = self.select = ""
            self.inside = self.inside and tag != "form"

    def handle_data(self, data: str) -> None:
        if self.text:
            self.values[self.text] += data


def filled(person: Staff, path: str) -> dict[str, str]:
    """What the form at this address would send if nothing were changed."""
    answered = person.get(path)
    assert answered.status_code == 200, answered.status_code
    form = Form()
    form.feed(answered.get_data(as_text=True))
    return form.values


def sends(person: Staff, path: str, **changed: Any) -> TestResponse:
    """Opens the form, changes these fields, and saves."""
    return person.post(path, filled(person, path) | changed)

"""Lines said to Clínica Sol, run as a program so that it may be a copy of the project: what was booked, and how."""

from __future__ import annotations

import sys
from dataclasses import replace

from dialogs.reading.vocabulary import VOCABULARIES
from dialogs.texts import languages
from models.facts import Submit
from tests.support.catalogues import catalogue
from tests.support.fake_clinic import FakeClinic
from tests.support.lacking import lacking
from tests.support.people import CLINIC, CONSULTATION, WITH_RUIZ
from tests.support.talk import Phone


def main(language: str, *lines: str) -> None:
    """Prints the chat, then what is lacking."""
    clinic = FakeClinic(CONSULTATION, WITH_RUIZ, clinic=replace(CLINIC, languages=("en", language)))
    phone = Phone(clinic)
    for line in lines:
        sys.stdout.write(f"> {line}\n{phone.say(line)}\n")
    for sent in clinic.did(Submit):
        assert isinstance(sent, Submit)
        sys.stdout.write(f"booked {sent.held.hold.start:%Y-%m-%d %H:%M} {sent.name} {sent.age}\n")
    found = lacking(language, VOCABULARIES, {code: catalogue(code) for code in languages()})
    sys.stdout.write(f"lacking {found}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A language is one catalogue and one vocabulary: a made-up one books with nothing else, and what it lacks is named."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.reading.vocabulary import LANGUAGES, VOCABULARIES
from dialogs.texts import languages
from tests.support.catalogues import ROOT, catalogue
from tests.support.lacking import lacking

TEXTS, WORDS = "dialogs/texts/{}.ftl", "dialogs/reading/vocabulary/{}.toml"
SAID = {
    "language-set": "Falamos português daqui em diante.",
    "speak": "Para português escreva *português*.",
    "cldr-day-time": "EEEE, d 'de' MMMM, HH:mm",
    "cldr-money": "pt-BR",
    "card-send": "Enviar",
}
READ = {
    "yes": "sim | claro | enviar",
    "D1": "amanhã",
    "a": "às",
    "skip": "pular",
    '"language:en"': "português | portugues",
}
"""By name, the words that take the place of the English ones; the first list of that name is meant."""
CHAT = ("hi", "português", "1", "Dr. Ahmed", "amanhã às 10", "Ana Gómez, 34", "headaches", "pular", "enviar")


def in_portuguese(written: str, words: Mapping[str, str], form: str) -> str:
    """An English file with other words in some places."""
    for name, said in words.items():
        line = re.compile(rf"^{name} = (?:\"{{3}}.*?\"{{3}}|[^\n]*)", re.MULTILINE | re.DOTALL)
        assert line.search(written), name
        written = line.sub(form.format(name=name, said=said), written, count=1)
    return written.replace('"language:en"', '"language:pt"')


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with Portuguese in it: two files more, and nothing else."""
    there = tmp_path_factory.mktemp("with-portuguese")
    for folder in ("dialogs", "models", "tests/support"):
        shutil.copytree(ROOT / folder, there / folder, ignore=shutil.ignore_patterns("__pycache__"))
    texts, words = ((ROOT / file.format("en")).read_text(encoding="utf-8") for file in (TEXTS, WORDS))
    (there / TEXTS.format("pt")).write_text(in_portuguese(texts, SAID, "{name} = {said}"), encoding="utf-8")
    (there / WORDS.format("pt")).write_text(in_portuguese(words, READ, '{name} = "{said}"'), encoding="utf-8")
    return there


def chat(there: Path) -> str:
    """What the copy answers to the chat, booked and lacks."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.support.chat_in", "pt", *CHAT],
        cwd=there, capture_output=True, text=True, check=True, timeout=120, encoding="utf-8",
    )  # fmt: skip
    return ran.stdout


def test_one_catalogue_and_one_vocabulary_are_enough_to_book_in_a_language(copy: Path) -> None:
    said = chat(copy)
    assert SAID["language-set"] in said
    assert "terça-feira, 3 de março, 10:00" in said
    assert "booked 2026-03-03 16:00 Ana Gómez 34" in said
    assert "lacking []" in said


@pytest.mark.parametrize("language", sorted({*LANGUAGES, *languages()}))
def test_nothing_is_lacking(language: str) -> None:
    assert lacking(language, VOCABULARIES, {code: catalogue(code) for code in languages()}) == []


def left_out(**changes: object) -> list[str]:
    """What is said of Spanish where something of its vocabulary is left out."""
    own = replace(VOCABULARIES["es"], **changes)  # type: ignore[arg-type]  # lists by their names
    return lacking("es", {**VOCABULARIES, "es": own}, {code: catalogue(code) for code in languages()})


def without(section: str, name: str) -> dict[str, object]:
    """A section with one list less."""
    return {section: {key: text for key, text in getattr(VOCABULARIES["es"], section).items() if key != name}}


def test_each_list_that_is_left_out_is_named_with_its_file_and_section() -> None:
    file = WORDS.format("es")
    assert left_out(yes="") == [f"{file}: yes is missing"]
    assert left_out(desk={}) == [f"{file}: desk is missing"]
    assert left_out(weekdays=("lunes",)) == [f"{file}: weekdays has 1 lines, not 7"]
    assert left_out(**without("desk", "no")) == [f"{file}: [desk] no is missing"]
    assert left_out(**without("sayings", "relation")) == [f"{file}: [sayings] relation is missing"]
    assert left_out(**without("faq_asked", "prices")) == [f"{file}: [faq.asked] prices is missing"]
    assert left_out(**without("emergency", "stroke")) == [f"{file}: [emergency] stroke is missing"]
    assert left_out(**without("calendar", "D1"), numbers={}) == [
        f"{file}: numbers is missing",
        f"{file}: [calendar] D1 is missing",
    ]


def test_each_text_and_each_file_that_is_left_out_is_named() -> None:
    texts = {code: catalogue(code) for code in languages()}
    spanish = {key: facts for key, facts in texts["es"].items() if key != "hello"} | {"hello-name": frozenset({"who"})}
    assert lacking("es", VOCABULARIES, {**texts, "es": spanish}) == [
        f"{TEXTS.format('es')}: hello is missing",
        f"{TEXTS.format('es')}: hello-name names {{ $who }}, not {{ $name }}",
    ]
    assert lacking("pt", VOCABULARIES, {**texts, "pt": texts["en"]}) == [f"{WORDS.format('pt')} is missing"]
    assert lacking("pt", VOCABULARIES, texts) == [f"{TEXTS.format('pt')} is missing"]

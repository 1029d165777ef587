"""The console's texts: the same keys with the same facts in each language, each key once, and each that is used."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.clinic_file.sections import CLINIC, DOCTOR, SERVICE
from bot.console import fields, rights, say, settings, static_files, wrongs
from dialogs.texts import languages
from dialogs.texts.own import facts_of

CONSOLE = Path(say.__file__).parent
USED = re.compile(r"""(?<![\w.])(?:t|say)\(\s*["']([a-z0-9-]+[a-z0-9])["']\s*[,)]""")
PAGES = sorted(CONSOLE.glob("templates/*.html"))


def messages(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for file in sorted(say.HERE.glob(f"*.{language}.ftl")):
        body = FluentParser().parse(file.read_text(encoding="utf-8")).body
        assert not [entry for entry in body if isinstance(entry, ftl.Junk)], file.name
        for entry in body:
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


def test_there_are_english_and_spanish() -> None:
    assert set(say.languages()) >= {"en", "es"}


@pytest.mark.parametrize("language", say.languages())
def test_each_language_says_everything_with_the_same_facts(language: str) -> None:
    ours, theirs = messages("en"), messages(language)
    assert set(ours) == set(theirs)
    assert [key for key in ours if facts_of(ours[key]) != facts_of(theirs[key])] == []


def test_what_pages_and_code_say_is_written_down() -> None:
    known, said = messages("en"), set[str]()
    for file in [*PAGES, *CONSOLE.glob("*.py")]:
        said |= set(USED.findall(file.read_text(encoding="utf-8")))
    assert sorted(said - set(known)) == []


def test_every_key_of_the_settings_has_a_name_and_every_choice_its_words() -> None:
    known = messages("en")
    fields_of = [fields.field(key, "", (), "") for key in (*CLINIC, *DOCTOR, *SERVICE) if not key.made]
    labels = {each.label for each in fields_of if each.name != "texts"}
    choices = {f"choice-{choice.replace('_', '-')}" for each in fields_of for choice in each.choices}
    groups = {f"settings-group-{name}" for name in settings.GROUPS}
    assert sorted((labels | choices | groups) - set(known)) == []


SPEAKING = {"Wrong": 0, "Problem": 1, "shaped": 3}
"""Where the sentence stands among what each is called with."""
OF_FILES = (
    "is the present name",
    "another service here is still called",
    "is no key of this section",
    "this doctor has",
)


def sentences(module: str) -> set[str]:
    """What a module of the clinic file may find wrong, with 7 for whatever is put in."""
    found = set()
    for node in ast.walk(ast.parse((Path(fields.__file__).parents[1] / "clinic_file" / module).read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKING:
            place = SPEAKING[node.func.id]
            said = node.args[place] if len(node.args) > place else None
            if isinstance(said, ast.Constant):
                found.add(str(said.value))
            if isinstance(said, ast.JoinedStr):
                parts = (str(each.value) if isinstance(each, ast.Constant) else "7" for each in said.values)
                found.add("".join(parts))
    return found


@pytest.mark.parametrize(
    "module", ["values.py", "world.py", "tables.py", "reminding.py", "checking.py", "own_texts.py"]
)
def test_whatever_the_file_finds_wrong_with_a_form_is_said_in_both_languages(module: str) -> None:
    said = {each for each in sentences(module) if each and not each.startswith(OF_FILES)}
    assert [each for each in sorted(said) if not any(pattern.fullmatch(each) for pattern, _ in wrongs.WRONGS)] == []


def test_whatever_is_wrong_has_its_words() -> None:
    assert sorted({key for _, key in wrongs.WRONGS} - set(messages("en"))) == []


def test_every_role_and_every_language_has_its_words() -> None:
    wanted = {f"role-{role}" for role in rights.ROLES} | {f"language-{code}" for code in languages()}
    assert sorted(wanted - set(messages("en"))) == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_a_page_has_nothing_inline(file: Path) -> None:
    """The policy would refuse it: no style, no script of its own, no handler in an attribute."""
    source = file.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=|<style|\son[a-z]+\s*=|javascript:|\|\s*safe\b", source)
    assert not re.search(r"<script(?![^>]*\bsrc=)", source)


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_form_of_a_page_has_its_token(file: Path) -> None:
    forms = re.findall(r'<form\b[^>]*method="post".*?</form>', file.read_text(encoding="utf-8"), re.DOTALL)
    assert [form[:80] for form in forms if "csrf()" not in form] == []


@pytest.mark.parametrize("spoken, way", [("en", "ltr"), ("es", "ltr"), ("ar", "rtl"), ("ur", "rtl"), ("he", "rtl")])
def test_which_way_a_page_runs_is_the_languages_own(spoken: str, way: str) -> None:
    assert say.direction(spoken) == way


def test_both_stylesheets_are_of_one_release() -> None:
    """The package with the one for pages from the right has the other as well, byte for byte the one we use."""
    ours, theirs = static_files.FILES["bootstrap.css"], static_files.FILES["bootstrap.rtl.css"]
    assert ours.read_bytes() == theirs.with_name("bootstrap.min.css").read_bytes()

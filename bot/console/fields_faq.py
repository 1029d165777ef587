"""Answers to frequent questions in a form: topic by topic, in one text for all or one a language."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.tables import MISNAMED, TOPIC

ALL = "all"
"""Stands where a language does: the one answer for everybody."""
BLANKS = 2
"""Empty answers below those that are there; once they are saved there are as many again."""
PART = re.compile(r"(\d{1,4})\.(topic|off|[a-z]{2,3}(?:-[A-Za-z]{2,8})*)")


@dataclass(frozen=True)
class Answer:
    """One topic with its words by language; `off`: it is to be there no more."""

    topic: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    off: bool = False

    @property
    def is_blank(self) -> bool:
        return not (self.topic or any(self.words.values()))


def shown(value: Mapping[str, Any] | None, clinic: Mapping[str, Any]) -> list[Answer]:
    """What the file has, topics as words, with room for more; a box for each language of the clinic."""
    spoken = list(dict.fromkeys([str(clinic.get("language", "en")), *clinic.get("languages", [])]))
    there = [_answer(topic, words, spoken) for topic, words in sorted((value or {}).items())]
    return there + [Answer("", dict.fromkeys(spoken, ""))] * BLANKS


def _answer(topic: str, words: str | Mapping[str, str], spoken: Sequence[str]) -> Answer:
    empty = dict.fromkeys(spoken, "")
    return Answer(topic.replace("_", " "), {ALL: words} | empty if isinstance(words, str) else empty | dict(words))


def given(name: str, form: Mapping[str, str]) -> list[Answer]:
    """As somebody typed them."""
    found: dict[int, dict[str, str]] = {}
    for key, value in form.items():
        part = PART.fullmatch(key.removeprefix(f"{name}.")) if key.startswith(f"{name}.") else None
        if part:
            found.setdefault(int(part[1]), {})[part[2]] = value.replace("\r\n", "\n").strip()
    return [_given(boxes) for _, boxes in sorted(found.items())]


def _given(boxes: dict[str, str]) -> Answer:
    topic, off = " ".join(boxes.pop("topic", "").split()), bool(boxes.pop("off", ""))
    return Answer(topic, boxes, off)


def read(answers: Sequence[Answer], path: str) -> dict[str, Any] | None:
    """As the file would have it. Raises FileRefused for a topic that is there twice or an answer without one."""
    problems, found = list[Problem](), dict[str, Any]()
    for answer in answers:
        if answer.off or answer.is_blank:
            continue
        topic, words = _key(answer.topic), {spoken: said for spoken, said in answer.words.items() if said}
        where = f"{path}.{topic}" if topic else path
        if not topic:
            problems.append(Problem(where, "has an answer without a topic"))
        elif not TOPIC.fullmatch(topic):  # checked before it is written down, where it could mean something else
            problems.append(Problem(where, MISNAMED))
        elif topic in found:
            problems.append(Problem(where, "is given twice"))
        elif not words:
            problems.append(Problem(where, "must not be empty"))
        elif ALL in words and len(words) > 1:
            problems.append(Problem(where, "has an answer for all languages and others beside it"))
        found[topic] = words.get(ALL, words)
    if problems:
        raise FileRefused(problems)
    return found or None


def _key(topic: str) -> str:
    """Wheelchair access → wheelchair_access, as the file names topics."""
    plain = unicodedata.normalize("NFKD", topic.casefold())
    return re.sub(r"[\s_-]+", "_", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip("_")

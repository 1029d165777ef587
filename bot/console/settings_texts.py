"""Settings: the clinic's own wording of single texts, tried before it is kept."""

from typing import Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.clinic_file import editing
from bot.clinic_file.editing import Document
from bot.console import keeping
from bot.console.guard import here, may, page, signed
from bot.console.say import say
from bot.console.settings import bp
from bot.console.wrongs import plainly
from dialogs.texts import languages, trying
from dialogs.texts.own import fault

MOST = 60
"""Texts listed at once."""
Texts = dict[str, dict[str, str]]


def own() -> tuple[Texts, list[str]]:
    """The clinic's own wordings by language and key, and the languages it speaks."""
    with here() as session:
        row = editing.present(session, signed().clinic_id).row
    return row["texts"] or {}, [each for each in row["languages"] if each in languages()]


@bp.get("/settings/texts/<language>")
@may("settings")
def texts(language: str) -> ResponseReturnValue:
    """Those the clinic words itself, and those that hold what was searched for."""
    if language not in languages():
        abort(404)
    mine, spoken = own()
    ours, sought = trying.wordable(language), " ".join(request.args.get("find", "").casefold().split())[:100]
    worded = [(key, words) for key, words in mine.get(language, {}).items() if key in ours]
    found = [(key, words) for key, words in ours.items() if sought and sought in f"{key} {words}".casefold()]
    facts: dict[str, Any] = {"worded": worded, "found": found[:MOST], "more": len(found) > MOST, "sought": sought}
    return page("settings_texts.html", spoken=spoken, code=language, **facts)


@bp.get("/settings/texts/<language>/<key>")
@may("settings")
def wording(language: str, key: str) -> ResponseReturnValue:
    """Ours, theirs, and what theirs must hold."""
    mine, _ = own()
    return drawn(language, key, mine.get(language, {}).get(key, ""))


@bp.post("/settings/texts/<language>/<key>")
@may("settings")
def keep_wording(language: str, key: str) -> ResponseReturnValue:
    """Tries it, or keeps it; an empty one lets ours be said again."""
    words = request.form.get("words", "").replace("\r\n", "\n").strip()
    known(language, key)
    if "try" in request.form or (words and fault(language, key, words)):
        return drawn(language, key, words, tried=True)

    def change(document: Document) -> None:
        texts = document["clinic"].setdefault("texts", {}).setdefault(language, {})
        if words:
            texts[key] = words
        else:
            texts.pop(key, None)

    kept = keeping.edit(change)
    if not kept.is_kept:
        return drawn(language, key, words, tried=True, problem="\n".join(map(str, kept.problems)) or kept.said)
    flash(say("settings-kept"))
    return redirect(url_for("settings.texts", language=language), 303)


def known(language: str, key: str) -> str:
    """How we say it; 404 for a text that is none, or that no clinic may change."""
    ours = trying.wordable(language).get(key) if language in languages() else None
    return ours if ours is not None else abort(404)


def drawn(
    language: str, key: str, words: str, *, tried: bool = False, problem: str | None = None
) -> ResponseReturnValue:
    ours = known(language, key)
    why = fault(language, key, words) if words else None
    facts = {"needs": trying.facts(language, key), "room": trying.room(language, key), "ours": ours}
    preview = trying.tried(language, key, words or ours)
    problem = problem or (plainly(why) if why else None)
    status = 400 if problem and tried else 200
    return page(
        "settings_text.html", status, code=language, key=key, words=words, preview=preview, problem=problem, **facts
    )

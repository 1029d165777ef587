"""The record and the histories in the reader's language: what was done, and why where that is a word of ours."""

import re

from bot.console.say import has, say

ROLE_GIVEN = frozenset({"invited", "let_go"})
"""Acts whose reason is a role."""
NO_WORDS = frozenset({"patients_merged"})
"""Acts whose reason is an id."""
VERBS = {"added": "added", "changed": "changed", "switched on again": "back", "switched off": "off"}
STEP = re.compile(r"(?P<verb>added|changed|switched on again|switched off): (?P<rest>.*)", re.DOTALL)
KEY = re.compile(r"(?P<where>.*?): (?P<key>[a-z_]+) (?P<values>.* → .*)", re.DOTALL)
MOVED = re.compile(r"moved to (?P<code>\S+)")


def act_said(act: str) -> str:
    """What staff did; an act of a newer version by its name."""
    key = f"act-{act.replace('_', '-')}"
    return say(key) if has(key) else act.replace("_", " ")


def more_said(act: str, why: str | None) -> str:
    """What the record says besides: a role, what was set; the reasons of people stay as they wrote them."""
    if why is None or act in NO_WORDS:
        return ""
    if act in ROLE_GIVEN:
        return _role(why)
    if act == "role_changed":
        was, _, now = why.partition(" to ")
        return say("more-role-changed", was=_role(was), now=_role(now))
    if act == "settings_changed":
        return "\n".join(map(_setting, why.split("\n")))
    return why


def why_said(actor_kind: str, why: str | None) -> str | None:
    """How or why a step of a request or visit was: our words are translated, a reason of people stays as it is."""
    moved = MOVED.fullmatch(why or "")
    if moved:
        return say("history-why-moved", code=moved["code"])
    key = f"history-why-{(why or '').replace(' ', '-').replace('_', '-')}"
    ours = actor_kind != "staff" or why in {"phone", "walk_in", "direct"}
    return say(key) if ours and has(key) else why


def _role(role: str) -> str:
    return say(f"role-{role}") if has(f"role-{role}") else role


def _setting(line: str) -> str:
    """A line of bot/clinic_file/words.py, whose verbs and keys have texts; what was written stands as it was."""
    step = STEP.fullmatch(line)
    if step is None:
        return line
    found = KEY.fullmatch(step["rest"])
    label = f"settings-key-{found['key'].replace('_', '-')}" if found else ""
    if found and has(label):
        values = found["values"].replace("(unset)", say("more-unset"))
        where = say("settings-clinic") if found["where"] == "clinic" else found["where"]
        return say("more-setting", where=where, key=say(label), values=values)
    return say(f"more-{VERBS[step['verb']]}", what=step["rest"])

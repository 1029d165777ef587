"""Which of several days and hours is wanted: "shift it from the 3rd to the 9th", "I start at 9, so 8?".

The vocabularies' [wanted] lists give atoms of the code "=", by whose values a message falls into what is told and what
is wanted; they are gone before the days and hours are put together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dialogs.reading.combine import Atoms, only
from dialogs.reading.lexicon import WANTED, Atom

SO, ASKED, SILENT, MOVE, MOVE_BEHIND, SWAPPED, TOLD, TOLD_BEHIND, PAST, PAST_BEHIND, NAME, ADDRESS, AFTER, BEFORE = (
    WANTED[name]
    for name in (
        "so", "asked", "asked_silent", "moving", "moving_behind", "swapped", "told", "told_behind", "past",
        "past_behind", "name", "address", "day_after", "day_before",
    )
)  # fmt: skip
BEGINS = (SO, ASKED, SILENT)
"""Behind these stands what is wanted."""
UNKNOWN = Atom("x")
SAYS, DAY, TIME = frozenset("CERTPs"), frozenset("ER"), frozenset("CT")
JOINTS = frozenset("taNIV-")
MOST_JOINTS, IN_AN_ADDRESS, LAST_HOUR = 4, 5, 24
BEFORE_A_JOINT = frozenset("xl=")
Read = Callable[[Atoms], Atoms]
Cut = tuple[Atoms, Atoms, bool]
"""What is told, what is wanted, and whether the hours told are certainly only reasons."""


def asked_for(atoms: Atoms, read: Read) -> Atoms:
    """What `read` makes of the wanted part, with the day that only the other names; of all of it if none stands out."""
    atoms = _without_past(_without_names(atoms))
    for told, wanted, reason in _parts(atoms, read):
        known = read(plain(told))
        found = _read_against(wanted, told, known, read)
        if _says(found):
            return [*_kept(known, found, reason=reason), *found]
    return read(plain(atoms))


def _kept(known: Atoms, found: Atoms, *, reason: bool) -> Atoms:
    """What the told part adds to the wanted one: days left out, a day, its part; an hour only where it is no reason."""
    kept = only(known, "G") + ([] if _codes(found) & DAY else only(known, "ER"))
    if only(found, "P") or (_codes(known) & TIME and (reason or _codes(found) & TIME)):
        return kept
    return kept + only(known, "PCT") if not reason or _codes(found) & TIME else kept


def plain(atoms: Atoms) -> Atoms:
    """The atoms with nothing known of what is told and what is wanted."""
    return [_unmarked(atom) for atom in atoms if not _is(atom, SILENT)]


def _unmarked(atom: Atom) -> Atom:
    if _is(atom, AFTER, BEFORE):
        return Atom("@", 1 if _is(atom, AFTER) else -1)
    return atom if atom.code != "=" else Atom("*") if _is(atom, NAME, ADDRESS) else UNKNOWN


def _codes(atoms: Atoms) -> set[str]:
    return {atom.code for atom in atoms}


def _says(atoms: Atoms) -> bool:
    return not SAYS.isdisjoint(_codes(atoms))


def _is(atom: Atom, *meanings: int) -> bool:
    return atom.code == "=" and atom.value in meanings


def _read_against(wanted: Atoms, told: Atoms, known: Atoms, read: Read) -> Atoms:
    """The wanted part; a bare number is a day or an hour as the told one is, "the day after" is after the told day."""
    found = read(plain(wanted))
    days, apart = only(known, "E")[:1], only(found, "@")
    if days and apart and not only(found, "E"):
        return [Atom("E", days[0].value + apart[0].value, days[0].parts[:1]), *only(found, "CTP")]
    dated = any(atom.code in "noO" for atom in told)
    number = [atom for atom in found if atom.code == "n"]
    kinds = _codes(known) & {"E", "C", "T"}
    if _says(found) or len(number) != 1 or number[0].parts[:1] > (2,):
        return found
    hour = kinds and not (kinds == {"E"} and dated)
    if not kinds and number[0].value <= LAST_HOUR:
        return found
    return read([Atom("a" if hour else "e"), *(atom for atom in plain(wanted) if atom.code not in "xaelt")])


def _parts(atoms: Atoms, read: Read) -> Iterator[Cut]:
    """Ways to cut the message into what is told and what is wanted, the surest first."""
    begins, moves = _where(atoms, *BEGINS), _where(atoms, MOVE)[:1]
    if moves and moves > begins[-1:]:
        yield from _moved(atoms[: moves[0]], atoms[moves[0] + 1 :], read)
    for at in begins[::-1][:MOST_JOINTS]:
        yield atoms[:at], atoms[at + 1 :], bool(_where(atoms[: at + 1], SO, TOLD, TOLD_BEHIND))
    for at in moves:
        yield from _moved_before(atoms[:at], read, DAY | TIME)
        yield from _moved(atoms[:at], atoms[at + 1 :], read)
    for at in _where(atoms, MOVE_BEHIND)[:1]:
        yield from _moved_before(atoms[:at], read, DAY)
        yield from _moved_before(atoms[at + 1 :], read, DAY)
    told, rest = _told(atoms)
    if told:
        yield told, rest, True


def _where(atoms: Atoms, *meanings: int) -> list[int]:
    return [at for at, atom in enumerate(atoms) if _is(atom, *meanings)]


def _moved(before: Atoms, behind: Atoms, read: Read) -> Iterator[Cut]:
    """ "Move it to …" says where to; "move … to …" at the first "to" with something on both its sides."""
    reason = bool(_where(before, TOLD, TOLD_BEHIND))
    start = next((at for at, atom in enumerate(behind) if atom.code not in BEFORE_A_JOINT), len(behind))
    joint = _codes(behind[start : start + 1])
    if joint & {"t", "N"} or _where(behind[: start + 1], SWAPPED):
        yield before, behind[start + ("t" in joint) :], reason
        return
    joints = [at for at, atom in enumerate(behind) if atom.code in JOINTS or _is(atom, SWAPPED)]
    for at in joints[: MOST_JOINTS * 2]:
        left, right = behind[:at], behind[at + (behind[at].code in "t=") :]
        if _alike(read(plain(left)), read(plain(right))):
            yield [*before, *left], right, reason
    yield before, behind, reason


def _alike(left: Atoms, right: Atoms) -> bool:
    """Whether both are days or both hours; "5 to the 8th" are days too, and a bare number is what the other one is."""
    one, other = _codes(left), _codes(right)
    dated = "E" in other and "C" not in other
    bare = "n" in other and not _says(right) and bool(one & (DAY | TIME))
    return bare or any(one & kind and other & kind for kind in (DAY, TIME)) or (dated and _codes(left[-1:]) == {"n"})


def _moved_before(before: Atoms, read: Read, kinds: frozenset[str]) -> Iterator[Cut]:
    """The verb comes last: "3 se 9 tareekh kar dein"; where it may only book, "3 se 5 baje" are hours from … to."""
    joints = [at for at, atom in enumerate(before) if atom.code == "t"]
    for at in joints[::-1][:MOST_JOINTS]:
        left, right = read(plain(before[:at])), read(plain(before[at + 1 :]))
        if _alike(left, right) and not kinds.isdisjoint(_codes(left + right)) and not (TIME - kinds) & _codes(left):
            yield before[:at], before[at + 1 :], bool(_where(before[:at], TOLD))


def _told(atoms: Atoms) -> tuple[Atoms, Atoms]:
    """Clauses that only tell something, and the rest of the message."""
    spans = [span for at in _where(atoms, TOLD, TOLD_BEHIND) for span in [_clause(atoms, at, TOLD_BEHIND)]]
    inside = {at for span in spans for at in span}
    return [atoms[at] for at in sorted(inside)], [atom for at, atom in enumerate(atoms) if at not in inside]


def _clause(atoms: Atoms, at: int, behind: int) -> range:
    """From such a word to the end of its clause; where the verb stands behind, from the beginning to the verb."""
    ends = [0, *(end + 1 for end, atom in enumerate(atoms) if atom.code in ",;" or _is(atom, *BEGINS, MOVE))]
    if _is(atoms[at], PAST):
        ends = sorted([*ends, *(end + 1 for end in range(len(atoms) - 1) if _goes_on(atoms[end], atoms[end + 1]))])
    ends.append(len(atoms) + 1)
    start, end = max(end for end in ends if end <= at), min(end for end in ends if end > at) - 1
    return range(start, at + 1) if _is(atoms[at], behind) else range(at, end)


def _goes_on(atom: Atom, behind: Atom) -> bool:
    """Whether this "and" begins another clause: "I came on Monday and they told me Friday", not "Monday and Friday"."""
    return atom.code in "y&" and behind.code not in "WDeN"


def _without_past(atoms: Atoms) -> Atoms:
    """What has been is no wish, whatever else is said: "main kal aaya tha"."""
    been = {at for where in _where(atoms, PAST, PAST_BEHIND) for at in _clause(atoms, where, PAST_BEHIND)}
    return [UNKNOWN if at in been else atom for at, atom in enumerate(atoms)] if been else atoms


def _without_names(atoms: Atoms) -> Atoms:
    """A weekday or month that is somebody's name, and the numbers and dates that streets are called after."""
    kept = list(atoms)
    for at in _where(atoms, NAME):
        if kept[at + 1 : at + 2] and kept[at + 1].code in "WM":
            kept[at + 1] = UNKNOWN
    for at in _where(atoms, ADDRESS):
        for inside in range(at + 1, min(at + 1 + IN_AN_ADDRESS, len(kept))):
            if kept[inside].code not in "nMWqexl":
                break
            kept[inside] = UNKNOWN
    return kept

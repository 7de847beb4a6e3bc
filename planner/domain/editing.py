"""What people want done, as edits of records: save, take away, archive, merge. Checked first; nothing half done."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from planner.domain.changes import Edit, apply, archived, changed, created, moved, name_of, removed, restored
from planner.domain.checks import FieldMisfit, FieldProblem, Use, problems, uses
from planner.domain.grid import row_groups
from planner.domain.merging import goes_along, may_take, pointed, taken_over
from planner.domain.plan import Plan
from planner.domain.records import record, records_in, standing
from planner.domain.references import REFERENCES, codes_at, mistakable

_LONGEST_CODE = 60
#: What stands for a new record in addresses.
RESERVED = "nieuw"


class Refused(Exception):
    """What was asked cannot be stored as it is; nothing was. `problems` holds everything that is wrong."""

    def __init__(self, found: Sequence[FieldProblem]) -> None:
        """Keep all problems."""
        self.problems = tuple(found)
        super().__init__(", ".join(f"{problem.path} {problem.misfit}" for problem in found))


class Gone(Exception):
    """The record that was to be changed is not there (any more)."""

    def __init__(self, field: str, key: str) -> None:
        """Keep which record."""
        self.field, self.key = field, key
        super().__init__(f"{field} {key}")


class InUse(Exception):
    """A record cannot be taken away, because others refer to it."""

    def __init__(self, field: str, key: str, found: tuple[Use, ...]) -> None:
        """Keep where it is used."""
        self.field, self.key, self.uses = field, key, found
        super().__init__(f"{field} {key}: {len(found)} uses")


class Draft:
    """Edits in the making: each is made on the plan as the edits before it leave it."""

    def __init__(self, plan: Plan) -> None:
        """Start from a plan."""
        self.plan = plan
        self.edits: list[Edit] = []

    def add(self, edit: Edit | None) -> None:
        """Take one more edit; None is one that changes nothing."""
        if edit is not None:
            self.plan = apply(self.plan, (edit,))
            self.edits.append(edit)

    def put(self, field: str, value: Any) -> None:
        """A record that is there gets these fields."""
        self.add(changed(self.plan, field, value))


def save(plan: Plan, field: str, value: Any, *, new: bool) -> tuple[Edit, ...]:
    """Store a record: a new one at the end of its list, or one that is there with new fields.

    Raises Refused with everything that is wrong, and Gone when the record is not there (any more).
    """
    if not new:
        live(plan, field, record(field).key(value))
    found = problems(plan, field, value, new=new)
    if found:
        raise Refused(found)
    edit = created(plan, field, value) if new else changed(plan, field, value)
    return (edit,) if edit else ()


def live(plan: Plan, field: str, key: str) -> Any:
    """A record that is there and not archived; raises Gone."""
    now = standing(plan, field, key)
    if now is None or now.archived:
        raise Gone(field, key)
    return now.value


def take_away(plan: Plan, field: str, key: str) -> tuple[Edit, ...]:
    """Take a record away for good, with what is a part of it. Raises InUse when something refers to it."""
    if standing(plan, field, key) is None:
        raise Gone(field, key)
    found = uses(plan, field, key)
    if found:
        raise InUse(field, key, found)
    draft = Draft(plan)
    draft.add(removed(plan, field, key))
    drop_parts(draft, field, key)
    return tuple(draft.edits)


def drop_parts(draft: Draft, field: str, key: str) -> None:
    """Take away what is a part of a record that went: the outline of a wijk, the situation of a theme."""
    for reference in REFERENCES:
        if reference.owned and reference.target == field:
            for value in records_in(draft.plan, reference.field):
                if key in codes_at(value, reference.path):
                    draft.add(removed(draft.plan, reference.field, record(reference.field).key(value)))


def archive(plan: Plan, field: str, key: str) -> tuple[Edit, ...]:
    """Put a record in the archive; what refers to it keeps doing so.

    Raises Refused for the last theme or row of the matrix while interventions stand in it: all of them would vanish.
    """
    value = live(plan, field, key)
    rows = row_groups(plan) if field == "groups" else plan.themes if field == "themes" else ()
    if [one.code for one in rows] == [key] and any(one.field == "interventions" for one in uses(plan, field, key)):
        raise Refused((FieldProblem("code", FieldMisfit.LAST_ONE, (name_of(value),)),))
    return (archived(plan, field, key),)


def restore(plan: Plan, field: str, key: str) -> tuple[Edit, ...]:
    """Take a record out of the archive."""
    now = standing(plan, field, key)
    if now is None or not now.archived:
        raise Gone(field, key)
    return (restored(plan, field, key),)


def shift(plan: Plan, field: str, key: str, steps: int) -> tuple[Edit, ...]:
    """Move a record up (negative) or down, as far as there is room: a group in its part, a goal in its subject."""
    live(plan, field, key)
    values = records_in(plan, field)
    place = next(number for number, one in enumerate(values) if record(field).key(one) == key)
    places = [number for number, one in enumerate(values) if _section(one) == _section(values[place])]
    wanted = places.index(place) + steps
    edit = moved(plan, field, key, places[min(len(places) - 1, max(0, wanted))])
    return (edit,) if edit else ()


def _section(value: Any) -> Any:
    return getattr(value, "part", None) or getattr(value, "subject", None)


def merge(plan: Plan, field: str, key: str, into: str) -> tuple[Edit, ...]:
    """Let one record take over everything of another: all that refers to it, its names, and what it says more.

    The record that was merged goes for good when nothing that cannot be edited refers to it, else into the archive;
    InUse is raised where there is no archive.
    """
    gone, kept = live(plan, field, key), live(plan, field, into)
    if key == into:
        raise Refused((FieldProblem("in", FieldMisfit.OWN_PARENT),))
    if not may_take(plan, field, gone, kept):
        raise Refused((FieldProblem("in", FieldMisfit.NOT_A_CHOICE, (name_of(kept),)),))
    draft = Draft(plan)
    draft.put(field, taken_over(plan, field, gone, kept))
    if field == "neighbourhoods":
        _drop_figures(draft, (key, into))
    _point_all(draft, field, key, into)
    stuck = uses(draft.plan, field, key)
    if stuck and not record(field).archivable:
        raise InUse(field, key, stuck)
    draft.add(archived(draft.plan, field, key) if stuck else removed(draft.plan, field, key))
    return tuple(draft.edits)


def _point_all(draft: Draft, field: str, key: str, into: str) -> None:
    """Let everything that refers to a record refer to the one that stays."""
    for reference in REFERENCES:
        if reference.target == field:
            for archive_side in (False, True):
                for value in records_in(draft.plan, reference.field, archived=archive_side):
                    _point(draft, reference.field, value, pointed(value, reference.path, (key, into)))


def _drop_figures(draft: Draft, wijken: tuple[str, str]) -> None:
    """What was read in about two smaller wijken says nothing of the larger one, their outlines neither.

    Both can be read in again.
    """
    for one in draft.plan.observations:
        if one.read_in and one.area in wijken:
            draft.add(removed(draft.plan, "observations", one.code))
    for shape in draft.plan.shapes:
        if shape.neighbourhood in wijken:
            draft.add(removed(draft.plan, "shapes", shape.neighbourhood))


def _point(draft: Draft, field: str, value: Any, new: Any) -> None:
    """Let a record refer to the one that stays. What has the reference in its key, as a mark has, is made anew."""
    kind = record(field)
    if new == value:
        return
    if kind.key(new) == kind.key(value):
        draft.put(field, new)
        return
    draft.add(removed(draft.plan, field, kind.key(value)))
    if goes_along(draft.plan, field, new):
        draft.add(created(draft.plan, field, new))


def new_code(plan: Plan, field: str, name: str) -> str:
    """A code for a new record out of its name, free in live list and archive: "beweegtuin", "beweegtuin_2".

    >>> from planner.domain.plan import Municipality
    >>> new_code(Plan(Municipality("GM0001", "Veldstad")), "themes", "Café’s & één-op-één")
    'cafes_een_op_een'
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "_", plain.casefold()).strip("_")[:_LONGEST_CODE].strip("_") or field.rstrip("s")
    taken = {RESERVED} | {
        record(kind).key(one).casefold()
        for kind in (field, *mistakable(field))
        for archived_side in (False, True)
        for one in records_in(plan, kind, archived=archived_side)
    }
    number = 1
    while (code := stem if number == 1 else f"{stem}_{number}") in taken:
        number += 1
    return code


def each(plan: Plan, makers: Iterable[Callable[[Plan], Sequence[Edit]]]) -> tuple[Edit, ...]:
    """Several intentions as one change; a name for what failed is in the exception that a maker raises."""
    draft = Draft(plan)
    for make in makers:
        for edit in make(draft.plan):
            draft.add(edit)
    return tuple(draft.edits)


__all__ = [
    "Draft",
    "Gone",
    "InUse",
    "Refused",
    "archive",
    "each",
    "live",
    "merge",
    "name_of",
    "new_code",
    "restore",
    "save",
    "shift",
    "take_away",
]

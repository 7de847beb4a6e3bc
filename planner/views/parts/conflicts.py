"""When two people meet: what the other changed, field by field, and why something cannot be undone or taken away."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from planner.domain.changes import Stale, Unseen, name_of
from planner.domain.editing import InUse
from planner.domain.plan import Plan
from planner.domain.records import Fields, fields_of, standing
from planner.language.changes import FieldChange, differences, part_differences
from planner.language.moments import day_and_clock
from planner.language.numbers import counted
from planner.language.record_words import RECORD_NAMES
from planner.language.sentences import Names
from planner.store.changes import Overtaken
from planner.views.parts.acting import Call
from planner.views.parts.using import places, rows


def clash(
    call: Call, error: Overtaken, versions: tuple[Any, Any, Any], values: Mapping[str, Any], part: str = ""
) -> dict[str, Any]:
    """Field by field what the record was, what it is now, and what was filled in; `values` is the form of now.

    `versions` are the record as the page knew it, as it is now, and as it was filled in; `part` is the field of it
    whose own fields stand on the form.
    """
    old, new, own = (fields_of(getattr(one, part) if part else one) for one in versions)
    # What no field of the form holds follows from those that do: there is nothing to choose.
    changed = [name for name in new if new[name] != old[name] and name in values]
    told = {one.name: one for one in _differences(call.plan, error.field, part, (old, new))}
    typed = {one.name: one for one in _differences(call.plan, error.field, part, (old, own))}
    last = error.changes[0] if error.changes else None
    return {
        "botsing": {
            "versie": error.version,
            "wie": last.author.name if last else "",
            "wanneer": day_and_clock(last.at) if last else "",
            "velden": [_row(told[name], typed.get(name), own[name] != new[name]) for name in changed if name in told],
            "waarden": dict(values),
        }
    }


def _differences(plan: Plan, field: str, part: str, sides: tuple[Fields, Fields]) -> tuple[FieldChange, ...]:
    before, after = sides
    return part_differences(plan, field, part, before, after) if part else differences(plan, field, before, after)


def _row(theirs: FieldChange, mine: FieldChange | None, differs: bool) -> dict[str, Any]:
    return {
        "veld": theirs.name,
        "naam": theirs.label,
        "was": theirs.old,
        "hun": theirs.new,
        "mijn": mine.new if mine else theirs.old,
        "botst": mine is not None and differs,
    }


def said_stale(plan: Plan | None, error: Stale) -> str:
    """Why something cannot be undone or done again."""
    names = [one.name or RECORD_NAMES[one.field][0] for one in error.clashes]
    first = f"“{names[0]}”" if names else "dit"
    if isinstance(error, Unseen):
        return f"Iemand anders wijzigde {first} nadat u keek. Er is niets opgeslagen. Kijk wat er nu staat."
    more = f" en {counted(len(names) - 1, 'ander', 'andere')}" if len(names) > 1 else ""
    return f"Dit kan niet meer: iemand anders wijzigde {first}{more} daarna. Er is niets veranderd."


def said_in_use(call: Call, error: InUse) -> dict[str, Any]:
    """Where a record is used, and what can be done instead."""

    def href(path: str, **params: str | None) -> str:
        query = urlencode({"gemeente": call.municipality, **{name: value for name, value in params.items() if value}})
        return f"{path}?{query}"

    total = len(places(error.uses))
    now = standing(call.plan, error.field, error.key)
    name = f"“{name_of(now.value)}”" if now and name_of(now.value) else "Dit"
    said = f"{name} wordt {counted(total, 'keer', 'keer')} gebruikt. Voeg het samen met iets anders, of archiveer het."
    return {"gezegd": said, "gebruik": rows(Names(call.plan), error.uses, href), "aantal": total, "code": error.key}

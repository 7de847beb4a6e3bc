"""A change in Dutch: what was done, in one line, and what became different, field by field."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING as NO_DEFAULT
from dataclasses import dataclass, fields
from typing import Any

from planner.domain.changes import Change, Edit
from planner.domain.plan import Plan, Rules
from planner.domain.records import ARCHIVED, PLACE, SEPARATOR, fields_of, record
from planner.domain.words import MarkKind
from planner.language.figures_in import area_in_words
from planner.language.list_changes import PartChange, PartKind, list_changes, rule_changes
from planner.language.record_values import NOT_FILLED, cell_in_words, lowered, value_in_words
from planner.language.record_words import RECORD_NAMES, label
from planner.language.sentences import Names
from planner.language.words import MARKS

#: Longer texts are shown in part.
LONGEST = 110
_AROUND = 24
_NAMED = {"code", "name", "title"}
#: What the title of an edit says already, of a record that came or went.
_IN_TITLE = {"marks": {"theme", "pillar", "group", "kind", "neighbourhood"}}
#: How a part of a list is told where there are no signs.
_PART_WORDS = {PartKind.ADDED: "erbij: ", PartKind.REMOVED: "weg: ", PartKind.CHANGED: ""}


@dataclass(frozen=True)
class FieldChange:
    """A field that differs, in words. `old` is "" for a record that came, `new` for one that went.

    `parts` tells of a list what came, went and became different; `old` and `new` then hold all of it.
    """

    name: str
    label: str
    old: str
    new: str
    parts: tuple[PartChange, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        """What it is about, for a headline: the label, or what changed inside what stayed."""
        inside = tuple(topic for part in self.parts for topic in part.topics)
        return inside if inside and all(part.topics for part in self.parts) else (lowered(self.label),)

    @property
    def said(self) -> str:
        """ "Einddatum: niet ingevuld → 31-12-2026"."""
        if self.parts:
            return f"{self.label}: {'; '.join(_PART_WORDS[part.kind] + part.text for part in self.parts)}"
        return f"{self.label}: {' → '.join(words for words in (self.old, self.new) if words)}"

    @property
    def brief(self) -> tuple[str, str]:
        """Old and new, of long texts only where they differ."""
        return shortened(self.old, self.new), shortened(self.new, self.old)


def names_for(plan: Plan, changes: Iterable[Change]) -> Names:
    """The names of today's plan; what is in it no more is called as these changes call it."""
    return Names(plan, {(edit.field, edit.key): edit.name for one in changes for edit in one.edits if edit.name})


def differences(plan: Plan, field: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """The fields of a record that differ between two states of it, in the order of the record."""
    return field_changes(Names(plan), field, before, after)


def part_differences(
    plan: Plan, field: str, part: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[FieldChange, ...]:
    """The same of what one field of a record holds: the rules of a municipality."""
    made, names = type(getattr(record(field).made, part)), Names(plan)

    def words(side: Mapping[str, Any], name: str) -> str:
        return value_in_words(names, field, (part, name), side[name])

    differ = (name for name in after if name in before and before[name] != after[name])
    return tuple(FieldChange(name, label(made, name), words(before, name), words(after, name)) for name in differ)


def field_changes(
    names: Names, field: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[FieldChange, ...]:
    """`differences` with names that are at hand."""
    made, said = record(field).made, []
    for one in fields(made):
        if one.name in before and one.name in after and before[one.name] != after[one.name]:
            said.append(_differing(names, field, one.name, (before[one.name], after[one.name])))
    if ARCHIVED in after and before.get(ARCHIVED) != after[ARCHIVED]:
        said.append(FieldChange(ARCHIVED, "In het archief", _yes_no(before.get(ARCHIVED)), _yes_no(after[ARCHIVED])))
    elif PLACE in after and before.get(PLACE) != after[PLACE]:
        said.append(FieldChange(PLACE, "Plaats in de lijst", str(before.get(PLACE, 0) + 1), str(after[PLACE] + 1)))
    return tuple(said)


def edit_changes(names: Names, edit: Edit) -> tuple[FieldChange, ...]:
    """What an edit did, field by field; of a record that came or went, everything that was filled in."""
    if edit.before is not None and edit.after is not None:
        return field_changes(names, edit.field, edit.before, edit.after)
    whole, came = edit.after or edit.before or {}, edit.before is None
    left_out, said = _IN_TITLE.get(edit.field, _NAMED), []
    for one in fields(record(edit.field).made):
        value = whole.get(one.name)
        if one.name in left_out or value is None or value in ("", ()) or _usual(one, value):
            continue
        words = value_in_words(names, edit.field, (one.name,), value)
        called = label(record(edit.field).made, one.name)
        said.append(FieldChange(one.name, called, "" if came else words, words if came else ""))
    return tuple(said)


def edit_title(names: Names, edit: Edit) -> str:
    """What an edit is about: "Partner GGD Groningen toegevoegd", "Cel Roken · Beleid · Ouderen (65+)"."""
    kind = RECORD_NAMES[edit.field][0]
    called = f"{kind} {record_name(names, edit)}" if edit.field != "marks" else record_name(names, edit)
    return f"{called[:1].upper()}{called[1:]}{_fate(edit)}"


#: Records that are known by the one that they are about.
_OWNERS = {"shapes": "neighbourhoods", "situations": "themes"}


def record_name(names: Names, edit: Edit) -> str:
    """What people call the record of an edit; a judgement is called by its cell and what it says."""
    if edit.field == "marks":
        theme, pillar, group, kind, area = edit.key.split(SEPARATOR)
        return f"cel {mark_cell(names, (theme, pillar, group), area)}: {MARKS[MarkKind(kind)]}"
    if edit.field in _OWNERS:
        return names.of(_OWNERS[edit.field], edit.key)
    if edit.field == "observations" and not edit.name:
        return _figure_name(names, edit)
    return edit.name or (names.of(edit.field, edit.key) if edit.field != "municipality" else edit.key)


def _figure_name(names: Names, edit: Edit) -> str:
    """A figure has no name: it is called by what is measured, where and when; of what is gone that may not be known."""
    there = next((one for one in names.plan.observations if one.code == edit.key), None)
    said = {**(fields_of(there) if there else {}), **(edit.before or {}), **(edit.after or {})}
    if not said.get("indicator"):
        return edit.key
    year = f" ({said['year']})" if said.get("year") else ""
    return f"{names.of('indicators', said['indicator'])} in {area_in_words(names, said.get('area', ''))}{year}"


def mark_cell(names: Names, cell: tuple[str, str, str], area: str) -> str:
    """A cell, with the wijk when a judgement holds for one wijk only."""
    return cell_in_words(names, *cell) + (f" in {names.area(area)}" if area else "")


def shortened(text: str, other: str = "") -> str:
    """A text that fits on a line: what it shares with the other one at both ends goes, then its middle.

    >>> shortened("kort"), len(shortened("woord " * 90)) <= LONGEST
    ('kort', True)
    """
    flat, beside = " ".join(text.split()), " ".join(other.split())
    if len(flat) <= LONGEST:
        return flat
    start, end = _shared(flat, beside)
    first, last = max(0, start - _AROUND), min(len(flat), len(flat) - end + _AROUND)
    part = flat[first:last]
    if len(part) > LONGEST - 4:
        part = f"{part[: LONGEST // 2 - 3].rstrip()} … {part[-(LONGEST // 2 - 4) :].lstrip()}"
    return f"{'…' if first else ''}{part}{'…' if last < len(flat) else ''}"


def _shared(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts share at their start and at their end."""
    most = min(len(one), len(other))
    start = next((place for place in range(most) if one[place] != other[place]), most)
    end = next((place for place in range(most - start) if one[-1 - place] != other[-1 - place]), most - start)
    return start, end


def _differing(names: Names, field: str, name: str, values: tuple[Any, Any]) -> FieldChange:
    old, new = values
    words = [value_in_words(names, field, (name,), value) for value in values]
    parts: tuple[PartChange, ...] = ()
    if isinstance(new, tuple) and (field, name) != ("shapes", "outline"):
        parts = list_changes(names, field, name, (old, new))
    elif isinstance(new, Rules):
        parts = rule_changes(names, old, new)
    return FieldChange(name, label(record(field).made, name), words[0], words[1], parts)


def _usual(one: Any, value: Any) -> bool:
    return one.default is not NO_DEFAULT and bool(value == one.default)


def _yes_no(value: object) -> str:
    return NOT_FILLED if value is None else "ja" if value else "nee"


def _fate(edit: Edit) -> str:
    """Whether the record came, went, or was put aside."""
    if edit.field == "marks":
        return " (gewist)" if edit.after is None else ""
    if edit.before is None:
        return " toegevoegd"
    if edit.after is None:
        return " gewist"
    if ARCHIVED in edit.after:
        return " gearchiveerd" if edit.after[ARCHIVED] else " teruggezet uit het archief"
    return ""

"""The catalogue of interventions that are known elsewhere: how long a recognition holds, and a new list beside it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from planner.domain.adopting import taken_over
from planner.domain.changes import Edit, changed, created, removed
from planner.domain.editing import Draft
from planner.domain.evidence import CatalogueEntry
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.recognition import lapses
from planner.domain.records import fields_of
from planner.domain.usage import Use, all_uses
from planner.domain.words import RECOGNISED

FIELD = "catalogue"


class Validity(StrEnum):
    """Whether a recognition holds. What was never recognised has none to lose; of some the day is not known."""

    VALID = "valid"
    LAPSED = "lapsed"
    UNDATED = "undated"
    NONE = "none"


def lapse_day(entry: CatalogueEntry) -> date | None:
    """The day on which the recognition of an entry lapses; None when there is none, or when its day is not known."""
    return lapses(entry.recognition, entry.recognised_on)


def validity(entry: CatalogueEntry, on: date) -> Validity:
    """Whether the recognition of an entry holds on a day; on the day that it lapses it holds no more."""
    if entry.recognition not in RECOGNISED:
        return Validity.NONE
    day = lapse_day(entry)
    if day is None:
        return Validity.UNDATED
    return Validity.VALID if day > on else Validity.LAPSED


def strongest_first(entries: Iterable[CatalogueEntry], on: date) -> list[CatalogueEntry]:
    """The best recognised first, then by name; a recognition that lapsed weighs as none."""

    def rank(one: CatalogueEntry) -> tuple[int, str, str]:
        holds = validity(one, on) in (Validity.VALID, Validity.UNDATED)
        return -(RECOGNISED.index(one.recognition) + 1) if holds else 0, one.name.casefold(), one.code

    return sorted(entries, key=rank)


# ── a new list ─────────────────────────────────────────────────────────────────────────


class NewsKind(StrEnum):
    """What a new list says of one entry.

    NEW: it was not in the catalogue. CHANGED: some fields differ. GONE: the list has it no more. LAPSED: nothing
    differs, but its recognition has lapsed; there is nothing to store, and a person should know.
    """

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class News:
    """One entry of which a new list says something else. `before` None: new; `after` None: gone.

    `uses` are the records that refer to it: while there are any, it cannot go. `taken` is the name of the intervention
    of the plan that it was taken over as, "" when it was not.
    """

    kind: NewsKind
    code: str
    before: CatalogueEntry | None
    after: CatalogueEntry | None
    uses: tuple[Use, ...] = ()
    taken: str = ""

    @property
    def entry(self) -> CatalogueEntry:
        """The entry as it would be, or as it was when it is gone."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def storable(self) -> bool:
        """Whether taking it over changes anything that may change."""
        return self.kind in (NewsKind.NEW, NewsKind.CHANGED) or (self.kind is NewsKind.GONE and not self.uses)


def news(plan: Plan, lines: Sequence[Mapping[str, Any]], columns: Collection[str], on: date) -> tuple[News, ...]:
    """What a list says that the catalogue does not: kind by kind, in the order of the list, then of the catalogue.

    A line holds the fields that are filled. A column that the list has and a line leaves empty is an empty field; what
    the list has no column for stays as it is. A code is the same in capitals and small letters.
    """
    known, taken = {one.code.casefold(): one for one in plan.catalogue}, taken_over(plan)
    found: list[News] = []
    for line in lines:
        before = known.pop(str(line["code"]).casefold(), None)
        after = renewed(before, line, columns)
        kind = _kind(before, after, on)
        if kind is not None:
            found.append(News(kind, (before or after).code, before, after, (), _name(taken, before)))
    used = all_uses(plan, FIELD) if known else {}
    found += [
        News(NewsKind.GONE, one.code, one, None, used.get(one.code, ()), _name(taken, one)) for one in known.values()
    ]
    order = list(NewsKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def renewed(before: CatalogueEntry | None, line: Mapping[str, Any], columns: Collection[str]) -> CatalogueEntry:
    """An entry as a line of a list has it; its code stays as it was written."""
    if before is None:
        return CatalogueEntry(**line)
    own = fields_of(before)
    for one in fields(CatalogueEntry):
        if one.name in columns and one.name != "code":
            own[one.name] = line.get(one.name, one.default)
    return CatalogueEntry(**own)


def _kind(before: CatalogueEntry | None, after: CatalogueEntry, on: date) -> NewsKind | None:
    if before is None:
        return NewsKind.NEW
    if before != after:
        return NewsKind.CHANGED
    return NewsKind.LAPSED if validity(after, on) is Validity.LAPSED else None


def _name(taken: Mapping[str, Intervention], entry: CatalogueEntry | None) -> str:
    one = taken.get(entry.code) if entry else None
    return one.name if one else ""


def update(plan: Plan, found: Iterable[News], accepted: Collection[str]) -> tuple[Edit, ...]:
    """The edits that make the catalogue say what was accepted, by code. What is in use never goes."""
    draft = Draft(plan)
    for one in found:
        if one.code not in accepted or not one.storable:
            continue
        if one.after is None:
            draft.add(removed(draft.plan, FIELD, one.code))
        elif one.before is None:
            draft.add(created(draft.plan, FIELD, one.after))
        else:
            draft.add(changed(draft.plan, FIELD, one.after))
    return tuple(draft.edits)

"""The best suggestion for a gap: what fits its cell and suits the kind of gap, or what to do with what is there."""

from dataclasses import dataclass

from planner.domain.analysis import Survey
from planner.domain.facts import reach
from planner.domain.gaps import Gap
from planner.domain.grid import CellKey
from planner.domain.suggestions import Suggestion, SuggestionKind, suggest
from planner.domain.words import GapKind
from planner.language.numbers import out_of
from planner.language.suggestions import SUGGESTIONS, recognition_of

#: Which kind of suggestion suits a kind of gap best; the others take the first that fits.
_SUITS = {
    GapKind.VULNERABLE_MISSED: SuggestionKind.WIDEN,
    GapKind.AREA_BEHIND: SuggestionKind.REACH,
}
#: Where something in the cell itself asks for a next step, that is better than anything new.
_NEXT_STEPS = {
    GapKind.PLANNED_ONLY: ("Besluit over {name}", "Besluit nemen"),
    GapKind.SHALLOW: ("{name}: meer bereiken dan {reach}", "Bereik vergroten"),
    GapKind.ENDING: ("{name} verlengen", "Borgen"),
    GapKind.UNCONFIRMED: ("{name} laten bevestigen", "Monitoring en evaluatie"),
}


@dataclass(frozen=True)
class Best:
    """What is suggested: its words, the kind, the address of a suggestion or the code of what is there already."""

    name: str
    kind: str
    address: str = ""
    intervention: str = ""


def best(found: Survey, gap: Gap) -> Best | None:
    """What to do about a gap; None when nothing fits."""
    if gap.kind in _NEXT_STEPS:
        return _next_step(found, gap)
    aimed = _aimed(found, gap) if gap.kind is GapKind.THIN else None
    fitting = _fitting(found, gap)
    if aimed or not fitting:
        return aimed
    one = next((each for each in fitting if _suits(gap, each)), fitting[0])
    return Best(one.name, SUGGESTIONS[one.kind], one.address)


def _suits(gap: Gap, one: Suggestion) -> bool:
    if gap.kind is GapKind.UNRECOGNISED:
        return recognition_of(one) is not None
    return _SUITS.get(gap.kind) in (None, one.kind)


def _aimed(found: Survey, gap: Gap) -> Best | None:
    """What reaches a thin cell from further off, aimed at the wijk itself: that makes the cell less thin."""
    wijk = next((area for area in found.areas if area is not None and area.code == gap.neighbourhood), None)
    broad = [part for part in found.explain(*_where(gap)) if part.weight > 0 and part.area_factor < 1]
    if wijk is None or not broad:
        return None
    one = broad[0].intervention
    suggestion = Suggestion(SuggestionKind.REACH, gap.key, wijk.code, one.name, one.code)
    return Best(f"{one.name} gericht inzetten in {wijk.name}", SUGGESTIONS[SuggestionKind.REACH], suggestion.address)


def _where(gap: Gap) -> tuple[CellKey, str | None]:
    return gap.key, gap.neighbourhood


def _fitting(found: Survey, gap: Gap) -> tuple[Suggestion, ...]:
    where = _where(gap)
    return found.remember(("suggestions", *where), lambda: suggest(found, *where))


def _next_step(found: Survey, gap: Gap) -> Best | None:
    """What to do with the first thing in the cell that the kind of gap is about."""
    first, many = found.foremost(*_where(gap))
    if gap.kind is GapKind.SHALLOW:
        first, many = min(found.explain(*_where(gap)), key=lambda part: -reach(part.delivery), default=None), 1
    if first is None:
        return None
    words, kind = _NEXT_STEPS[gap.kind]
    name, delivery = first.intervention.name, first.delivery
    reached = f"{out_of(delivery.reached or 0, delivery.reachable or 0)} {delivery.reach_unit}".strip()
    more = f" (en nog {many - 1})" if many > 1 else ""
    return Best(words.format(name=name, reach=reached) + more, kind, intervention=first.intervention.code)

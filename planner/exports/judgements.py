"""The judgements on cells with their reasons: of these a matrix shows no more than a sign."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from planner.domain.plan import CellMark
from planner.exports.handover import Handover
from planner.language.documents import EVERY_PILLAR
from planner.language.numbers import day, listed
from planner.language.words import MARKS, WHOLE_MUNICIPALITY


@dataclass(frozen=True)
class Judgement:
    """A judgement in words; `on` is "" when the day is not known. Names of people stay out of files."""

    theme: str
    pillar: str
    group: str
    kind: str
    area: str
    reason: str
    on: str


def judgements(handover: Handover) -> tuple[Judgement, ...]:
    """Every judgement on a cell of the question, in the order of the matrix: of its wijk, or of every wijk."""
    return _told(handover, handover.names.pillar)


def joined_judgements(handover: Handover) -> tuple[Judgement, ...]:
    """The same in few lines: what was said alike of several pillars and groups is said once."""
    lines = _joined(_told(handover, handover.names.short_pillar), "pillar")
    every = listed([one.short for one in handover.plan.pillars])
    lines = tuple(replace(one, pillar=EVERY_PILLAR) if one.pillar == every else one for one in lines)
    return _joined(lines, "group")


def _told(handover: Handover, pillar: Callable[[str], str]) -> tuple[Judgement, ...]:
    wijk, names = handover.question.neighbourhood, handover.names
    place = {cell.key: number for number, cell in enumerate(handover.analysis.cells)}
    here = [
        mark
        for mark in handover.plan.marks
        if (mark.theme, mark.pillar, mark.group) in place and (not wijk or mark.neighbourhood in (None, wijk))
    ]

    def told(mark: CellMark) -> Judgement:
        return Judgement(
            names.theme(mark.theme),
            pillar(mark.pillar),
            names.group(mark.group),
            MARKS[mark.kind],
            names.area(mark.neighbourhood) if mark.neighbourhood else WHOLE_MUNICIPALITY,
            mark.reason,
            day(mark.marked_on) if mark.marked_on else "",
        )

    return tuple(told(mark) for mark in sorted(here, key=lambda mark: place[mark.theme, mark.pillar, mark.group]))


def _joined(lines: Iterable[Judgement], field: str) -> tuple[Judgement, ...]:
    """Lines that differ in one field only as one line, where the first of them stood."""
    values: dict[Judgement, list[str]] = {}
    for one in lines:
        values.setdefault(replace(one, **{field: ""}), []).append(getattr(one, field))
    return tuple(replace(one, **{field: listed(list(dict.fromkeys(some)))}) for one, some in values.items())

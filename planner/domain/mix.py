"""Pillar mix: how many of the four pillars a theme or a goal uses, and whether they are in balance."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.analysis import Analysis
from planner.domain.interventions import Intervention
from planner.domain.reaching import reaching
from planner.domain.words import PILLARS, Level

_SIGNALS, _INFORMS = "signalering", "voorlichting"


class Remark(StrEnum):
    """What is out of balance in a mix."""

    ONE_SIDED = "one_sided"
    SIGNALS_WITHOUT_INFORMING = "signals_without_informing"


@dataclass(frozen=True)
class Mix:
    """Counted interventions per pillar, in pillar order. `heaviest` is the pillar that carries more than half."""

    per_pillar: tuple[tuple[str, int], ...]
    remarks: tuple[Remark, ...] = ()
    heaviest: str | None = None

    @property
    def used(self) -> int:
        """Number of pillars with at least one intervention ("3/4 pijlers")."""
        return sum(count > 0 for _, count in self.per_pillar)


def mix_of(analysis: Analysis, theme: str | None = None, goal: str | None = None) -> Mix:
    """Mix of the interventions that count in the analysed area, of one theme or for one goal (None: all).

    A question about some pillars is still judged on all four: else what was not asked would seem to be missing.

    A cell that is not applicable or deliberately empty leaves the denominator (domain rules, section 4). What stands in
    it counts nowhere: not in the matrix, not in a file, and so not in the mix. Else a theme could be said to use a
    pillar in which its matrix shows nothing but dashes.
    """
    return _mix((pillar, one) for of, pillar, one in _counting(analysis) if theme in (None, of) and _serves(one, goal))


def theme_mixes(analysis: Analysis) -> Mapping[str, Mix]:
    """`mix_of` every theme of the plan, by its code, in one go."""
    counting = tuple(_counting(analysis))
    return {
        theme.code: _mix((pillar, one) for of, pillar, one in counting if of == theme.code)
        for theme in analysis.plan.themes
    }


def goal_mixes(analysis: Analysis) -> Mapping[str, Mix]:
    """The mix of every goal of the plan, by its code, in one go.

    A goal of a theme is judged by its interventions in the cells of that theme; what they do for another theme says
    nothing of this goal. A goal of a programme reaches over all themes.
    """
    counting, themes = tuple(_counting(analysis)), {theme.code for theme in analysis.plan.themes}
    return {
        goal.code: _mix(
            (pillar, one)
            for of, pillar, one in counting
            if _serves(one, goal.code) and (goal.subject == of or goal.subject not in themes)
        )
        for goal in analysis.plan.goals
    }


def _counting(analysis: Analysis) -> Iterator[tuple[str, str, Intervention]]:
    """Theme and pillar of every cell of the question on any pillar, with each intervention that counts there."""
    found, asked = analysis.survey, replace(analysis.question, pillars=())
    area = [one.code if one else None for one in found.areas].index(asked.neighbourhood)
    reach, cells = reaching(found), found.cells_in(asked.neighbourhood)
    weights = reach.columns[area]
    for pair, place in enumerate(reach.cell):
        cell = cells[place]
        if weights[pair] > 0 and cell.level is not Level.NOT_APPLICABLE and asked.asks(*cell.key):
            yield cell.theme, cell.pillar, reach.interventions[reach.intervention[pair]]


def _serves(one: Intervention, goal: str | None) -> bool:
    return goal is None or goal in one.goals


def _mix(found: Iterable[tuple[str, Intervention]]) -> Mix:
    per_pillar: dict[str, set[str]] = {pillar: set() for pillar in PILLARS}
    for pillar, one in found:
        per_pillar[pillar].add(one.code)
    return balance({pillar: len(codes) for pillar, codes in per_pillar.items()})


def balance(per_pillar: dict[str, int]) -> Mix:
    """Judge a number of interventions per pillar.

    >>> balance({"voorlichting": 4, "signalering": 1, "leefomgeving": 1, "beleid": 0}).heaviest
    'voorlichting'
    """
    total = sum(per_pillar.values())
    heaviest = next((pillar for pillar, count in per_pillar.items() if 2 * count > total), None)
    remarks = [Remark.ONE_SIDED] if heaviest else []
    if per_pillar.get(_SIGNALS) and not per_pillar.get(_INFORMS):
        remarks.append(Remark.SIGNALS_WITHOUT_INFORMING)
    return Mix(tuple(per_pillar.items()), tuple(remarks), heaviest)

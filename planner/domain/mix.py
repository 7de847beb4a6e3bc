"""Pillar mix: how many of the four pillars a theme or a goal uses, and whether they are in balance."""

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.analysis import Analysis
from planner.domain.words import PILLARS

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
    """
    found: dict[str, set[str]] = {pillar: set() for pillar in PILLARS}
    asked = replace(analysis.question, pillars=())
    for cell in analysis.survey.cells_in(asked.neighbourhood):
        if cell.count and asked.asks(*cell.key) and (theme is None or cell.theme == theme):
            for part in analysis.explain(cell.key):
                if part.weight > 0 and (goal is None or goal in part.intervention.goals):
                    found[cell.pillar].add(part.intervention.code)
    return balance({pillar: len(codes) for pillar, codes in found.items()})


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

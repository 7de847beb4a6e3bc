"""Which proposals an address asks for, and how they are shown. What cannot be understood is told."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from planner.domain.grid import ancestors
from planner.domain.plan import Proposal
from planner.domain.proposals import ProposalCell, ProposalState, Use
from planner.language.numbers import listed
from planner.language.proposal_words import STATES, USES
from planner.views.reader import Asked

#: The parameters of this page, besides those of the question.
VIEW, PHASE, USE, ARCHIVE = "weergave", "fase", "besteding", "archief"
VIEWS = {"lijst": "Lijst", "bord": "Bord"}
#: The states as they stand in an address.
PHASES = {STATES[state]: state for state in ProposalState}
_LONGEST = 40
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True)
class Selection:
    """The proposals that are shown, in the order of the plan; `archive` shows what was put away instead."""

    board: bool
    archive: bool
    states: tuple[ProposalState, ...]
    use: tuple[Use, ...]
    shown: tuple[Proposal, ...]
    problems: tuple[str, ...]

    @property
    def params(self) -> dict[str, str | None]:
        """The parameters of this page that a link keeps."""
        return {
            VIEW: "bord" if self.board else None,
            PHASE: ",".join(STATES[state] for state in self.states) or None,
            USE: ",".join(self.use) or None,
        }


def select(asked: Asked) -> Selection:
    """What an address asks for."""
    problems: list[str] = []
    states = _some(asked, PHASE, PHASES, problems)
    uses = _some(asked, USE, {use.value: use for use in Use}, problems)
    view = asked.params.get(VIEW, "").strip().casefold()
    if view not in ("", *VIEWS):
        problems.append(f"We kennen de weergave “{view[:_LONGEST]}” niet. U ziet de lijst.")
    fits = _Fit(asked)
    shown = tuple(
        one
        for one in asked.plan.proposals
        if (not states or one.state in states) and (not uses or one.use in uses) and fits.fits(one)
    )
    archive = asked.params.get(ARCHIVE) == "ja"
    return Selection(view == "bord", archive, states, uses, shown, tuple(problems))


def _some(asked: Asked, name: str, known: dict[str, Word], problems: list[str]) -> tuple[Word, ...]:
    """The words of a parameter, in the order of their list."""
    given = [word.strip().casefold() for word in asked.params.get(name, "").split(",") if word.strip()]
    unknown = [word for word in given if word not in known]
    if unknown:
        choices = listed(list(known), "of")
        problems.append(f"We kennen “{unknown[0][:_LONGEST]}” niet bij {name}. Kies uit: {choices}.")
    return tuple(word for code, word in known.items() if code in given)


class _Fit:
    """Whether a proposal fits the question: for the whole municipality is for every wijk."""

    def __init__(self, asked: Asked) -> None:
        self.question = asked.question
        self.groups = {above for group in asked.question.groups for above in (group, *ancestors(asked.plan, group))}

    def fits(self, one: Proposal) -> bool:
        """Whether all of the question fits."""
        wijk, programmes = self.question.neighbourhood, self.question.programmes
        if wijk and one.neighbourhoods and wijk not in one.neighbourhoods:
            return False
        if programmes and one.programme not in programmes:
            return False
        return not self._about_cells() or any(self._asks(cell) for cell in one.cells)

    def _about_cells(self) -> bool:
        return bool(self.question.themes or self.question.pillars or self.groups)

    def _asks(self, cell: ProposalCell) -> bool:
        question = self.question
        return (
            (not question.themes or cell.theme in question.themes)
            and (not question.pillars or cell.pillar in question.pillars)
            and (not self.groups or cell.group in self.groups)
        )


def labels(chosen: tuple[Word, ...], total: int, words: dict[Word, str]) -> str:
    """What a filter shows: the one that is chosen, or how many."""
    if not chosen:
        return "alle"
    return words[chosen[0]] if len(chosen) == 1 else f"{len(chosen)} van {total}"


__all__ = ["ARCHIVE", "PHASE", "STATES", "USE", "USES", "VIEW", "VIEWS", "Selection", "labels", "select"]

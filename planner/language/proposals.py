"""Proposals in words: what they are for, what they cost, and how many there are in each state."""

from collections import Counter
from collections.abc import Sequence

from planner.domain.proposals import Proposal, ProposalCell, ProposalState
from planner.language.numbers import counted, euros, listed, number
from planner.language.proposal_words import STATES
from planner.language.record_values import cell_in_words
from planner.language.sentences import Names

WHOLE = "hele gemeente"
_MOST_AREAS = 3


def areas_in_words(names: Names, one: Proposal) -> str:
    """ "Selwerd en Paddepoel", "hele gemeente"."""
    wijken = [names.area(code) for code in one.neighbourhoods]
    rest = len(wijken) - _MOST_AREAS
    if rest > 0:
        return f"{', '.join(wijken[:_MOST_AREAS])} en {number(rest)} meer"
    return listed(wijken) if wijken else WHOLE


def cells_in_words(names: Names, cells: Sequence[ProposalCell]) -> str:
    """The first cell, and how many more there are."""
    if not cells:
        return "nog geen cel"
    first = cell_in_words(names, cells[0].theme, cells[0].pillar, cells[0].group)
    return f"{first} en {counted(len(cells) - 1, 'cel', 'cellen')} meer" if len(cells) > 1 else first


def budget_in_words(one: Proposal) -> str:
    """ "€ 12.000", or that it is not known yet."""
    return "nog geen budget" if one.budget is None else euros(one.budget)


def proposal_in_words(names: Names, one: Proposal) -> str:
    """What it is for and what it costs, in one or two sentences."""
    where = f" in {areas_in_words(names, one)}" if one.neighbourhoods else ", voor de hele gemeente"
    return f"Voor {cells_in_words(names, one.cells)}{where}. {_money_in_words(names, one)}."


def _money_in_words(names: Names, one: Proposal) -> str:
    """ "€ 12.000 in 2027, uit JOGG", or "Nog geen budget, bedoeld voor 2027 en JOGG"."""
    programme = names.programme(one.programme) if one.programme else ""
    year = str(one.year) if one.year else ""
    if one.budget is None:
        meant = listed([part for part in (year, programme) if part])
        return f"Nog geen budget, bedoeld voor {meant}" if meant else "Nog geen budget"
    return f"{euros(one.budget)}{f' in {year}' if year else ''}{f', uit {programme}' if programme else ''}"


def name_for(names: Names, what: str, neighbourhood: str | None) -> str:
    """What a draft is called until somebody gives it a better name: "Beweegtuin in Selwerd"."""
    return f"{what} in {names.area(neighbourhood)}" if neighbourhood else what


def carried_out_in_words(name: str) -> str:
    """Why something is in the plan of which no source tells."""
    return f"Uit het voorstel “{name}”"


def asked_for(proposals: Sequence[Proposal]) -> int:
    """The money of what was not turned down."""
    return sum(one.budget or 0 for one in proposals if one.state is not ProposalState.REJECTED)


def states_in_words(proposals: Sequence[Proposal]) -> str:
    """ "2 concept, 1 ingediend en 3 gehonoreerd"."""
    counts = Counter(one.state for one in proposals)
    return listed([f"{number(counts[state])} {STATES[state]}" for state in ProposalState if counts[state]])


def money_in_words(proposals: Sequence[Proposal]) -> str:
    """How much is asked for, what that leaves out, and of how many it is not known."""
    rejected = any(one.state is ProposalState.REJECTED for one in proposals)
    without = sum(one.budget is None and one.state is not ProposalState.REJECTED for one in proposals)
    known = any(one.budget is not None and one.state is not ProposalState.REJECTED for one in proposals)
    if not known and without:
        # What is not known is not zero.
        return "Er is nog geen budget ingevuld."
    said = f"Samen {euros(asked_for(proposals))}{', zonder wat is afgewezen' if rejected else ''}."
    if without:
        said += f" Bij {counted(without, 'voorstel', 'voorstellen')} is nog geen budget ingevuld."
    return said

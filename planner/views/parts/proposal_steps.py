"""The steps that a proposal can take now, as buttons: each asks for a reason, and shows no step that is not allowed."""

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.domain.proposals import STEPS, ProposalState
from planner.domain.proposing import WITH_REASON
from planner.language.proposal_words import ASKED, MEANS, STATES, VERBS
from planner.views.reader import Asked

#: The action that takes a step, and the colours of the states.
STEP = "proposal-step"
CHIPS = {
    ProposalState.DRAFT: "o",
    ProposalState.SUBMITTED: "pl",
    ProposalState.ADVICE: "pl",
    ProposalState.GRANTED: "ok",
    ProposalState.REJECTED: "e",
    ProposalState.HELD: "w",
    ProposalState.RUNNING: "ok",
    ProposalState.DONE: "a",
}


def state_chip(state: ProposalState) -> Component:
    """How far it is."""
    return html.Span(STATES[state].capitalize(), className=f"chip {CHIPS[state]}")


def step_buttons(asked: Asked, one: Proposal, small: bool = False) -> list[Component]:
    """The allowed steps; the first is what usually comes next. `assets/68-proposals.js` asks the reason."""
    if asked.readonly:
        return []
    return [_button(asked, one, state, first=place == 0, small=small) for place, state in enumerate(STEPS[one.state])]


def _button(asked: Asked, one: Proposal, state: ProposalState, *, first: bool, small: bool) -> Component:
    name = html.Span(f": {one.name}", className="vh")
    kind = "danger" if state is ProposalState.REJECTED else "p" if first and not small else ""
    data = {
        "data-stap": state.value,
        "data-code": one.code,
        "data-vraagt": f"“{one.name}” {ASKED[state]}?",
        "data-doe": VERBS[state],
        "data-betekent": MEANS[state],
        "data-nodig": "ja" if state in WITH_REASON else "",
        "data-plan": "ja" if state is ProposalState.RUNNING else "",
        "data-revisie": str(asked.plan.revision),
    }
    return html.Button([VERBS[state], name], type="button", className=f"btn {kind}{' s' if small else ''}", **data)

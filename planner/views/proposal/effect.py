"""What a proposal would change in the matrix: the same as trying it shows there, cell by cell."""

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Survey, survey
from planner.domain.grid import CellKey
from planner.domain.plan import Proposal
from planner.domain.proposals import ProposalState
from planner.domain.trials import OPEN_STATES, changed_cells, proposal_address, with_trials
from planner.language.numbers import counted, number
from planner.language.record_values import cell_in_words
from planner.language.words import LEVELS
from planner.views.reader import Asked, Reader

_MOST = 8


def effect_card(asked: Asked, reader: Reader, one: Proposal) -> list[Component]:
    """The cells that would rise, and the way to the matrix where that can be seen."""
    title = html.H2("Wat verandert er in de matrix?")
    if one.state not in OPEN_STATES:
        return [title, html.P(_CLOSED[one.state in _CARRIED_OUT], className="sm")]
    wijk = one.neighbourhoods[0] if len(one.neighbourhoods) == 1 else None
    before = reader.survey(asked)
    tried, _unknown = with_trials(asked.plan, (proposal_address(one),))
    after = survey(tried, before.question)
    area = wijk if wijk in {each.code for each in asked.plan.neighbourhoods} else None
    rising = changed_cells(before, after, area)
    link = html.A(
        "Bekijk het in de matrix", href=asked.href("/", wijk=area, proef=proposal_address(one)), className="btn"
    )
    where = asked.names.area(area)
    if not rising:
        said = f"Er stijgt geen cel in {where}, bij deze filters."
        return [title, html.P(said, className="sm"), html.P(link, className="noprint")]
    said = f"In {where} {'stijgt' if len(rising) == 1 else 'stijgen'} {counted(len(rising), 'cel', 'cellen')}."
    rows = [_row(asked, (before, after), area, key) for key in list(rising)[:_MOST]]
    rest = len(rising) - _MOST
    more = [html.P(f"En nog {number(rest)} andere.", className="xs sub")] if rest > 0 else []
    return [
        title,
        html.P(said, className="sm"),
        html.Ul(rows, className="vo-cells"),
        *more,
        html.P(link, className="noprint"),
    ]


#: What is said of a proposal that would change nothing any more.
_CARRIED_OUT = (ProposalState.RUNNING, ProposalState.DONE)
_CLOSED = {
    True: "Dit voorstel wordt uitgevoerd, of is dat al. Wat het doet, staat bij de interventies.",
    False: "Dit voorstel gaat nu niet door. Het verandert niets in de matrix.",
}


def _row(asked: Asked, sides: tuple[Survey, Survey], area: str | None, key: CellKey) -> Component:
    old, new = (each.analysis(area).by_key[key] for each in sides)
    levels = f"{LEVELS[old.level]} → {LEVELS[new.level]}" if old.level is not new.level else LEVELS[new.level]
    count = f"{number(old.count)} → {number(new.count)} interventies"
    return html.Li(
        [html.B(cell_in_words(asked.names, *key)), html.Span(f"{levels.lower()}, {count}", className="xs sub")]
    )

"""The card on the page of a record: its last changes, and the way to all of them."""

from dash import html
from dash.development.base_component import Component

from planner.domain.changes import Change
from planner.domain.plan import Intervention, Proposal
from planner.language.changes import names_for
from planner.language.headlines import own_headline
from planner.language.moments import local
from planner.language.numbers import day, number
from planner.language.sentences import Names, source_in_words
from planner.store.changes import HistoryQuery, history
from planner.views.reader import Asked, Reader

#: The path of the page that shows them all.
HISTORY = "/geschiedenis"
#: The parameter of that page that names a record, by the field of the plan that holds it.
PARAMETERS = {"interventions": "interventie", "proposals": "voorstel"}
_SHOWN = 4


def history_card(asked: Asked, reader: Reader, one: Intervention | Proposal) -> list[Component]:
    """The last changes of a record, newest first; the last line says where it came from."""
    field = "interventions" if isinstance(one, Intervention) else "proposals"
    query = HistoryQuery(field=field, key=one.code, until=asked.stand, size=_SHOWN)
    found = history(reader.engine, asked.plan.municipality.code, query)
    names = names_for(asked.plan, found.changes)
    rows = [_row(names, change, (field, one.code)) for change in found.changes]
    if found.total <= _SHOWN and not any(_made_here(change, (field, one.code)) for change in found.changes):
        rows.append(html.Li([html.B("Ingelezen"), html.Span(_origin(asked, one))]))
    said = f"Toon alle {number(found.total)} wijzigingen" if found.total > _SHOWN else "Toon wat er veranderde"
    link = html.A(said, href=asked.href(HISTORY, **{PARAMETERS[field]: one.code}))
    more = [html.P(link, className="sm")] if found.total else []
    return [html.H2("Geschiedenis"), html.Ol(rows, className="hist"), *more]


def _origin(asked: Asked, one: Intervention | Proposal) -> str:
    return source_in_words(asked.plan, one.source, one.section) if isinstance(one, Intervention) else ""


def _row(names: Names, change: Change, record: tuple[str, str]) -> Component:
    said = own_headline(names, change, *record)
    here = local(change.at)
    moment = html.Time(day(here.date()), dateTime=here.isoformat(timespec="minutes"))
    return html.Li([moment, html.B(said), html.Span(change.author.name)])


def _made_here(change: Change, record: tuple[str, str]) -> bool:
    """Whether this change made the record, which then was not read from a source."""
    return any((edit.field, edit.key) == record and edit.before is None for edit in change.edits)

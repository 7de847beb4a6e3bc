"""The card on the page of a record: its last changes, and the way to all of them."""

from dash import html
from dash.development.base_component import Component

from planner.domain.changes import Change
from planner.domain.plan import Intervention
from planner.language.changes import names_for
from planner.language.headlines import own_headline
from planner.language.moments import local
from planner.language.numbers import day, number
from planner.language.sentences import Names, source_in_words
from planner.store.changes import HistoryQuery, history
from planner.views.reader import Asked, Reader

#: The path of the page that shows them all.
HISTORY = "/geschiedenis"
_FIELD = "interventions"
_SHOWN = 4


def history_card(asked: Asked, reader: Reader, one: Intervention) -> list[Component]:
    """The last changes of an intervention, newest first; the last line says where it came from."""
    query = HistoryQuery(field=_FIELD, key=one.code, until=asked.stand, size=_SHOWN)
    found = history(reader.engine, asked.plan.municipality.code, query)
    names = names_for(asked.plan, found.changes)
    rows = [_row(names, change, one.code) for change in found.changes]
    if found.total <= _SHOWN and not any(_made_here(change, one.code) for change in found.changes):
        rows.append(html.Li([html.B("Ingelezen"), html.Span(source_in_words(asked.plan, one.source, one.section))]))
    link = html.A(f"Toon alle {number(found.total)} wijzigingen", href=asked.href(HISTORY, interventie=one.code))
    more = [html.P(link, className="sm")] if found.total > _SHOWN else []
    if 0 < found.total <= _SHOWN:
        link = html.A("Toon wat er veranderde", href=asked.href(HISTORY, interventie=one.code))
        more = [html.P(link, className="sm")]
    return [html.H2("Geschiedenis"), html.Ol(rows, className="hist"), *more]


def _row(names: Names, change: Change, code: str) -> Component:
    said = own_headline(names, change, _FIELD, code)
    here = local(change.at)
    moment = html.Time(day(here.date()), dateTime=here.isoformat(timespec="minutes"))
    return html.Li([moment, html.B(said), html.Span(change.author.name)])


def _made_here(change: Change, code: str) -> bool:
    """Whether this change made the intervention, which then was not read from a source."""
    return any((edit.field, edit.key) == (_FIELD, code) and edit.before is None for edit in change.edits)

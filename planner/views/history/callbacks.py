"""The page on history has one input: the address (and the revision of what is stored)."""

from dataclasses import replace
from typing import Any

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from planner.domain.records import records_in
from planner.language.changes import names_for
from planner.language.moments import when
from planner.language.numbers import counted, number
from planner.store.changes import History, HistoryQuery, authors, history
from planner.views.history import files, ids
from planner.views.history.drawing import list_data
from planner.views.history.filters import bar_data
from planner.views.history.selection import Selection, select
from planner.views.parts.heading import Said, problem_notes
from planner.views.parts.history_card import HISTORY
from planner.views.parts.paging import SIZE, paging
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Asked, Reader

#: The list that a record with a history of its own stands in.
_LISTS = {"interventions": ("Interventies", "/interventies"), "proposals": ("Voorstellen", "/voorstellen")}


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes; and serve the history as a file."""

    @app.callback(*head_and_data(ids), Output(ids.CRUMB, "children"), *address_and_revision())
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        return page(reader.asked(search), reader)

    app.clientside_callback(
        "function(data){ return LPA.history(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )
    files.register(app.server, reader)


def page(asked: Asked, reader: Reader) -> tuple[object, ...]:
    """Title, sentence, problems, data, and the way back."""
    engine, code = reader.engine, asked.plan.municipality.code
    people = authors(engine, code)
    selection = select(asked, people)
    wanted = asked.params.get("bladzijde", "")
    found = history(engine, code, replace(selection.query, page=_number(wanted)))
    place = paging(wanted, found.total)
    if place.page != _number(wanted):
        found = history(engine, code, replace(selection.query, page=place.page))
    problems = (*asked.problems, *selection.problems, *((place.problem,) if place.problem else ()))
    data: dict[str, Any] = {
        "bar": bar_data(asked, selection, people),
        "search": selection.params.get("zoek", ""),
        "stand": asked.stand.isoformat() if asked.stand else "",
        "most": reader.today().isoformat(),
        **list_data(asked, selection, (found.changes, place), reader.today()),
    }
    data["said"] = f"{data['count']} gevonden."
    field, key = selection.record
    name = names_for(asked.plan, found.changes).of(field, key) if field else ""
    return (
        f"Geschiedenis van {name}" if name else "Geschiedenis",
        _sentence(asked, selection, found, reader),
        problem_notes(problems),
        data,
        _crumb(asked, selection, name),
    )


def _number(text: str) -> int:
    """The page that is asked, for a first try; what is wrong with it `paging` tells."""
    return max(1, int(text)) if text.isdecimal() and len(text) < 7 else 1


def _crumb(asked: Asked, selection: Selection, name: str) -> list[Component | str]:
    """The way back from the history of one record: to its page, and to all changes."""
    field, key = selection.record
    if not field:
        return []
    listed, path = _LISTS[field]
    there = any(one.code == key for one in records_in(asked.plan, field))
    page = html.A(name, href=asked.href(f"{path}/{key}")) if there else html.Span(name)
    return [
        html.A(listed, href=asked.href(path)),
        " › ",
        page,
        " › ",
        html.Span("Geschiedenis", **{"aria-current": "page"}),
        " · ",
        html.A("Toon alle wijzigingen", href=asked.href(HISTORY)),
    ]


def _sentence(asked: Asked, selection: Selection, found: History, reader: Reader) -> list[Said]:
    """ "15 wijzigingen. De laatste om 10:42, door Anna de Boer." With a filter: how many of all."""
    said: list[Said] = []
    if selection.filtered:
        whole = HistoryQuery(field=selection.query.field, key=selection.query.key, size=1)
        total = history(reader.engine, asked.plan.municipality.code, whole).total
        fit = "past" if found.total < 2 else "passen"
        count = f"{number(found.total)} van" if found.total else "Geen van"
        said.append(html.B(f"{count} de {counted(total, 'wijziging', 'wijzigingen')} {fit}"))
        said.append(" bij deze filters.")
    elif found.changes:
        first, latest = counted(found.total, "wijziging", "wijzigingen"), found.changes[0]
        said.append(html.B(first))
        newest = paging(asked.params.get("bladzijde", ""), found.total, SIZE).page == 1
        said.append(f". De laatste {when(latest.at, reader.today())}, door {latest.author.name}." if newest else ".")
    else:
        said.append("Er is nog niets gewijzigd.")
    return said

"""The monitor has one input: the address (and the revision of what is stored)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from planner.domain.monitoring import Monitor
from planner.domain.records import standing
from planner.language.monitoring import CLOSE_IN_WORDS, furthest_in_words, near_in_words
from planner.language.words import DAGGER
from planner.views.monitor import ids
from planner.views.monitor.checking import with_claims
from planner.views.monitor.drawing import FIGURE, PATH, monitor_data, watched
from planner.views.monitor.form import FIELD
from planner.views.monitor.parts import parts_data
from planner.views.monitor.reading import EDITABLE
from planner.views.monitor.situations import asked_form
from planner.views.parts.forms import Form
from planner.views.parts.heading import Said, problem_notes, share_button
from planner.views.parts.question_bar import bar_data
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Asked, Reader

NEW = "nieuw"
#: Figures are about themes and wijken; the rest of a question does not touch them.
_NOT_ASKED = ("doelgroep", "pijler", "programma", "status", "peildatum", "tellen")


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *head_and_data(ids),
        Output(ids.ACTIONS, "children"),
        Output(ids.FOOT, "children"),
        *address_and_revision(),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        found, (form, wrong) = watched(asked), form_asked(asked, reader)
        data = {
            "bar": bar_data(asked, _NOT_ASKED),
            "form": form.data() if form else None,
            **with_claims(asked, reader, monitor_data(asked, found)),
            **parts_data(asked, reader),
        }
        notes = problem_notes((*asked.problems, *wrong))
        return "Doelen en cijfers", sentence(found), notes, data, _buttons(asked), foot(found)

    app.clientside_callback(
        "function(data){ return LPA.monitor(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def sentence(found: Monitor) -> list[Said]:
    """ "1 van 3 doelen met een getal is in de buurt. Verst weg: volwassenen die roken, 27% bij een doel van 5% …"."""
    if not found.rows:
        return ["Er zijn nog geen cijfers. Voeg er een toe, of lees ze in."]
    head, rest = near_in_words(found)
    said: list[Said] = [html.B(head), rest] if head else [rest]
    if found.furthest is None:
        return said
    name, off = furthest_in_words(found.furthest)
    return [*said, " Verst weg: ", html.B(name), off]


def form_asked(asked: Asked, reader: Reader) -> tuple[Form | None, Sequence[str]]:
    """The form that the address opens, and what of it could not be understood."""
    code = asked.params.get(FIGURE, "").strip()
    if not code:
        return asked_form(asked, reader)
    if asked.readonly:
        return None, ()
    if code == NEW:
        form = EDITABLE.form_for(asked, reader.engine, None)
        return replace(form, values={**form.values, **_begun(asked)}), ()
    now = standing(asked.plan, FIELD, code)
    if now is None:
        return None, (f"We kennen het cijfer “{code[:40]}” niet. Misschien is het weggehaald.",)
    if now.value.read_in:
        return None, ("Dit cijfer is ingelezen. Lees de tabel opnieuw in, of voeg er een eigen cijfer naast toe.",)
    return EDITABLE.form_for(asked, reader.engine, now.value), ()


def _begun(asked: Asked) -> dict[str, Any]:
    """What a new figure begins with: the indicator and the wijk of the address."""
    indicator, wijk = asked.params.get("indicator", "").strip(), asked.question.neighbourhood
    known = indicator in {one.code for one in asked.plan.indicators}
    return {**({"indicator": indicator} if known else {}), **({"area": wijk} if wijk else {})}


def _buttons(asked: Asked) -> list[Component]:
    if asked.readonly:
        return [share_button()]
    add = html.A("Cijfer toevoegen", href=asked.href(PATH, **{FIGURE: NEW}), className="btn p")
    read = html.A("Cijfers inlezen", href=asked.href("/import"), className="btn")
    return [share_button(), read, add]


def foot(found: Monitor) -> str:
    """What the words in the table mean."""
    if not found.rows:
        return ""
    return (
        f"{CLOSE_IN_WORDS} Van elk gebied staat het nieuwste jaar in de tabel. Schalen beginnen bij 0, en zijn binnen "
        f"een thema gelijk voor dezelfde eenheid. Een kruisje ({DAGGER}) bij een jaar of cijfer betekent: afgeleid. "
        "Dubbel: twee cijfers van hetzelfde gebied en jaar."
    )

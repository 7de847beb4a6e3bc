"""“Wat past hier?”: what could be done in the chosen cell, why it fits, what it changes, and the step to a proposal."""

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Cell
from planner.domain.gaps import Gap
from planner.domain.overlaps import overlaps
from planner.domain.proposing import proposed
from planner.domain.suggestions import Suggestion, SuggestionKind, suggest
from planner.domain.words import GapKind
from planner.language.numbers import counted, number
from planner.language.suggestions import SUGGESTIONS, overlap_in_words, reasons_in_words, recognition_of
from planner.language.words import LEVELS
from planner.views.parts.confirming import asking
from planner.views.parts.recognition import level_sign
from planner.views.parts.trying import LAYER, TRY, Trying, with_one_more, without_one
from planner.views.reader import Asked

#: Kinds of gap that something more in the cell does not mend.
_ELSEWHERE = (GapKind.UNCONFIRMED,)
_KEPT = ("cel", TRY, LAYER, "toon", "weergave")
_OF_PLAN = (SuggestionKind.REACH, SuggestionKind.WIDEN)


def here(asked: Asked, **changes: str | None) -> str:
    """A link to this very view of the matrix, with changes."""
    kept: dict[str, str | None] = {name: asked.params.get(name) for name in _KEPT}
    return asked.href("/", **{**kept, **changes})


def fitting(asked: Asked, tries: Trying, cell: Cell, own: list[Gap]) -> list[Component]:
    """The section; nothing where there is no gap that something more would mend."""
    if all(gap.kind in _ELSEWHERE for gap in own):
        return []
    found = suggest(tries.before, cell.key, asked.question.neighbourhood)
    if not found:
        nothing = "In uw plan en in de lijst van erkende interventies staat niets dat hier past."
        return [html.Section([html.H3("Wat past hier?"), html.P(nothing, className="xs sub"), *_of_their_own(asked)])]
    first = len({one.kind for one in found})
    rows = [_row(asked, tries, one) for one in found]
    more: list[Component] = []
    if rows[first:]:
        summary = html.Summary(f"Toon nog {number(len(rows) - first)}")
        more = [html.Details([summary, *rows[first:]], className="fold sug-more")]
    return [html.Section([html.H3("Wat past hier?"), *rows[:first], *more, *_of_their_own(asked)])]


def _row(asked: Asked, tries: Trying, one: Suggestion) -> Component:
    tried = one.address in {trial.address for trial in tries.tried}
    return html.Div(
        [
            html.Span(SUGGESTIONS[one.kind], className="kind"),
            html.B(_name(asked, one)),
            *_known(one),
            html.P(" ".join(reasons_in_words(asked.names, one))),
            html.Div(
                [*_effect(asked, one, tried), *_proposing(asked, one)],
                className="row sug-acts noprint",
                # Drawn again, the focus stays with what can be done, and not with the name.
                **{"data-plek": one.address},
            ),
        ],
        className="sug",
    )


def _name(asked: Asked, one: Suggestion) -> Component | str:
    if one.kind not in _OF_PLAN:
        return one.name
    return html.A(one.name, href=asked.href(f"/interventies/{one.intervention}"))


def _known(one: Suggestion) -> list[Component]:
    level = recognition_of(one)
    return [level_sign(level)] if level else []


def _effect(asked: Asked, one: Suggestion, tried: bool) -> list[Component]:
    """The link that tries it, or that ends the try."""
    if tried:
        less = here(asked, **{TRY: without_one(asked.params, one.address)})
        away = html.A("Haal weg", href=less, className="btn s", **{"aria-label": f"Haal weg uit de proef: {one.name}"})
        return [html.Span("Op proef", className="chip pl"), away]
    more = here(asked, **{TRY: with_one_more(asked.params, one.address)})
    told = {"aria-label": f"Bekijk het effect: {one.name}"}
    return [html.A("Bekijk het effect", href=more, className="btn s", **told)]


def _proposing(asked: Asked, one: Suggestion) -> list[Component]:
    """The button that stores a draft at once, and goes to it; the way to the proposal that is there already."""
    if asked.readonly:
        return []
    there = proposed(asked.plan, one)
    if there is not None:
        told = {"aria-label": f"Er is al een voorstel: {there.name}"}
        return [html.A("Er is al een voorstel", href=asked.href(f"/voorstellen/{there.code}"), className="xs", **told)]
    words = "Maak voorstel", f"Maak voorstel: {one.name}"
    return [asking(words, "proposal-from", {"suggestie": one.address}, "btn s")]


def _of_their_own(asked: Asked) -> list[Component]:
    """The way to a proposal for this cell that nobody suggested."""
    if asked.readonly:
        return []
    form = asked.href("/voorstellen/nieuw", cel=asked.params.get("cel"))
    return [html.P(html.A("Maak een eigen voorstel", href=form), className="xs sug-own noprint")]


def effect(tries: Trying, cell: Cell) -> list[Component]:
    """What the try does in this cell; nothing where it does nothing."""
    if cell.key not in tries.changed:
        return []
    rise, after = tries.changed[cell.key], tries.after.cell(tries.neighbourhood, cell.key)
    said = [f"Van {LEVELS[cell.level]} naar {LEVELS[after.level]}"] if after.level is not cell.level else []
    if rise:
        said.append(f"{counted(rise, 'interventie', 'interventies')} erbij")
    words = "; ".join(said)
    return [
        html.Section(
            [
                html.H3("Met de proef"),
                html.P(f"{words[:1].upper()}{words[1:]}. Er is niets opgeslagen.", className="sm"),
            ],
            className="op-proef",
        )
    ]


def overlapping(tries: Trying, cell: Cell) -> list[Component]:
    """That much is done for this group in this wijk; nothing where it is not."""
    many = overlaps(tries.before, tries.neighbourhood).get(cell.group)
    return [html.Section(html.P(f"{overlap_in_words(many)}.", className="xs sub"))] if many else []

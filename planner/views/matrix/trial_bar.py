"""The bar above the matrix that says what is tried, and how to end it; and the choice of what stands out."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Analysis
from planner.domain.trials import Trial, open_proposals
from planner.domain.words import Level
from planner.language.numbers import counted, listed
from planner.language.suggestions import areas_in_words, effect_in_words
from planner.language.words import LEVEL_CODES
from planner.views.matrix.fitting import here
from planner.views.parts.trying import LAYER, MOST, TRY, Trying, without_one
from planner.views.reader import Asked

#: What stands out in the matrix, by the word in the address: how it is called, and the levels.
SHOWN: dict[str, tuple[str, tuple[Level, ...]]] = {
    "leeg": ("Leeg", (Level.EMPTY,)),
    "dun": ("Dun", (Level.THIN,)),
    "gevuld": ("Gevuld", (Level.COVERED, Level.STRONG)),
}
#: Of what nobody knows no more than the first few are told.
_MOST_TOLD = 3


def shown(asked: Asked) -> str:
    """What the address lets stand out; "" for everything."""
    word = asked.params.get("toon", "").strip().casefold()
    return word if word in SHOWN else ""


def misread(asked: Asked, tries: Trying) -> list[str]:
    """What in the address of a try or of what stands out could not be understood."""
    said = [
        f"We kennen “{address[:60]}” niet als iets om te proberen. Het is overgeslagen."
        for address in tries.unknown[:_MOST_TOLD]
    ]
    if tries.too_many:
        said.append(f"U kunt {MOST} suggesties tegelijk bekijken. De rest is overgeslagen.")
    given = asked.params.get("toon", "")
    if given and not shown(asked):
        choices = listed([name.lower() for name, _ in SHOWN.values()], "of")
        said.append(f"We kennen “{given[:40]}” niet bij toon. Kies uit: {choices}.")
    return said


def view_data(asked: Asked, analysis: Analysis) -> dict[str, Any]:
    """The choices above the matrix, for `assets/68-matrix-view.js`: with how many cells each lets stand out."""
    levels = [cell.level for cell in analysis.cells]
    counts = {word: sum(level in own for level in levels) for word, (_, own) in SHOWN.items()}
    many = len(open_proposals(asked.plan))
    return {
        "show": shown(asked),
        "shows": [["", "Alle cellen", None], *([word, name, counts[word]] for word, (name, _) in SHOWN.items())],
        "levels": [LEVEL_CODES[one] for one in SHOWN[word][1]] if (word := shown(asked)) else [],
        "layer": asked.params.get(LAYER) == "ja",
        "proposals": counted(many, "voorstel", "voorstellen") if many else "",
    }


def effect_sentence(asked: Asked, tries: Trying) -> str:
    """The sentence of the page when something is tried."""
    area = asked.question.neighbourhood
    tallies = tries.before.analysis(area).tally, tries.analysis.tally
    return effect_in_words(asked.names.area(area), len(tries.trials), tallies)


def trial_bar(asked: Asked, tries: Trying) -> list[Component]:
    """What is tried, each with the way to take it out; nothing when nothing is tried."""
    if not tries.trials:
        return []
    stop = html.A("Stop met proberen", href=here(asked, **{TRY: None, LAYER: None}), className="btn s noprint")
    head = html.Div([html.H2("Op proef"), html.P("Er is niets opgeslagen.", className="xs sub"), stop], className="t")
    own = [html.Li(_tried(asked, one)) for one in tries.tried]
    stored = [html.Li([_stored(asked, one), html.Small("Voorstel")]) for one in tries.layer]
    body = [head, html.Ul([*own, *stored]), *_elsewhere(asked, tries)]
    return [html.Section(body, className="proef", **{"aria-label": "Op proef"})]


def _elsewhere(asked: Asked, tries: Trying) -> list[Component]:
    """The other wijken in which more cells become covered."""
    rises = []
    for area in asked.plan.neighbourhoods:
        old, new = (found.analysis(area.code).tally.filled for found in (tries.before, tries.after))
        if new != old and area.code != tries.neighbourhood:
            rises.append((area.name, old, new))
    if not rises:
        return []
    where = "Ook gedekte cellen erbij" if tries.neighbourhood else "Gedekte cellen per wijk"
    return [html.P(f"{where}: {areas_in_words(rises)}.", className="xs sub")]


def _stored(asked: Asked, one: Trial) -> Component:
    code = one.address.partition("~")[2]
    return html.B(html.A(one.name, href=asked.href(f"/voorstellen/{code}")))


def _tried(asked: Asked, one: Trial) -> list[Component]:
    less = here(asked, **{TRY: without_one(asked.params, one.address) or None})
    told = {"aria-label": f"Haal weg uit de proef: {one.name}"}
    return [
        html.B(one.name),
        html.Small(_where(asked, one)),
        html.A("Haal weg", href=less, className="noprint", **told),
    ]


def _where(asked: Asked, one: Trial) -> str:
    """The first cell and the wijken of what is tried."""
    names = asked.names
    cells = [f"{names.theme(t)}, {names.short_pillar(p)}, {names.group(g)}" for t, p, g in one.cells]
    rest = f" en {counted(len(cells) - 1, 'andere cel', 'andere cellen')}" if len(cells) > 1 else ""
    wijken = listed([names.area(code) for code in one.neighbourhoods]) or names.area(None)
    return f"{cells[0]}{rest} · {wijken}" if cells else wijken

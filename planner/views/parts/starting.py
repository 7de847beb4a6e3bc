"""A municipality that is being set up: which step comes next, and how other pages lead there."""

from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Plan
from planner.language.numbers import counted, listed
from planner.views.reader import Asked

#: The page of the five steps. Without a municipality in the address it makes a new one.
PATH = "/beginnen"
TITLE = "Begin met uw interventiemix"
#: The municipality that a whole plan of a real town can be seen of; else one that is invented will do.
EXAMPLE = "GM0014"
TOWN, AREAS, THEMES, INTERVENTIONS, READY = 1, 2, 3, 4, 5


@dataclass(frozen=True)
class Step:
    """A step. `name` is how it stands in the row of steps, `go` is a link that leads to it."""

    number: int
    name: str
    go: str


STEPS = (
    Step(TOWN, "Gemeente", "Ga naar de gemeente"),
    Step(AREAS, "Wijken", "Wijken toevoegen"),
    Step(THEMES, "Thema’s", "Thema’s kiezen"),
    Step(INTERVENTIONS, "Eerste interventies", "Kies uit bekende interventies"),
    Step(READY, "Klaar", "Bekijk wat er staat"),
)


def step_href(plan: Plan, number: int) -> str:
    """The address of a step for the municipality of a plan, which always stands in it."""
    return f"{PATH}?stap={number}&gemeente={plan.municipality.code}"


def done(plan: Plan) -> dict[int, bool]:
    """Which steps have been done: each has what it is about."""
    return {
        TOWN: bool(plan.municipality.code),
        AREAS: bool(plan.neighbourhoods),
        THEMES: bool(plan.themes),
        INTERVENTIONS: bool(plan.interventions),
        READY: plan.municipality.filled,
    }


def next_step(plan: Plan) -> Step:
    """Where to go on. Wijken may be passed over: then a plan is about the whole municipality."""
    found = done(plan)
    found[AREAS] = found[AREAS] or found[THEMES]
    return next((step for step in STEPS if not found[step.number]), STEPS[-1])


def is_new(asked: Asked) -> bool:
    """Nothing stands in the plan yet, and nobody said that it is complete; a plan of the past does not begin."""
    return not asked.plan.municipality.filled and not asked.plan.interventions and not asked.readonly


def example_href(asked: Asked) -> str:
    """A municipality to look at that is complete; "" when there is none besides this one."""
    others = [one for one in asked.municipalities if one.code != asked.plan.municipality.code and one.filled]
    best = sorted(others, key=lambda one: (one.code != EXAMPLE, not one.invented))
    return f"/?gemeente={best[0].code}" if best else ""


def first_sentence(asked: Asked) -> str:
    """What stands above an empty matrix."""
    themes = [theme.name.lower() for theme in asked.plan.themes]
    about = listed(themes) if themes else "gezondheid"
    return f"Er staat nog niets in de planner. Wat doet {asked.names.area(None)} al aan {about}?"


def start_cards(asked: Asked) -> list[Component]:
    """Three ways to begin, above the empty matrix of a new municipality; nothing for any other."""
    if not is_new(asked):
        return []
    plan = asked.plan
    first = THEMES if plan.neighbourhoods and not plan.themes else AREAS
    ready = bool(plan.themes)
    cards = [
        _card(
            "Wijken en thema’s klaarzetten",
            "Typ ze, of lees wijken uit een bestand. U ziet eerst een voorbeeld, daarna pas slaan we op.",
            "Wijken en thema’s aanpassen" if ready else "Begin met wijken en thema’s",
            step_href(plan, first),
            main=not ready,
        ),
        _card(
            "Eerste interventie toevoegen",
            "Kies uit interventies die elders bekend zijn, of vul er zelf een in.",
            "Interventie toevoegen",
            step_href(plan, INTERVENTIONS),
            main=ready,
        ),
    ]
    example = example_href(asked)
    if example:
        text = "Bekijk een gemeente die al is ingevuld. Uw eigen gegevens blijven leeg."
        cards.append(_card("Voorbeeld bekijken", text, "Voorbeeld openen", example))
    chosen = "cel" if asked.params.get("cel") else "ja"
    return [html.Div(cards, className="st-cards noprint", **{"data-leeg": chosen})]


#: What is said where something is missing: a title and why it helps.
_LACKING = {
    AREAS: (
        "Nog geen wijken",
        "Kies de wijken waar u op inzet. Zonder wijken werkt de matrix van de hele gemeente wel.",
    ),
    THEMES: ("Nog geen thema’s", "Deze gemeente heeft nog geen thema’s. Elk thema krijgt vier kolommen in de matrix."),
    INTERVENTIONS: (
        "Nog geen interventies",
        "Begin met drie die u goed kent. Bijvoorbeeld Stoptober, Gezonde School en JOGG.",
    ),
}


def lacking(asked: Asked, *steps: int) -> dict[str, Any] | None:
    """What stands on a page that cannot do without what these steps bring; None when all of it is there."""
    ready = done(asked.plan)
    missing = next((number for number in steps if not ready[number]), None)
    if missing is None:
        return None
    title, text = _LACKING[missing]
    return {
        "title": title,
        "text": text,
        "links": [*ways_on(asked, missing), ["Naar de matrix", asked.href("/", wijk=None)]],
    }


def ways_on(asked: Asked, number: int) -> list[list[str]]:
    """The link that leads to a step; a plan of the past leads nowhere."""
    if asked.readonly:
        return []
    step = STEPS[number - 1]
    return [[step.go, step_href(asked.plan, number)]]


def no_matrix(asked: Asked) -> dict[str, Any] | None:
    """What stands in the place of the matrix when there is no theme to make one of."""
    found = lacking(asked, THEMES)
    return {**found, "links": ways_on(asked, THEMES)} if found else None


def unfinished(asked: Asked) -> list[Component]:
    """The note on a page that counts: empty cells do not count yet. Nothing for a municipality that is complete."""
    plan = asked.plan
    if plan.municipality.filled or asked.readonly:
        return []
    step = next_step(plan)
    words = "Lege cellen tellen nog niet als kans. " if plan.interventions else "Er staan nog geen interventies in. "
    link = html.A(
        f"Ga naar stap {step.number} van {len(STEPS)}: {step.name.lower()}", href=step_href(plan, step.number)
    )
    said = [html.B("Deze gemeente is nog niet klaar met invullen. "), words, link]
    return [html.Div(html.Span(said), className="note noprint")]


def _card(title: str, text: str, label: str, href: str, main: bool = False) -> Component:
    link = html.A(label, href=href, className="btn p" if main else "btn")
    return html.Section([html.H2(title), html.P(text), link], className="card")


def progress(asked: Asked) -> list[Component]:
    """How far a municipality is that is not complete yet, and the way on; nothing for one that is."""
    plan = asked.plan
    if plan.municipality.filled or asked.readonly:
        return []
    step = next_step(plan)
    said = f"Stap {step.number} van {len(STEPS)}: {step.name.lower()}"
    return [
        html.Div(
            [
                html.Div([html.P(f"{said}. {_there(plan)}", className="xs sub"), bar(step)], className="grow"),
                html.A(step.go, href=step_href(plan, step.number)),
            ],
            className="row st-progress noprint",
        )
    ]


def _there(plan: Plan) -> str:
    """What is ready already."""
    counts: list[tuple[tuple[Any, ...], str, str]] = [
        (plan.neighbourhoods, "wijk", "wijken"),
        (plan.themes, "thema", "thema’s"),
        (plan.interventions, "interventie", "interventies"),
    ]
    ready = [counted(len(values), one, many) for values, one, many in counts if values]
    return f"Klaar staan: {listed(ready)}." if ready else "Pijlers en doelgroepen staan klaar."


def bar(step: Step) -> Component:
    """How many steps have been done, as a bar."""
    share = round(100 * (step.number - 1) / len(STEPS))
    return html.Div(
        html.I(style={"width": f"{share}%"}),
        className="progress",
        role="progressbar",
        **{"aria-valuenow": str(share), "aria-valuemin": "0", "aria-valuemax": "100", "aria-label": "Voortgang"},
    )

"""The form of a figure: a measurement or a target, of an indicator that is there or of a new one."""

from typing import Any

from planner.domain.checks import LONGEST, LONGEST_NAME
from planner.domain.editing import RESERVED
from planner.domain.plan import Indicator, Observation, Plan
from planner.domain.targets import bound_of
from planner.domain.weighing import NETHERLANDS, PROVINCE
from planner.language.figures_in import DIRECTIONS, area_in_words
from planner.language.monitoring import BOUNDS
from planner.language.numbers import number
from planner.language.record_words import label
from planner.language.sentences import Names
from planner.views.parts.choices import choices_of
from planner.views.parts.forms import Choice, Field, Form, Section, plain_choices

ACTION, FIELD = "observation", "observations"
MEASURED, WANTED = "meting", "doel"
_WHAT: tuple[Choice, ...] = ((MEASURED, "Meting", ""), (WANTED, "Doel: een getal om te halen", ""))
REPLACE, BOTH = "vervangen", "beide"
_TWICE: tuple[Choice, ...] = (
    (REPLACE, "Vervang het cijfer dat er staat", ""),
    (BOTH, "Bewaar beide; ze heten dan dubbel", ""),
)
_MEASURED, _WANTED, _NEW = ("what", (MEASURED,)), ("what", (WANTED,)), ("indicator", (RESERVED,))


def figure_form(plan: Plan, one: Observation | None) -> Form:
    """The form; of a figure that is there the indicator stays what it is."""
    sections = (
        Section("", _first(plan, one)),
        Section("Waar het cijfer vandaan komt", _origin(plan, one)),
        Section("Als er al zo’n cijfer is", (_twice(),), folded=True),
    )
    title = "Cijfer wijzigen" if one else "Cijfer toevoegen"
    return Form("monitor-cijfer", ACTION, title, sections, values_of(plan, one))


def _own(name: str, kind: str = "text", **more: Any) -> Field:
    return Field(name, label(Observation, name), kind, **more)


def _first(plan: Plan, one: Observation | None) -> tuple[Field, ...]:
    return (
        Field("what", "Soort cijfer", "radio", required=True, choices=_WHAT, wide=True),
        _own("indicator", "one", required=True, choices=indicators(plan, new=one is None), wide=True),
        *(() if one else _new_indicator(plan)),
        _own("area", "one", required=True, choices=areas(plan, one)),
        _own("year", "number", hint="Van een meting: het jaar waarin is gemeten"),
        Field("bound", "Het doel is", "choice", choices=plain_choices(BOUNDS), when=_WANTED),
        _own("value", "number", hint="Bijvoorbeeld 18,5. Bij een percentage zonder %-teken."),
        Field("out_of", "Van hoeveel", "number", hint="Bij een telling: 24 van 77", when=_MEASURED),
        _own("margin", "number", hint="Plus of min, als de bron die noemt", when=_MEASURED),
        _own("text", most=LONGEST_NAME, hint="Alleen als er geen getal is, zoals: bijna 1 op 10", when=_MEASURED),
    )


def _new_indicator(plan: Plan) -> tuple[Field, ...]:
    directions = tuple((one.value, said, "") for one, said in DIRECTIONS.items())
    return (
        Field("new_name", "Naam van de indicator", most=LONGEST_NAME, when=_NEW, wide=True),
        Field("new_subject", label(Indicator, "subject"), "one", choices=subjects(plan), when=_NEW),
        Field("new_population", label(Indicator, "population"), most=LONGEST_NAME, when=_NEW, hint="19 jaar en ouder"),
        Field("new_unit", label(Indicator, "unit"), most=LONGEST_NAME, when=_NEW, hint="Bijvoorbeeld % of scholen"),
        Field("new_direction", "Meer is slechter of beter", "choice", choices=directions, when=_NEW),
    )


def _origin(plan: Plan, one: Observation | None) -> tuple[Field, ...]:
    return (
        _own("publisher", most=LONGEST_NAME, hint="Bijvoorbeeld: GGD Groningen, 2024", wide=True),
        _own("source", "choice", choices=choices_of(plan, "sources"), hint="Als het in een van uw bronnen staat"),
        _own("section", most=LONGEST_NAME, hint="Bijvoorbeeld: 1.2.2"),
        _own("note", "long", most=LONGEST, rows=2, wide=True),
        Field(
            "why",
            "Waarom wijzigt u dit cijfer?",
            "long",
            required=True,
            most=LONGEST_NAME,
            rows=2,
            wide=True,
            hint="Dit komt bij het cijfer te staan.",
            # Every form has the field, for its label; only a figure of a source shows it.
            when=None if one is not None and traced(one) else ("what", ()),
        ),
    )


def _twice() -> Field:
    hint = "Van hetzelfde gebied en jaar. U hoeft dit alleen te kiezen als de planner het vraagt."
    return Field("twice", "Wat wilt u dan?", "radio", choices=_TWICE, hint=hint, wide=True)


def traced(one: Observation) -> bool:
    """Whether a figure came with the sources of the plan: then a change of it says why."""
    return bool(one.source) and not one.own


def subjects(plan: Plan) -> tuple[Choice, ...]:
    """What an indicator can be about: a theme, or what figures and goals are about already."""
    names, themes = Names(plan), choices_of(plan, "themes", (), lambda _one: "Thema’s")
    known = {code for code, _, _ in themes}
    said = (*(one.subject for one in plan.indicators), *(one.subject for one in plan.goals))
    others = dict.fromkeys(code for code in said if code not in known)
    return (*themes, *((code, names.subject(code), "Andere onderwerpen") for code in others if code))


def indicators(plan: Plan, *, new: bool) -> tuple[Choice, ...]:
    """Every indicator under what it is about, and one that is not there yet."""
    names = Names(plan)
    order = [code for code, _, _ in subjects(plan)]
    known = sorted(plan.indicators, key=lambda one: order.index(one.subject) if one.subject in order else len(order))
    found = tuple((one.code, _named(one), names.subject(one.subject)) for one in known)
    return (*(((RESERVED, "Een nieuwe indicator", "Nieuw"),) if new else ()), *found)


def _named(one: Indicator) -> str:
    return f"{one.name} ({one.population})" if one.population else one.name


def areas(plan: Plan, one: Observation | None) -> tuple[Choice, ...]:
    """The municipality, what lies around it, and the wijken; and the area that stands there, whatever it is."""
    names = Names(plan)
    wide = tuple((code, area_in_words(names, code), "") for code in (plan.municipality.code, PROVINCE, NETHERLANDS))
    known = (*wide, *choices_of(plan, "neighbourhoods", (one.area,) if one else (), lambda _one: "Wijken"))
    if one is None or one.area in {code for code, _, _ in known}:
        return known
    return (*known, (one.area, one.area, "In woorden"))


def values_of(plan: Plan, one: Observation | None) -> dict[str, Any]:
    """What stands in the form."""
    if one is None:
        return {"what": MEASURED, "area": plan.municipality.code, "why": "", "twice": ""}
    bound = bound_of(one.text) if one.is_target else None
    return {
        "what": WANTED if one.is_target else MEASURED,
        "indicator": one.indicator,
        "area": one.area,
        "year": str(one.year) if one.year else "",
        "bound": bound.value if bound else "",
        "value": _typed(one.value),
        "out_of": _typed(one.out_of),
        "margin": _typed(one.margin),
        "text": "" if one.is_target else one.text,
        "publisher": one.publisher,
        "source": one.source,
        "section": one.section,
        "note": one.note,
        "why": "",
        "twice": "",
    }


def _typed(value: float | None) -> str:
    return "" if value is None else number(value)

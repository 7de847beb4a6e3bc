"""Small random plans and questions about them: Veldstad with other interventions, marks, figures and rules."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from planner.domain.plan import (
    CellMark,
    Delivery,
    Intervention,
    Municipality,
    Observation,
    Placement,
    Plan,
    Rules,
    Shape,
    Situation,
)
from planner.domain.question import EARLIEST, LATEST, STATUS_WORDS, Question
from planner.domain.words import (
    PILLARS,
    Basis,
    InterventionKind,
    MarkKind,
    Recognition,
    Scope,
    Status,
)
from tests.world import GROUPS, KREEK, LINDENHOF, MARKS, POLDERRAND, THEMES, TODAY, plan_with

WIJKEN = (KREEK, LINDENHOF, POLDERRAND)
#: An outline like any other.
TRIANGLE = ((((6.5, 53.2), (6.6, 53.2), (6.6, 53.3), (6.5, 53.2)),),)
#: Few groups, so that interventions meet in a cell; some broader, one vulnerable, one intermediary.
MEETING = ("kinderen", "lage_ses", "rokers", "onderwijs", "jeugd", "inwoners", "professionals")
PROGRAMMES = ("gezonde_school", "kansrijke_start")


def some_of(codes: tuple[Any, ...], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """A choice in the order in which the codes stand."""
    chosen = st.sets(st.sampled_from(codes), min_size=least)
    return chosen.map(lambda found: tuple(code for code in codes if code in found))


days = st.none() | st.integers(-500, 500).map(lambda number: TODAY + timedelta(days=number))
themes = st.sampled_from([theme.code for theme in THEMES])
pillars = st.sampled_from(PILLARS)
meeting_groups = st.sampled_from(MEETING)

placements = st.builds(
    Placement,
    theme=themes,
    pillar=pillars,
    group=meeting_groups,
    primary=st.booleans(),
    pillar_basis=st.sampled_from(Basis),
)


@st.composite
def deliveries(draw: st.DrawFn, statuses: tuple[Status, ...] = tuple(Status)) -> Delivery:
    """A delivery that names wijken when its scope is wijken, and reaches no more than there is."""
    scope = draw(st.sampled_from(Scope))
    reachable = draw(st.none() | st.integers(0, 50))
    return Delivery(
        scope=scope,
        status=draw(st.sampled_from(statuses)),
        neighbourhoods=draw(some_of(WIJKEN, least=1)) if scope is Scope.NEIGHBOURHOODS else (),
        starts=draw(days),
        ends=draw(days),
        reached=draw(st.integers(0, reachable)) if reachable is not None else None,
        reachable=reachable,
        confirmed_on=draw(days),
        area_basis=draw(st.sampled_from(Basis)),
    )


@st.composite
def interventions(draw: st.DrawFn, code: str = "nieuw", running: bool = False) -> Intervention:
    """An intervention; `running` gives one that runs for certain and counts."""
    spans = draw(st.integers(0, 4)) == 0 and not running
    kinds = InterventionKind.PROGRAMME, InterventionKind.INTERVENTION
    placed = draw(st.lists(placements, max_size=4, unique_by=lambda one: (one.theme, one.pillar, one.group)))
    if spans:
        placed = [Placement(THEMES[0].code, pillar, draw(meeting_groups)) for pillar in PILLARS]
    runs = st.builds(Delivery, st.sampled_from([Scope.MUNICIPALITY, Scope.ATTENTION]), st.just(Status.RUNNING))
    return Intervention(
        code=code,
        name=code.capitalize(),
        kind=kinds[0] if spans else draw(st.sampled_from(kinds)),
        placements=tuple(placed),
        deliveries=tuple(draw(st.lists(runs if running else deliveries(), min_size=int(running), max_size=3))),
        programmes=draw(some_of(PROGRAMMES)),
        counts=running or draw(st.integers(0, 5)) > 0,
        recognition=draw(st.sampled_from(Recognition)),
        lapses_on=draw(days),
    )


marks = st.builds(
    CellMark,
    theme=themes,
    pillar=pillars,
    group=meeting_groups,
    kind=st.sampled_from(MarkKind),
    reason=st.just("Zo afgesproken"),
    neighbourhood=st.none() | st.sampled_from(WIJKEN),
)
rules = st.builds(
    Rules,
    half=st.sampled_from([0.0, 0.25, 1 / 3, 0.5, 1.0]),
    covered_from=st.sampled_from([0.5, 1.0, 2.0]),
    strong_from=st.sampled_from([2.0, 3.0]),
    count_programmes=st.booleans(),
    count_secondary=st.booleans(),
    count_possible=st.booleans(),
)
figures = st.builds(
    Observation,
    code=st.just("o"),
    indicator=st.sampled_from(["rokers_18", "beweegt_kind"]),
    area=st.sampled_from(["GM0001", *WIJKEN]),
    value=st.none() | st.floats(-5, 100, allow_nan=False),
    year=st.none() | st.integers(2015, 2026),
    is_target=st.booleans(),
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Veldstad with up to five interventions."""
    number = draw(st.integers(0, 5))
    return plan_with(
        tuple(draw(interventions(code=f"i{place}")) for place in range(number)),
        municipality=Municipality("GM0001", "Veldstad", filled=draw(st.booleans()), rules=draw(rules)),
        marks=(*MARKS, *draw(st.lists(marks, max_size=3))),
        observations=tuple(draw(st.lists(figures, max_size=6))),
        situations=tuple(Situation(code, "Zo is het") for code in draw(some_of(tuple(one.code for one in THEMES)))),
        shapes=tuple(Shape(code, TRIANGLE) for code in draw(some_of(WIJKEN))),
    )


#: Questions as an address can hold them: lists in the order of the plan, and never an empty list of statuses.
questions = st.builds(
    Question,
    on=st.just(TODAY) | st.dates(EARLIEST, LATEST - timedelta(days=1)),
    neighbourhood=st.none() | st.sampled_from(WIJKEN),
    themes=some_of(tuple(theme.code for theme in THEMES)),
    groups=some_of(tuple(group.code for group in GROUPS[:15])),
    pillars=some_of(PILLARS),
    programmes=some_of(PROGRAMMES),
    statuses=some_of(tuple(STATUS_WORDS.values()), least=1),
    count_programmes=st.booleans(),
    count_secondary=st.booleans(),
)
#: Questions that see every cell and everything that counts in it, near the days of the plan.
wide_questions = st.builds(
    Question,
    on=st.sampled_from([TODAY, date(2025, 12, 31), date(2026, 7, 1)]),
    count_programmes=st.booleans(),
    count_secondary=st.booleans(),
)


@st.composite
def shuffled(draw: st.DrawFn, plan: Plan) -> Plan:
    """The same plan, with its interventions, their placements and their deliveries in another order."""
    return plan_with(
        tuple(
            _with_rows(one, draw(st.permutations(one.placements)), draw(st.permutations(one.deliveries)))
            for one in draw(st.permutations(plan.interventions))
        ),
        municipality=plan.municipality,
        marks=plan.marks,
        observations=plan.observations,
    )


def _with_rows(one: Intervention, placed: list[Placement], delivered: list[Delivery]) -> Intervention:
    fields = {name: getattr(one, name) for name in one.__dataclass_fields__}
    return Intervention(**{**fields, "placements": tuple(placed), "deliveries": tuple(delivered)})

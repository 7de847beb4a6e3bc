"""Plans made at random: whatever fits the rules comes back as it was."""

import time
from dataclasses import fields, replace
from datetime import date
from itertools import count
from typing import Any, get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from planner.domain.plan import Delivery, Intervention, Observation, Placement, Plan, Proposal
from planner.domain.proposals import ProposalCell, ProposalComment, ProposalLink, ProposalStep
from planner.domain.words import Basis, InterventionKind, Scope, Status
from planner.store import plans
from planner.store.mapping import _words_of
from tests.store.town import town

CODES = count(1)
# A server keeps no NUL, and neither database keeps half a surrogate pair.
TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
GIVEN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    date: st.dates(),
    date | None: st.none() | st.dates(),
    int | None: st.none() | st.integers(0, 2**31 - 1),
    float | None: st.none() | NUMBER,
}


def _free(kind: type, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any value of this type, but for the fields that have to fit the others."""
    hints = get_type_hints(kind)
    free = {
        field.name: st.sampled_from(words) if (words := _words_of(hints[field.name])) else GIVEN[hints[field.name]]
        for field in fields(kind)
        if field.name not in fixed
    }
    return st.builds(kind, **free, **fixed)


def _some(codes: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(codes), unique=True).map(tuple)


SOURCE = st.sampled_from(["", "akkoord"])
PLACEMENTS = st.lists(
    st.builds(
        Placement,
        *(st.sampled_from(codes) for codes in (["roken", "weerbaarheid"], ["beleid", "voorlichting"], ["jeugd"])),
        st.booleans(),
        *(st.sampled_from(Basis) for _ in range(3)),
    ),
    unique_by=lambda cell: (cell.theme, cell.pillar, cell.group),
    max_size=4,
).map(tuple)
DELIVERY = _free(
    Delivery,
    neighbourhoods=_some(["haven", "dijk"]),
    ends=st.none(),
    reached=st.none() | st.integers(0, 9),
    reachable=st.none() | st.integers(9, 2**31 - 1),
    budget=st.none() | st.integers(0, 2**63 - 1),
)
INTERVENTION = _free(
    Intervention,
    code=TEXT.filter(bool),
    name=TEXT.filter(bool),
    themes=_some(["roken", "weerbaarheid"]),
    placements=PLACEMENTS,
    deliveries=st.lists(DELIVERY, max_size=3).map(tuple),
    goals=_some(["r1"]),
    programmes=_some(["jogg", "kansrijk"]),
    partners=st.just(()),
    aliases=st.lists(TEXT, max_size=3).map(tuple),
    lapses_on=st.none(),
    source=SOURCE,
)
OBSERVATION = _free(
    Observation,
    code=TEXT.filter(bool),
    indicator=st.just("rookt"),
    area=TEXT.filter(bool),
    text=TEXT.filter(bool),
    margin=st.none() | st.floats(0, allow_infinity=False),
    out_of=st.none() | st.floats(0.001, allow_infinity=False),
    compared_with=st.just(()),
    source=SOURCE,
)
CELLS = st.builds(ProposalCell, st.just("roken"), st.sampled_from(["beleid", "voorlichting"]), st.just("jeugd"))
PROPOSAL = _free(
    Proposal,
    code=TEXT.filter(bool),
    name=TEXT.filter(bool),
    cells=st.lists(CELLS, unique=True).map(tuple),
    neighbourhoods=_some(["haven", "dijk"]),
    budget=st.none() | st.integers(0, 2**63 - 1),
    programme=st.sampled_from(["", "jogg", "kansrijk"]),
    intervention=st.just(""),
    steps=st.lists(_free(ProposalStep), max_size=3).map(tuple),
    comments=st.lists(_free(ProposalComment, text=TEXT.filter(bool)), max_size=3).map(tuple),
    links=st.lists(_free(ProposalLink, url=TEXT.filter(bool)), max_size=3).map(tuple),
)
PLAN = st.builds(
    lambda interventions, live, observations, proposals: replace(
        town(f"GM{next(CODES)}"),
        interventions=tuple(interventions[:live]),
        archive=replace(town().archive, interventions=tuple(interventions[live:]), proposals=tuple(proposals[live:])),
        proposals=tuple(proposals[:live]),
        observations=tuple(observations),
    ),
    st.lists(INTERVENTION, max_size=4, unique_by=lambda each: each.code),
    st.integers(0, 4),
    st.lists(OBSERVATION, max_size=4, unique_by=lambda each: each.code),
    st.lists(PROPOSAL, max_size=3, unique_by=lambda each: each.code),
)


@given(plan=PLAN)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_plan_that_fits_the_rules_comes_back_as_it_was(engine: Engine, plan: Plan) -> None:
    plans.write(engine, plan)
    assert plans.read(engine, plan.municipality.code) == plan


def test_twelve_thousand_rows_come_back_and_the_summary_says_how_fast(engine: Engine, remark: list[str]) -> None:
    each = Intervention(
        *("x", "Een naam", InterventionKind.INTERVENTION, ("roken",)),
        placements=(Placement("roken", "beleid", "jeugd"), Placement("roken", "voorlichting", "jeugd")),
        deliveries=(Delivery(Scope.NEIGHBOURHOODS, Status.RUNNING, ("haven",), date(2026, 1, 1)),),
    )
    big = replace(town(), interventions=tuple(replace(each, code=f"i{number}") for number in range(2_000)))
    big = replace(big, proposals=())
    plans.write(engine, big)
    size = sum(plans.rows(engine).values())
    assert size > 12_000
    start = time.perf_counter()
    found = plans.read(engine, "GM9999")
    took = time.perf_counter() - start
    assert found == big
    remark.append(f"{engine.dialect.name}: {size} rijen gelezen in {took * 1000:.0f} ms")

"""Gemeente Voorbeeld: all invented, and rich where Groningen is silent."""

from collections import Counter

from planner.domain.plan import Plan
from planner.domain.words import MarkKind, Recognition, Scope


def test_the_example_says_that_it_is_invented(example: Plan) -> None:
    assert example.municipality.invented
    assert (example.municipality.code, example.municipality.name) == ("GM9999", "Gemeente Voorbeeld")
    assert all("verzonnen" in source.note.casefold() for source in example.sources)
    assert all("Verzonnen" in neighbourhood.note for neighbourhood in example.neighbourhoods)


def test_groningen_does_not_say_so(groningen: Plan) -> None:
    assert not groningen.municipality.invented


def test_the_example_has_no_code_of_a_real_area(example: Plan) -> None:
    assert all(neighbourhood.cbs_codes == () for neighbourhood in example.neighbourhoods)


def test_the_example_has_ten_wijken_each_with_a_tile(example: Plan) -> None:
    assert len({(n.column, n.row) for n in example.neighbourhoods}) == 10
    assert all(n.population for n in example.neighbourhoods)


def test_each_wijk_has_deliveries_of_its_own(example: Plan) -> None:
    named = Counter(
        wijk
        for one in example.interventions
        for d in one.deliveries
        if d.scope is Scope.NEIGHBOURHOODS
        for wijk in d.neighbourhoods
    )
    assert set(named) == {n.code for n in example.neighbourhoods}
    assert max(named.values()) > 2 * min(named.values())


def test_each_wijk_has_figures_for_each_theme_with_a_margin(example: Plan) -> None:
    subjects = {indicator.code: indicator.subject for indicator in example.indicators}
    areas = {n.code for n in example.neighbourhoods}
    known = {(subjects[o.indicator], o.area) for o in example.observations if o.margin is not None}
    assert known >= {(theme.code, area) for theme in example.themes for area in areas}
    assert known >= {(theme.code, area) for theme in example.themes for area in ("GM9999", "provincie", "nederland")}


def test_every_indicator_says_whether_more_is_worse(example: Plan) -> None:
    assert {indicator.more_is_worse for indicator in example.indicators} == {True, False}


def test_deliveries_spread_over_years_and_some_end_in_2027(example: Plan) -> None:
    deliveries = [delivery for one in example.interventions for delivery in one.deliveries]
    ends = Counter(delivery.ends.year for delivery in deliveries if delivery.ends)
    assert set(ends) == {2025, 2026, 2027, 2028}
    assert ends[2027] >= 10
    assert {delivery.starts.year for delivery in deliveries if delivery.starts} >= {2024, 2025, 2026, 2027}


def test_confirmations_come_from_roles_and_not_before_the_start(example: Plan) -> None:
    confirmed = [d for one in example.interventions for d in one.deliveries if d.confirmed_on]
    assert len(confirmed) >= 20
    for delivery in confirmed:
        assert delivery.confirmed_by
        assert delivery.confirmed_on is not None
        assert delivery.confirmed_on.year in (2025, 2026)
        assert delivery.starts is None or delivery.starts <= delivery.confirmed_on


def test_budgets_and_reach_are_known(example: Plan) -> None:
    deliveries = [delivery for one in example.interventions for delivery in one.deliveries]
    assert all(delivery.budget for delivery in deliveries)
    assert sum(delivery.reachable is not None for delivery in deliveries) >= 50


def test_recognition_has_levels_and_dates(example: Plan) -> None:
    levels = {one.recognition for one in example.interventions if one.recognised_on}
    assert levels == {Recognition.DESCRIBED, Recognition.SUBSTANTIATED, Recognition.FIRST, Recognition.GOOD}


def test_marks_hold_a_priority_and_one_for_a_single_wijk(example: Plan) -> None:
    assert any(mark.kind is MarkKind.PRIORITY and mark.neighbourhood is None for mark in example.marks)
    assert any(mark.kind is MarkKind.PRIORITY and mark.neighbourhood == "havenkant" for mark in example.marks)
    assert all(mark.reason for mark in example.marks)


def test_the_example_shares_no_organisation_with_groningen(example: Plan, groningen: Plan) -> None:
    real = {name.casefold() for partner in groningen.partners for name in (partner.name, *partner.aliases)}
    assert not real & {partner.name.casefold() for partner in example.partners}


def test_goals_with_a_number_for_a_figure_have_that_number_as_a_target(example: Plan) -> None:
    targets = {one.indicator: (one.text, one.year) for one in example.observations if one.is_target}
    shown = [goal for goal in example.goals if goal.indicators]
    assert len(shown) == 4
    assert all(targets[code] == (goal.target, goal.target_year) for goal in shown for code in goal.indicators)

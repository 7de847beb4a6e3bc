"""The table behind the heatmap of wijken."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.analysis import Survey, Tally, survey
from planner.figures.area_shares import WITHOUT_PROGRAMME, Share, area_shares, step_of


def test_every_wijk_stands_once_and_under_its_first_area_programme(groningen: Survey) -> None:
    shares = area_shares(groningen)
    assert sorted(row.area.code for row in shares.rows) == sorted(area.code for area in groningen.plan.neighbourhoods)
    first: dict[str, str] = {}
    for programme in groningen.plan.area_programmes:
        for code in programme.neighbourhoods:
            first.setdefault(code, programme.name)
    assert {row.area.code: group.name for group in shares.groups for row in group.rows} == first


def test_a_wijk_in_several_programmes_names_the_others(groningen: Survey) -> None:
    beijum = next(row for row in area_shares(groningen).rows if row.area.code == "beijum")
    assert beijum.others == (
        "Nationaal Programma Groningen",
        "Aandachtswijken",
        "Positief opgroeien",
        "Pedagogisch netwerk",
    )


def test_wijken_without_a_programme_stand_last(example: Survey) -> None:
    groups = area_shares(example).groups
    assert [group.name for group in groups].index(WITHOUT_PROGRAMME) == len(groups) - 1
    in_programme = {code for one in example.plan.area_programmes for code in one.neighbourhoods}
    assert {row.area.code for row in groups[-1].rows}.isdisjoint(in_programme)


def test_without_any_programme_there_is_one_group_without_a_name(groningen: Survey) -> None:
    plan = replace(groningen.plan, area_programmes=())
    groups = area_shares(survey(plan, groningen.question)).groups
    assert [group.name for group in groups] == [""]
    assert len(groups[0].rows) == len(plan.neighbourhoods)


def test_every_share_is_the_margin_of_the_matrix_of_that_wijk(groningen: Survey) -> None:
    shares = area_shares(groningen)
    for row in shares.rows:
        analysis = groningen.analysis(row.area.code)
        for column, share in zip(shares.columns, row.shares, strict=True):
            assert share.tally == analysis.tally_of(theme=column.theme.code, pillar=column.pillar.code)
        assert sum(share.tally.filled for share in row.shares) == row.total.filled
        assert sum(share.tally.applicable for share in row.shares) == row.total.applicable


def test_the_thinnest_wijken_are_those_that_no_wijk_is_thinner_than(groningen: Survey) -> None:
    shares = area_shares(groningen)
    names = {row.area.name for row in shares.thinnest}
    lowest = min(row.total.filled / row.total.applicable for row in shares.rows)
    assert names == {r.area.name for r in shares.rows if r.total.filled / r.total.applicable == lowest}
    assert names == {"Vinkhuizen", "Oosterparkwijk", "Professorenbuurt", "Ten Boer"}


def test_the_weakest_column_has_the_fewest_covered_cells_and_then_the_fewest_thin_ones(groningen: Survey) -> None:
    shares = area_shares(groningen)
    tallies = [shares.column_tally(number) for number in range(len(shares.columns))]
    first = tallies[shares.weakest[0]]
    assert first.filled == min(tally.filled for tally in tallies) == 0
    assert all(first.thin / first.applicable <= tallies[n].thin / tallies[n].applicable for n in shares.weakest)


def test_only_the_themes_and_pillars_of_the_question_are_columns(groningen: Survey) -> None:
    question = replace(groningen.question, themes=("roken",), pillars=("beleid", "leefomgeving"))
    shares = area_shares(survey(groningen.plan, question))
    assert [(one.theme.code, one.pillar.code) for one in shares.columns] == [
        ("roken", "leefomgeving"),
        ("roken", "beleid"),
    ]
    assert all(row.total.applicable == sum(s.tally.applicable for s in row.shares) for row in shares.rows)


def test_a_column_of_which_wijken_differ_tells_its_range(example: Survey) -> None:
    shares = area_shares(example)
    sizes = {shares.column_size(number) for number in range(len(shares.columns))}
    assert {"van 13", "van 14", "van 12–13"} == sizes


@pytest.mark.parametrize(
    ("tally", "step", "text", "as_percent", "words"),
    [
        (Tally(empty=13), 0, "0", "0%", "0 van 13 doelgroepen gedekt"),
        (Tally(empty=8, covered=3, strong=2), 2, "5", "38%", "5 van 13 doelgroepen gedekt"),
        (Tally(thin=9, covered=4), 1, "4", "31%", "4 van 13 doelgroepen gedekt"),
        (Tally(empty=4, strong=6), 3, "6", "60%", "6 van 10 doelgroepen gedekt"),
        (Tally(covered=10), 4, "10", "100%", "10 van 10 doelgroepen gedekt"),
        (Tally(not_applicable=5), None, "–", "–", "niet van toepassing"),
        (Tally(blank=13), None, "–", "–", "nog niet ingevuld"),
    ],
)
def test_a_share_is_told_in_number_percentage_step_and_words(
    tally: Tally, step: int | None, text: str, as_percent: str, words: str
) -> None:
    share = Share(tally)
    assert (share.step, share.text(), share.text(as_percent=True), share.words) == (step, text, as_percent, words)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_never_has_a_lower_step(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= step_of(low) <= step_of(high) <= 4
    assert (step_of(low) == 0) == (low == 0)


def test_a_plan_without_wijken_has_an_empty_table(groningen: Survey) -> None:
    plan = replace(groningen.plan, neighbourhoods=(), area_programmes=())
    shares = area_shares(survey(plan, groningen.question))
    assert (shares.groups, shares.rows, shares.thinnest, shares.weakest) == ((), (), (), ())

"""What the figures of a theme carry: no comparison, change, spread or need that they do not show."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.claims import Checker, Sense, Verdict
from planner.domain.passages import passages_of
from planner.domain.plan import Indicator, Observation, Plan, Situation
from planner.domain.situations import Outline, outdated, outline
from planner.domain.weighing import NETHERLANDS
from planner.language.sentences import Names
from planner.language.situations import situation_in_words
from tests.world import KREEK, LINDENHOF, town

HERE = Observation("h1", "rokers_18", "GM0001", 20.0, year=2024)
COUNTRY = Observation("n1", "rokers_18", NETHERLANDS, 18.0, year=2024)
BEFORE = Observation("h0", "rokers_18", "GM0001", 24.0, year=2020)
LOW = Observation("w1", "rokers_18", LINDENHOF, 15.0, year=2024)
HIGH = Observation("w2", "rokers_18", KREEK, 28.0, year=2024)


def plan(*figures: Observation) -> Plan:
    return replace(town(), observations=figures)


def told(*figures: Observation) -> Outline:
    return outline(plan(*figures), "roken", 2026)


def test_the_newest_figure_of_the_municipality_is_told_with_its_year() -> None:
    (one,) = told(BEFORE, HERE).told
    assert (one.here.code, one.here.year) == ("h1", 2024)


def test_it_is_compared_with_the_country_only_when_the_years_are_near() -> None:
    (near,) = told(HERE, replace(COUNTRY, year=2023)).told
    assert near.country is not None and near.country.sense is Sense.HIGHER
    (far,) = told(HERE, replace(COUNTRY, year=2022)).told
    (unknown,) = told(HERE, replace(COUNTRY, year=None)).told
    assert far.country is unknown.country is None


def test_margins_or_rounding_that_overlap_make_no_difference() -> None:
    (one,) = told(replace(HERE, margin=1.5), replace(COUNTRY, margin=1.0)).told
    assert one.country is not None and one.country.sense is Sense.EQUAL
    (rounded,) = told(HERE, replace(COUNTRY, value=20.4)).told
    assert rounded.country is not None and rounded.country.sense is Sense.EQUAL


def test_a_change_takes_two_measurements() -> None:
    (one,) = told(HERE).told
    assert one.earlier is None
    (two,) = told(HERE, BEFORE).told
    assert two.earlier is not None
    assert (two.earlier.other.code, two.earlier.sense) == ("h0", Sense.LOWER)


def test_the_wijken_are_spread_over_one_year() -> None:
    (one,) = told(HERE, LOW, HIGH).told
    assert [each.code for each in one.wijken] == ["w1", "w2"]
    (mixed,) = told(HERE, LOW, replace(HIGH, year=2020)).told
    assert mixed.wijken == ()


def test_the_wijk_with_most_need_is_named_where_others_have_less() -> None:
    assert told(HERE, LOW, HIGH).needing == (KREEK,)
    assert told(HERE, HIGH).needing == ()
    assert told(HERE, replace(LOW, value=28.0), HIGH).needing == ()


def test_need_within_the_margins_names_no_wijk() -> None:
    assert told(HERE, LOW, replace(HIGH, margin=9.0)).needing == ()


def test_words_bounds_doubles_targets_and_unknown_years_carry_nothing() -> None:
    assert told(replace(HERE, value=None, text="bijna 1 op 5")).told == ()
    assert told(replace(HERE, text="> 20%")).told == ()
    assert told(HERE, replace(HERE, code="h2", value=22.0)).told == ()
    assert told(replace(HERE, is_target=True)).told == ()
    assert told(replace(HERE, year=None)).told == ()
    assert told() == Outline("roken")


def test_no_more_than_four_sentences_of_two_indicators() -> None:
    second = Indicator("dampers", "Dampt", "roken", unit="%", more_is_worse=True)
    more = [replace(one, code=f"{one.code}d", indicator="dampers") for one in (HERE, COUNTRY, BEFORE, LOW, HIGH)]
    known = replace(plan(HERE, COUNTRY, BEFORE, LOW, HIGH, *more), indicators=(*town().indicators, second))
    found = outline(known, "roken", 2026)
    assert len(found.told) == 1
    fewer = outline(replace(known, observations=(HERE, COUNTRY, *more)), "roken", 2026)
    assert [one.here.code for one in fewer.told] == ["h1", "h1d"]
    assert fewer.told[1].earlier is None


def test_every_figure_behind_the_text_is_named_once() -> None:
    found = told(HERE, COUNTRY, BEFORE, LOW, HIGH)
    assert sorted(found.observations) == ["h0", "h1", "n1", "w1", "w2"]
    assert len(set(found.observations)) == len(found.observations)


def test_a_text_is_outdated_when_a_newer_figure_came_or_one_went() -> None:
    known, now = plan(HERE, COUNTRY), told(HERE, COUNTRY)
    text = Situation("roken", "Tekst.", now.observations)
    assert not outdated(known, text, now)
    newer = plan(HERE, COUNTRY, replace(HERE, code="h9", year=2025))
    assert outdated(newer, text, outline(newer, "roken", 2026))
    fewer = plan(HERE)
    assert outdated(fewer, text, outline(fewer, "roken", 2026))


def test_a_text_that_no_figures_stood_behind_is_never_outdated() -> None:
    assert not outdated(plan(HERE), Situation("roken", "Tekst."), told(HERE))


VALUES = st.one_of(st.none(), st.integers(1, 1000).map(lambda tenths: tenths / 10))
FIGURES = st.builds(
    Observation,
    st.just(""),
    st.sampled_from(["rokers_18", "beweegt_kind"]),
    st.sampled_from(["GM0001", NETHERLANDS, "provincie", KREEK, LINDENHOF]),
    VALUES,
    year=st.one_of(st.none(), st.integers(2014, 2026)),
    margin=st.one_of(st.none(), st.integers(0, 30).map(lambda tenths: tenths / 10)),
)


@given(st.lists(FIGURES, max_size=14))
def test_the_checker_never_contradicts_what_was_written_from_the_figures(figures: list[Observation]) -> None:
    known = plan(*(replace(one, code=f"c{number}") for number, one in enumerate(figures)))
    for theme in ("roken", "overgewicht"):
        found = outline(known, theme, 2026)
        text = situation_in_words(Names(known), found)
        assert bool(text) is bool(found.told)
        assert text.count(". ") <= 3
        for passage in passages_of(known, "situations", Situation(theme, text)):
            claims = Checker(known).claims(passage.text, passage.about)
            assert all(one.verdict is not Verdict.CONTRADICTS for one in claims), text

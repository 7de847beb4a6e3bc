"""The figure checker against what is stored: which figure is meant, and when there is nothing to say."""

from dataclasses import replace

import pytest

from planner.domain.claims import About, Checker, Claim, Doubt, Verdict
from planner.domain.plan import Indicator, Observation, Plan
from planner.domain.weighing import NETHERLANDS
from tests.world import KREEK, LINDENHOF, town

YES, NO, UNKNOWN = Verdict.AGREES, Verdict.CONTRADICTS, Verdict.UNKNOWN
COUNTRY = Observation("n1", "rokers_18", NETHERLANDS, 18.0, year=2024)
BEFORE = Observation("o0", "rokers_18", "GM0001", 24.0, year=2020)
SMOKING = About(("rokers_18",))


def plan(*more: Observation) -> Plan:
    return replace(town(), observations=(*town().observations, *more))


def claims(text: str, about: About = SMOKING, *more: Observation) -> tuple[Claim, ...]:
    return Checker(plan(*(more or (COUNTRY,)))).claims(text, about)


def one(text: str, about: About = SMOKING, *more: Observation) -> tuple[Verdict, Doubt | None]:
    (found,) = claims(text, about, *more)
    return found.verdict, found.doubt


def note(of: Observation) -> About:
    return About((of.indicator,), of.area, of)


def test_an_area_without_a_figure_in_the_text_is_looked_up() -> None:
    assert one("In Veldstad rookt 20%. Dat is meer dan in Nederland.") == (YES, None)
    assert one("In Veldstad rookt 20%. Dat is minder dan in Nederland.") == (NO, None)


def test_a_wijk_is_found_by_its_figure_and_its_name() -> None:
    assert one("In De Kreek rookt 28%, minder dan in Lindenhof.") == (NO, None)
    assert one("In Lindenhof rookt 20%, minder dan in de gemeente.") == (NO, None)


def test_a_figure_that_is_not_stored_cannot_be_checked() -> None:
    assert one("In Veldstad rookt 21%, minder dan in Nederland.") == (UNKNOWN, Doubt.NO_FIGURE)
    assert one("In Veldstad rookt 20%, minder dan in de provincie.") == (UNKNOWN, Doubt.NO_FIGURE)


def test_a_figure_of_which_two_indicators_have_the_same_cannot_be_checked() -> None:
    twin = Observation("t1", "beweegt_kind", "GM0001", 20.0, year=2025)
    about = About(("rokers_18", "beweegt_kind"))
    assert one("Hier is het 20%, meer dan in Nederland.", about, COUNTRY, twin) == (UNKNOWN, Doubt.SEVERAL)


def test_figures_of_years_that_are_far_apart_are_not_compared_but_told() -> None:
    old = replace(COUNTRY, year=2020)
    (found,) = claims("In Veldstad rookt 20%, minder dan in Nederland.", SMOKING, old)
    assert (found.verdict, found.doubt, found.years) == (UNKNOWN, Doubt.OTHER_YEAR, (2024, 2020))


def test_a_year_apart_is_near_enough() -> None:
    assert one("In Veldstad rookt 20%, minder dan in Nederland.", SMOKING, replace(COUNTRY, year=2023)) == (NO, None)


def test_of_several_years_the_nearest_is_compared() -> None:
    others = (COUNTRY, replace(COUNTRY, code="n0", year=2019, value=30.0))
    assert one("In Veldstad rookt 20%, minder dan in Nederland.", SMOKING, *others) == (NO, None)


def test_a_figure_in_words_is_never_made_a_number() -> None:
    said = Observation("n1", "rokers_18", NETHERLANDS, None, "bijna 1 op 5", 2024)
    assert one("In Veldstad rookt 20%, minder dan in Nederland.", SMOKING, said) == (UNKNOWN, Doubt.IN_WORDS)
    bound = Observation("n1", "rokers_18", NETHERLANDS, 25.0, "> 25%", 2024)
    assert one("In Veldstad rookt 20%, meer dan in Nederland.", SMOKING, bound) == (UNKNOWN, Doubt.IN_WORDS)


def test_a_target_is_no_figure_to_compare_with() -> None:
    wanted = Observation("t1", "rokers_18", NETHERLANDS, 5.0, "< 5%", 2024, is_target=True)
    assert one("In Veldstad rookt 20%, minder dan in Nederland.", SMOKING, wanted) == (UNKNOWN, Doubt.NO_FIGURE)


def test_a_note_to_a_figure_is_about_that_figure() -> None:
    here = town().observations[0]
    found = claims("De bron noemt dit lager dan Nederland, maar het is hoger dan Nederland.", note(here))
    assert [each.verdict for each in found] == [NO, YES]


def test_an_indicator_by_all_words_of_its_name() -> None:
    smokers = Indicator("rokers_18", "Volwassenen die roken", "roken", unit="%", more_is_worse=True)
    known = replace(plan(COUNTRY), indicators=(smokers, town().indicators[1]))
    (found,) = Checker(known).claims("Volwassenen in Veldstad roken minder dan in Nederland.", SMOKING)
    assert found.verdict is NO
    (other,) = Checker(known).claims("Jongeren in Veldstad roken minder dan in Nederland.", SMOKING)
    assert (other.verdict, other.doubt) == (UNKNOWN, Doubt.NO_FIGURE)


@pytest.mark.parametrize(
    "text", ["Minder mensen roken dan in de rest van Nederland.", "20% rookt, lager dan landelijk."]
)
def test_a_wish_is_held_against_no_stored_figure(text: str) -> None:
    assert claims(text, replace(SMOKING, wish=True)) == ()


def test_a_wish_with_two_figures_is_still_read() -> None:
    wish = replace(SMOKING, wish=True)
    assert one("Nu rookt 20%, lager dan in Nederland (18%).", wish) == (NO, None)


def test_a_change_is_held_against_the_years_before() -> None:
    here = town().observations[0]
    assert one("Gestegen in vier jaar.", note(here), BEFORE) == (NO, None)
    assert one("Gedaald in vier jaar.", note(here), BEFORE) == (YES, None)
    assert one("Gestegen in vier jaar.", note(here)) == (UNKNOWN, Doubt.ONE_MEASUREMENT)


def test_a_change_fits_when_it_fits_any_year_before() -> None:
    here, dip = town().observations[0], Observation("o9", "rokers_18", "GM0001", 15.0, year=2022)
    assert one("Gestegen.", note(here), BEFORE, dip) == (YES, None)
    assert one("Gedaald.", note(here), BEFORE, dip) == (YES, None)


def test_an_earlier_measurement_and_last_year_are_looked_up() -> None:
    assert one("In Veldstad rookt 20%, meer dan in 2020.", SMOKING, BEFORE) == (NO, None)
    assert one("In Veldstad rookt 20%, meer dan bij de vorige meting.", SMOKING, BEFORE) == (NO, None)
    assert one("In Veldstad rookt 20%, meer dan vorig jaar.", SMOKING, BEFORE) == (UNKNOWN, Doubt.NO_FIGURE)


def test_a_text_about_one_wijk_is_about_its_figures() -> None:
    about = replace(SMOKING, area=KREEK)
    assert one("Hier rookt 28%, minder dan in Lindenhof.", about) == (NO, None)
    assert [each.area for each in (claims("Hier rookt 28%, minder dan in Lindenhof.", about)[0].there,)] == [LINDENHOF]

"""The figure checker, with both figures in the text: what it finds, what it says of it, and what it leaves alone."""

import pytest

from planner.domain.claims import Checker, Claim, Doubt, Sense, Verdict
from tests.world import town

CHECKER = Checker(town())
YES, NO = Verdict.AGREES, Verdict.CONTRADICTS


def found(text: str) -> tuple[Claim, ...]:
    return CHECKER.claims(text)


def verdicts(text: str) -> list[Verdict]:
    return [one.verdict for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier rookt 7,1% van de jongeren, lager dan in Nederland (8,9%).", [YES]),
        ("Hier rookt 7,1% van de jongeren, lager dan in Nederland (6,4%).", [NO]),
        ("In Veldstad rookt 7,1 procent. Dat is lager dan in de provincie (8,9%) en in Nederland (6,4%).", [YES, NO]),
        ("7,1 procent in Veldstad heet lager dan 8,9 procent in de provincie en 6,4 procent in Nederland.", [YES, NO]),
        ("Hier rookt 7,1%. Alhoewel dit percentage lager is dan in de provincie (6,9%), is er werk.", [NO]),
        ("Maar 7,1 is hoger dan 6,4.", [YES]),
        ("In De Kreek (28%) is het hoger dan in Lindenhof (30%).", [NO]),
        ("In De Kreek (28%) is het hoger dan in Lindenhof (20%) en lager dan in Polderrand (25%).", [YES, NO]),
        ("Het cijfer ligt hoger (27% versus 20,2%).", [YES]),
        ("Het cijfer ligt hoger dan het landelijk gemiddelde (2,5% tegenover 5,0%).", [NO]),
        ("Met 18% scoort Veldstad onder het landelijk gemiddelde van 15%.", [NO]),
        ("Hier is het 12%, gelijk aan Nederland (12%).", [YES]),
        ("Hier is het 12%, even hoog als in Nederland (14%).", [NO]),
        ("Er doen 30 scholen mee, meer dan de 24 scholen van vorig jaar.", [YES]),
        ("Het aandeel steeg van 6% in 2020 naar 5% in 2024.", [NO]),
        ("Het aandeel is gedaald van 1.900 naar 1.200.", [YES]),
        ("Een daling van 5 naar 6 procent.", [NO]),
    ],
)
def test_a_comparison_in_a_text_is_held_against_its_own_figures(text: str, expected: list[Verdict]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Meer dan 20.000 mensen sterven er per jaar aan, en 27% rookt.",
        "27% rookt. Minder dan 5% is haalbaar in 2040.",
        "27% van de volwassenen rookt en minder dan 5% dampt.",
        "Wij willen van 27% naar lager dan 5%.",
        "Het doel is lager dan 5%; nu is het 27%.",
        "27% moet lager worden dan 5%.",
        "Is 27% lager dan in Nederland (20%)?",
        "Als 27% lager is dan 20%, klopt er iets niet.",
        "24 scholen doen mee, meer dan 30 hebben interesse.",
        "In 40% van de wijken is het lager dan in Nederland (20%).",
        "Roken onder jongeren: 27% boven de 16 jaar, 5% onder de 16 jaar.",
        "Jongeren van 12 tot 18 jaar roken meer dan kinderen van 4–12.",
        "In 2024 meer dan in 2019.",
        "In paragraaf 3 staat meer dan in paragraaf 5.",
        "Hier is het 7,1%, ongeveer gelijk aan Nederland (6,4%).",
        "27% scoort niet veel lager dan Nederland (20%).",
        "Het cijfer is 2 procentpunt lager dan dat van mannen (27%).",
        "De huur is 30% lager dan in De Kreek (20%).",
        "3% is lager opgeleid dan mbo 2.",
        "Van 12 tot 18 procent.",
        "5% drinkt. Het aandeel rokers is lager dan in Nederland (4%).",
        "5% drinkt. Dit jaar is het aantal rokers lager dan in Nederland (4%).",
        "5% drinkt. Dat is anders dan het roken: dat is lager dan in Nederland (4%).",
        "Er doen 12 scholen mee, en dat zijn er nog altijd meer dan 20.",
    ],
)
def test_no_alarm_where_nothing_is_claimed_of_two_figures(text: str) -> None:
    assert Verdict.CONTRADICTS not in verdicts(text) and Verdict.AGREES not in verdicts(text)


def test_denying_a_comparison_turns_it_round() -> None:
    assert verdicts("Hier is het 7,1%. Dat is niet lager dan in Nederland (6,4%).") == [YES]
    assert verdicts("Hier is het 7,1%. Dat is niet hoger dan in Nederland (6,4%).") == [NO]
    assert verdicts("Hier is het 7,1%. Dat is niet alleen hoger dan in Nederland (6,4%).") == [YES]


def test_a_percentage_and_a_count_cannot_be_compared() -> None:
    (one,) = found("Er waren 5 klachten, meer dan in Nederland (20,2%).")
    assert (one.verdict, one.doubt) == (Verdict.UNKNOWN, Doubt.OTHER_UNIT)


def test_figures_that_are_rounded_differently_and_lie_close_are_not_told_apart() -> None:
    (one,) = found("Hier is het 90%, lager dan in Nederland (90,4%).")
    assert (one.verdict, one.doubt) == (Verdict.UNKNOWN, Doubt.TOO_CLOSE)
    assert verdicts("Hier is het 90%, lager dan in Nederland (88,4%).") == [NO]


def test_about_seven_is_not_told_apart_from_a_little_more() -> None:
    assert verdicts("Hier is het ruim 7%, lager dan in Nederland (6%).") == [Verdict.UNKNOWN]
    assert verdicts("Hier is het ruim 7%, lager dan in Nederland (3%).") == [NO]


def test_a_claim_knows_its_place_and_both_sides() -> None:
    text = "Zo is het. Hier is 7,1% lager dan in Nederland (6,4%), helaas."
    assert found(text) == ()
    text = "Zo is het. Hier is het 7,1%, lager dan in Nederland (6,4%), helaas."
    (one,) = found(text)
    assert text[one.start : one.end] == "7,1%, lager dan in Nederland (6,4%)"
    assert (one.here.value, one.there.value, one.there.area) == (7.1, 6.4, "nederland")
    assert (one.sense, one.real_sense) == (Sense.LOWER, Sense.HIGHER)


def test_years_in_the_text_that_are_far_apart_are_told() -> None:
    (one,) = found("In Veldstad was het 27% (2016), hoger dan in Nederland (20,2% in 2020).")
    assert (one.verdict, one.years) == (YES, (2016, 2020))
    (near,) = found("In Veldstad was het 27% (2019), hoger dan in Nederland (20,2% in 2020).")
    assert near.years is None

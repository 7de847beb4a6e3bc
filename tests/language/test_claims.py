"""How the figure checker says what it finds."""

from dataclasses import replace

import pytest

from planner.domain.claims import Checker
from planner.domain.passages import Finding, check_texts, passages_of
from planner.domain.plan import Contradiction, Goal, Observation, Plan, Situation
from planner.domain.weighing import NETHERLANDS
from planner.language.claims import DISAGREES, OTHER_YEARS, doubt_in_words, finding_in_words, head_in_words
from planner.language.sentences import Names
from tests.world import a_proposal, an_intervention, town


def plan(text: str = "", **fields: object) -> Plan:
    told = (Contradiction("c", "akkoord", "1.2", text),) if text else ()
    return replace(town(), contradictions=told, **fields)  # type: ignore[arg-type]


def said(one: Plan) -> list[str]:
    return [finding_in_words(Names(one), each) for each in check_texts(one)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hier is het 7,1%. Dat is lager dan in Nederland (6,4%).",
            "In 1.2 staat dat 7,1% lager is dan Nederland (6,4%). Het cijfer is hoger.",
        ),
        (
            "Hier is het 5,0%. Dat is hoger dan in de provincie (6%).",
            "In 1.2 staat dat 5,0% hoger is dan de provincie (6%). Het cijfer is lager.",
        ),
        (
            "Hier is het 5%. Dat is niet hoger dan in De Kreek (4%).",
            "In 1.2 staat dat 5% niet hoger is dan De Kreek (4%). Het cijfer is hoger.",
        ),
        ("Maar 7 is hoger dan 7.", "In 1.2 staat dat 7 hoger is dan 7. De cijfers zijn gelijk."),
        (
            "Hier is het 12%, gelijk aan Nederland (14%).",
            "In 1.2 staat dat 12% gelijk is aan Nederland (14%). Het cijfer is lager.",
        ),
        (
            "Gestegen van 1.900 naar 1.200.",
            "In 1.2 staat dat het cijfer van 1.900 naar 1.200 is gestegen. Het cijfer is gedaald.",
        ),
        ("16 mensen is ruim 3 procent van alle 323.", "In 1.2 staat dat 16 ruim 3% is van 323. Het is 5,0%."),
        (
            "16 per kwartaal is 3 procent van alle 323.",
            "In 1.2 staat dat 16 per kwartaal 3% is van 323. Omgerekend naar een jaar is het 19,8%.",
        ),
        (
            "Hier was het 7,1% (2016). Dat is lager dan in Nederland (6,4% in 2020).",
            "In 1.2 staat dat 7,1% lager is dan Nederland (6,4%). Het cijfer is hoger. "
            "De cijfers zijn van 2016 en 2020.",
        ),
        (
            "Hier was het 7,1% (2016). Dat is hoger dan in Nederland (6,4% in 2020).",
            "In 1.2 staat een cijfer van 2016 naast een cijfer van 2020.",
        ),
    ],
)
def test_a_finding_says_what_stands_where_and_what_the_figures_say(text: str, expected: str) -> None:
    assert said(plan(text)) == [expected]


WRONG = "Hier is het 7,1%. Dat is lager dan in Nederland (6,4%)."


def test_each_kind_of_text_is_called_by_its_name() -> None:
    figure = replace(town().observations[0], note=WRONG)
    starts = {
        "In het doel “Minder rokers” staat": plan(goals=(Goal("g", "roken", 1, "Minder rokers", WRONG),)),
        "In de opmerking bij “Rookt” staat": plan(observations=(figure,)),
        "In 2.1 staat": plan(observations=(replace(figure, source="akkoord", section="2.1"),)),
        "In de situatie van Roken staat": plan(situations=(Situation("roken", WRONG),)),
        "In de interventie “Fietsles” staat": plan(interventions=(an_intervention(summary=WRONG),)),
        "In het voorstel “Beweegtuin” staat": plan(proposals=(a_proposal(motivation=WRONG),)),
    }
    for start, one in starts.items():
        (told,) = said(one)
        assert told.startswith(start)


def test_compared_figures_of_other_years_are_named_with_both_areas() -> None:
    here = Observation("a", "rokers_18", "GM0001", 20.0, year=2016, compared_with=("b",), source="akkoord", section="2")
    there = Observation("b", "rokers_18", NETHERLANDS, 18.0, year=2020)
    known = plan(observations=(here, there))
    (one,) = check_texts(known)
    assert head_in_words(one) == OTHER_YEARS
    assert said(known) == ["Rookt (2): het cijfer van Veldstad is van 2016, dat van Nederland van 2020."]


def test_a_contradiction_begins_with_the_same_words_everywhere() -> None:
    (one,) = check_texts(plan(WRONG))
    assert isinstance(one, Finding) and head_in_words(one) == DISAGREES


def test_why_a_claim_cannot_be_checked_is_said_with_its_words() -> None:
    text = "Hier is het 90%, lager dan in Nederland (90,4%)."
    (passage,) = passages_of(plan(), "situations", Situation("roken", text))
    (claim,) = Checker(plan()).claims(text)
    assert doubt_in_words(passage, claim) == (
        "“90%, lager dan in Nederland (90,4%)” is niet na te gaan: "
        "de cijfers zijn afgerond en liggen te dicht bij elkaar."
    )

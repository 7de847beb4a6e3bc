"""Counts that a text calls a share of a whole: checked where the text has the whole itself."""

import pytest

from planner.domain.claims import Checker, Claim, ClaimKind, Verdict
from tests.world import town

YES, NO = Verdict.AGREES, Verdict.CONTRADICTS
CHECKER = Checker(town())


def shares(text: str) -> list[Claim]:
    return [one for one in CHECKER.claims(text) if one.kind is ClaimKind.SHARE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("64 baby’s is 3,4 procent van 1.900 baby’s.", [YES]),
        ("64 baby’s is 3,3 procent van 1.900 baby’s.", [YES]),
        ("64 baby’s is 5 procent van 1.900 baby’s.", [NO]),
        ("16 zwangeren is ruim 3 procent van alle 323.", [NO]),
        ("16 zwangeren is bijna 5 procent van alle 323.", [YES]),
        ("16 zwangeren is ongeveer 5 procent van alle 323.", [YES]),
        ("Er doen 24 scholen mee (31% van de 77).", [YES]),
        ("Er doen 24 scholen mee (41% van de 77).", [NO]),
    ],
)
def test_a_share_is_worked_out_again(text: str, expected: list[Verdict]) -> None:
    assert [one.verdict for one in shares(text)] == expected


def test_what_a_share_comes_to_is_told_with_the_whole() -> None:
    (one,) = shares("16 zwangeren is ruim 3 procent van alle 323.")
    assert one.real is not None
    assert (one.whole, round(one.real, 2)) == (323, 4.95)


def test_a_count_per_quarter_may_be_meant_as_that_of_a_year() -> None:
    assert [one.verdict for one in shares("16 per kwartaal is 20 procent van alle 323.")] == [YES]
    assert [one.verdict for one in shares("16 per kwartaal is 5 procent van alle 323.")] == [YES]
    assert [one.verdict for one in shares("16 per kwartaal is 3 procent van alle 323.")] == [NO]


def test_a_whole_that_another_share_of_the_text_names_is_worked_out() -> None:
    text = (
        "Zestien kwetsbare ouders in een kwartaal is ruim 3 procent van alle kwetsbare ouders. "
        "Uitgaande van 1.900 ouders is 17 procent die kwetsbaar is veel."
    )
    (one,) = shares(text)
    assert (one.verdict, one.whole) == (NO, 323)


@pytest.mark.parametrize(
    "text",
    [
        "Dat is 3 procent van alle zwangeren.",
        "Van de 1.900 geboortes is 17% kwetsbaar.",
        "De 24 scholen en 31% van de sportclubs doen mee.",
        "Het budget is 12.000 euro. Daarvan gaat 3 procent van alle 200 naar scholen.",
        "In wijk 3 is 40% van de 100 huizen bereikt.",
        "In 3 wijken is 40% van de 100 huizen bereikt.",
        "Er zijn 24 scholen, en daar is 40% van de 100 klassen rookvrij.",
        "Er zijn 24 scholen waarvan 40% van de 100 klassen rookvrij is.",
    ],
)
def test_without_a_count_that_is_called_so_there_is_no_share(text: str) -> None:
    assert NO not in [one.verdict for one in shares(text)]

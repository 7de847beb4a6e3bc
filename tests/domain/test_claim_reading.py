"""Figures in Dutch texts: which numbers are figures, in every notation, and which only look like it."""

import pytest

from planner.domain.claim_reading import Amount, Places, sentences
from planner.domain.weighing import NETHERLANDS, PROVINCE
from tests.world import KREEK, town

PLACES = Places(town())


def amounts(text: str) -> list[Amount]:
    return [one for sentence in sentences(text, PLACES) for one in sentence.amounts]


@pytest.mark.parametrize(
    ("text", "value", "percent"),
    [
        ("Er rookt 7,1% van hen", 7.1, True),
        ("Er rookt 7,1 % van hen", 7.1, True),
        ("Er rookt 7,1 procent van hen", 7.1, True),
        ("Er zijn 1.900 geboortes", 1900, False),
        ("Er zijn 1900 geboortes", 1900, False),
        ("Er waren zestien aanmeldingen", 16, False),
        ("Er was 12.345,6 kilo fruit", 12345.6, False),
        ("Zo is het (6,4%)", 6.4, True),
    ],
)
def test_a_figure_is_read_in_every_notation(text: str, value: float, percent: bool) -> None:
    assert [(one.value, one.percent) for one in amounts(text)] == [(value, percent)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 was dat zo, en in 2024 ook",
        "Kinderen van 4 tot 12 jaar, 4–12, 4-12 en 65+",
        "Zie 1.2.1, paragraaf 3, figuur 2, tabel 4 en bijlage 1",
        "Jongeren in klas 4 en groep 7, 12-jarigen en 12 jaar oud",
        "Vanaf 1 januari of 1-9-2026",
        "Een verschil van 2 procentpunt, drie keer zo veel",
        "Tussen 32% tot 50%",
        "Bijna 1 op de 10, één op de tien",
        "In wijk 3 en buurt 12",
        "Het 2e kwartaal en mbo2",
    ],
)
def test_what_only_looks_like_a_figure_is_left_out(text: str) -> None:
    assert [one.value for one in amounts(text)] == []


def test_a_figure_keeps_its_year_its_period_and_how_sure_it_is() -> None:
    (one,) = amounts("Bijna 20% in 2024")
    assert (one.about, one.year) == ("bijna", 2024)
    assert [one.per for one in amounts("Zestien aanmeldingen in een kwartaal")] == ["kwartaal"]
    assert [one.per for one in amounts("Het zijn er 64 per jaar")] == ["jaar"]


def test_areas_are_known_by_every_name_and_the_province_is_not_the_town() -> None:
    (sentence,) = sentences("Veldstad, provincie Veldstad, landelijk, Het Eiland en de gemeente", PLACES)
    assert [one.area for one in sentence.places] == ["GM0001", PROVINCE, NETHERLANDS, KREEK, "GM0001"]


def test_a_name_that_two_wijken_share_says_nothing() -> None:
    (sentence,) = sentences("In Oost wel.", PLACES)
    assert sentence.places == ()


def test_a_decimal_point_or_an_abbreviation_ends_no_sentence() -> None:
    assert len(sentences("Er zijn ca. 1.900 geboortes. Dat is veel.", PLACES)) == 2


def test_places_count_from_the_beginning_of_the_text() -> None:
    text = "Eerst dit.\nDaarna 7,1% in De Kreek."
    _, second = sentences(text, PLACES)
    assert text[second.amounts[0].start : second.amounts[0].end] == "7,1%"
    assert text[second.places[0].start : second.places[0].end] == "De Kreek"

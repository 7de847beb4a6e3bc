"""What fits in a cell, in words."""

import pytest

from planner.domain.analysis import Tally
from planner.domain.plan import Neighbourhood
from planner.domain.suggestions import Reason, ReasonKind, SuggestionKind
from planner.domain.words import Recognition
from planner.language.sentences import Names
from planner.language.suggestions import (
    SUGGESTIONS,
    areas_in_words,
    effect_in_words,
    overlap_in_words,
    reason_in_words,
    reasons_in_words,
    recognition_of,
    rise_in_words,
)
from tests.domain.suggesting import catalogue, entry, fits
from tests.world import KREEK, LINDENHOF, plan_with, town

NAMES = Names(town())


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(ReasonKind.RUNS_IN, (KREEK, LINDENHOF)), "Loopt in De Kreek en Lindenhof."),
        (Reason(ReasonKind.MAY_RUN_IN, (KREEK,)), "Kan lopen in De Kreek."),
        (Reason(ReasonKind.RUNS_FOR, ("ouders", "kinderen")), "Loopt hier, nu voor ouders en verzorgers en kinderen"),
        (Reason(ReasonKind.RELATED_GROUP, ("jeugd",)), "Past bij een verwante groep: jeugd (0–18)."),
        (Reason(ReasonKind.MEANT_FOR, ("leerlingen PO",)), "Volgens de bron voor: leerlingen PO."),
        (Reason(ReasonKind.RECOGNISED, ("good",)), "Goede aanwijzingen voor effectiviteit."),
        (Reason(ReasonKind.COVERED_THERE, ("Buurstad",)), "Deze cel is gedekt in Buurstad."),
    ],
)
def test_a_reason_is_a_sentence_with_names(reason: Reason, said: str) -> None:
    assert reason_in_words(NAMES, reason).startswith(said)


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_reason_is_said_and_closed(kind: ReasonKind) -> None:
    said = reason_in_words(NAMES, Reason(kind, ("good",)))
    assert said.endswith(".")
    assert "!" not in said


def test_every_kind_has_its_words() -> None:
    assert set(SUGGESTIONS) == set(SuggestionKind)


def test_many_wijken_are_counted_after_the_first_three() -> None:
    wijken = tuple(Neighbourhood(f"w{n}", f"Wijk {n}") for n in range(1, 7))
    said = reason_in_words(
        Names(plan_with(neighbourhoods=wijken)), Reason(ReasonKind.RUNS_IN, tuple(one.code for one in wijken))
    )
    assert said == "Loopt in Wijk 1, Wijk 2, Wijk 3 en nog 3 wijken."


def test_the_recognition_has_a_sign_and_stands_not_among_the_reasons() -> None:
    (one,) = fits(catalogue(entry(verified="nee")))
    assert recognition_of(one) is Recognition.STRONG
    assert reasons_in_words(NAMES, one) == ("Past bij deze doelgroep.", "Nog niet nagekeken bij de bron.")


BEFORE = Tally(empty=74, thin=27, covered=40, strong=11)


@pytest.mark.parametrize(
    ("many", "after", "said"),
    [
        (
            2,
            Tally(empty=72, thin=27, covered=42, strong=11),
            "Met deze 2 voorstellen gaat Selwerd van 51 naar 53 gedekte cellen en van 74 naar 72 lege cellen.",
        ),
        (
            1,
            Tally(empty=73, thin=28, covered=40, strong=11),
            "Met dit voorstel gaat Selwerd van 27 naar 28 dunne cellen en van 74 naar 73 lege cellen.",
        ),
        (1, BEFORE, "Met dit voorstel blijft Selwerd op 51 van 152 gedekte cellen."),
    ],
)
def test_what_a_try_does_is_said_of_what_changes(many: int, after: Tally, said: str) -> None:
    assert effect_in_words("Selwerd", many, (BEFORE, after)) == said


def test_wijken_are_told_with_what_they_gain_and_many_are_counted() -> None:
    areas = [(f"Wijk {n}", n, n + 1) for n in range(1, 7)]
    assert areas_in_words(areas[:1]) == "Wijk 1 van 1 naar 2"
    assert areas_in_words(areas).endswith("Wijk 3 van 3 naar 4 en nog 3 wijken")


def test_a_cell_says_how_many_a_try_adds_or_that_only_its_level_changes() -> None:
    assert (rise_in_words(2), rise_in_words(0)) == ("met de proef 2 erbij", "verandert door de proef")


def test_an_overlap_is_told_with_its_number() -> None:
    assert overlap_in_words(7) == "7 interventies voor deze groep; kijk of ze elkaar overlappen"

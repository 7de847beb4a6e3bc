"""Every expected error has a sentence that says what is wrong and what to do."""

from datetime import UTC, datetime
from typing import Any, get_type_hints

import pytest

from planner.domain import errors
from planner.domain.changes import Author, Change
from planner.domain.errors import PlannerError
from planner.domain.people import PasswordFault
from planner.language.errors import SENTENCES, sentence

_ABSTRACT = {"PlannerError", "PlaceError", "VersionError"}


def _all(kind: type[PlannerError] = PlannerError) -> list[type[PlannerError]]:
    return [kind, *(one for child in kind.__subclasses__() for one in _all(child))]


KINDS = [one for one in _all() if one.__name__ not in _ABSTRACT and one.__module__ == errors.__name__]


#: What is said of these is fixed, or must not repeat what was given: the way in tells nobody what it knows.
WITHOUT_FACTS = (
    errors.StyleRefused,
    errors.EntryRefused,
    errors.InvitationOver,
    errors.PasswordRefused,
    errors.NothingToSee,
    errors.TurnRefused,
)


def _made(kind: type[PlannerError]) -> PlannerError:
    """An error in which every fact can be recognised."""
    change = Change(7, datetime(2026, 11, 24, tzinfo=UTC), Author("<feit>", "x"), "test", ())
    samples: dict[Any, Any] = {
        **{str: "<feit>", int: 7},
        **{tuple[str, ...]: ("<feit>", "<feit>"), tuple[Change, ...]: (change, change)},
    }
    facts = {name: samples[of] for name, of in get_type_hints(kind, localns={"Change": Change}).items()}
    return kind(**facts)


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[PlannerError]) -> None:
    assert kind in SENTENCES


@pytest.mark.parametrize("kind", [one for one in KINDS if one not in WITHOUT_FACTS], ids=lambda one: one.__name__)
def test_a_sentence_tells_the_facts_in_dutch_and_does_not_shout(kind: type[PlannerError]) -> None:
    said = sentence(_made(kind))
    assert said.endswith((".", "?")) and "!" not in said and "\n" not in said
    assert ("<feit>" in said or "7" in said) and "None" not in said and "Error" not in said


def test_an_error_of_a_kind_without_a_sentence_is_a_fault_of_ours() -> None:
    with pytest.raises(LookupError):
        sentence(ValueError("iets"))


def test_a_municipality_that_is_not_there_is_told_with_the_choices() -> None:
    said = sentence(errors.MunicipalityUnknown("GM1", ("GM0014", "GM9999")))
    assert said == "We kennen de gemeente “GM1” niet. Kies uit: GM0014 of GM9999."
    assert "planner init" in sentence(errors.MunicipalityUnknown("GM1", ()))


def test_the_way_in_says_what_to_do_and_not_what_it_knows() -> None:
    said = [
        *(sentence(errors.EntryRefused(waits)) for waits in (False, True)),
        *(sentence(errors.PasswordRefused(fault)) for fault in PasswordFault),
        sentence(errors.InvitationOver()),
        sentence(errors.NothingToSee()),
        sentence(errors.TurnRefused()),
    ]
    assert len(set(said)) == len(said)
    assert all(one.endswith(".") and "!" not in one for one in said)


def test_each_fault_of_a_house_style_has_its_own_sentence() -> None:
    said = {fault: sentence(errors.StyleRefused(fault)) for fault in errors.StyleFault}
    assert len(set(said.values())) == len(said)
    assert all(one.endswith("Er is niets opgeslagen.") and "!" not in one for one in said.values())

"""What came back from a form is read field by field, in the notation that people use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checks import FieldMisfit
from planner.domain.words import Scope
from planner.language.numbers import day, number
from planner.views.parts.submitted import BadPayload, Submitted, read_date, read_number


def misfits(form: Submitted) -> list[tuple[str, FieldMisfit]]:
    return [(one.path, one.misfit) for one in form.problems]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_as_we_write_it_is_read_back(on: date) -> None:
    assert read_date(day(on)) == on
    assert read_date(on.isoformat()) == on


@given(st.integers(-99_999_999, 99_999_999))
def test_a_number_as_we_write_it_is_read_back(value: int) -> None:
    assert read_number(number(value)) == value


@pytest.mark.parametrize("said", ["31-02-2026", "1-9-26", "morgen", "2026", "1-13-2026", "00-00-2026"])
def test_what_is_no_date_is_told_with_what_was_typed(said: str) -> None:
    form = Submitted({"ends": said})
    assert form.day("ends") is None
    assert [(one.path, one.facts) for one in form.problems] == [("ends", (said,))]


@pytest.mark.parametrize("said", ["1e3", "NaN", "1.5", "12,5,3", "٣", "--3", "1 000"])
def test_what_is_no_number_is_told(said: str) -> None:
    form = Submitted({"budget": said})
    assert form.whole("budget") is None
    assert misfits(form) == [("budget", FieldMisfit.NOT_A_NUMBER)]


def test_half_a_school_is_not_a_whole_number() -> None:
    form = Submitted({"reached": "1,5"})
    assert form.whole("reached") is None
    assert misfits(form) == [("reached", FieldMisfit.NOT_WHOLE)]


@pytest.mark.parametrize("said", ["", "  ", "\u200b\u2060 "])
def test_what_cannot_be_seen_is_empty(said: str) -> None:
    form = Submitted({"name": said})
    assert form.text("name", required=True) == ""
    assert misfits(form) == [("name", FieldMisfit.EMPTY)]


def test_signs_that_turn_writing_round_go() -> None:
    assert Submitted({"name": "GGD \u202eevil"}).text("name") == "GGD evil"


def test_a_letter_has_one_way_of_writing() -> None:
    assert Submitted({"name": "Coo\u0308rdinator"}).text("name") == "Coördinator"


def test_html_is_a_text_like_any_other() -> None:
    assert Submitted({"name": "<script>x</script> {{7*7}}"}).text("name") == "<script>x</script> {{7*7}}"


def test_an_item_of_a_list_names_its_place() -> None:
    form = Submitted({"deliveries": [{"scope": "municipality"}, {"scope": "mars"}]})
    assert [item.word("scope", Scope, Scope.UNKNOWN) for item in form.items("deliveries")] == [
        Scope.MUNICIPALITY,
        Scope.UNKNOWN,
    ]
    assert misfits(form) == [("deliveries.1.scope", FieldMisfit.NOT_A_CHOICE)]


def test_codes_stand_once_and_unknown_ones_are_told() -> None:
    form = Submitted({"goals": ["a", "b", "a", "z"]})
    assert form.codes("goals", {"a", "b"}) == ("a", "b")
    assert misfits(form) == [("goals", FieldMisfit.UNKNOWN)]


def test_a_name_that_is_not_in_the_list_yet_is_no_code() -> None:
    form = Submitted({"partners": ["ggd", {"nieuw": " Buurthuis "}]})
    assert form.codes("partners", {"ggd"}) == ("ggd",)


@pytest.mark.parametrize(
    "given_", [None, [], "x", {"name": 3}, {"name": ["x"]}, {"name": {"x": 1}}, {"name": None}, {"name": True}]
)
def test_another_shape_than_the_form_sends_is_refused(given_: object) -> None:
    with pytest.raises(BadPayload):
        Submitted(given_).text("name")


@pytest.mark.parametrize("given_", [{"goals": "a"}, {"goals": [1]}, {"goals": {"a": 1}}, {"goals": ["x"] * 2001}])
def test_a_list_of_another_shape_is_refused(given_: object) -> None:
    with pytest.raises(BadPayload):
        Submitted(given_).codes("goals", {"a"})


def test_a_checkbox_is_yes_or_no() -> None:
    assert Submitted({"core": True}).yes("core") is True
    assert Submitted({}).yes("core") is False
    with pytest.raises(BadPayload):
        Submitted({"core": "ja"}).yes("core")

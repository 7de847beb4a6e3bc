"""Which step of setting up comes next, and how the pages of an empty plan lead there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner import resources
from planner.domain.analysis import survey
from planner.domain.plan import Plan, Theme
from planner.figures.area_shares import area_shares
from planner.imports.folder import read_empty
from planner.store import plans, versions
from planner.store.database import Engine, open_engine
from planner.store.plans import MunicipalityRef
from planner.views.areas.drawing import areas_data
from planner.views.areas.sentence import in_plain_words, sentence
from planner.views.matrix.drawing import matrix_data
from planner.views.parts.question_bar import bar_data
from planner.views.parts.starting import (
    example_href,
    first_sentence,
    is_new,
    next_step,
    progress,
    start_cards,
    unfinished,
)
from planner.views.parts.trying import trying
from planner.views.reader import Reader
from planner.views.start.callbacks import page
from tests.views.asking import an_asked
from tests.world import NEIGHBOURHOODS, an_intervention, town

EMPTY = read_empty(resources.folder("seed") / "empty", "GM1234", "Gemeente Nieuwdorp")
WIJKEN = replace(EMPTY, neighbourhoods=NEIGHBOURHOODS)
THEMES = replace(WIJKEN, themes=(Theme("roken", "Roken"), Theme("overgewicht", "Overgewicht")))
BEGUN = replace(THEMES, interventions=(an_intervention(),))
READY = replace(BEGUN, municipality=replace(BEGUN.municipality, filled=True))


def words(part: Any) -> str:
    """Every text of a component."""
    if part is None or isinstance(part, str):
        return part or ""
    if isinstance(part, list | tuple):
        return " ".join(map(words, part))
    return words(getattr(part, "children", None))


def links(part: Any) -> list[str]:
    """The addresses that a component leads to."""
    if isinstance(part, list | tuple):
        return [href for one in part for href in links(one)]
    own = [part.href] if hasattr(part, "href") else []
    return [*own, *links(getattr(part, "children", None) or ())] if hasattr(part, "children") else own


@pytest.mark.parametrize(
    ("plan", "number"),
    [
        (EMPTY, 2),
        (WIJKEN, 3),
        (replace(THEMES, neighbourhoods=()), 4),
        (THEMES, 4),
        (BEGUN, 5),
        (READY, 5),
    ],
)
def test_the_next_step_is_the_first_that_was_not_done(plan: Plan, number: int) -> None:
    assert next_step(plan).number == number


def test_a_municipality_is_new_until_it_has_an_intervention_or_is_complete() -> None:
    complete = replace(EMPTY, municipality=replace(EMPTY.municipality, filled=True))
    assert [is_new(an_asked(plan)) for plan in (EMPTY, THEMES, BEGUN, complete, town())] == [
        *(True, True),
        *(False, False, False),
    ]


def test_a_plan_of_the_past_begins_nothing() -> None:
    then = replace(EMPTY, as_of=date(2026, 1, 1))
    asked = an_asked(then)
    assert (is_new(asked), start_cards(asked), progress(asked), unfinished(asked)) == (False, [], [], [])


def test_three_ways_to_start_lead_to_a_step_or_to_a_plan_that_is_there() -> None:
    known = (MunicipalityRef("GM1234", "Nieuwdorp", False, False, 1), MunicipalityRef("GM9", "Vol", True, True, 1))
    asked = replace(an_asked(EMPTY), municipalities=known)
    assert links(start_cards(asked)) == [
        "/beginnen?stap=2&gemeente=GM1234",
        "/beginnen?stap=4&gemeente=GM1234",
        "/?gemeente=GM9",
    ]


def test_without_another_municipality_there_is_no_example() -> None:
    assert example_href(an_asked(EMPTY)) == ""
    assert len(links(start_cards(an_asked(EMPTY)))) == 2


def test_the_example_is_groningen_where_it_is_known() -> None:
    codes = [("GM9999", True, True), ("GM0014", False, True), ("GM0002", False, False)]
    known = tuple(MunicipalityRef(code, code, invented, filled, 1) for code, invented, filled in codes)
    assert example_href(replace(an_asked(EMPTY), municipalities=known)) == "/?gemeente=GM0014"


def test_the_first_sentence_asks_about_the_themes() -> None:
    assert first_sentence(an_asked(THEMES)).endswith("Wat doet Gemeente Nieuwdorp al aan roken en overgewicht?")
    assert first_sentence(an_asked(EMPTY)).endswith("al aan gezondheid?")


def test_how_far_a_municipality_is_stands_below_its_matrix() -> None:
    assert words(progress(an_asked(EMPTY))).startswith("Stap 2 van 5: wijken. Pijlers en doelgroepen staan klaar.")
    said = words(progress(an_asked(BEGUN)))
    assert said.startswith("Stap 5 van 5: klaar. Klaar staan: 3 wijken, 2 thema’s en 1 interventie.")
    assert links(progress(an_asked(BEGUN))) == ["/beginnen?stap=5&gemeente=GM1234"]
    assert progress(an_asked(READY)) == []


def test_pages_that_count_say_that_empty_cells_do_not_count_yet() -> None:
    assert "Lege cellen tellen nog niet als kans." in words(unfinished(an_asked(BEGUN)))
    assert links(unfinished(an_asked(EMPTY))) == ["/beginnen?stap=2&gemeente=GM1234"]
    assert unfinished(an_asked(READY)) == []


def test_a_matrix_without_themes_leads_to_the_themes() -> None:
    asked = an_asked(WIJKEN)
    none = matrix_data(asked, trying(asked, survey(WIJKEN, asked.question)))["none"]
    assert none["links"] == [["Thema’s kiezen", "/beginnen?stap=3&gemeente=GM1234"]]
    full = an_asked(THEMES)
    assert matrix_data(full, trying(full, survey(THEMES, full.question)))["none"] is None


@pytest.mark.parametrize(
    ("plan", "title", "step"),
    [(EMPTY, "Nog geen wijken", 2), (WIJKEN, "Nog geen thema’s", 3), (THEMES, "Nog geen interventies", 4)],
)
def test_the_page_on_wijken_says_what_is_missing_and_leads_there(plan: Plan, title: str, step: int) -> None:
    asked = an_asked(plan)
    found = survey(plan, asked.question)
    data = areas_data(asked, found, area_shares(found))
    assert data["table"] is None
    assert data["empty"]["title"] == title
    assert data["empty"]["links"][0][1] == f"/beginnen?stap={step}&gemeente=GM1234"


def test_wijken_of_which_nothing_is_known_are_not_called_thin() -> None:
    said = in_plain_words(sentence(area_shares(survey(THEMES, an_asked(THEMES).question))))
    assert said == "3 wijken staan klaar. Er is nog niets ingevuld."


def test_a_filter_without_anything_to_choose_from_is_left_out() -> None:
    asked = an_asked(EMPTY)
    shown = [one["name"] for one in bar_data(asked)]
    assert "thema" not in shown
    assert "programma" not in shown
    assert "doelgroep" in shown


# ── the start page itself ──────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path: Path = tmp_path_factory.mktemp("start") / "planner.db"
    made = open_engine(f"sqlite:///{path}")
    versions.create(made)
    for one in (town(), THEMES):
        plans.write(made, one)
    yield made
    made.dispose()


def shown(engine: Engine, search: str) -> tuple[str, str, dict[str, Any]]:
    """Sentence, notes and data of an address."""
    reader = Reader(engine)
    said, notes, data = page(reader.asked(search), reader)
    assert isinstance(said, str)
    assert isinstance(data, dict)
    return said, words(notes), data


def test_without_a_municipality_a_new_one_is_made(engine: Engine) -> None:
    said, notes, data = shown(engine, "")
    assert said.startswith("In vijf stappen maakt u een nieuwe gemeente.")
    assert (notes, data["kind"], data["step"]) == ("", "nieuw", 1)
    assert [one["href"] for one in data["steps"]] == [""] * 5


def test_the_first_municipality_is_set_up_only_when_it_is_named(engine: Engine) -> None:
    assert shown(engine, "?stap=3")[2]["kind"] == "nieuw"
    assert shown(engine, "?stap=3&gemeente=GM0001")[2]["kind"] == "themas"


def test_a_municipality_that_nobody_knows_can_be_made_here(engine: Engine) -> None:
    _, notes, data = shown(engine, "?stap=2&gemeente=gm4321")
    assert "We kennen de gemeente “GM4321” niet. U kunt haar hier aanmaken." in notes
    assert data["body"]["form"]["waarden"]["code"] == "GM4321"


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_every_step_has_its_place_in_the_address(engine: Engine, step: int) -> None:
    _, notes, data = shown(engine, f"?stap={step}&gemeente=GM1234")
    assert (notes, data["step"]) == ("", step)
    assert data["title"].startswith(f"Stap {step} van 5: ")
    assert [one["done"] for one in data["steps"]] == [True, True, True, False, False]


def test_without_a_step_the_next_one_is_shown(engine: Engine) -> None:
    assert shown(engine, "?gemeente=GM1234")[2]["step"] == 4


@pytest.mark.parametrize("step", ["0", "6", "twee", "1.5"])
def test_a_step_that_is_not_there_is_told(engine: Engine, step: str) -> None:
    _, notes, data = shown(engine, f"?stap={step}&gemeente=GM1234")
    assert f"Stap “{step}” is er niet." in notes
    assert data["step"] == 1


def test_known_interventions_are_shown_per_theme_the_best_recognised_first(engine: Engine) -> None:
    body = shown(engine, "?stap=4&gemeente=GM1234&lijst=overgewicht")[2]["body"]
    assert [(one["name"], one["on"]) for one in body["tabs"]] == [("Roken", False), ("Overgewicht", True)]
    filled = [one["diamonds"] or 0 for one in body["rows"]]
    assert filled == sorted(filled, reverse=True)
    assert filled[0] == 3


def test_what_is_missing_is_said_at_the_end_and_allowed(engine: Engine) -> None:
    body = shown(engine, "?stap=5&gemeente=GM1234")[2]["body"]
    assert [(one["said"], one["there"]) for one in body["lines"]] == [
        ("3 wijken", True),
        ("2 thema’s", True),
        ("Nog geen interventies", False),
    ]
    assert body["lines"][2]["missing"] == "Elke cel wordt dan een kans."
    assert body["cells"] == "In 120 van de 120 cellen staat nog niets."
    assert body["filled"] is False


def test_a_municipality_that_is_complete_can_still_be_added_to(engine: Engine) -> None:
    said, _, data = shown(engine, "?stap=5&gemeente=GM0001")
    assert said == "Gemeente Veldstad is klaar met invullen. U kunt hier nog steeds aanvullen."
    assert data["body"]["filled"] is True

"""The page on history: which changes an address shows, how they are told, and which can be turned back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain import editing
from planner.domain.changes import Author, Way
from planner.store.changes import authors
from planner.views.history.callbacks import page
from planner.views.history.selection import LONGEST, Selection, select
from planner.views.parts.history_card import history_card
from planner.views.parts.past import saved_data
from tests.views.history import BAS, Archivist, a_week, an_archivist
from tests.world import an_intervention, town


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Archivist]:
    made = a_week(tmp_path)
    yield made
    made.reader.engine.dispose()


def shown(made: Archivist, search: str = "") -> dict[str, Any]:
    """The data of the page."""
    data = page(made.reader.asked(search), made.reader)[3]
    assert isinstance(data, dict)
    return data


def changes(made: Archivist, search: str = "") -> list[dict[str, Any]]:
    return [change for day in shown(made, search)["days"] for change in day["changes"]]


def headlines(made: Archivist, search: str = "") -> list[str]:
    return [one["headline"] for one in changes(made, search)]


def chosen(made: Archivist, search: str) -> Selection:
    asked = made.reader.asked(search)
    return select(asked, authors(made.reader.engine, made.code))


def text_of(part: Any) -> str:
    """All words of components."""
    if isinstance(part, list | tuple):
        return " ".join(text_of(one) for one in part)
    if part is None or isinstance(part, str):
        return part or ""
    return text_of(part.to_plotly_json()["props"].get("children"))


RULES, MARK = "Rekenregels gewijzigd: gedekt vanaf", "Cel Roken · Beleid · Ouderen (65+): prioriteit"
PARTNER, NAME, SETTING = (
    "Partner GGD Groot-Veldstad gewijzigd: naam",
    "Beweegplein Noord gewijzigd: naam",
    "Beweegplein gewijzigd: setting",
)


def test_everything_is_shown_newest_first(week: Archivist) -> None:
    assert headlines(week) == [NAME, RULES, PARTNER, MARK, SETTING]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("wie=Bas+Smit", [PARTNER, MARK]),
        ("zoek=raad+beleid+ouderen", [MARK]),
        ("wie=bas+smit", [PARTNER, MARK]),
        ("soort=interventies", [NAME, SETTING]),
        ("soort=cellen", [MARK]),
        ("soort=lijsten", [PARTNER]),
        ("soort=rekenregels", [RULES]),
        ("van=2026-11-20", [NAME, RULES, PARTNER]),
        ("tot=19-11-2026", [MARK, SETTING]),
        ("van=2026-11-19&tot=2026-11-20", [PARTNER, MARK]),
        ("zoek=groot-veldstad", [PARTNER]),
        ("zoek=overleg", [SETTING]),
        ("zoek=ANNA+noord", [NAME]),
        ("zoek=100%25", []),
        ("interventie=beweegplein", [NAME, SETTING]),
        ("interventie=BEWEEGPLEIN&zoek=overleg", [SETTING]),
        ("interventie=beweegcoach", []),
        ("soort=cellen&wie=Anna+de+Boer", []),
    ],
)
def test_filters_in_the_address_choose_what_is_shown(week: Archivist, search: str, found: list[str]) -> None:
    assert headlines(week, search) == found
    assert chosen(week, search).problems == ()


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("wie=Niemand", "Niemand met de naam “Niemand” wijzigde iets. Kies uit: Anna de Boer of Bas Smit."),
        (
            "soort=auto",
            "We kennen de soort “auto” niet. Kies uit: interventies, voorstellen, cellen, lijsten of rekenregels.",
        ),
        ("van=gisteren", "“gisteren” is geen datum. Schrijf een datum als 2026-11-20 of 20-11-2026."),
        ("tot=2026-02-30", "“2026-02-30” is geen datum."),
        ("van=9999-12-31", "“9999-12-31” is geen datum."),
    ],
)
def test_what_cannot_be_understood_is_told_and_filters_nothing(week: Archivist, search: str, said: str) -> None:
    (problem,) = chosen(week, search).problems
    assert problem.startswith(said)
    assert len(headlines(week, search)) == 5


def test_a_first_day_after_the_last_is_told(week: Archivist) -> None:
    found = chosen(week, "van=2026-11-21&tot=2026-11-19")
    assert "ligt na de laatste" in found.problems[0]
    assert headlines(week, "van=2026-11-21&tot=2026-11-19") == [MARK, SETTING]


def test_a_very_long_search_is_cut_off_and_says_so(week: Archivist) -> None:
    found = chosen(week, f"zoek={'z' * 3000}")
    assert len(found.params["zoek"]) == LONGEST
    assert "eerste 100 tekens" in found.problems[0]


def test_changes_stand_under_the_day_on_a_dutch_clock(tmp_path: Path) -> None:
    made = an_archivist(tmp_path)
    # Summer and winter: an hour before and after midnight, and the hour that the clock shows twice.
    for number, moment in enumerate(("2026-06-30 22:30", "2026-10-25 00:30", "2026-10-25 01:30", "2026-11-22 23:30")):
        made.edit(moment, "beweegplein", setting=f"plek {number}")
    days = [(day["title"], [one["time"] for one in day["changes"]]) for day in shown(made)["days"]]
    assert days == [
        ("Gisteren, 23 november 2026", ["00:30"]),
        ("Zondag 25 oktober 2026", ["02:30", "02:30"]),
        ("Woensdag 1 juli 2026", ["00:30"]),
    ]
    assert [one["moment"] for one in changes(made)][1:3] == ["2026-10-25T02:30+01:00", "2026-10-25T02:30+02:00"]


def test_a_filter_on_days_uses_the_same_clock(tmp_path: Path) -> None:
    made = an_archivist(tmp_path)
    made.edit("2026-06-30 22:30", "beweegplein", setting="na middernacht")
    assert len(changes(made, "van=2026-07-01&tot=2026-07-01")) == 1
    assert changes(made, "tot=2026-06-30") == []


def test_a_change_is_told_with_who_why_and_old_and_new(week: Archivist) -> None:
    told = changes(week, "zoek=overleg")[0]
    assert (told["who"], told["time"], told["why"]) == ("Anna de Boer", "10:00", "Besproken in het overleg")
    (line,) = told["edits"][0]["lines"]
    assert (line["label"], line["old"], line["new"]) == ("Setting", "niet ingevuld", "Speeltuin")


def test_a_change_leads_to_the_intervention_and_to_the_cell(week: Archivist) -> None:
    assert changes(week, "soort=interventies")[0]["links"] == [["Beweegplein Noord", "/interventies/beweegplein"]]
    (link,) = changes(week, "soort=cellen")[0]["links"]
    assert link == ["Cel Roken · Beleid · Ouderen (65+)", "/?cel=roken.beleid.ouderen"]


def test_what_is_archived_is_told_but_leads_nowhere(week: Archivist) -> None:
    week.do("2026-11-24 10:00", "record_archived", lambda plan: editing.archive(plan, "interventions", "beweegplein"))
    assert headlines(week)[0] == "Interventie gearchiveerd: Beweegplein Noord"
    assert changes(week)[0]["links"] == []


def test_a_day_in_the_past_leads_to_its_plan_and_today_does_not(week: Archivist) -> None:
    days = shown(week)["days"]
    assert [day["href"] for day in days[:2]] == ["", "/?stand=2026-11-21"]


def turnable(made: Archivist) -> dict[str, str]:
    return {one["headline"]: one["turn"]["label"] for one in changes(made) if one["turn"]}


def test_what_nobody_changed_since_can_be_turned_back(week: Archivist) -> None:
    assert turnable(week) == dict.fromkeys((NAME, RULES, PARTNER, MARK, SETTING), "Ongedaan maken")


def test_what_somebody_changed_since_cannot_be_turned_back(week: Archivist) -> None:
    week.edit("2026-11-24 10:00", "beweegplein", BAS, setting="Schoolplein")
    assert SETTING not in turnable(week)
    assert NAME in turnable(week)


def test_what_was_turned_back_can_be_done_again_and_not_be_turned_back_twice(week: Archivist) -> None:
    week.undo(week.made[0].number)
    assert turnable(week)[f"Ongedaan gemaakt: “{SETTING}”"] == "Opnieuw doen"
    assert SETTING not in turnable(week)


def test_a_record_that_was_moved_and_put_back_is_not_offered_to_be_moved_back_again(week: Archivist) -> None:
    moved = week.do("2026-11-24 10:00", "record_moved", lambda plan: editing.shift(plan, "themes", "roken", 1))
    said = "Thema verplaatst in de lijst: Roken"
    assert turnable(week)[said] == "Ongedaan maken"
    week.undo(moved.number)
    assert said not in turnable(week)
    assert turnable(week)[f"Ongedaan gemaakt: “{said}”"] == "Opnieuw doen"


def test_what_was_turned_back_and_done_again_can_be_turned_back(week: Archivist) -> None:
    week.undo(week.made[0].number)
    again = week.undo(week.made[0].number + 5)
    assert again.way is Way.REDONE
    assert turnable(week)[f"Opnieuw gedaan: “{SETTING}”"] == "Ongedaan maken"
    assert f"Ongedaan gemaakt: “{SETTING}”" not in turnable(week)


def test_every_button_that_is_offered_works(week: Archivist) -> None:
    before = week.reader.asked("?stand=2026-11-17").plan
    for one in changes(week):
        assert one["turn"]
        assert week.undo(one["number"], BAS).of == one["number"]
    assert week.plan() == before == town()


def test_the_title_names_the_intervention_also_when_it_is_gone(week: Archivist) -> None:
    def title(search: str) -> object:
        return page(week.reader.asked(search), week.reader)[0]

    assert title("") == "Geschiedenis"
    assert title("interventie=beweegplein") == "Geschiedenis van Beweegplein Noord"
    new = an_intervention("weer_weg", name="Weer weg")
    week.do("2026-11-24 10:00", "intervention_created", lambda p: editing.save(p, "interventions", new, new=True))
    week.do("2026-11-24 10:01", "record_removed", lambda p: editing.take_away(p, "interventions", "weer_weg"))
    assert title("interventie=weer_weg") == "Geschiedenis van Weer weg"


def test_the_sentence_counts_and_names_the_last_one(week: Archivist) -> None:
    def sentence(search: str) -> str:
        said = page(week.reader.asked(search), week.reader)[1]
        assert isinstance(said, list)
        return "".join(text_of(part) for part in said)

    assert sentence("") == "5 wijzigingen. De laatste om 10:42, door Anna de Boer."
    assert sentence("wie=Bas+Smit") == "2 van de 5 wijzigingen passen bij deze filters."
    assert sentence("zoek=zzz") == "Geen van de 5 wijzigingen past bij deze filters."


def test_a_page_that_is_not_there_is_told_and_the_last_one_shown(tmp_path: Path) -> None:
    made = an_archivist(tmp_path)
    for number in range(52):
        made.edit("2026-11-20 09:00", "beweegplein", setting=f"plek {number}")
    assert len(changes(made)) == 50
    assert len(changes(made, "bladzijde=2")) == len(changes(made, "bladzijde=9")) == 2
    problems = page(made.reader.asked("bladzijde=9"), made.reader)[2]
    assert "Bladzijde 9 is er niet" in text_of(problems)


def test_nothing_changed_and_nothing_found_are_told_apart(week: Archivist, tmp_path_factory: Any) -> None:
    assert shown(week, "zoek=zzz")["empty"]["title"] == "Geen wijzigingen gevonden"
    assert shown(week, "interventie=beweegcoach")["empty"]["title"] == "Nog niets gewijzigd"
    fresh = an_archivist(tmp_path_factory.mktemp("fresh"))
    assert shown(fresh)["empty"]["text"].startswith("Alles is zoals het is ingelezen.")


def card(made: Archivist, code: str, search: str = "") -> str:
    asked = made.reader.asked(search)
    return text_of(history_card(asked, made.reader, next(o for o in asked.plan.interventions if o.code == code)))


def test_the_card_shows_the_last_changes_without_the_name(week: Archivist) -> None:
    assert card(week, "beweegplein").startswith(
        "Geschiedenis 24-11-2026 Gewijzigd: naam Anna de Boer 18-11-2026 Gewijzigd: setting Anna de Boer Ingelezen"
    )


def test_the_card_of_what_nobody_changed_says_where_it_came_from(week: Archivist) -> None:
    assert card(week, "rookvrije_kinderopvang") == "Geschiedenis Ingelezen –"


def test_the_card_leads_to_all_changes_when_there_are_more(week: Archivist) -> None:
    for number in range(3):
        week.edit("2026-11-24 10:00", "beweegplein", setting=f"plek {number}")
    assert card(week, "beweegplein").endswith("Toon alle 5 wijzigingen")
    assert "Ingelezen" not in card(week, "beweegplein")


def test_the_card_of_a_new_intervention_does_not_say_that_it_was_read_in(week: Archivist) -> None:
    new = an_intervention("nieuw_plein")
    week.do("2026-11-24 10:00", "intervention_created", lambda p: editing.save(p, "interventions", new, new=True))
    assert card(week, "nieuw_plein") == "Geschiedenis 24-11-2026 Toegevoegd Anna de Boer Toon wat er veranderde"


def test_the_header_says_when_the_plan_was_changed_last(week: Archivist, tmp_path_factory: Any) -> None:
    assert saved_data(week.reader, week.code)["said"] == "Laatst gewijzigd om 10:42"
    assert saved_data(week.reader, week.code)["own"] == "Opgeslagen om 10:42"
    fresh = an_archivist(tmp_path_factory.mktemp("fresh"))
    assert saved_data(fresh.reader, fresh.code)["said"] == ""
    fresh.edit("2026-11-20 23:30", "beweegplein", Author("Anna", "anna-browser"), setting="x")
    assert saved_data(fresh.reader, fresh.code)["said"] == "Gewijzigd op 21-11-2026"


def test_names_of_today_are_used_for_codes_in_old_changes(week: Archivist) -> None:
    week.do(
        "2026-11-24 10:00",
        "intervention_saved",
        lambda plan: editing.save(
            plan,
            "interventions",
            replace(plan.interventions[0], partners=plan.interventions[0].partners[1:]),
            new=False,
        ),
    )
    (line,) = changes(week)[0]["edits"][0]["lines"]
    assert line["parts"] == [["removed", "GGD Groot-Veldstad (trekker)"]]

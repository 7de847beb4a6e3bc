"""Texts on the monitor: what does not agree, and the situation of each theme, written, changed and taken away."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import Goal, Observation, Plan, Situation
from planner.domain.weighing import NETHERLANDS
from planner.views.monitor.callbacks import form_asked
from planner.views.monitor.checking import claims_notice, with_claims
from planner.views.monitor.drawing import monitor_data, watched
from planner.views.monitor.situations import situation_cards
from planner.views.reader import Reader
from tests.views.filling import told
from tests.views.writing import Office, office
from tests.world import TODAY, a_proposal, an_intervention, town

COUNTRY = Observation("n1", "rokers_18", NETHERLANDS, 18.0, year=2024, publisher="RIVM")
WRONG = "In Veldstad rookt 20%, minder dan in Nederland (18%)."


def plan(**fields: Any) -> Plan:
    return replace(town(), observations=(*town().observations, COUNTRY), **{"contradictions": (), **fields})


class Monitor:
    """The monitor of a town, as its page asks for it."""

    def __init__(self, desk: Office) -> None:
        self.desk, self.reader = desk, Reader(desk.engine, lambda: TODAY)

    def card(self, theme: str = "roken", search: str = "") -> dict[str, Any]:
        return situation_cards(self.reader.asked(search), self.reader)[theme]

    def notice(self, search: str = "") -> dict[str, Any]:
        found = claims_notice(self.reader.asked(search), self.reader)
        assert found is not None
        return found

    def row(self, code: str = "rokers_18") -> dict[str, Any]:
        asked = self.reader.asked("")
        data = with_claims(asked, self.reader, monitor_data(asked, watched(asked)))
        return next(one for subject in data["subjects"] for one in subject["rows"] if one["code"] == code)

    def form(self, search: str) -> Any:
        return form_asked(self.reader.asked(search), self.reader)

    def save(self, text: str, theme: str = "roken") -> Any:
        """What the form of the theme sends."""
        form, _ = self.form(f"?situatie={theme}")
        data = form.data()
        body = {**data["mee"], "code": data["code"], "versie": data["versie"], "velden": {"text": text}}
        return self.desk.post("situation", body)


@pytest.fixture
def monitor(tmp_path: Path) -> Monitor:
    return Monitor(office(tmp_path, plan()))


def with_plan(folder: Path, **fields: Any) -> Monitor:
    return Monitor(office(folder, plan(**fields)))


# ── what does not agree ────────────────────────────────────────────────────────────────


def test_without_a_contradiction_there_is_no_notice(monitor: Monitor) -> None:
    assert claims_notice(monitor.reader.asked(""), monitor.reader) is None


def test_a_notice_says_where_and_leads_to_the_form(tmp_path: Path) -> None:
    (one,) = with_plan(tmp_path, situations=(Situation("roken", WRONG),)).notice()["shown"]
    assert one["head"] == "Tekst en cijfer kloppen niet."
    assert one["said"] == "In de situatie van Roken staat dat 20% lager is dan Nederland (18%). Het cijfer is hoger."
    assert (one["href"], one["link"]) == ("/monitor?situatie=roken", "Pas de tekst aan")


def test_every_text_leads_to_its_own_form(tmp_path: Path) -> None:
    figure = replace(town().observations[0], note=WRONG)
    wrong: dict[str, Any] = {
        "observations": (figure, COUNTRY),
        "goals": (Goal("g", "roken", 1, "Minder rokers", WRONG),),
        "interventions": (an_intervention(summary=WRONG),),
        "proposals": (a_proposal(motivation=WRONG),),
    }
    monitor = Monitor(office(tmp_path, replace(plan(), **wrong)))
    notice = monitor.notice()
    assert [one["href"] for one in (*notice["shown"], *notice["rest"])] == [
        "/beheer?lijst=doelen&item=g",
        "/monitor?cijfer=o1",
        "/interventies/fietsles?bewerken=ja",
        "/voorstellen/beweegtuin?bewerken=ja",
    ]
    assert notice["more"] == "Nog 1 tekst die niet klopt"


def test_compared_years_are_folded_in_as_a_warning(tmp_path: Path) -> None:
    old = replace(town().observations[0], year=2016, compared_with=("n1",))
    notice = Monitor(office(tmp_path, replace(plan(), observations=(old, COUNTRY)))).notice()
    assert (notice["shown"], notice["more"]) == ([], "1 vergelijking van cijfers van andere jaren")
    assert notice["rest"][0]["warning"]


def test_only_the_theme_that_is_asked(tmp_path: Path) -> None:
    monitor = with_plan(tmp_path, situations=(Situation("roken", WRONG),))
    assert monitor.notice("?thema=roken")["shown"]
    assert claims_notice(monitor.reader.asked("?thema=overgewicht"), monitor.reader) is None


def test_the_row_of_a_figure_says_that_a_text_says_otherwise(tmp_path: Path) -> None:
    note = "De bron noemt dit lager dan Nederland."
    figure = replace(town().observations[0], note=note)
    monitor = Monitor(office(tmp_path, replace(plan(), observations=(figure, COUNTRY))))
    assert monitor.row()["stand"] == ["far", "▲", "zegt ‘lager’, is hoger"]


def test_a_row_with_a_target_keeps_how_it_stands_and_gets_a_remark(tmp_path: Path) -> None:
    wanted = Observation("t1", "rokers_18", "GM0001", 5.0, "< 5%", 2040, is_target=True)
    figure = replace(town().observations[0], note="De bron noemt dit lager dan Nederland.")
    monitor = Monitor(office(tmp_path, replace(plan(), observations=(figure, COUNTRY, wanted))))
    assert monitor.row()["stand"][2] == "nog ver weg"
    assert "De tekst zegt ‘lager’, is hoger." in monitor.row()["remarks"]


# ── the situation of a theme ───────────────────────────────────────────────────────────


def test_a_theme_without_a_text_offers_to_write_one(monitor: Monitor) -> None:
    card = monitor.card()
    assert (card["text"], card["none"]) == ("", "Er staat nog geen tekst.")
    assert card["write"] == "/monitor?situatie=roken&uit=cijfers"
    assert card["remove"] == ""


def test_without_figures_it_says_so_and_writes_nothing(tmp_path: Path) -> None:
    monitor = Monitor(office(tmp_path, replace(plan(), observations=())))
    assert monitor.card()["write"] == ""
    assert "nog geen cijfer" in monitor.card()["none"]
    form, wrong = monitor.form("?situatie=roken&uit=cijfers")
    assert form.values == {"text": ""} and "nog geen cijfer" in wrong[0]


def test_the_form_begins_with_what_the_figures_say_and_stores_nothing_yet(monitor: Monitor) -> None:
    form, wrong = monitor.form("?situatie=roken&uit=cijfers")
    assert form.values["text"].startswith("Rookt: in 2024 was dat 20% in Veldstad, en dat is hoger dan in Nederland")
    assert (form.title, wrong) == ("Situatie: Roken", ())
    assert monitor.desk.plan().situations == ()


def test_a_saved_text_stands_on_the_card_with_the_figures_behind_it(monitor: Monitor) -> None:
    answer = monitor.save("In Veldstad rookt een op de vijf.")
    assert answer.status_code == 200
    (stored,) = monitor.desk.plan().situations
    assert (stored.theme, stored.text) == ("roken", "In Veldstad rookt een op de vijf.")
    card = monitor.card()
    assert card["text"] == stored.text and card["notes"] == [] and card["changed"] == ""
    assert "Rookt, Gemeente Veldstad, 2024: 20%" in card["behind"]
    assert card["edit"] == "/monitor?situatie=roken" and card["remove"] == "roken"


def test_a_second_text_takes_the_place_of_the_first(monitor: Monitor) -> None:
    monitor.save("Eerste.")
    monitor.save("Tweede.")
    assert [one.text for one in monitor.desk.plan().situations] == ["Tweede."]


def test_saving_says_at_once_what_does_not_agree_and_the_form_keeps_saying_it(monitor: Monitor) -> None:
    answer = told(monitor.save(WRONG))
    assert "Tekst en cijfer kloppen niet. In de situatie van Roken staat dat 20% lager is" in answer["gezegd"]
    form, _ = monitor.form("?situatie=roken")
    (field,) = [one for part in form.data()["secties"] for one in part["velden"]]
    assert field["warn"].endswith("Het cijfer is hoger.")
    assert monitor.card()["notes"][0][0] == "Tekst en cijfer kloppen niet."


def test_what_cannot_be_checked_is_told_on_the_card(monitor: Monitor) -> None:
    monitor.save("In Veldstad rookt 21%, minder dan in Nederland.")
    assert monitor.card()["notes"] == [
        ["", "“21%, minder dan in Nederland” is niet na te gaan: er is geen cijfer om dit mee te vergelijken."]
    ]


def test_newer_figures_are_told_on_the_card(monitor: Monitor) -> None:
    monitor.save("In Veldstad rookt een op de vijf.")
    figure = {"what": "meting", "indicator": "rokers_18", "area": "GM0001", "year": "2025", "value": "19"}
    added = monitor.desk.post("observation", {"velden": {**figure, "publisher": "GGD, 2025"}})
    assert added.status_code == 200, added.get_data(as_text=True)
    assert monitor.card()["changed"] == "De cijfers zijn veranderd sinds deze tekst."
    monitor.save("In Veldstad rookt 19%.")
    assert monitor.card()["changed"] == ""


def test_a_figure_that_was_changed_after_the_text_is_told_too(monitor: Monitor) -> None:
    monitor.save("In Veldstad rookt een op de vijf.")
    figure = {"what": "meting", "indicator": "rokers_18", "area": "nederland", "year": "2024", "value": "17"}
    changed = monitor.desk.post("observation", {"code": "n1", "versie": 0, "velden": {**figure, "publisher": "RIVM"}})
    assert changed.status_code == 200, changed.get_data(as_text=True)
    assert monitor.card()["changed"] != ""


def test_an_empty_text_is_refused_and_an_unknown_theme_told(monitor: Monitor) -> None:
    assert monitor.save("  ").status_code == 422
    assert monitor.form("?situatie=bestaat-niet") == (None, ("We kennen het thema “bestaat-niet” niet.",))
    assert monitor.desk.post("situation", {"thema": "bestaat-niet", "velden": {"text": "x"}}).status_code == 400


def test_it_can_be_taken_away_and_that_undone(monitor: Monitor) -> None:
    monitor.save("Eerste.")
    assert monitor.desk.post("situation-remove", {"code": "roken"}).status_code == 200
    assert monitor.desk.plan().situations == ()
    assert monitor.desk.post("ongedaan", {}).status_code == 200
    assert [one.text for one in monitor.desk.plan().situations] == ["Eerste."]


def test_a_plan_of_the_past_can_only_be_read(monitor: Monitor) -> None:
    card = monitor.card(search="?stand=2026-05-01")
    assert (card["edit"], card["write"], card["remove"]) == ("", "", "")
    assert monitor.form("?stand=2026-05-01&situatie=roken") == (None, ())

"""The monitor as the page gets it: a row per indicator, everything that is not known said so, nothing silently one."""

from dataclasses import replace
from typing import Any

from planner.domain.monitoring import monitor
from planner.domain.plan import Goal, Observation, Plan
from planner.domain.words import Basis, Heading
from planner.views.monitor.callbacks import foot, sentence
from planner.views.monitor.drawing import monitor_data, watched
from planner.views.monitor.pictures import PICTURES
from planner.views.reader import Asked
from tests.views.asking import an_asked
from tests.world import KREEK, LINDENHOF, town

TARGET = Observation("t1", "rokers_18", "GM0001", 5.0, "< 5%", 2040, is_target=True, source="akkoord", section="1.3")
COUNTRY = Observation("n1", "rokers_18", "nederland", 18.0, year=2022, year_basis=Basis.INFERRED, publisher="RIVM")


def plan(*more: Observation, **fields: Any) -> Plan:
    """Veldstad with a target for smokers, and more."""
    return replace(town(), observations=(*town().observations, TARGET, COUNTRY, *more), **fields)


def data(asked: Asked) -> dict[str, Any]:
    return monitor_data(asked, watched(asked))


def row(code: str = "rokers_18", search: str = "", *more: Observation, **fields: Any) -> dict[str, Any]:
    found = data(an_asked(plan(*more, **fields), search))
    return next(one for subject in found["subjects"] for one in subject["rows"] if one["code"] == code)


def in_plain_words(said: list[Any]) -> str:
    return "".join(part if isinstance(part, str) else part.children for part in said)


def test_a_row_holds_the_figures_the_target_and_how_it_stands() -> None:
    found = row()
    assert (found["here"][0], found["country"][0], found["target"]) == ("20%", "18%", "minder dan 5% in 2040")
    assert found["stand"] == ["far", "▲", "nog ver weg"]
    assert "<svg" in found["svg"] and "doel minder dan 5% in 2040" in found["svg"]


def test_source_and_year_stand_at_each_figure_and_other_years_are_said() -> None:
    found = row()
    assert ["Nederland: 2022†", "RIVM"] in found["sources"]
    assert found["remarks"] == ["Andere jaren: Veldstad 2024, Nederland 2022."]


def test_the_wijk_that_is_asked_has_its_figure_too() -> None:
    assert row(search=f"?wijk={KREEK}")["wijk"][0] == "28%"
    assert data(an_asked(plan(), f"?wijk={KREEK}"))["wijk"] == "De Kreek"


def test_only_the_theme_that_is_asked() -> None:
    found = data(an_asked(plan(), "?thema=roken"))
    assert [one["code"] for one in found["subjects"]] == ["roken"]


def test_two_figures_of_one_year_are_both_shown_and_called_double() -> None:
    found = row("rokers_18", "", Observation("o9", "rokers_18", "GM0001", 22.0, year=2024, publisher="CBS"))
    assert found["here"][0] == "20% en 22%"
    assert "Dubbel: 2 cijfers van Veldstad in 2024." in found["remarks"]
    assert sum("dubbel" in one["kinds"] for one in found["figures"]) == 2


def test_words_are_shown_as_words() -> None:
    found = row("rokers_18", "", Observation("o9", "rokers_18", "GM0001", None, "bijna 1 op 5", 2025))
    assert found["here"][0] == "bijna 1 op 5"
    assert found["stand"][2] == "alleen in woorden"


def test_a_part_of_a_whole_is_said_with_its_share() -> None:
    part = Observation("o9", "beweegt_kind", "GM0001", 24.0, year=2025, out_of=77.0)
    assert row("beweegt_kind", "", part)["here"] == ["24 van 77", "31%"]


def test_a_goal_without_a_number_says_which_way_and_one_without_a_figure_is_listed() -> None:
    goals = (
        Goal("a", "overgewicht", 1, "Meer bewegen", indicators=("beweegt_kind",), heading=Heading.UP),
        Goal("b", "roken", 2, "Rookvrije plekken", target="100% van de plekken"),
    )
    found = data(an_asked(plan(goals=goals)))
    smoking, weight = found["subjects"]
    assert weight["rows"][0]["target"] == "stijging"
    assert weight["rows"][0]["stand"][2] == "doel zonder getal"
    assert smoking["bare"] == ["Rookvrije plekken (100% van de plekken)"]


def test_a_line_needs_two_years() -> None:
    assert row()["line"] is None
    line = row("rokers_18", "", Observation("o9", "rokers_18", "GM0001", 26.0, year=2016))["line"]
    assert line is not None
    assert line["title"] == "Rookt in Veldstad: van 26% in 2016 naar 20% in 2024"


def test_what_was_read_in_has_no_button_and_only_ones_own_can_go() -> None:
    read = Observation("ingelezen-rokers_18-2020-kreek", "rokers_18", KREEK, 30.0, year=2020)
    own = Observation("eigen_rokers", "rokers_18", KREEK, 31.0, year=2021)
    found = {one["code"]: one for one in row("rokers_18", "", read, own)["figures"]}
    assert (found[read.code]["edit"], found[read.code]["remove"]) == ("", "")
    assert found[own.code]["edit"] and found[own.code]["remove"] == own.code
    assert found["o1"]["edit"] and not found["o1"]["remove"]


def test_of_many_figures_of_wijken_only_the_wijk_that_was_asked_is_listed() -> None:
    many = tuple(Observation(f"ingelezen-{n}", "rokers_18", LINDENHOF, 20.0, year=1990 + n) for n in range(30))
    found = row("rokers_18", f"?wijk={KREEK}", *many)
    assert {one["area"] for one in found["figures"]} == {"Gemeente Veldstad", "Nederland", "De Kreek"}
    assert found["rest"] == "Nog 31 cijfers van wijken staan hier niet. Kies boven een wijk."


def test_in_the_past_nothing_can_be_changed() -> None:
    asked = an_asked(plan())
    then = replace(asked, plan=replace(asked.plan, as_of=asked.today))
    found = data(then)["subjects"][0]["rows"][0]
    assert found["add"] == "" and not any(one["edit"] or one["remove"] for one in found["figures"])


def test_the_sentence_counts_what_is_close_and_names_what_is_farthest() -> None:
    close = Observation("t2", "beweegt_kind", "GM0001", 52.0, is_target=True)
    found = monitor(plan(close), 2026)
    assert in_plain_words(sentence(found)) == (
        "1 van 2 doelen met een getal is in de buurt. Verst weg: rookt, 20% bij een doel van 5% in 2040."
    )


def test_the_sentence_says_when_there_is_no_number_or_no_figure_at_all() -> None:
    assert in_plain_words(sentence(monitor(town(), 2026))) == "Er is nog geen doel met een getal."
    nothing = monitor(replace(town(), indicators=(), observations=(), goals=()), 2026)
    assert "Er zijn nog geen cijfers" in in_plain_words(sentence(nothing))
    assert foot(nothing) == ""


def test_what_has_a_number_and_no_measurement_is_counted_apart() -> None:
    unmeasured = replace(
        plan(), observations=(TARGET, Observation("t2", "beweegt_kind", "GM0001", 52.0, is_target=True))
    )
    assert "Van 2 is er geen meting." in in_plain_words(sentence(monitor(unmeasured, 2026)))


def test_the_rule_of_close_is_said_on_the_page() -> None:
    assert "hoogstens 10% van het doel ernaast" in foot(monitor(plan(), 2026))


def test_dot_plot_and_line_can_be_files() -> None:
    asked = an_asked(plan(Observation("o9", "rokers_18", "GM0001", 26.0, year=2016)), "?indicator=rokers_18")
    drawn = [one for one in PICTURES if one.code in ("doelen", "verloop")]
    made = {one.code: one.make(asked, None) for one in drawn}  # type: ignore[arg-type]
    assert len(made) == 2
    assert all(picture is not None and picture.code == code for code, picture in made.items())
    assert next(one for one in PICTURES if one.code == "verloop").make(an_asked(plan(), "?indicator=weg"), None) is None  # type: ignore[arg-type]


def test_hostile_names_stay_text() -> None:
    indicator = replace(town().indicators[0], name="<img src=x onerror=alert(1)>")
    found = data(an_asked(replace(plan(), indicators=(indicator,))))
    assert "<img" not in found["subjects"][0]["rows"][0]["svg"]

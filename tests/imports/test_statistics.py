"""Tables of CBS and RIVM and our own list, in the shapes in which they come."""

from pathlib import Path

import pytest

from planner.imports.statistics import TableKind, dated, read_statistics
from planner.imports.statistics_known import DISTRICTS, HEALTH, stem_of
from tests.imports.shapes import (
    ELDERLY,
    KREEK,
    LINDENHOF,
    LOWER,
    TOWN,
    UPPER,
    csv_of,
    districts,
    health,
    odata,
    plain,
    read,
    values,
)
from tests.world import town

OTHER = "BU99990001"
TITLE = "Kerncijfers wijken en buurten 2024"


# ── 50120NED ───────────────────────────────────────────────────────────────────────────


def test_an_answer_of_odata_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, odata(health(KREEK), health(TOWN, Roker_11=18.0)))
    assert found.kind is TableKind.HEALTH
    assert values(found) == {
        ("rivm_roker", KREEK): 20.5,
        ("rivm_overgewicht", KREEK): 48.0,
        ("rivm_roker", TOWN): 18.0,
    }


def test_the_same_table_as_csv_says_the_same(tmp_path: Path) -> None:
    rows = health(KREEK), health(LINDENHOF)
    assert values(read(tmp_path, csv_of(*rows))) == values(read(tmp_path, odata(*rows)))


def test_a_column_is_known_whatever_its_number(tmp_path: Path) -> None:
    shifted = health(KREEK, Roker_37=21.0)
    assert values(read(tmp_path, odata(shifted))) == {("rivm_roker", KREEK): 21.0}


def test_a_file_with_titles_instead_of_keys_is_known_too(tmp_path: Path) -> None:
    row = {
        "Leeftijd": "18 jaar of ouder",
        "Marges": "Waarde",
        "Wijken en buurten": "De Kreek",
        "Regioaanduiding/Codering (code)": KREEK,
        "Perioden": "2022",
        "Leefstijl/Roken/Rokers (%)": 20.5,
    }
    assert values(read(tmp_path, csv_of(row, title="Gezondheid", foot="Bron: RIVM"))) == {("rivm_roker", KREEK): 20.5}


def test_the_limits_become_a_margin(tmp_path: Path) -> None:
    rows = (
        health(KREEK, margin, Roker_11=value) for margin, value in ((LOWER, 18.0), ("MW00000", 20.5), (UPPER, 24.0))
    )
    (one,) = read(tmp_path, odata(*rows)).readings
    assert (one.value, one.margin) == (20.5, 3.5)


def test_one_limit_alone_is_no_margin(tmp_path: Path) -> None:
    rows = health(KREEK, LOWER, Roker_11=18.0), health(KREEK, Roker_11=20.5)
    (one,) = read(tmp_path, odata(*rows)).readings
    assert one.margin is None


def test_the_year_is_that_of_the_period(tmp_path: Path) -> None:
    assert {one.year for one in read(tmp_path, odata(health(KREEK))).readings} == {2022}


def test_of_each_figure_the_newest_year_counts(tmp_path: Path) -> None:
    old, new = (
        health(KREEK, period="2020JJ00", Roker_11=22.0, Drinker_13=80.0),
        health(KREEK, Roker_11=20.5, Drinker_13=None),
    )
    found = read(tmp_path, odata(old, new))
    assert {(one.indicator, one.year) for one in found.readings} == {("rivm_roker", 2022), ("rivm_drinker", 2020)}


def test_the_years_that_are_left_out_are_told(tmp_path: Path) -> None:
    rows = (health(KREEK, period=f"{year}JJ00") for year in (2016, 2020, 2022))
    assert read(tmp_path, odata(*rows)).older == (2016, 2020)


def test_all_adults_go_before_parts_of_them(tmp_path: Path) -> None:
    found = read(tmp_path, odata(health(KREEK, age=ELDERLY, Roker_11=9.0), health(KREEK, Roker_11=20.5)))
    assert values(found) == {("rivm_roker", KREEK): 20.5}


def test_a_table_of_the_elderly_alone_is_of_the_elderly(tmp_path: Path) -> None:
    (measure,) = read(tmp_path, odata(health(KREEK, age=ELDERLY, Roker_11=9.0))).measures
    assert (measure.indicator.code, measure.indicator.population) == ("rivm_roker_65", "65 jaar en ouder")


@pytest.mark.parametrize("gone", [None, "", ".", "       .", "x", "-", "nan", -99997])
def test_what_is_missing_stays_missing_and_is_no_zero(tmp_path: Path, gone: object) -> None:
    found = read(tmp_path, odata(health(KREEK, Roker_11=gone), health(LINDENHOF, Roker_11=0.0)))
    assert (values(found), found.missing) == ({("rivm_roker", LINDENHOF): 0.0}, 1)


def test_figures_of_rivm_are_estimates(tmp_path: Path) -> None:
    assert all(one.modelled for one in read(tmp_path, odata(health(KREEK))).measures)


def test_rows_of_other_municipalities_are_only_counted(tmp_path: Path) -> None:
    found = read(tmp_path, odata(health(KREEK), health(OTHER), health("GM9999")))
    assert (found.rows, found.here, {one.area for one in found.readings}) == (3, 1, {KREEK})


@pytest.mark.parametrize("code", ["NL01", "NL00"])
def test_the_country_is_kept_to_compare_with(tmp_path: Path, code: str) -> None:
    assert values(read(tmp_path, odata(health(code, Roker_11=17.0)))) == {("rivm_roker", "nederland"): 17.0}


def test_a_long_answer_of_odata_4_is_read(tmp_path: Path) -> None:
    row = {"Id": 1, "Measure": "Roker_11", "ValueAttribute": "None", "Value": 20.5, "WijkenEnBuurten": KREEK}
    row |= {"Perioden": "2022JJ00", "Leeftijd": "20300", "Marges": "MW00000"}
    assert values(read(tmp_path, odata(row))) == {("rivm_roker", KREEK): 20.5}


def test_a_measure_of_a_long_table_that_we_do_not_know_is_told(tmp_path: Path) -> None:
    row = {"Measure": "M001234", "Value": 20.5, "WijkenEnBuurten": KREEK, "Perioden": "2022JJ00", "Marges": "MW00000"}
    assert read(tmp_path, odata(row)).unknown == ("M001234",)


def test_an_answer_larger_than_one_bite_is_read_whole(tmp_path: Path) -> None:
    rows = [health(f"BU9999{number:04}") for number in range(3000)]
    found = read(tmp_path, odata(*rows, health(KREEK)))
    assert (found.rows, found.here) == (3001, 1)


# ── Kerncijfers ────────────────────────────────────────────────────────────────────────


def test_kerncijfers_are_known_and_take_their_year_from_the_title(tmp_path: Path) -> None:
    found = read(tmp_path, csv_of(districts(KREEK), title=TITLE, foot="Bron: CBS"))
    assert found.kind is TableKind.DISTRICTS
    assert [(one.indicator, one.area, one.value, one.year) for one in found.readings] == [
        ("cbs_inwoners", KREEK, 4000.0, 2024)
    ]


def test_the_year_may_stand_in_what_comes_before_the_rows(tmp_path: Path) -> None:
    found = read(tmp_path, odata(districts(KREEK), before=f'"Title":"{TITLE}",'))
    assert {one.year for one in found.readings} == {2024}


def test_the_number_of_a_table_is_no_year(tmp_path: Path) -> None:
    before = '"odata.metadata":"https://opendata.example/OData/20240NED/$metadata#TypedDataSet",'
    assert read(tmp_path, odata(districts(KREEK), before=before)).undated


def test_a_table_without_a_year_gets_the_one_that_somebody_names(tmp_path: Path) -> None:
    found = read(tmp_path, odata(districts(KREEK)))
    assert {one.year for one in dated(found, 2023).readings} == {2023}


def test_columns_that_we_do_not_read_are_named(tmp_path: Path) -> None:
    assert read(tmp_path, odata(districts(KREEK))).unknown == ("Mannen_6",)


def test_a_point_in_a_count_stands_between_thousands(tmp_path: Path) -> None:
    found = read(tmp_path, csv_of(districts(KREEK, AantalInwoners_5="8.155"), title=TITLE))
    assert values(found) == {("cbs_inwoners", KREEK): 8155.0}


def test_what_nobody_knows_the_worse_of_is_open(tmp_path: Path) -> None:
    row = districts(KREEK, AantalInwoners_5=4000, PercentageJongerenMetJeugdzorg_88=9.5, PersonenInArmoede_81=4.0)
    found = read(tmp_path, odata(row))
    assert {one.indicator.code for one in found.measures if one.open} == {"cbs_jeugdzorg"}


@pytest.mark.parametrize("between", [";", ",", "\t"])
def test_what_stands_between_the_cells_is_found_out(tmp_path: Path, between: str) -> None:
    line = between.join((KREEK, "Roker", "20.5", "2023", "Peiling"))
    head = between.join(("code", "indicator", "waarde", "jaar", "bron"))
    assert values(read(tmp_path, plain(line, head=head))) == {("rivm_roker", KREEK): 20.5}


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_usual_way_of_writing_letters_is_read(tmp_path: Path, coding: str) -> None:
    text = plain(f"{KREEK};Roker;20,5;2023;Peiling café").decode()
    (one,) = read(tmp_path, text.encode(coding)).readings
    assert one.publisher == "Peiling café"


# ── what is known ──────────────────────────────────────────────────────────────────────


def test_no_two_known_columns_share_a_stem_or_a_code() -> None:
    for rows in (HEALTH, DISTRICTS):
        stems = [stem_of(name) for one in rows for name in (one.stem, *one.titles)]
        assert len(set(stems)) == len(stems)
        assert len({one.code for one in rows}) == len(rows)


def test_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    path, told = tmp_path / "groot.json", list[int]()
    path.write_bytes(odata(*(health(f"BU9999{number:04}") for number in range(5000))))
    read_statistics(path, town(), "", told.append)
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] <= path.stat().st_size


def test_lines_about_elsewhere_keep_the_numbers_of_other_lines_right(tmp_path: Path) -> None:
    areas = {OTHER: 20.0, "GM9999": 20.0, KREEK: 120.0, "BU99990002": 20.0, LINDENHOF: 20.0}
    found = read(tmp_path, csv_of(*(health(area, Roker_11=value) for area, value in areas.items())))
    assert [one.line for one in found.problems] == [4]
    assert (found.rows, found.here) == (5, 2)


def test_a_cell_that_goes_on_on_the_next_line_stays_one_row(tmp_path: Path) -> None:
    row = health(OTHER) | {"Gemeentenaam_1": "Over\ntwee regels"}
    found = read(tmp_path, csv_of(row, health(KREEK, Roker_11=20.5, Overgewicht_9=48.0)))
    assert (found.rows, found.problems) == (2, ())

"""What became different in a record, field by field, in Dutch."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from planner.domain.changes import Edit, archived, changed, created, moved, removed
from planner.domain.classifying import Looked, confirmed
from planner.domain.evidence import Shape, Situation
from planner.domain.plan import (
    CellMark,
    Delivery,
    Membership,
    Neighbourhood,
    Partner,
    PartnerList,
    PartnerRole,
    Plan,
    Rules,
)
from planner.domain.presets import Preset
from planner.domain.records import RECORDS, fields_of, record
from planner.domain.words import GroupPart, MarkKind, Recognition, Scope, Status
from planner.language.changes import LONGEST, FieldChange, differences, edit_changes, edit_title
from planner.language.record_words import CLOSED_LISTS, LABELS, RECORD_NAMES
from planner.language.sentences import Names
from tests.world import (
    KREEK,
    LINDENHOF,
    POLDERRAND,
    a_delivery,
    a_placement,
    a_proposal,
    an_intervention,
    in_wijken,
    town,
)

ANNA = Looked("Anna de Boer", date(2026, 11, 24))


def types_in(annotation: Any) -> set[type[Any]]:
    """Every dataclass and closed list that a field can hold, through "or None", tuples and inner dataclasses."""
    if isinstance(annotation, UnionType):
        return set().union(*(types_in(one) for one in get_args(annotation) if one is not NoneType))
    if get_origin(annotation) is tuple:
        return types_in(get_args(annotation)[0])
    if not is_dataclass(annotation):
        return {annotation} if isinstance(annotation, type) and issubclass(annotation, StrEnum) else set()
    assert isinstance(annotation, type)
    return {annotation}.union(*(types_in(inner) for inner in get_type_hints(annotation).values()))


# In a fixed order: workers that share the tests must find the same ones.
MADE = sorted(set().union(*(types_in(kind.made) for kind in RECORDS)), key=lambda made: made.__name__)
FIELDS = [(made, one.name) for made in MADE if is_dataclass(made) for one in fields(made)]
CHOICES = [choice for made in MADE if issubclass(made, StrEnum) for choice in made]


@pytest.mark.parametrize(("made", "name"), FIELDS, ids=lambda one: one if isinstance(one, str) else one.__name__)
def test_every_field_of_every_record_has_a_dutch_label(made: type[Any], name: str) -> None:
    assert LABELS[made][name].strip()


def test_no_label_is_kept_of_a_field_that_is_gone() -> None:
    assert {made: set(names) for made, names in LABELS.items()} == {
        made: {one.name for one in fields(made)} for made in MADE if is_dataclass(made)
    }


def test_two_fields_of_one_record_never_share_a_label() -> None:
    assert all(len(set(labels.values())) == len(labels) for labels in LABELS.values())


def test_every_kind_of_record_has_a_name() -> None:
    assert set(RECORD_NAMES) == {kind.field for kind in RECORDS}


@pytest.mark.parametrize("choice", CHOICES, ids=repr)
def test_every_choice_of_every_closed_list_has_a_word(choice: StrEnum) -> None:
    assert CLOSED_LISTS[type(choice)][choice]


def said(field: str, old: Any, new: Any, plan: Plan | None = None) -> list[str]:
    """The lines of a record that got other fields."""
    return [one.said for one in differences(plan or town(), field, fields_of(old), fields_of(new))]


def of_one(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The lines of an intervention of which some fields became others."""
    return said("interventions", an_intervention(**old), an_intervention(**new))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ({"name": "Fietsles"}, {"name": "Fietslessen"}, "Naam: Fietsles → Fietslessen"),
        ({}, {"setting": "school"}, "Setting: niet ingevuld → school"),
        ({"recognised_on": date(2026, 11, 24)}, {}, "Erkend op: 24-11-2026 → niet ingevuld"),
        ({}, {"counts": False}, "Telt mee in de matrix: ja → nee"),
        ({}, {"recognition": Recognition.GOOD}, "Erkenning: Erkenning niet bekend → Goede aanwijzingen voor effecti"),
        ({}, {"source": "akkoord"}, "Bron: niet ingevuld → Preventieakkoord Veldstad"),
        ({}, {"goals": ("rookvrij",)}, "Doelen: erbij: Rookvrij opgroeien"),
        ({"aliases": ("a", "b")}, {"aliases": ("b", "c")}, "Ook genoemd: erbij: c; weg: a"),
        ({"aliases": ("a", "b")}, {"aliases": ("b", "a")}, "Ook genoemd: a, b → b, a"),
    ],
)
def test_a_field_is_told_with_its_old_and_its_new_value(old: dict[str, Any], new: dict[str, Any], line: str) -> None:
    (found,) = of_one(old, new)
    assert found.startswith(line)


def test_placements_are_told_by_what_came_and_what_went() -> None:
    old, new = a_placement(), a_placement("ouderen", "roken", "beleid", primary=False)
    assert of_one({"placements": (old,)}, {"placements": (new,)}) == [
        "Plaatsingen: erbij: Roken · Beleid · Ouderen (65+) (tweede pijler); "
        "weg: Overgewicht · Leefomgeving · Kinderen (4–12)"
    ]


def test_a_placement_that_stays_is_told_by_what_differs() -> None:
    assert of_one({}, {"placements": (a_placement(primary=False),)}) == [
        "Plaatsingen: Overgewicht · Leefomgeving · Kinderen (4–12): eerste pijler ja → nee"
    ]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            (in_wijken(KREEK),),
            (in_wijken(KREEK, ends=date(2026, 12, 31), budget=12_000),),
            "De Kreek: einddatum niet ingevuld → 31-12-2026; budget per jaar niet ingevuld → €\xa012.000",
        ),
        (
            (in_wijken(KREEK, LINDENHOF),),
            (in_wijken(KREEK, POLDERRAND),),
            "De Kreek en Lindenhof: wijken erbij Polderrand, weg Lindenhof",
        ),
        (
            (a_delivery(),),
            (a_delivery(), in_wijken(KREEK, status=Status.PLANNED, reached=24, reachable=77, reach_unit="scholen")),
            "erbij: De Kreek: gepland, 24 van 77 scholen",
        ),
        ((a_delivery(), in_wijken(KREEK)), (in_wijken(KREEK),), "weg: gemeentebreed: loopt"),
        (
            (a_delivery(),),
            (in_wijken(KREEK),),
            "gemeentebreed: gebied gemeentebreed → wijken; wijken niet ingevuld → De Kreek",
        ),
    ],
)
def test_deliveries_are_told_by_their_area(old: tuple[Delivery, ...], new: tuple[Delivery, ...], line: str) -> None:
    assert of_one({"deliveries": old}, {"deliveries": new}) == [f"Inzet: {line}"]


def test_partners_are_told_with_their_role() -> None:
    old = (PartnerRole("ggd", "trekker"), PartnerRole("sportclub"))
    assert of_one({"partners": old}, {"partners": (PartnerRole("ggd", "uitvoerder"),)}) == [
        "Partners: GGD Veldstad: rol trekker → uitvoerder; weg: VV Veldstad"
    ]


def test_confirming_is_told_once_per_part_and_not_field_by_field() -> None:
    one = an_intervention()
    lines = said("interventions", one, confirmed(one, ANNA))
    assert lines[:2] == [
        "Plaatsingen: Overgewicht · Leefomgeving · Kinderen (4–12): bevestigd door Anna de Boer op 24-11-2026",
        "Inzet: gemeentebreed: bevestigd door Anna de Boer op 24-11-2026",
    ]
    assert "Basis van het thema: afgeleid → bevestigd" in lines


def test_a_code_is_told_by_its_name_also_when_that_is_archived() -> None:
    plan = town()
    plan = replace(plan, partners=(), archive=replace(plan.archive, partners=(Partner("ggd", "GGD van vroeger"),)))
    one = an_intervention(partners=(PartnerRole("ggd"),))
    assert said("interventions", an_intervention(), one, plan) == ["Partners: erbij: GGD van vroeger"]


def test_a_code_that_nobody_knows_stands_for_itself() -> None:
    assert of_one({}, {"programmes": ("weg_ermee",)}) == ["Programma’s: erbij: weg_ermee"]


def test_rules_are_told_one_by_one_and_factors_as_people_write_them() -> None:
    town_now = town().municipality
    new = replace(town_now, rules=Rules(half=0.25, covered_from=2))
    assert said("municipality", town_now, new) == [
        "Rekenregels: breder of mogelijk telt voor ½ → ¼; gedekt vanaf 1 → 2"
    ]


def test_years_have_no_thousands_point_and_numbers_have() -> None:
    goal, area = town().goals[0], town().neighbourhoods[0]
    assert said("goals", goal, replace(goal, target_year=2041)) == ["Streefjaar: 2040 → 2041"]
    assert said("neighbourhoods", area, replace(area, population=12345)) == ["Inwoners: niet ingevuld → 12.345"]


def test_a_judgement_on_the_whole_municipality_says_so() -> None:
    mark = CellMark("roken", "beleid", "ouderen", MarkKind.PRIORITY, "Raad", KREEK)
    assert said("marks", mark, replace(mark, neighbourhood=None)) == ["Wijk: De Kreek → hele gemeente"]


def test_a_group_is_told_in_the_words_of_the_matrix() -> None:
    group = town().groups[0]
    new = replace(group, part=GroupPart.BROADER, parent=None)
    assert said("groups", group, new) == [
        "Deel van de rijen: Levensloop → Bredere doelgroep",
        "Valt onder: Alle inwoners → niet ingevuld",
    ]


def lines_of(edit: Edit) -> tuple[str, list[str]]:
    names = Names(town())
    return edit_title(names, edit), [one.said for one in edit_changes(names, edit)]


def test_a_record_that_came_is_told_with_what_was_filled_in() -> None:
    new = Neighbourhood("haven", "Havenkwartier", aliases=("Haven",), attention=True)
    assert lines_of(created(town(), "neighbourhoods", new)) == (
        "Wijk Havenkwartier toegevoegd",
        ["Ook genoemd: Haven", "Aandachtswijk: ja"],
    )


def test_a_record_that_went_is_told_with_what_it_was() -> None:
    assert lines_of(removed(town(), "partners", "ggd")) == (
        "Partner GGD Veldstad gewist",
        ["Ook genoemd: GGD", "Sector: zorg", "Kernpartner: ja"],
    )


def test_a_record_in_the_archive_is_not_told_by_its_place_in_a_list() -> None:
    assert lines_of(archived(town(), "themes", "roken")) == (
        "Thema Roken gearchiveerd",
        ["In het archief: nee → ja"],
    )


def test_places_in_a_list_are_counted_from_one() -> None:
    edit = moved(town(), "themes", "roken", 1)
    assert edit is not None
    assert lines_of(edit)[1] == ["Plaats in de lijst: 1 → 2"]


def test_a_judgement_is_called_by_its_cell() -> None:
    new = CellMark("roken", "beleid", "ouderen", MarkKind.PRIORITY, "Besluit van de raad", KREEK)
    assert lines_of(created(town(), "marks", new)) == (
        "Cel Roken · Beleid · Ouderen (65+) in De Kreek: prioriteit",
        ["Reden: Besluit van de raad"],
    )


def brief(old: str, new: str) -> tuple[str, str]:
    return FieldChange("summary", "Samenvatting", old, new).brief


def test_a_long_text_is_shortened_to_where_it_differs() -> None:
    start, end = "Dit is een heel lang begin. " * 8, " Dit is een heel lang einde." * 8
    old, new = brief(f"{start}Elke dinsdag.{end}", f"{start}Elke vrijdag.{end}")
    assert "dinsdag" in old
    assert "vrijdag" in new
    assert old.startswith("…")
    assert new.endswith("…")


def test_a_long_text_beside_nothing_is_shortened_in_its_middle() -> None:
    text = " ".join(f"woord{number}" for number in range(100))
    short = brief("niet ingevuld", text)[1]
    assert short.startswith("woord0 ")
    assert short.endswith("woord99")
    assert " … " in short


@pytest.mark.parametrize("text", ["x" * 5000, "woord " * 900, "a\n" * 400, "é" * (LONGEST + 1)])
def test_a_shortened_text_is_never_longer_than_a_line(text: str) -> None:
    for other in ("", text[:200], text + "y", "y" + text):
        assert all(len(one) <= LONGEST + 2 for one in brief(text, other))


def test_only_what_differs_is_told_in_the_order_of_the_record() -> None:
    one = an_intervention()
    new = replace(one, setting="school", name="Anders", deliveries=(a_delivery(Scope.REGION),))
    assert [line.name for line in differences(town(), "interventions", fields_of(one), fields_of(new))] == [
        "name",
        "deliveries",
        "setting",
    ]


SITUATION = Situation("roken", "Er wordt minder gerookt.", ("o1",))
SHAPE = Shape(KREEK, ((((6.5, 53.2), (6.6, 53.2), (6.6, 53.3), (6.5, 53.2)),),), "CBS, 2024")


def test_the_edit_of_every_kind_of_record_can_be_told() -> None:
    preset = Preset("raad", "Voor de raad", ("matrix",), "odt")
    plan = replace(town(), proposals=(a_proposal(),), situations=(SITUATION,), shapes=(SHAPE,), presets=(preset,))
    plan = replace(plan, partner_lists=(PartnerList("k", "Kern"),), memberships=(Membership("k", "ggd", "GGD"),))
    told = []
    for kind in RECORDS:
        for value in (plan.municipality,) if kind.field == "municipality" else getattr(plan, kind.field):
            edit = created(plan, kind.field, value) if kind.field != "municipality" else None
            edit = edit or changed(plan, "municipality", replace(value, filled=False))
            assert edit is not None
            told.append((record(kind.field).field, *lines_of(edit)))
    assert {field for field, _title, _lines in told} == {kind.field for kind in RECORDS}
    assert all(title for _field, title, _lines in told)


def test_a_figure_is_called_by_what_is_measured_where_and_when() -> None:
    plan = town()
    figure = next(one for one in plan.observations if one.area == KREEK and one.indicator == "rokers_18")
    other = changed(plan, "observations", replace(figure, value=29.0))
    assert other is not None
    for edit in (other, removed(plan, "observations", figure.code)):
        assert "Rookt in De Kreek (2024)" in edit_title(Names(plan), edit)

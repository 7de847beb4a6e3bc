"""What the page of the lists shows for an address: the overview, one list, one record, and what a merge would do."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import (
    CellMark,
    Membership,
    Partner,
    PartnerList,
    PartnerRole,
    Plan,
    Shape,
    Situation,
    Source,
    TargetGroup,
)
from planner.domain.usage import all_uses
from planner.domain.words import GroupKind, GroupPart, MarkKind
from planner.views.lists.drawing import page_data
from planner.views.lists.kinds import LISTS
from planner.views.lists.merging import foretold, partners_of
from planner.views.lists.sentence import kind_asked, problems, sentence
from planner.views.reader import Asked, Reader
from tests.domain.strategies import TRIANGLE
from tests.views.asking import an_asked
from tests.views.writing import office
from tests.world import KREEK, POLDERRAND, TODAY, a_placement, an_intervention, plan_with, town


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(office(tmp_path_factory.mktemp("lists"), town()).engine, lambda: TODAY)


def drawn(reader: Reader, search: str, plan: Plan | None = None, **asked: Any) -> dict[str, Any]:
    found = replace(an_asked(plan or town(), search), **asked)
    kind = kind_asked(found)
    return page_data(found, reader, kind, all_uses(found.plan, kind.field) if kind else {})


def said(search: str, plan: Plan | None = None) -> str:
    found: Asked = an_asked(plan or town(), search)
    kind = kind_asked(found)
    return sentence(found, kind, all_uses(found.plan, kind.field) if kind else {})


def row(data: dict[str, Any], code: str) -> dict[str, Any]:
    return next(dict(one) for one in data["lijst"]["rijen"] if one["code"] == code)


# ── the overview ────────────────────────────────────────────────────────────────────────────


def test_the_overview_counts_every_list_in_one_sentence() -> None:
    assert said("") == (
        "Gemeente Veldstad heeft 2 thema’s, 4 pijlers, 18 doelgroepen, 2 doelen, 2 programma’s, 2 partners, 3 wijken, "
        "2 gebiedsprogramma’s en 1 bron."
    )


def test_every_list_stands_in_the_menu_with_its_count_and_its_address(reader: Reader) -> None:
    menu = drawn(reader, "")["lijsten"]
    assert [one["code"] for one in menu] == [one.code for one in LISTS]
    assert {one["code"]: one["aantal"] for one in menu}["doelgroepen"] == "18"
    assert menu[0]["href"] == "/beheer?lijst=themas"


def test_an_unknown_list_is_told_and_the_overview_is_shown(reader: Reader) -> None:
    found = an_asked(town(), "?lijst=onzin")
    assert problems(found)[0].startswith("We kennen de lijst “onzin” niet. Kies uit: themas, pijlers,")
    assert drawn(reader, "?lijst=onzin")["lijst"] is None


def test_a_record_that_is_not_there_is_told_beside_its_list(reader: Reader) -> None:
    search = "?lijst=partners&item=bestaat_niet"
    assert problems(an_asked(town(), search)) == ("“bestaat_niet” staat niet (meer) in de lijst van partners.",)
    assert drawn(reader, search)["item"] is None


# ── one list ────────────────────────────────────────────────────────────────────────────────


def test_a_list_says_how_many_are_used_nowhere() -> None:
    plan = replace(town(), partners=(*town().partners, Partner("bieb", "Bibliotheek")))
    assert said("?lijst=partners", plan) == "Gemeente Veldstad heeft 3 partners; 1 daarvan wordt nog nergens gebruikt."


def test_a_row_counts_where_its_record_is_used_and_leads_there(reader: Reader) -> None:
    found = row(drawn(reader, "?lijst=themas"), "overgewicht")
    assert (found["gebruikt"], found["ook"]) == ("3 interventies", "en 8 andere plekken")
    assert found["href"] == "/beheer?lijst=themas&item=overgewicht"


def test_groups_stand_under_the_part_that_they_belong_to(reader: Reader) -> None:
    parts = [one["deel"] for one in drawn(reader, "?lijst=doelgroepen")["lijst"]["rijen"]]
    assert list(dict.fromkeys(parts)) == [
        "Levensloop",
        "Over alle leeftijden",
        "Via intermediairs",
        "Bredere doelgroep",
    ]
    assert parts == sorted(parts, key=list(dict.fromkeys(parts)).index)


def test_only_a_list_whose_order_means_something_can_be_put_in_order_by_hand(reader: Reader) -> None:
    ordered = {one.code for one in LISTS if not one.single and drawn(reader, f"?lijst={one.code}")["lijst"]["volgorde"]}
    assert ordered == {"themas", "doelgroepen", "doelen"}


def test_a_record_is_found_by_its_other_names(reader: Reader) -> None:
    assert row(drawn(reader, "?lijst=wijken"), "kreek")["vind"] == "de kreek het eiland kreekwijk"


@pytest.mark.parametrize("kind", [one for one in LISTS if not one.single], ids=lambda one: one.code)
def test_an_empty_list_says_why_it_helps_and_how_to_begin(reader: Reader, kind: Any) -> None:
    fields: dict[str, Any] = {kind.field: ()}
    data = drawn(reader, f"?lijst={kind.code}", replace(plan_with(marks=()), **fields))
    empty = data["lijst"]["leeg"]
    assert empty["title"].startswith("Nog geen ") and empty["text"] == kind.why
    assert [label for label, _ in empty["links"]] == ([kind.new] if kind.new else [])


def test_the_archive_is_a_list_of_its_own(reader: Reader) -> None:
    plan = plan_with()
    plan = replace(plan, themes=plan.themes[1:], archive=replace(plan.archive, themes=plan.themes[:1]))
    here, away = drawn(reader, "?lijst=themas", plan)["lijst"], drawn(reader, "?lijst=themas&archief=ja", plan)["lijst"]
    assert here["naarArchief"] == ["Archief (1)", "/beheer?lijst=themas&archief=ja"]
    assert [one["code"] for one in here["rijen"]] == ["overgewicht"]
    assert [one["code"] for one in away["rijen"]] == ["roken"]
    open_one = drawn(reader, "?lijst=themas&archief=ja&item=roken", plan)["item"]
    assert open_one["formulier"] is None and open_one["kan"]["terugzetten"]


def test_a_plan_of_the_past_offers_nothing_to_change(reader: Reader) -> None:
    past = replace(town(), as_of=TODAY)
    data = drawn(reader, "?lijst=partners&item=ggd&doen=wissen", past)
    assert data["lezen"] and data["lijst"]["nieuw"] == []
    assert data["item"]["formulier"] is None and data["item"]["samen"] is None
    assert not any(data["item"]["kan"].values())


# ── one record ──────────────────────────────────────────────────────────────────────────────


def test_a_record_tells_where_it_is_used_with_a_way_to_each_place(reader: Reader) -> None:
    use = drawn(reader, "?lijst=wijken&item=kreek")["item"]["gebruik"]
    assert use["gezegd"] == "Gebruikt in 1 interventie, 2 gebiedsprogramma’s en 2 cijfers."
    assert use["rijen"][0] == {"naam": "Beweegplein", "soort": "interventie", "href": "/interventies/beweegplein"}
    assert {"naam": "Rookt (2024)", "soort": "cijfer", "href": "/bronnen#cijfers"} in use["rijen"]
    assert use["alle"] == ["Toon deze interventies", "/interventies?wijk=kreek&alle=ja"]


def test_a_judgement_on_a_cell_leads_to_that_cell(reader: Reader) -> None:
    rows = drawn(reader, "?lijst=doelgroepen&item=kinderen")["item"]["gebruik"]["rijen"]
    mark = next(one for one in rows if one["soort"] == "celoordeel")
    assert mark["naam"] == "Roken · Voorlichting · Kinderen (4–12)"
    assert mark["href"] == "/?cel=roken.voorlichting.kinderen"


def test_a_partner_tells_how_the_sources_call_it(tmp_path: Path) -> None:
    plan = plan_with(
        partner_lists=(PartnerList("kern", "Kernpartners", source="akkoord"),),
        memberships=(Membership("kern", "ggd", "de GGD", "stuurgroep"),),
    )
    here = Reader(office(tmp_path, plan).engine, lambda: TODAY)
    item = drawn(here, "?lijst=partners&item=ggd", plan)["item"]
    assert item["genoemd"] == [["Kernpartners", "de GGD", "stuurgroep"]]
    assert item["gebruik"]["rijen"] == [], "the lists are told once"


def test_the_rules_come_with_what_is_usual(reader: Reader) -> None:
    data = drawn(reader, "?lijst=rekenregels")
    assert data["lijst"]["standaard"] == {
        **{"half": "0,5", "covered_from": "1", "strong_from": "3"},
        **{"count_programmes": False, "count_secondary": False, "count_possible": True},
    }
    assert data["item"]["formulier"]["waarden"]["half"] == "0,5"


def test_partners_that_look_alike_are_offered_the_one_that_is_used_least_first(reader: Reader) -> None:
    les = an_intervention("les", partners=(PartnerRole("b"),))
    plan = plan_with((les,), partners=(Partner("b", "Zorgverzekeraar"), Partner("a", "Zorgverzekeraars")))
    (pair,) = drawn(reader, "?lijst=partners", plan)["lijst"]["paren"]
    assert (pair["een"], pair["ander"]) == ("Zorgverzekeraars", "Zorgverzekeraar")
    assert pair["gebruik"] == ["0 keer gebruikt", "1 keer gebruikt"]
    assert pair["href"] == "/beheer?lijst=partners&item=a&doen=samenvoegen&in=b"


# ── what a merge would do ───────────────────────────────────────────────────────────────────


def test_a_merge_is_told_before_it_is_done() -> None:
    les = tuple(an_intervention(f"les{n}", partners=(PartnerRole("ggd"),)) for n in range(14))
    assert foretold(plan_with(les), "partners", "ggd", "sportclub") == (
        True,
        [
            "14 interventies gaan naar VV Veldstad.",
            "“GGD Veldstad” wordt een andere naam van VV Veldstad.",
            "“GGD Veldstad” verdwijnt uit de lijst.",
        ],
    )


def test_judgements_that_do_not_go_along_are_told() -> None:
    marks = (
        CellMark("roken", "beleid", "ouderen", MarkKind.PRIORITY, "Raad"),
        CellMark("roken", "beleid", "kinderen", MarkKind.NOT_APPLICABLE, "Past niet"),
    )
    plan = plan_with((an_intervention(placements=(a_placement(theme="roken"),)),), marks=marks, goals=())
    _, told = foretold(plan, "themes", "roken", "overgewicht")
    assert told[0] == "1 interventie, 1 celoordeel, 1 programma en 1 indicator gaan naar Overgewicht."
    assert told[1].startswith("1 celoordeel vervalt: ")
    assert told[2] == "De naam “Roken” vervalt."


def test_the_outline_of_a_wijk_is_no_use_of_it(tmp_path: Path) -> None:
    plan = plan_with(shapes=(Shape(KREEK, TRIANGLE), Shape(POLDERRAND, TRIANGLE)))
    here = Reader(office(tmp_path, plan).engine, lambda: TODAY)
    use = drawn(here, f"?lijst=wijken&item={POLDERRAND}", plan)["item"]["gebruik"]
    assert "kaart" not in use["gezegd"]
    assert all("kaart" not in one["soort"] for one in use["rijen"])


def test_outlines_that_a_merge_takes_away_are_told() -> None:
    plan = plan_with(shapes=(Shape(KREEK, TRIANGLE), Shape(POLDERRAND, TRIANGLE)))
    told = foretold(plan, "neighbourhoods", KREEK, POLDERRAND)[1]
    assert "2 vlakken op de kaart vervallen. Lees de kaart daarna opnieuw in." in told


def test_a_situation_that_goes_along_or_goes_away_is_told() -> None:
    written = Situation("roken", "Er wordt minder gerookt.")
    plan = plan_with(marks=(), goals=(), situations=(written,))
    assert "1 situatie in woorden" in foretold(plan, "themes", "roken", "overgewicht")[1][0]
    both = replace(plan, situations=(written, Situation("overgewicht", "Meer mensen bewegen.")))
    told = foretold(both, "themes", "roken", "overgewicht")[1]
    assert "Wat er over de situatie van Roken staat, vervalt: Overgewicht heeft een eigen tekst." in told
    assert "situatie in woorden" not in told[0]


def test_groups_that_come_to_fall_under_another_are_counted() -> None:
    deep = TargetGroup("peuters", "Peuters", GroupKind.END, GroupPart.BROADER, "inwoners")
    plan = plan_with(marks=())
    told = foretold(replace(plan, groups=(*plan.groups, deep)), "groups", "jeugd", "peuters")[1]
    assert told[0] == "3 doelgroepen gaan naar Peuters."


def test_what_cannot_be_merged_is_told_with_the_reason() -> None:
    plan = plan_with()
    plan = replace(plan, sources=(*plan.sources, Source("nota", "Nota")))
    may, told = foretold(plan, "sources", "akkoord", "nota")
    assert not may and told == ["“Preventieakkoord Veldstad” kan niet weg. Hieraan hangt nog: 1 tegenstrijdigheid."]
    assert foretold(plan, "groups", "jeugd", "ouderen")[0] is False
    assert foretold(plan, "groups", "jeugd", "bestaat_niet")[0] is False


def test_only_what_can_take_its_place_is_offered() -> None:
    offered = {one["value"] for one in partners_of(plan_with(), "groups", "jeugd")}
    assert offered == {"inwoners", "professionals"}
    assert {one["value"] for one in partners_of(plan_with(), "themes", "roken")} == {"overgewicht"}

"""A document of a whole plan that does not fit: every fault by its place, all at once, and nothing is made of it."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.leaving import SCHEMA, SHAPE, in_plain
from planner.domain.plan import Archive, Plan, Theme
from planner.imports import plan_json
from planner.imports.plan_document import read_document
from planner.imports.plan_json import is_plan
from planner.imports.plan_problems import PlanMisfit, PlanProblem, PlanProblems
from planner.imports.problems import ProblemKind
from planner.language.plan_problems import plan_problem
from tests.world import a_proposal, town

Change = Callable[[dict[str, Any]], Any]


def plain() -> dict[str, Any]:
    """The town with a proposal and something in the archive, as JSON holds it."""
    plan = replace(town(), proposals=(a_proposal(),), archive=Archive(themes=(Theme("alcohol", "Alcohol"),)))
    return {"$schema": SCHEMA, "vorm": SHAPE, "weggelaten": [], "plan": in_plain(plan)}


def written(document: Any) -> bytes:
    return json.dumps(document).encode()


def told(content: bytes) -> list[str]:
    with pytest.raises(PlanProblems) as refused:
        read_document(content)
    return [plan_problem(one) for one in refused.value.problems]


def after(change: Change) -> list[str]:
    document = plain()
    change(document["plan"])
    return told(written(document))


def put(*path: Any) -> Change:
    """Another value at a place."""

    def change(plan: dict[str, Any]) -> None:
        here: Any = plan
        for step in path[:-2]:
            here = here[step]
        here[path[-2]] = path[-1]

    return change


def gone(*path: Any) -> Change:
    def change(plan: dict[str, Any]) -> None:
        here: Any = plan
        for step in path[:-1]:
            here = here[step]
        del here[path[-1]]

    return change


_PLACED, _RUN = ("interventions", 0, "placements", 0), ("interventions", 0, "deliveries", 0)
_OWN = ("interventions", 0)
_AT, _RUNS = "plan.interventions[0].placements[0]", "plan.interventions[0].deliveries[0]"
_DOT, _OPEN = [[[[6.5]]]], [[[[6.5, 53.2]]]]


@pytest.mark.parametrize(
    "change, path, said",
    [
        (put("themes", 0, "name", 5), "plan.themes[0].name", "hier hoort tekst, en er staat een getal."),
        (put("themes", 0, "name", None), "plan.themes[0].name", "hier hoort tekst, en er staat null."),
        (put("themes", 0, "name", "  "), "plan.themes[0].name", "dit veld is leeg. Vul het in."),
        (put("themes", 1, 3), "plan.themes[1]", "hier hoort een object, en er staat een getal."),
        (put("sources", {}), "plan.sources", "hier hoort een lijst, en er staat een object."),
        (gone("themes", 0, "name"), "plan.themes[0].name", "dit veld ontbreekt."),
        (gone("municipality"), "plan.municipality", "dit veld ontbreekt."),
        (
            put("themes", 0, "is_admin", True),
            "plan.themes[0].is_admin",
            "dit veld kennen we niet. Kies uit: code, name.",
        ),
        (put("gebruikers", []), "plan.gebruikers", "dit veld kennen we niet."),
        (put("archive", "marks", []), "plan.archive.marks", "dit veld kennen we niet."),
        (put("municipality", "code", "0014"), "plan.municipality.code", '"0014" is geen geldige code. '),
        (
            put("municipality", "invented", "ja"),
            "plan.municipality.invented",
            "hier hoort true of false, en er staat tekst.",
        ),
        (put("municipality", "rules", {"half": 2}), "plan.municipality.rules.half", '"2" kan hier niet. '),
        (
            put("municipality", "rules", {"covered_from": 9.0}),
            "plan.municipality.rules.strong_from",
            "“3.0” is minder dan",
        ),
        (put(*_PLACED, "theme", "roeken"), f"{_AT}.theme", '"roeken" kennen we niet.'),
        (put(*_PLACED, "primary", 1), f"{_AT}.primary", "hier hoort true of false"),
        (put(*_RUN, "status", "bezig"), f"{_RUNS}.status", '"bezig" kennen we niet. Kies uit: running'),
        (put(*_RUN, "starts", "1-1-2025"), f"{_RUNS}.starts", '"1-1-2025" is geen datum.'),
        (put(*_RUN, "ends", "2024-01-01"), f"{_RUNS}.ends", "“2024-01-01” is vroeger dan het veld “starts”"),
        (put(*_RUN, "reached", 99), f"{_RUNS}.reachable", "“77” is minder dan het veld “reached” (“99”)."),
        (put(*_RUN, "budget", -5), f"{_RUNS}.budget", '"-5" kan hier niet.'),
        (put(*_RUN, "budget", 1.5), f"{_RUNS}.budget", "hier hoort een heel getal, en er staat een getal."),
        (put(*_RUN, "budget", True), f"{_RUNS}.budget", "hier hoort een heel getal, en er staat true of false."),
        (put(*_RUN, "neighbourhoods", []), f"{_RUNS}.neighbourhoods", "dit veld is leeg."),
        (put(*_RUN, "neighbourhoods", [""]), f"{_RUNS}.neighbourhoods[0]", "dit veld is leeg."),
        (put(*_RUN, "scope", "region"), f"{_RUNS}.neighbourhoods", "dit veld moet leeg zijn"),
        (
            put(*_OWN, "partners", 0, "partner", "ggz"),
            "plan.interventions[0].partners[0].partner",
            '"ggz" kennen we niet',
        ),
        (put(*_OWN, "goals", ["x", "x"]), "plan.interventions[0].goals[1]", "“x” staat hier twee keer."),
        (put(*_OWN, "summary", "a\u0007"), "plan.interventions[0].summary", "hier staat een teken dat we niet"),
        (put(*_OWN, "summary", "\ud800"), "plan.interventions[0].summary", "hier staat een teken dat we niet"),
        (put(*_OWN, "summary", "a" * 5001), "plan.interventions[0].summary", "deze tekst is te lang (5001 tekens)."),
        (put("goals", 1, "code", "ROOKVRIJ"), "plan.goals[1].code", "“ROOKVRIJ” staat al bij plan.goals[0]."),
        (
            put("archive", "themes", 0, "code", "roken"),
            "plan.archive.themes[0].code",
            "“roken” staat al bij plan.themes[0].",
        ),
        (put("groups", 17, "parent", "zorg"), "plan.groups[14].parent", "een groep kan niet onder zichzelf vallen"),
        (gone("pillars", 3), "plan.pillars", "de pijler “beleid” ontbreekt."),
        (put("pillars", 3, "code", "zorg"), "plan.pillars[3].code", '"zorg" kennen we niet. Kies uit: voorlichting'),
        (
            put("neighbourhoods", 1, "column", 0),
            "plan.neighbourhoods[1].column",
            "“0|0” staat al bij plan.neighbourhoods[0].",
        ),
        (
            put("neighbourhoods", 0, "latitude", 91.5),
            "plan.neighbourhoods[0].latitude",
            '"91.5" kan hier niet.',
        ),
        (put("sources", 0, "url", "javascript:a(1)"), "plan.sources[0].url", '"javascript:a(1)" is geen webadres.'),
        (
            put("observations", 0, "value", "20"),
            "plan.observations[0].value",
            "hier hoort een getal, en er staat tekst.",
        ),
        (put("observations", 0, "value", None), "plan.observations[0].value", "dit veld is leeg. Vul het in."),
        (put("observations", 0, "indicator", "x"), "plan.observations[0].indicator", '"x" kennen we niet.'),
        (put("proposals", 0, "programme", "x"), "plan.proposals[0].programme", '"x" kennen we niet.'),
        (put("proposals", 0, "cells", 0, "group", "x"), "plan.proposals[0].cells[0].group", '"x" kennen we niet.'),
        (
            put("proposals", 0, "cells", [4]),
            "plan.proposals[0].cells[0]",
            "hier hoort een object, en er staat een getal.",
        ),
        (
            put("proposals", 0, "links", [{"title": "A", "url": "file:///a"}]),
            "plan.proposals[0].links[0].url",
            '"file:///a" ',
        ),
        (put("shapes", [{"neighbourhood": "x", "outline": []}]), "plan.shapes[0].neighbourhood", '"x" kennen we niet.'),
        (
            put("shapes", [{"neighbourhood": "kreek", "outline": _OPEN}]),
            "plan.shapes[0].outline[0][0]",
            "deze rand is niet rond",
        ),
        (
            put("shapes", [{"neighbourhood": "kreek", "outline": _DOT}]),
            "plan.shapes[0].outline[0][0][0]",
            "hier hoort een lijst van",
        ),
    ],
)
def test_what_does_not_fit_is_told_by_its_place(change: Change, path: str, said: str) -> None:
    sentences = after(change)
    assert any(one.startswith(f"{path}: {said}") for one in sentences), sentences
    assert all(one.endswith((".", "?")) for one in sentences)


def test_everything_that_does_not_fit_is_told_at_once() -> None:
    document = plain()
    document["gebruikers"] = []
    plan = document["plan"]
    plan["themes"][0]["name"] = 5
    plan["interventions"][1]["placements"][1]["group"] = "niemand"
    plan["archive"]["themes"][0]["x"] = 1
    assert [one.split(":")[0] for one in told(written(document))] == [
        "gebruikers",
        "plan.themes[0].name",
        "plan.archive.themes[0].x",
        "plan.interventions[1].placements[1].group",
    ]


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"vorm": 5}, "vorm: dit bestand komt uit een nieuwere planner (vorm 5). Deze planner kent vorm 1. Werk eerst"),
        ({"vorm": 0}, 'vorm: "0" kennen we niet. Kies uit: 1.'),
        ({"vorm": "1"}, "vorm: hier hoort een heel getal, en er staat tekst."),
        ({"vorm": True}, "vorm: hier hoort een heel getal, en er staat true of false."),
        ({"plan": []}, "plan: hier hoort een object, en er staat een lijst."),
        ({"weggelaten": "niets"}, "weggelaten: hier hoort een lijst, en er staat tekst."),
        ({"rollen": ["beheerder"]}, "rollen: dit veld kennen we niet."),
    ],
)
def test_a_document_of_another_shape_is_told(change: dict[str, Any], sentence: str) -> None:
    (said,) = told(written({**plain(), **change}))
    assert said.startswith(sentence)


@pytest.mark.parametrize("name", ["vorm", "weggelaten", "plan"])
def test_a_part_that_is_missing_is_told(name: str) -> None:
    document = plain()
    del document[name]
    assert told(written(document)) == [f"{name}: dit veld ontbreekt."]


@pytest.mark.parametrize(
    "content, sentence",
    [
        (b"", "Dit bestand is leeg."),
        (b" \n", "Dit bestand is leeg."),
        (b"[]", "Hier hoort een object, en er staat een lijst."),
        (b"null", "Hier hoort een object, en er staat null."),
        (b'{"a": 1,\n "b" 2}', "Regel 2, teken 6: dit is geen geldige JSON."),
        (b'{"plan": {"themes": [', "Regel 1, teken 22: dit is geen geldige JSON."),
        (b"PK\x03\x04rest", "Dit bestand is ingepakt."),
        ('{"a": "é"}'.encode("latin-1"), "Dit kunnen we niet lezen. Bewaar het bestand als tekst in UTF-8."),
        (b'{"plan": ' * 100_000, "Dit is te diep genest."),
        (b'{"plan": ' + b"[" * 60 + b"]" * 60 + b"}", "plan[0]"),
        (b'{"vorm": 1e999}', "vorm: dit is geen getal"),
        (b'{"vorm": NaN}', "vorm: dit is geen getal"),
        (b'{"vorm": ' + b"9" * 5000 + b"}", "vorm: dit is geen getal"),
        (b'{"vorm": 1, "vorm": 1}', "vorm: dit veld staat hier twee keer."),
        (b'{"plan": {"themes": [{"code": "a", "code": "b"}]}}', "plan.themes[0].code: dit veld staat hier twee keer."),
    ],
)
def test_what_is_no_json_of_ours_is_told(content: bytes, sentence: str) -> None:
    assert told(content)[0].startswith(sentence)


def test_a_document_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_json, "MOST_BYTES", 1_000_000)
    assert told(b" " * 1_000_001) == ["Dit bestand is te groot. Neem hoogstens 1 MB."]


def test_a_mark_before_the_text_does_not_matter() -> None:
    assert read_document(b"\xef\xbb\xbf" + written(plain())).complete


def test_fields_may_stand_in_another_order() -> None:
    document = plain()
    turned = {name: document[name] for name in reversed(document)}
    turned["plan"] = {name: document["plan"][name] for name in reversed(document["plan"])}
    assert read_document(written(turned)).plan == read_document(written(document)).plan
    assert is_plan(written(turned))


@pytest.mark.parametrize("content", [b'{"value": []}', b'{"type": "FeatureCollection"}', b"code;naam", b"", b"[]"])
def test_other_files_are_no_plans(content: bytes) -> None:
    assert not is_plan(content)


def test_a_wijk_that_is_put_away_keeps_its_tile_and_is_in_nobodys_way() -> None:
    plan: Plan = read_document(written(plain())).plan
    gone_wijk = replace(plan.neighbourhoods[0], code="oud", name="Oud")
    together = replace(plan, archive=replace(plan.archive, neighbourhoods=(gone_wijk,)))
    content = written({**plain(), "plan": in_plain(together)})
    assert read_document(content).plan == together


@pytest.mark.parametrize("kind", [*PlanMisfit, *ProblemKind])
def test_every_kind_of_problem_has_a_sentence(kind: PlanMisfit | ProblemKind) -> None:
    said = plan_problem(PlanProblem("plan.themes", kind, "5", ("1", "2")))
    assert said.startswith("plan.themes: ") and said.endswith((".", "?"))

"""The HTML file: one file with everything in it, the numbers of the analysis, and no way to anywhere."""

import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from planner.exports import make
from planner.exports.clean import cleaned
from planner.exports.handover import Handover, handover
from planner.language.documents import margin
from planner.language.words import LEVEL_CODES
from tests.exports.reading import made
from tests.world import KREEK, TODAY, a_question, town

HANDED = ("of_town", "of_groningen", "of_selwerd")


@pytest.fixture(params=HANDED)
def handed(request: pytest.FixtureRequest) -> Handover:
    found: Handover = request.getfixturevalue(request.param)
    return found


def page(file: bytes) -> Any:
    return html.document_fromstring(file.decode())


def cells(file: bytes) -> dict[tuple[str, str, str], Any]:
    found = page(file).xpath("//table[@id='matrix']//button")
    return {(one.get("data-thema"), one.get("data-pijler"), one.get("data-doelgroep")): one for one in found}


def data(file: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page(file).xpath("//script[@id='gegevens']")[0].text)
    return found


def test_the_table_has_every_cell_as_the_analysis_has_it(handed: Handover) -> None:
    found = cells(made("html", handed))
    assert {key: (one.get("data-niveau"), one.get("data-aantal")) for key, one in found.items()} == {
        cell.key: (LEVEL_CODES[cell.level], str(cell.number)) for cell in handed.analysis.cells
    }


def test_every_wijk_is_in_it_with_the_numbers_of_its_own_analysis(of_town: Handover) -> None:
    told = data(made("html", of_town))
    assert [one["code"] for one in told["areas"]] == ["", *(one.code for one in of_town.plan.neighbourhoods)]
    for area in told["areas"]:
        analysis = of_town.survey.analysis(area["code"] or None)
        in_rows = [
            analysis.by_key[theme.code, pillar.code, group.code]
            for group in of_town.groups
            for theme in of_town.themes
            for pillar in of_town.pillars
        ]
        assert [(one[0], one[1]) for one in area["cells"]] == [(LEVEL_CODES[c.level], c.number) for c in in_rows]
        assert area["total"] == margin(analysis.tally)


def test_what_stands_behind_a_cell_is_what_the_analysis_explains(of_town: Handover) -> None:
    told = data(made("html", of_town))
    area = next(one for one in told["areas"] if one["code"] == KREEK)
    analysis, place = of_town.survey.analysis(KREEK), 0
    for group in of_town.groups:
        for theme in of_town.themes:
            for pillar in of_town.pillars:
                cell = analysis.by_key[theme.code, pillar.code, group.code]
                names = [told["interventions"][told["parts"][part][0]][0] for part in area["cells"][place][4]]
                wanted = [part.intervention.name for part in analysis.explain(cell.key)]
                assert names == ([] if area["cells"][place][0] == "nvt" else wanted)
                place += 1


def test_the_file_can_fetch_nothing(handed: Handover) -> None:
    file = made("html", handed)
    assert not page(file).xpath("//*[@src or @srcset or @action]")
    assert {link.get("href") for link in page(file).xpath("//*[@href]")} == {"#inhoud"}
    style = "".join(page(file).xpath("//style/text()"))
    assert "url(" not in style and "@import" not in style
    (policy,) = page(file).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';") and "http" not in policy


def test_heads_have_a_scope_and_the_table_a_name(handed: Handover) -> None:
    whole = page(made("html", handed))
    assert whole.get("lang") == "nl"
    assert all(head.get("scope") for head in whole.xpath("//th"))
    assert whole.xpath("//table[@id='matrix']")[0].get("aria-label") == handed.title
    assert all(table.xpath("caption") for table in whole.xpath("//table[@class='lst']"))


def test_who_has_no_script_reads_what_stands_behind_the_cells_in_a_list(of_town: Handover) -> None:
    rows = page(made("html", of_town)).xpath("//table[@class='lst']/tbody/tr")
    assert len(rows) == sum(len(parts) for parts in of_town.explained.values())
    assert all(row.xpath("td")[-1].text_content().strip() for row in rows)


def test_equal_questions_give_equal_bytes(of_town: Handover) -> None:
    assert make("html", of_town) == make("html", handover(town(), a_question(), TODAY))


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7*7 }}", "&amp;", "a\x0b\ud800b"]
)
def test_no_text_of_anybody_becomes_part_of_the_page(text: str) -> None:
    plan = town()
    named = tuple(replace(one, name=text + one.name, summary=text) for one in plan.interventions)
    themes = tuple(replace(one, name=text + one.name) for one in plan.themes)
    file = make("html", handover(replace(plan, interventions=named, themes=themes), a_question(), TODAY))
    whole = page(file)
    assert len(whole.xpath("//script")) == 2 and not whole.xpath("//img")
    said = [one[0] for one in data(file)["interventions"]]
    start = cleaned(text).encode("utf-8", "replace").decode()
    assert said and all(cleaned(one).startswith(start) for one in said)


def test_budgets_and_names_of_who_judged_stay_at_home() -> None:
    plan = town()
    rich = tuple(
        replace(one, deliveries=tuple(replace(part, budget=98_765) for part in one.deliveries))
        for one in plan.interventions
    )
    marks = tuple(replace(one, marked_by="Jansje Geheim") for one in plan.marks)
    file = make("html", handover(replace(plan, interventions=rich, marks=marks), a_question(), TODAY)).decode()
    assert "98765" not in file and "98.765" not in file and "Geheim" not in file

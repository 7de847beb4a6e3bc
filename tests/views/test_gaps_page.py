"""What the page on gaps shows."""

from dataclasses import replace
from typing import Any

import pytest
from dash import html

from planner.domain.gaps import rank
from planner.domain.plan import Plan
from planner.domain.words import GapKind
from planner.language.words import GAP_CODES
from planner.views.gaps.choice import choice
from planner.views.gaps.drawing import FIRST, gaps_data
from planner.views.gaps.sentence import sentence
from tests.views.asking import a_survey, an_asked
from tests.world import KREEK, plan_with, town


def drawn(plan: Plan, search: str = "") -> dict[str, Any]:
    asked = an_asked(plan, search)
    found = a_survey(asked)
    gaps = rank(found, asked.question.neighbourhood)
    data = gaps_data(asked, found, gaps, choice(asked, gaps))
    said = sentence(asked, gaps, choice(asked, gaps))
    words = "".join(str(part.children) if isinstance(part, html.B) else str(part) for part in said)
    return {**data, "sentence": words, "gaps": gaps, "problems": choice(asked, gaps).problems}


def test_per_kind_all_nine_kinds_are_named_with_their_first_rows() -> None:
    data = drawn(town())
    assert [group["code"] for group in data["groups"]] == list(GAP_CODES.values())
    for group in data["groups"]:
        own = [gap for gap in data["gaps"] if GAP_CODES[gap.kind] == group["code"]]
        assert group["count"] == (str(len(own)) if own else "geen")
        assert [row["rank"] for row in group["rows"]] == [str(gap.rank) for gap in own[:FIRST]]
        assert bool(group["all"]) == (len(own) > FIRST)
        assert group["remedy"]


def test_one_kind_is_shown_whole_in_pages_of_fifty() -> None:
    data = drawn(town(), "soort=leeg&bladzijde=2")
    empty = [gap for gap in data["gaps"] if gap.kind is GapKind.EMPTY]
    assert len(empty) > 100
    assert [row["rank"] for row in data["groups"][0]["rows"]] == [str(gap.rank) for gap in empty[50:100]]
    assert data["paging"]["next"] == "/kansen?soort=leeg&bladzijde=3"
    assert data["sentence"].startswith(
        f"{len(empty)} van de {len(data['gaps'])} kansen in 3 wijken zijn van de soort “leeg”"
    )


def test_by_score_the_list_is_ranked_and_every_row_names_its_kind() -> None:
    data = drawn(town(), "volgorde=score")
    rows = data["groups"][0]["rows"]
    assert [row["rank"] for row in rows] == [str(rank) for rank in range(1, 51)]
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)
    assert data["withKind"]


def test_never_more_rows_are_sent_than_a_page_shows() -> None:
    for search in ("", "volgorde=score", "soort=leeg"):
        assert sum(len(group["rows"]) for group in drawn(town(), search)["groups"]) <= 50


def test_a_row_leads_to_its_cell_in_its_wijk_and_keeps_the_question() -> None:
    data = drawn(town(), "thema=roken&volgorde=score")
    gap, row = data["gaps"][0], data["groups"][0]["rows"][0]
    assert row["href"] == f"/?thema=roken&wijk={gap.neighbourhood}&cel={'.'.join(gap.key)}"


def test_the_parts_of_a_score_are_widths_and_words() -> None:
    data = drawn(town(), "volgorde=score")
    for gap, row in zip(data["gaps"], data["groups"][0]["rows"], strict=False):
        assert row["parts"][0][0] == round(gap.score.need * 100)
        assert len(row["parts"]) == 3
        assert row["needKnown"] == gap.need_known


def test_without_wijken_the_whole_municipality_is_ranked() -> None:
    data = drawn(plan_with(neighbourhoods=(), area_programmes=(), observations=(), marks=()))
    assert not data["withArea"]
    assert "wijk" not in [one["name"] for one in data["bar"]]
    assert "in Gemeente Veldstad." in data["sentence"]
    row = data["groups"][0]["rows"][0]
    assert row["href"].startswith("/?cel=")


def test_a_municipality_that_is_not_filled_in_has_no_gaps_yet() -> None:
    plan = plan_with()
    data = drawn(replace(plan, municipality=replace(plan.municipality, filled=False)))
    assert data["empty"]["title"] == "Nog geen kansen"
    assert data["groups"] == []
    assert data["empty"]["links"][0] == ["Kies uit bekende interventies", "/beginnen?stap=4&gemeente=GM0001"]
    assert data["sentence"] == "Er zijn nog geen kansen in 3 wijken."


def test_a_kind_without_gaps_says_so_and_offers_all_kinds() -> None:
    data = drawn(plan_with(), "soort=loopt_af")
    assert "loopt af" in data["empty"]["title"]
    assert data["empty"]["links"] == [["Toon alle soorten", "/kansen"]]
    assert data["sentence"].startswith("Geen van de")


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("soort=onzin", "We kennen de soort kans “onzin” niet. Kies uit: leeg, alleen gepland,"),
        ("volgorde=raar", "We kennen de volgorde “raar” niet. Kies uit: per soort of op score."),
        ("soort=" + "x" * 500, "…” niet."),
        ("volgorde=score&bladzijde=999", "Bladzijde 999 is er niet"),
    ],
)
def test_a_mistake_in_the_address_is_told_and_the_list_still_stands(search: str, said: str) -> None:
    data = drawn(town(), search)
    assert said in data["problems"][0]
    assert data["groups"]


def test_the_bar_says_all_wijken_and_holds_the_kind() -> None:
    bar = {one["name"]: one for one in drawn(town())["bar"]}
    assert bar["wijk"]["shown"] == "alle 3"
    assert bar["wijk"]["choices"][0]["label"] == "Alle wijken"
    assert len(bar["soort"]["choices"]) == 10
    assert {one["name"]: one for one in drawn(town(), f"wijk={KREEK}&soort=dun")["bar"]}["soort"]["shown"] == "Dun"

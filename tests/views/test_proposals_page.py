"""The page with all proposals, and the page of one: what they say, what they filter, and where they lead."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dash.development.base_component import Component

from planner.app import create_app
from planner.domain.plan import Plan
from planner.domain.proposals import ProposalCell, ProposalLink, ProposalState, ProposalStep, Use
from planner.settings import Settings
from planner.store import plans, versions
from planner.store.database import open_engine
from planner.views.proposal.callbacks import RECORD_PAGE, _parts
from planner.views.proposal.ids import ACTIONS, DATA, DETAILS, EFFECT, PROBLEMS, SENTENCE, STEPS, TITLE
from planner.views.proposals.callbacks import _content, _data, sentence
from planner.views.proposals.selection import select
from planner.views.reader import Reader
from tests.views.asking import an_asked
from tests.views.proposing import with_proposals
from tests.world import KREEK, LINDENHOF, TODAY, a_proposal

S = ProposalState
ROKEN = (ProposalCell("roken", "beleid", "jeugd"),)
THREE = with_proposals(
    a_proposal(),
    a_proposal("rookvrij", cells=ROKEN, neighbourhoods=(), use=Use.WIDEN, budget=None, programme="", state=S.DRAFT),
    a_proposal("afgewezen", cells=ROKEN, neighbourhoods=(LINDENHOF,), budget=9_000, state=S.REJECTED),
)


def text(part: Any) -> str:
    """The words of a tree of components, without anything between them."""
    if isinstance(part, Component):
        return text(getattr(part, "children", None))
    if isinstance(part, (list, tuple)):
        return "".join(map(text, part))
    return "" if part is None else str(part).replace("\u00a0", " ")


def shown(search: str = "", plan: Plan = THREE) -> list[str]:
    chosen = select(an_asked(plan, search))
    assert chosen.problems == ()
    return [one.code for one in chosen.shown]


def said(search: str = "", plan: Plan = THREE) -> str:
    asked = an_asked(plan, search)
    return text(sentence(asked, select(asked)))


def test_the_sentence_counts_the_states_and_the_money_of_what_was_not_turned_down() -> None:
    assert said() == (
        "3 voorstellen: 2 concept en 1 afgewezen. Samen € 40.000, zonder wat is afgewezen. "
        "Bij 1 voorstel is nog geen budget ingevuld."
    )


def test_of_a_part_the_sentence_says_how_many_of_all() -> None:
    assert said("?fase=afgewezen").startswith("1 van 3 voorstellen past bij deze vraag: 1 afgewezen.")
    assert said("?fase=lopend") == "Geen van de 3 voorstellen past bij deze vraag."
    assert said(plan=with_proposals(a_proposal())) == "1 voorstel: 1 concept. Samen € 40.000."


def test_what_is_not_known_is_no_sum_of_nothing() -> None:
    assert (
        said(plan=with_proposals(a_proposal(budget=None))) == "1 voorstel: 1 concept. Er is nog geen budget ingevuld."
    )


@pytest.mark.parametrize(
    ("search", "codes"),
    [
        ("", ["beweegtuin", "rookvrij", "afgewezen"]),
        (f"?wijk={KREEK}", ["beweegtuin", "rookvrij"]),
        ("?thema=roken", ["rookvrij", "afgewezen"]),
        ("?thema=overgewicht&pijler=beleid", []),
        ("?doelgroep=kinderen", ["beweegtuin", "rookvrij", "afgewezen"]),
        ("?doelgroep=ouderen", []),
        ("?programma=kansrijke_start", ["beweegtuin", "afgewezen"]),
        ("?fase=concept,afgewezen", ["beweegtuin", "rookvrij", "afgewezen"]),
        ("?fase=Afgewezen", ["afgewezen"]),
        ("?besteding=widen", ["rookvrij"]),
        ("?besteding=widen&fase=afgewezen", []),
    ],
)
def test_filters_choose_proposals(search: str, codes: list[str]) -> None:
    assert shown(search) == codes


@pytest.mark.parametrize("search", ["?fase=klaar", "?besteding=plezier", "?weergave=kaart"])
def test_what_cannot_be_understood_is_told_and_filters_nothing(search: str) -> None:
    chosen = select(an_asked(THREE, search))
    assert len(chosen.problems) == 1
    assert len(chosen.shown) == 3


def content(search: str, plan: Plan, tmp_path: Path) -> Any:
    asked = an_asked(plan, search)
    return _content(asked, a_reader(plan, tmp_path), select(asked))


def a_reader(plan: Plan, path: Path) -> Reader:
    engine = open_engine(f"sqlite:///{path / 'page.db'}")
    versions.create(engine)
    plans.write(engine, plan)
    return Reader(engine, lambda: TODAY)


def parts(component: Any, kind: str) -> list[Any]:
    """All components of a kind, in order."""
    if isinstance(component, (list, tuple)):
        return [one for each in component for one in parts(each, kind)]
    if not isinstance(component, Component):
        return []
    own = [component] if component.__class__.__name__ == kind else []
    return own + parts(getattr(component, "children", None), kind)


def test_the_list_has_a_part_per_state_with_its_money(tmp_path: Path) -> None:
    rows = parts(content("", THREE, tmp_path), "Tr")
    heads = [text(row) for row in rows if getattr(row, "className", "") == "kh"]
    assert heads == [
        "Concept 2 voorstellenSamen € 40.000",
        "Afgewezen 1 voorstelSamen € 9.000",
    ]


def test_a_sum_of_nothing_known_is_not_zero(tmp_path: Path) -> None:
    plan = with_proposals(a_proposal(budget=None))
    assert "€ 0" not in text(content("", plan, tmp_path))
    assert "€ 0" in text(content("", with_proposals(a_proposal(budget=0)), _sub(tmp_path)))


def _sub(path: Path) -> Path:
    (path / "again").mkdir()
    return path / "again"


def test_the_board_shows_only_steps_that_are_allowed(tmp_path: Path) -> None:
    plan = with_proposals(a_proposal(state=S.ADVICE), a_proposal("klaar", state=S.DONE))
    steps = [
        one.to_plotly_json()["props"]["data-stap"] for one in parts(content("?weergave=bord", plan, tmp_path), "Button")
    ]
    assert steps == ["granted", "rejected", "held"]


def test_nothing_can_be_done_to_a_plan_of_the_past(tmp_path: Path) -> None:
    past = replace(with_proposals(), as_of=TODAY)
    assert parts(content("?weergave=bord", past, tmp_path), "Button") == []
    assert parts(_page(past, "beweegtuin", _sub(tmp_path))[ACTIONS], "Button") == []


def test_without_proposals_there_is_a_way_on(tmp_path: Path) -> None:
    empty = replace(THREE, proposals=())
    found = content("", empty, tmp_path)
    assert [text(one) for one in parts(found, "A")] == ["Naar de kansen", "Nieuw voorstel"]
    assert said(plan=empty) == "Er zijn nog geen voorstellen."


def test_the_bar_asks_what_a_proposal_has() -> None:
    asked = an_asked(THREE)
    names = [one["name"] for one in _data(asked, select(asked))["bar"]]
    assert names == ["fase", "besteding", "wijk", "thema", "doelgroep", "pijler", "programma"]


# ── one proposal ────────────────────────────────────────────────────────────────────────────


def _page(plan: Plan, code: str, path: Path, search: str = "") -> dict[str, Any]:
    return dict(_parts(an_asked(plan, search), a_reader(plan, path), code))


def test_the_page_says_what_it_is_for_and_what_it_costs(tmp_path: Path) -> None:
    page = _page(with_proposals(), "beweegtuin", tmp_path)
    assert page[TITLE] == "Beweegtuin"
    assert text(page[SENTENCE]) == (
        "Voor Overgewicht · Leefomgeving · Kinderen (4–12) in De Kreek. € 40.000 in 2027, uit Kansrijke Start."
    )


def test_a_draft_says_what_it_still_needs(tmp_path: Path) -> None:
    page = _page(with_proposals(a_proposal(budget=None, programme="")), "beweegtuin", tmp_path)
    assert "Nog nodig: budget en programma." in text(page[DETAILS])


def test_a_link_is_shown_by_its_title_and_leads_to_its_address(tmp_path: Path) -> None:
    links = (ProposalLink("Begroting", "https://example.org/b"),)
    page = _page(with_proposals(a_proposal(links=links)), "beweegtuin", tmp_path)
    assert ("Begroting", "https://example.org/b") in [(text(one), one.href) for one in parts(page[DETAILS], "A")]


def test_steps_are_told_with_day_name_and_reason(tmp_path: Path) -> None:
    steps = (ProposalStep(S.SUBMITTED, TODAY, "Anna", "Klaar"), ProposalStep(S.ADVICE, TODAY, "Bas"))
    page = _page(with_proposals(a_proposal(state=S.ADVICE, steps=steps)), "beweegtuin", tmp_path)
    told = text(page[STEPS])
    assert "01-06-2026IngediendAnnaKlaar" in told
    assert told.endswith("Hierna: gehonoreerd, afgewezen of aangehouden.")


def test_what_would_change_is_what_the_matrix_shows_when_it_is_tried(tmp_path: Path) -> None:
    page = _page(with_proposals(), "beweegtuin", tmp_path)
    assert "In De Kreek stijgt 1 cel." in text(page[EFFECT])
    (link,) = [one.href for one in parts(page[EFFECT], "A")]
    assert link == "/?wijk=kreek&proef=voorstel~beweegtuin"


@pytest.mark.parametrize("state", [S.REJECTED, S.HELD, S.RUNNING, S.DONE])
def test_what_is_decided_already_would_change_nothing_more(tmp_path: Path, state: ProposalState) -> None:
    page = _page(with_proposals(a_proposal(state=state)), "beweegtuin", tmp_path)
    assert parts(page[EFFECT], "A") == []


def test_a_new_one_begins_with_the_cell_and_the_wijk_of_the_address(tmp_path: Path) -> None:
    page = _page(THREE, "nieuw", tmp_path, f"?cel=roken.beleid.ouderen&wijk={KREEK}&besteding=monitor")
    values = page[DATA]["form"]["waarden"]
    assert values["cells"] == [{"theme": "roken", "pillar": "beleid", "group": "ouderen", "primary": True}]
    assert (values["neighbourhoods"], values["use"]) == ([KREEK], "monitor")
    assert values["name"] == "Roken · Beleid · Ouderen (65+) in De Kreek"


def test_a_new_one_can_begin_with_what_fits(tmp_path: Path) -> None:
    address = f"toevoegen~fitclub~overgewicht.leefomgeving.jongeren~{KREEK}"
    values = _page(THREE, "nieuw", tmp_path, f"?suggestie={address}")[DATA]["form"]["waarden"]
    assert (values["name"], values["entry"], values["use"]) == ("FitClub in De Kreek", "fitclub", "supply")


@pytest.mark.parametrize("search", ["?cel=mars.beleid.ouderen", "?cel=roken", "?suggestie=niets", "?besteding=plezier"])
def test_a_beginning_that_is_not_understood_is_told(tmp_path: Path, search: str) -> None:
    assert len(_page(THREE, "nieuw", tmp_path, search)[PROBLEMS]) == 1


def test_a_proposal_is_found_in_any_letters_and_in_the_archive(tmp_path: Path) -> None:
    plan = replace(THREE, archive=replace(THREE.archive, proposals=(a_proposal("oud"),)))
    reader = a_reader(plan, tmp_path)
    assert all(RECORD_PAGE.exists(reader, code, "") for code in ("BEWEEGTUIN", "oud", "nieuw"))
    assert not RECORD_PAGE.exists(reader, "nergens", "")
    page = dict(_parts(reader.asked(""), reader, "oud"))
    assert "Terugzetten" in text(page[PROBLEMS])
    assert page[ACTIONS] == []


def test_a_page_of_a_proposal_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    a_reader(THREE, tmp_path)
    app = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": f"sqlite:///{tmp_path / 'page.db'}"}), TODAY)
    client = app.server.test_client()
    assert client.get("/voorstellen/beweegtuin").status_code == 200
    assert client.get("/voorstellen/nergens").status_code == 404

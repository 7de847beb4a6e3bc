"""Proposals in a real browser: from an empty cell to a grant, refused where something is missing, by two at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain.plan import Proposal
from planner.domain.proposals import ProposalState
from tests.pages.conftest import TODAY
from tests.pages.editor import BAS, Editor, an_editor
from tests.pages.test_access import settle, violations

NEW = "/voorstellen/nieuw?cel=roken.beleid.kinderen&wijk=selwerd&besteding=reach"
NAMED = "Roken · Beleid · Kinderen (4–12) in Selwerd"
WHY = "Hier roken meer ouders dan in de rest van de stad."


class Proposer(Editor):
    """Somebody who makes proposals."""

    def proposal(self, code: str) -> Proposal:
        """A proposal as it is stored now."""
        return next(one for one in self.plan().proposals if one.code == code)

    def ready(self, name: str, state: str = "") -> str:
        """A proposal that has everything, at its page; its code."""
        cells = [{"theme": "roken", "pillar": "beleid", "group": "ouderen", "primary": True}]
        fields = {
            **{"name": name, "cells": cells, "neighbourhoods": ["selwerd"], "use": "reach", "motivation": WHY},
            **{"budget": "12.000", "year": "2027", "programme": "jogg", "intervention": "", "entry": "", "links": []},
        }
        answer = self.post("proposal", {"code": "", "versie": 0, "velden": fields})
        for step in filter(None, state.split(",")):
            self.post("proposal-step", {"code": answer["code"], "stap": step, "reden": ""})
        return str(answer["code"])

    def post(self, action: str, fields: dict[str, object]) -> dict[str, object]:
        """What another page would send."""
        self.driver.set_script_timeout(10)
        found: dict[str, object] = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "fetch('/wijzig/' + arguments[0], {method: 'POST', headers: {'Content-Type': 'application/json'},"
            "body: JSON.stringify(Object.assign({gemeente: 'GM0014', wie: arguments[2]}, arguments[1]))})"
            ".then(r => r.json()).then(done);",
            action,
            fields,
            BAS,
        )
        return found

    def step(self, words: str, reason: str = "") -> None:
        """Press a step, say why, and confirm."""
        self.press_step(words)
        if reason:
            self.see_any("#stap-reden").send_keys(reason)
        self.click("dialog button", words)

    def press_step(self, words: str) -> None:
        """Open the question of a step."""
        button = self.wait(lambda: next(iter(self.all(f'#voorstel-knoppen [data-doe="{words}"]')), None), words)
        self.script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()
        self.see_any("dialog[open]")


@pytest.fixture(scope="module")
def desk(browser: Browser, seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proposer]:
    """One database for all tests: each has proposals of its own."""
    with an_editor(seeded, tmp_path_factory.mktemp("voorstellen"), browser) as made:
        yield Proposer(browser, made.address, made.engine)


def wrong(desk: Editor) -> list[str]:
    desk.see(".errsum a")
    return [one.text for one in desk.all(".errsum a")]


def test_without_proposals_the_page_leads_to_where_they_are_needed(desk: Proposer) -> None:
    desk.come("/voorstellen", ".empty")
    assert desk.see(".lede").text == "Er zijn nog geen voorstellen."
    assert desk.named(".empty a.btn.p", "Naar de kansen").get_attribute("href").endswith("/kansen")


def test_from_an_empty_cell_to_a_grant(desk: Proposer) -> None:
    desk.come(NEW)
    assert desk.value("name") == NAMED
    assert desk.chips("neighbourhoods") == ["Selwerd"]
    desk.see(".ck-said", "1 cel gekozen")
    desk.fill("name", "Rookvrij opgroeien in Selwerd")
    desk.submit()
    desk.see("h1", "Rookvrij opgroeien in Selwerd")
    desk.see(".note.w", "Nog nodig: motivering, budget, jaar en programma.")
    # Not everything is there: the form opens, and says what is missing at each field.
    desk.step("Dien in")
    assert wrong(desk) == [
        "Motivering is nog leeg",
        "Budget is nog leeg",
        "Jaar is nog leeg",
        "Programma is nog leeg",
    ]
    desk.fill("motivation", WHY)
    desk.fill("budget", "40.000")
    desk.fill("year", "2027")
    desk.script("document.querySelector('[data-veld=programme] select').value = 'jogg'")
    desk.script(
        "document.querySelector('[data-veld=programme] select').dispatchEvent(new Event('input', {bubbles: true}))"
    )
    desk.submit()
    desk.see("#voorstel-details", "€ 40.000")
    desk.step("Dien in", "Samen met de school bedacht")
    desk.see("#voorstel-stand", "Ingediend")
    desk.step("Vraag advies")
    desk.see("#voorstel-stand", "Advies")
    desk.step("Honoreer", "Past bij het akkoord")
    desk.see("#voorstel-stand", "Gehonoreerd")
    one = desk.proposal("rookvrij_opgroeien_in_selwerd")
    assert (one.state, one.budget, one.motivation) == (ProposalState.GRANTED, 40_000, WHY)
    assert [(step.state, step.on, step.by) for step in one.steps][-1] == (ProposalState.GRANTED, TODAY, "Anna de Boer")
    desk.see("#voorstel-stappen", "Past bij het akkoord")
    # What was refused on purpose is all that the browser complains of.
    assert ["422" in said for said in desk.complaints()] == [True]


def test_only_the_steps_that_are_allowed_are_shown(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Alleen wat mag", "submitted,advice")
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    shown = [one.get_attribute("data-doe") for one in desk.all("#voorstel-knoppen [data-stap]")]
    assert shown == ["Honoreer", "Wijs af", "Houd aan"]


def test_turning_down_asks_why_and_keeps_asking(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Wordt afgewezen", "submitted,advice")
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    desk.press_step("Wijs af")
    desk.click("dialog button", "Wijs af")
    desk.see("dialog .msg", "Schrijf waarom")
    assert desk.proposal(code).state is ProposalState.ADVICE
    desk.see_any("#stap-reden").send_keys("Te duur")
    desk.click("dialog button", "Wijs af")
    desk.see("#voorstel-stand", "Afgewezen")
    assert desk.proposal(code).steps[-1].reason == "Te duur"


def test_a_step_that_was_thought_better_of_changes_nothing(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Toch niet")
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    desk.press_step("Dien in")
    desk.press(Keys.ESCAPE)
    desk.wait(lambda: not desk.all("dialog"), "vraag dicht")
    assert desk.script("return document.activeElement.dataset.stap") == "submitted"
    assert desk.proposal(code).state is ProposalState.DRAFT


def test_putting_it_into_practice_puts_it_into_the_plan_and_undo_takes_both_back(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Wandelen met ouderen", "submitted,advice,granted")
    before = desk.plan()
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    desk.step("Zet in uitvoering")
    desk.told("1 interventie in het plan bijgewerkt.")
    assert len(desk.plan().interventions) == len(before.interventions) + 1
    desk.click(".toast button", "Ongedaan maken")
    desk.see("#voorstel-stand", "Gehonoreerd")
    assert desk.plan().interventions == before.interventions


def test_a_comment_is_placed_and_what_is_typed_survives_a_change_of_somebody_else(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Met opmerkingen")
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    desk.see_any("#opmerking").send_keys("Vraag het de school")
    desk.post("proposal-comment", {"code": code, "tekst": "Van Bas"})
    desk.see("#voorstel-opmerkingen", "Van Bas")
    assert desk.see_any("#opmerking").get_attribute("value") == "Vraag het de school"
    desk.click("#voorstel-opmerking-vak button", "Plaats opmerking")
    desk.see("#voorstel-opmerkingen", "Vraag het de school")
    assert desk.see_any("#opmerking").get_attribute("value") == ""
    assert [one.by for one in desk.proposal(code).comments] == ["Bas Smit", "Anna de Boer"]


def test_a_comment_that_is_half_typed_is_still_there_after_editing(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Halverwege")
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    desk.see_any("#opmerking").send_keys("Vraag het de")
    desk.click("#voorstel-knoppen a", "Bewerken")
    desk.see("#voorstel-formulier form")
    desk.click("#voorstel-formulier a, #voorstel-formulier button", "Annuleren")
    desk.see("#voorstel-details dl")
    assert desk.see_any("#opmerking").get_attribute("value") == "Vraag het de"


def test_the_reason_of_a_step_comes_back_when_somebody_else_said_something_meanwhile(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Met een reden", "submitted,advice")
    desk.come(f"/voorstellen/{code}", "#voorstel-details dl")
    desk.press_step("Houd aan")
    desk.see_any("#stap-reden").send_keys("Wachten op de raad")
    desk.post("proposal-comment", {"code": code, "tekst": "Van Bas"})
    desk.click("dialog button", "Houd aan")
    desk.see("dialog[open]", "nadat u keek")
    assert desk.see_any("#stap-reden").get_attribute("value") == "Wachten op de raad"
    desk.see("#voorstel-opmerkingen", "Van Bas")
    desk.click("dialog button", "Houd aan")
    desk.see("#voorstel-stand", "Aangehouden")
    assert desk.proposal(code).steps[-1].reason == "Wachten op de raad"


def test_two_people_at_the_form_see_what_the_other_changed(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Voor twee")
    desk.come(f"/voorstellen/{code}?bewerken=ja")
    desk.fill("motivation", "Van Anna")
    theirs = dict(desk.script("return document.getElementById('voorstel-formulier').__form.theirs()"))
    known = desk.script("return document.getElementById('voorstel-formulier').__form.versie")
    desk.post("proposal", {"code": code, "versie": known, "velden": {**theirs, "budget": "99.000"}})
    desk.submit()
    desk.see(".conflict, .form-top", "Bas Smit")
    assert desk.proposal(code).motivation == WHY
    assert desk.value("motivation") == "Van Anna"


def test_the_board_has_a_column_for_every_state_and_takes_steps(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.ready("Op het bord")
    desk.come("/voorstellen?weergave=bord", ".bord .vb")
    assert len(desk.all(".bord section")) == len(ProposalState)
    button = desk.see_any(f'[data-code="{code}"][data-stap="submitted"]')
    desk.script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    desk.click("dialog button", "Dien in")
    desk.see('section[aria-label^="Ingediend"]', "Op het bord")
    assert desk.proposal(code).state is ProposalState.SUBMITTED


def test_the_choice_of_view_and_the_filters_stand_in_the_address(desk: Proposer) -> None:
    desk.come("/voorstellen", "h1")
    desk.ready("Zichtbaar")
    desk.come("/voorstellen?fase=concept", ".vs")
    desk.script("document.querySelector('input[value=bord]').click()")
    desk.see(".bord")
    assert "weergave=bord" in desk.driver.current_url and "fase=concept" in desk.driver.current_url


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/voorstellen", ".vs"),
        ("/voorstellen?weergave=bord", ".bord"),
        ("/voorstellen?wijk=helpman&fase=afgerond", ".empty"),
        ("/voorstellen/{}", "#voorstel-details dl"),
        ("/voorstellen/{}?bewerken=ja", "form.form"),
        (NEW, "form.form"),
        ("/voorstellen?archief=ja", "h1"),
    ],
)
def test_everybody_can_use_the_pages(desk: Proposer, path: str, there: str, width: int) -> None:
    desk.come("/voorstellen", "h1")
    code = desk.proposal("toegankelijk").code if _known(desk) else desk.ready("Toegankelijk", "submitted,advice")
    desk.come(path.format(code), there, width=width)
    settle(desk)
    assert violations(desk) == []
    assert desk.script("return document.documentElement.scrollWidth") <= width
    assert desk.complaints() == []


def _known(desk: Proposer) -> bool:
    return any(one.code == "toegankelijk" for one in desk.plan().proposals)


@pytest.mark.parametrize("width", [1280, 1181])
def test_the_menu_fits_beside_the_rest_of_the_head(desk: Proposer, width: int) -> None:
    desk.come("/voorstellen", "h1", width=width)
    settle(desk)
    assert desk.script("return document.querySelector('header.top').scrollWidth") <= width
    ends = desk.script(
        "const n = document.querySelector('.nav a:last-child').getBoundingClientRect(),"
        "z = document.getElementById('zoek-vak').getBoundingClientRect(); return [n.right, z.left]"
    )
    assert ends[0] <= ends[1]

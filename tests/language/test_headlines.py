"""The headline of a change: who reads it knows what was done, without opening anything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from planner.domain import classifying, editing
from planner.domain.changes import Author, Change, Edit, Way, changed, created, inverse
from planner.domain.classifying import Looked
from planner.domain.plan import CellMark, Partner, PartnerRole, Programme, Rules, Theme
from planner.domain.words import MarkKind
from planner.language.changes import edit_changes, edit_title, names_for
from planner.language.headlines import ACTIONS, headline, own_headline
from tests.world import KREEK, town

ANNA = Looked("Anna de Boer", date(2026, 11, 24))
#: The codes of actions as they are agreed with whoever makes changes.
CODES = {
    "intervention_saved",
    "intervention_created",
    "intervention_copied",
    "placement_added",
    "placement_moved",
    "placement_removed",
    "marks_set",
    "marks_cleared",
    "confirmed",
    "proposal_stepped",
    "proposal_commented",
    "record_saved",
    "record_created",
    "record_moved",
    "record_removed",
    "record_archived",
    "record_restored",
    "partners_merged",
    "records_merged",
    "catalogue_updated",
    "rules_saved",
    "figures_in",
    "plan_in",
    "shapes_in",
    "shapes_away",
    "filled",
    "municipality_created",
}
HERE, THERE = ("overgewicht", "voorlichting", "ouders"), ("roken", "beleid", "ouderen")
PLAN = town()
PLAYGROUND = next(one for one in PLAN.interventions if one.code == "beweegplein")


def a_change(action: str, edits: Sequence[Edit | None], way: Way = Way.DONE) -> Change:
    moment = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
    return Change(7, moment, Author("Anna", "k"), action, tuple(one for one in edits if one), way=way)


def said(action: str, edits: Sequence[Edit | None], way: Way = Way.DONE) -> str:
    change = a_change(action, edits, way)
    return headline(names_for(PLAN, (change,)), change)


def saved(**fields: Any) -> tuple[Edit, ...]:
    return editing.save(PLAN, "interventions", replace(PLAYGROUND, **fields), new=False)


def a_mark(kind: MarkKind, area: str | None = None) -> CellMark:
    return CellMark("", "", "", kind, "Daarom", area, "Anna", ANNA.on)


def partners(count: int) -> tuple[Edit, ...]:
    draft = editing.Draft(PLAN)
    for number in range(count):
        draft.add(created(draft.plan, "partners", Partner(f"p{number}", f"Partner {number}")))
    return tuple(draft.edits)


@pytest.mark.parametrize(
    ("action", "edits", "words"),
    [
        (
            "intervention_saved",
            saved(partners=(), deliveries=(replace(PLAYGROUND.deliveries[0], ends=None),)),
            "Beweegplein gewijzigd: einddatum, partners",
        ),
        (
            "intervention_saved",
            saved(partners=(), setting="school", summary="", section="4", aliases=("Plein",)),
            "Beweegplein gewijzigd: partners, ook genoemd, setting en 2 meer",
        ),
        (
            "intervention_created",
            editing.save(PLAN, "interventions", replace(PLAYGROUND, code="nieuw_plein", name="Nieuw plein"), new=True),
            "Interventie toegevoegd: Nieuw plein",
        ),
        (
            "intervention_copied",
            editing.save(PLAN, "interventions", replace(PLAYGROUND, code="nieuw_plein", name="Nieuw plein"), new=True),
            "Interventie gekopieerd: Nieuw plein",
        ),
        (
            "placement_added",
            classifying.place(PLAN, "beweegplein", THERE, ANNA),
            "Beweegplein geplaatst in Roken · Beleid · Ouderen (65+)",
        ),
        (
            "placement_removed",
            classifying.take_out(PLAN, "beweegplein", HERE),
            "Beweegplein weggehaald uit Overgewicht · Voorlichting · Ouders en verzorgers",
        ),
        (
            "placement_moved",
            classifying.move(PLAN, "beweegplein", (HERE, THERE), ANNA),
            "Beweegplein verplaatst: van Overgewicht · Voorlichting · Ouders en verzorgers "
            "naar Roken · Beleid · Ouderen (65+)",
        ),
        (
            "marks_set",
            classifying.mark(PLAN, [THERE], a_mark(MarkKind.NOT_APPLICABLE)),
            "Cel Roken · Beleid · Ouderen (65+): niet van toepassing",
        ),
        (
            "marks_set",
            classifying.mark(PLAN, [("roken", "voorlichting", "kinderen")], a_mark(MarkKind.NOT_APPLICABLE)),
            "Cel Roken · Voorlichting · Kinderen (4–12): niet van toepassing",
        ),
        (
            "marks_set",
            classifying.mark(PLAN, [THERE], a_mark(MarkKind.PRIORITY, KREEK)),
            "Cel Roken · Beleid · Ouderen (65+) in De Kreek: prioriteit",
        ),
        (
            "marks_set",
            classifying.mark(PLAN, [HERE, THERE], a_mark(MarkKind.PRIORITY)),
            "2 cellen: prioriteit",
        ),
        (
            "marks_cleared",
            classifying.unmark(PLAN, [("roken", "voorlichting", "kinderen")], tuple(MarkKind), None),
            "Cel Roken · Voorlichting · Kinderen (4–12): oordeel gewist (bewust leeg)",
        ),
        ("confirmed", classifying.confirm(PLAN, ["beweegplein"], ANNA), "Beweegplein bevestigd"),
        (
            "confirmed",
            classifying.confirm(PLAN, [one.code for one in PLAN.interventions], ANNA),
            "5 interventies bevestigd",
        ),
        ("record_created", partners(1), "Partner toegevoegd: Partner 0"),
        ("record_created", partners(3), "3 partners toegevoegd"),
        (
            "record_saved",
            editing.save(PLAN, "partners", replace(PLAN.partners[0], core=False), new=False),
            "Partner GGD Veldstad gewijzigd: kernpartner",
        ),
        ("record_moved", editing.shift(PLAN, "themes", "roken", 1), "Thema verplaatst in de lijst: Roken"),
        (
            "record_removed",
            editing.take_away(PLAN, "programmes", "kansrijke_start"),
            "Programma gewist: Kansrijke Start",
        ),
        ("record_archived", editing.archive(PLAN, "partners", "ggd"), "Partner gearchiveerd: GGD Veldstad"),
        (
            "record_restored",
            inverse(editing.archive(PLAN, "partners", "ggd")),
            "Partner teruggezet uit het archief: GGD Veldstad",
        ),
        (
            "partners_merged",
            editing.merge(PLAN, "partners", "sportclub", "ggd"),
            "Partners samengevoegd: VV Veldstad in GGD Veldstad",
        ),
        (
            "records_merged",
            editing.merge(PLAN, "themes", "roken", "overgewicht"),
            "Thema’s samengevoegd: Roken in Overgewicht",
        ),
        (
            "rules_saved",
            (changed(PLAN, "municipality", replace(PLAN.municipality, rules=Rules(covered_from=2))),),
            "Rekenregels gewijzigd: gedekt vanaf",
        ),
        (
            "filled",
            inverse([one for one in (changed(PLAN, "municipality", replace(PLAN.municipality, filled=False)),) if one]),
            "Klaar met invullen: Veldstad",
        ),
        (
            "iets_nieuws",
            editing.save(PLAN, "themes", Theme("roken", "Rookvrij"), new=False),
            "Gewijzigd: Rookvrij",
        ),
    ],
)
def test_a_change_is_said_in_one_line(action: str, edits: Sequence[Edit | None], words: str) -> None:
    assert said(action, edits) == words


def test_an_update_of_the_catalogue_is_told_by_what_came_changed_and_went() -> None:
    (club,) = PLAN.catalogue
    new = created(PLAN, "catalogue", replace(club, code="nieuw", name="Nieuw"))
    other = changed(PLAN, "catalogue", replace(club, owner="Bureau"))
    assert other is not None
    assert said("catalogue_updated", (new, other)) == "Catalogus bijgewerkt: 1 nieuw en 1 gewijzigd"
    assert said("catalogue_updated", inverse((new, other)), Way.UNDONE) == (
        "Ongedaan gemaakt: “Catalogus bijgewerkt: 1 nieuw en 1 gewijzigd”"
    )


def test_every_agreed_action_has_words_and_no_other_has() -> None:
    assert set(ACTIONS) == CODES


def test_what_was_turned_back_is_told_as_what_it_turned_back() -> None:
    edits = classifying.take_out(PLAN, "beweegplein", HERE)
    line = "Beweegplein weggehaald uit Overgewicht · Voorlichting · Ouders en verzorgers"
    assert said("placement_removed", inverse(edits), Way.UNDONE) == f"Ongedaan gemaakt: “{line}”"
    assert said("placement_removed", edits, Way.REDONE) == f"Opnieuw gedaan: “{line}”"


def test_a_record_that_is_gone_for_good_keeps_the_name_that_the_change_gives_it() -> None:
    edits = editing.merge(PLAN, "partners", "sportclub", "ggd")
    change = a_change("partners_merged", edits)
    plan = replace(PLAN, partners=PLAN.partners[:1])
    lines = [line.said for edit in edits for line in edit_changes(names_for(plan, (change,)), edit)]
    assert "Partners: erbij: GGD Veldstad; weg: VV Veldstad" in lines


@pytest.mark.parametrize(
    ("action", "edits", "words"),
    [
        ("intervention_saved", saved(setting="school"), "Gewijzigd: setting"),
        ("confirmed", classifying.confirm(PLAN, [one.code for one in PLAN.interventions], ANNA), "Bevestigd"),
        (
            "placement_added",
            classifying.place(PLAN, "beweegplein", THERE, ANNA),
            "Geplaatst in Roken · Beleid · Ouderen",
        ),
        ("partners_merged", editing.merge(PLAN, "partners", "sportclub", "ggd"), "Gewijzigd: partners"),
        ("record_archived", editing.archive(PLAN, "interventions", "beweegplein"), "Gearchiveerd"),
    ],
)
def test_on_its_own_page_a_record_is_not_named_again(action: str, edits: tuple[Edit, ...], words: str) -> None:
    change = a_change(action, edits)
    assert own_headline(names_for(PLAN, (change,)), change, "interventions", "beweegplein").startswith(words)


@pytest.mark.parametrize("action", [*sorted(CODES), "iets_nieuws"])
@pytest.mark.parametrize("way", Way)
def test_no_action_fails_on_edits_that_it_did_not_expect(action: str, way: Way) -> None:
    programme = replace(PLAN.programmes[0], aliases=("GS",))
    several = (
        classifying.mark(PLAN, [HERE, THERE], a_mark(MarkKind.PRIORITY)),
        editing.save(PLAN, "programmes", programme, new=False),
        editing.save(PLAN, "programmes", Programme("nieuw", "Nieuw"), new=True),
        editing.archive(PLAN, "interventions", "beweegplein"),
        saved(partners=(PartnerRole("sportclub", "gastheer"),)),
        classifying.unmark(PLAN, [("roken", "voorlichting", "kinderen")], tuple(MarkKind), None),
        editing.shift(PLAN, "themes", "roken", 1),
    )
    for edits in (*several, tuple(edit for some in several for edit in some), ()):
        change = a_change(action, edits, way)
        names = names_for(PLAN, (change,))
        assert headline(names, change).strip()
        assert own_headline(names, change, "interventions", "beweegplein").strip()
        assert all(edit_title(names, edit) for edit in edits)


def test_a_plan_that_came_in_is_told_in_one_line() -> None:
    edits = [changed(PLAN, "themes", replace(one, name=f"{one.name} en meer")) for one in PLAN.themes]
    assert said("plan_in", edits) == "Plan ingelezen uit een bestand: 2 onderdelen"

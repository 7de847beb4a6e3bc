"""Groningen: the counts of the source, and rows that were compared with it."""

from collections import Counter
from datetime import date

import pytest

from planner.domain.plan import Intervention, Plan
from planner.domain.words import (
    Basis,
    GroupPart,
    InterventionKind,
    MarkKind,
    Recognition,
    Scope,
    Status,
)

COUNTS = {
    "interventions": 90,
    "neighbourhoods": 12,
    "area_programmes": 6,
    "themes": 3,
    "pillars": 4,
    "groups": 18,
    "goals": 29,
    "programmes": 27,
    "partners": 119,
    "partner_lists": 16,
    "memberships": 193,
    # The 39 of the documents, and the number behind "above the national mean" as a target.
    "observations": 40,
    "indicators": 27,
    "catalogue": 62,
    "marks": 17,
    "contradictions": 7,
}


def one(plan: Plan, code: str) -> Intervention:
    return next(intervention for intervention in plan.interventions if intervention.code == code)


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_groningen_holds_as_many_as_the_source_names(groningen: Plan, name: str, count: int) -> None:
    assert len(getattr(groningen, name)) == count


def test_groningen_has_422_placements_and_91_deliveries(groningen: Plan) -> None:
    assert sum(len(intervention.placements) for intervention in groningen.interventions) == 422
    assert sum(len(intervention.deliveries) for intervention in groningen.interventions) == 91


def test_two_pillars_are_stated_four_follow_from_the_wording_and_84_are_inferred(groningen: Plan) -> None:
    known = Counter((one.pillar_basis, bool(one.pillar_basis_note)) for one in groningen.interventions)
    assert known == {(Basis.STATED, False): 2, (Basis.STATED, True): 4, (Basis.INFERRED, False): 84}


def test_a_secondary_pillar_is_never_stated(groningen: Plan) -> None:
    secondary = [p for one in groningen.interventions for p in one.placements if not p.primary]
    assert {placement.pillar_basis for placement in secondary} == {Basis.INFERRED}


def test_51_interventions_count_in_the_matrix_and_each_says_why_or_why_not(groningen: Plan) -> None:
    assert sum(intervention.counts for intervention in groningen.interventions) == 51
    for intervention in groningen.interventions:
        assert intervention.counts_reason.startswith("Telt mee" if intervention.counts else "Telt niet mee")


def test_statuses_and_areas_are_those_of_the_source(groningen: Plan) -> None:
    deliveries = [delivery for one in groningen.interventions for delivery in one.deliveries]
    assert Counter(delivery.status for delivery in deliveries) == {
        Status.RUNNING: 65,
        Status.POSSIBLE: 15,
        Status.PLANNED: 9,
        Status.EXPLORING: 1,
        Status.ENDED: 1,
    }
    assert Counter(delivery.scope for delivery in deliveries) == {
        Scope.UNKNOWN: 56,
        Scope.ATTENTION: 11,
        Scope.REGION: 10,
        Scope.MUNICIPALITY: 8,
        Scope.NEIGHBOURHOODS: 5,
        Scope.SPOT: 1,
    }


def test_r01_is_a_care_path_for_the_pregnant_and_parents_that_can_be_used(groningen: Plan) -> None:
    path = one(groningen, "R01")
    assert path.kind is InterventionKind.CARE_PATH
    assert [(p.theme, p.pillar, p.group, p.primary) for p in path.placements] == [
        ("roken", "signalering", "zwangeren", True),
        ("roken", "signalering", "ouders", True),
        ("roken", "voorlichting", "zwangeren", False),
        ("roken", "voorlichting", "ouders", False),
    ]
    assert path.goals == ("ROK-1",)
    assert path.programmes == ("kansrijke_start",)
    (delivery,) = path.deliveries
    assert (delivery.status, delivery.scope) == (Status.POSSIBLE, Scope.UNKNOWN)
    assert path.aliases == ()


def test_o09_gezonde_school_reaches_24_of_77_schools_in_all_pillars(groningen: Plan) -> None:
    school = one(groningen, "O09")
    (delivery,) = school.deliveries
    assert (delivery.reached, delivery.reachable, delivery.reach_unit) == (24, 77, "basisscholen")
    assert {(p.theme, p.pillar) for p in school.placements if p.primary} == {
        (theme.code, pillar.code) for theme in groningen.themes for pillar in groningen.pillars
    }
    assert len(school.placements) == 24
    assert {p.group_basis for p in school.placements if p.group == "kinderen"} == {Basis.INFERRED}
    assert {p.group_basis for p in school.placements if p.group == "onderwijs"} == {Basis.STATED}


def test_k08_runs_in_the_five_wijken_of_positief_opgroeien(groningen: Plan) -> None:
    (delivery,) = one(groningen, "K08").deliveries
    assert set(delivery.neighbourhoods) == {"beijum", "selwerd", "de_wijert", "indische_buurt", "de_hoogte"}
    assert delivery.area_basis is Basis.STATED


def test_r18_is_a_spot_at_the_umcg_since_june_2019(groningen: Plan) -> None:
    zone = one(groningen, "R18")
    (delivery,) = zone.deliveries
    assert (delivery.scope, delivery.place) == (Scope.SPOT, "UMCG (BU00140007)")
    assert (delivery.status, delivery.starts, delivery.ends) == (Status.RUNNING, date(2019, 6, 1), None)
    assert {role.partner for role in zone.partners} == {"umcg", "gemeente_groningen"}


def test_r09_was_a_campaign_of_2019_in_the_region(groningen: Plan) -> None:
    campaign = one(groningen, "R09")
    (delivery,) = campaign.deliveries
    assert (delivery.status, delivery.scope) == (Status.ENDED, Scope.REGION)
    assert (delivery.starts, delivery.ends) == (date(2019, 1, 1), date(2019, 12, 31))
    assert campaign.recognition is Recognition.NOT_APPLICABLE
    assert {p.group for p in campaign.placements} >= {"rokers", "inwoners", "kinderopvang", "onderwijs", "sport"}


def test_two_words_for_one_group_make_one_placement(groningen: Plan) -> None:
    fence = one(groningen, "R03")
    assert [p.group for p in fence.placements if p.pillar == "leefomgeving"] == [
        "ouders",
        "kinderopvang",
        "onderwijs",
        "sport",
        "jongeren",
    ]


def test_an_intervention_without_pillar_or_theme_has_no_placement(groningen: Plan) -> None:
    assert one(groningen, "R20").placements == ()
    assert one(groningen, "R20").themes == ("roken",)
    assert one(groningen, "P06").placements == ()
    assert one(groningen, "P06").themes == ()


def test_five_interventions_are_recognised_and_four_of_these_have_a_date(groningen: Plan) -> None:
    apart = (Recognition.UNKNOWN, Recognition.NOT_APPLICABLE)
    known = {one.code: one for one in groningen.interventions if one.recognition not in apart}
    assert {code: (one.recognition, one.recognised_on, one.lapses_on) for code, one in known.items()} == {
        "R03": (Recognition.SUBSTANTIATED, None, None),
        "O03": (Recognition.SUBSTANTIATED, date(2018, 11, 29), date(2023, 11, 29)),
        "W02": (Recognition.GOOD, date(2021, 9, 30), date(2026, 9, 30)),
        "W03": (Recognition.FIRST, date(2017, 9, 14), date(2022, 9, 14)),
        "K06": (Recognition.FIRST, date(2022, 11, 24), date(2027, 11, 24)),
    }
    assert known["R03"].recognition_source == "Catalogus X03: Rookvrij schoolterrein"


def test_a_goal_of_all_numbers_becomes_all_goals(groningen: Plan) -> None:
    assert one(groningen, "O14").goals == tuple(f"OVG-{number}" for number in range(1, 9))
    assert one(groningen, "K01").goals == tuple(f"KS-{number}" for number in range(1, 6))


def test_the_grid_has_15_groups_and_three_broader_ones(groningen: Plan) -> None:
    parents = {group.code: group.parent for group in groningen.groups}
    assert [group.code for group in groningen.groups if group.part is GroupPart.BROADER] == [
        "inwoners",
        "jeugd",
        "professionals",
    ]
    assert {code for code, parent in parents.items() if parent == "jeugd"} == {"jonge_gezinnen", "kinderen", "jongeren"}
    assert parents["jeugd"] == "inwoners"
    assert parents["zorg"] == "professionals"
    assert [group.code for group in groningen.groups if group.vulnerable] == ["lage_ses"]


def test_umbrella_names_are_aliases_of_wijken(groningen: Plan) -> None:
    named = {
        alias: {n.code for n in groningen.neighbourhoods if alias in n.aliases} for alias in ("SPT", "Korrewegwijk")
    }
    assert named == {
        "SPT": {"selwerd", "paddepoel", "tuinwijk"},
        "Korrewegwijk": {"de_hoogte", "indische_buurt"},
    }


def test_ranges_of_cbs_codes_are_written_out(groningen: Plan) -> None:
    areas = {neighbourhood.code: neighbourhood.cbs_codes for neighbourhood in groningen.neighbourhoods}
    assert areas["oosterparkwijk"] == tuple(f"BU0014040{number}" for number in range(5))
    assert len(areas["ten_boer"]) == 7


def test_tiles_and_centroids_agree_on_what_is_north(groningen: Plan) -> None:
    tiles = {n.code: (n.column, n.row) for n in groningen.neighbourhoods}
    assert tiles["beijum"] == (4, 0)
    assert tiles["de_wijert"] == (2, 3)
    south = min(groningen.neighbourhoods, key=lambda n: n.latitude or 99)
    assert south.code == "de_wijert"


def test_attention_wijken_are_those_of_the_area_programme(groningen: Plan) -> None:
    marked = {n.code for n in groningen.neighbourhoods if n.attention}
    (programme,) = [p for p in groningen.area_programmes if p.code == "aandachtswijken"]
    assert marked == set(programme.neighbourhoods)
    assert len(marked) == 6


def test_kansrijke_start_and_jogg_cross_all_themes(groningen: Plan) -> None:
    assert {p.code for p in groningen.programmes if p.crossing} == {"kansrijke_start", "jogg"}


def test_core_partners_are_the_four_of_their_list(groningen: Plan) -> None:
    core = {p.code for p in groningen.partners if p.core}
    assert core == {m.partner for m in groningen.memberships if m.list_code == "kernpartners"}
    assert len(core) == 4


def test_each_name_on_a_list_is_the_name_or_an_alias_of_its_partner(groningen: Plan) -> None:
    names = {p.code: {p.name, *p.aliases} for p in groningen.partners}
    assert all(m.name_in_source in names[m.partner] for m in groningen.memberships)


def test_marks_are_sixteen_that_do_not_apply_and_one_left_empty_on_purpose(groningen: Plan) -> None:
    kinds = Counter((mark.kind, mark.group) for mark in groningen.marks)
    assert kinds == {
        (MarkKind.NOT_APPLICABLE, "rokers"): 8,
        (MarkKind.NOT_APPLICABLE, "overgewicht"): 8,
        (MarkKind.DELIBERATELY_EMPTY, "kinderen"): 1,
    }


def test_the_contradicting_figures_of_youth_that_smokes_stand_as_they_are(groningen: Plan) -> None:
    figures = {o.code: (o.area, o.value) for o in groningen.observations}
    assert figures["I07"] == ("GM0014", 7.1)
    assert figures["I09"] == ("nederland", 6.4)
    (own,) = [o for o in groningen.observations if o.code == "I07"]
    assert own.compared_with == ("I08", "I09")


def test_targets_are_marked_and_words_have_no_value(groningen: Plan) -> None:
    assert {o.code for o in groningen.observations if o.is_target} == {"I17", "I18", "I40"}
    assert {o.code for o in groningen.observations if o.value is None} == {"I06", "I28", "I36"}


def test_a_catalogue_entry_has_a_date_only_when_it_is_known_to_the_day(groningen: Plan) -> None:
    entries = {entry.code: entry for entry in groningen.catalogue}
    assert entries["X01"].recognised_on == date(2018, 4, 4)
    assert (entries["X03"].recognised_on, entries["X03"].recognised_in) == (None, "2021 (titel overzicht)")
    assert entries["X04"].recognition is Recognition.SUBSTANTIATED
    assert entries["X04"].recognition_text == "minimaal Goed onderbouwd"
    assert entries["X41"].recognition is Recognition.NOT_RECOGNISED
    assert Counter(entry.verified for entry in groningen.catalogue) == {"ja": 36, "deels": 17, "nee": 9}

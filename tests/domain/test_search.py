"""What is found for what is typed, and in which order."""

import time
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import resources
from planner.domain.plan import Goal, Intervention, Neighbourhood, Partner, Plan, Programme, Proposal, Theme
from planner.domain.search import Hit, Index, Kind, PageWords, search
from planner.domain.spelling import fold
from planner.imports.folder import read_folder
from tests.world import an_intervention, plan_with, town

PAGES = (PageWords("/kansen", "Kansen", ("lege cellen", "witte vlekken")), PageWords("/", "Matrix"))
LETTERS = "abcdefghijklmnoprstuvwz"


@cache
def groningen() -> Plan:
    """The plan in the seed: real names, with the odd signs that people put in them."""
    return read_folder(resources.folder("seed") / "groningen")


@cache
def names_of_groningen() -> Index:
    return Index(groningen(), PAGES)


def found(text: str, plan: Plan | None = None) -> list[str]:
    """Names, the best first."""
    return [hit.name for hit in (search(plan, text, PAGES) if plan else names_of_groningen().search(text))]


def joined(text: str) -> str:
    return fold(text).replace(" ", "")


def first(text: str) -> Hit:
    return names_of_groningen().search(text)[0]


def named(*names: str) -> Plan:
    """Veldstad with interventions of these names, and nothing else that has a name."""
    many = tuple(an_intervention(f"i{place}", name=name) for place, name in enumerate(names))
    return plan_with(
        many, neighbourhoods=(), area_programmes=(), themes=(), groups=(), goals=(), programmes=(), partners=()
    )


# What can be found


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("lindenhof", Kind.NEIGHBOURHOOD, "lindenhof"),
        ("overgewicht", Kind.THEME, "overgewicht"),
        ("gezonde school", Kind.PROGRAMME, "gezonde_school"),
        ("rookvrij opgroeien", Kind.GOAL, "rookvrij"),
        ("sportclub veldstad", Kind.PARTNER, "sportclub"),
        ("docenten", Kind.GROUP, "onderwijs"),
        ("kansen", Kind.PAGE, "/kansen"),
        ("fietsles", Kind.INTERVENTION, "fietsles"),
    ],
)
def test_every_kind_of_thing_is_found_by_its_name(text: str, kind: Kind, code: str) -> None:
    partners = (Partner("sportclub", "Sportclub Veldstad"),)
    hit = search(plan_with((an_intervention("fietsles"),), partners=partners), text, PAGES)[0]
    assert (hit.kind, hit.code, hit.alias, hit.sure) == (kind, code, "", True)


def test_a_wijk_is_found_by_its_alias_which_is_named() -> None:
    assert [(hit.name, hit.alias) for hit in names_of_groningen().search("SPT")] == [
        ("Selwerd", "SPT"),
        ("Tuinwijk", "SPT"),
        ("Paddepoel", "SPT"),
    ]


def test_a_name_goes_before_the_same_words_in_an_alias() -> None:
    assert found("indische buurt")[:2] == ["Indische Buurt", "De Hoogte"]
    assert first("indische buurt").alias == ""


def test_a_wijk_is_found_by_a_cbs_code() -> None:
    hit = first("BU00141000")
    assert (hit.name, hit.found_code, hit.alias) == ("Selwerd", "BU00141000", "")


@pytest.mark.parametrize(("text", "name"), [("R05", "Rookvrije speeltuinen"), ("rok 2", "Rookvrije omgeving")])
def test_an_intervention_and_a_goal_are_found_by_their_code(text: str, name: str) -> None:
    assert found(text) == [name]


def test_a_page_is_found_by_what_it_is_about() -> None:
    hit = first("witte vlek")
    assert (hit.kind, hit.code, hit.name, hit.alias) == (Kind.PAGE, "/kansen", "Kansen", "witte vlekken")


def test_a_broader_group_is_not_found_because_no_question_can_be_about_it() -> None:
    assert [hit for hit in search(town(), "professionals") if hit.code == "professionals"] == []


def test_what_is_archived_is_not_found() -> None:
    plan = plan_with((an_intervention("fietsles"),))
    gone = replace(plan, interventions=(), archive=replace(plan.archive, interventions=plan.interventions))
    assert [hit.code for hit in search(plan, "fietsles")] == ["fietsles"]
    assert search(gone, "fietsles") == ()


# However it is typed


@pytest.mark.parametrize(
    "text",
    [
        "Rookvrije speeltuinen",
        "ROOKVRIJE SPEELTUINEN",
        "speeltuinen rookvrije",
        "rookvrije speel",
        "speeltuin rookvrij",
        "rook vrije speeltuinen",
        "rookvrijespeeltuinen",
        "Róokvrije speeltuinen!",
        "rokvrije speeltuinen",
        "rookvirje speeltuinen",
        "rookvrije spelltuinen",
        "rookvrijespeeltiunen",
        "rookvrije, de speeltuinen",
    ],
)
def test_it_is_found_however_it_is_typed(text: str) -> None:
    assert found(text)[0] == "Rookvrije speeltuinen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("oosterprakwijk", "Oosterparkwijk"),
        ("vinkhuzien", "Vinkhuizen"),
        ("lewneborg", "Lewenborg"),
        ("oosterprak", "Oosterparkwijk"),
        ("nix 18", "NIX18"),
        ("voor zorg", "VoorZorg"),
        ("nu niet zwnager", "Nu Niet Zwanger"),
        ("scenarios", "Scenario’s"),
        ("cafe", "Café ’t Hoekje"),
        ("spel en sport", "Sport & spel"),
    ],
)
def test_typing_errors_and_signs_are_forgiven(text: str, name: str) -> None:
    plan = groningen()
    more = tuple(
        replace(plan.themes[0], code=one, name=one) for one in ("Scenario’s", "Café ’t Hoekje", "Sport & spel")
    )
    assert found(text, replace(plan, themes=(*plan.themes, *more)))[0] == name


def test_small_words_need_not_be_there() -> None:
    assert found("gastlessen in de scholen")[0].startswith("Gastlessen over geld en budget op (primaire) scholen")


def test_small_words_alone_are_looked_for() -> None:
    assert found("het")[0] == "Het Huishoudboekje"


@pytest.mark.parametrize(
    "text", ["", "   ", "!?", "’", "\x00", "zzzz", "xqwvkz", "banaan", "belastingdienst", "R99", "🙂"]
)
def test_nonsense_finds_nothing(text: str) -> None:
    assert found(text) == []


def test_a_short_word_is_not_taken_for_its_neighbours() -> None:
    assert found("spt", named("spa", "sta", "pt", "stp")) == []


def test_a_code_is_not_taken_for_the_next_code() -> None:
    assert found("R05", named("R04", "R06")) == []
    assert found("rokn", plan_with(goals=(Goal("ROK-1", "roken", 1, "Gezond"),), themes=(), groups=())) == []


def test_one_wrong_word_among_good_ones_finds_nothing() -> None:
    assert found("rookvrije belastingdienst") == []


# The order


def test_the_order_is_name_then_beginning_then_word_then_part_of_a_word_then_misspelt() -> None:
    plan = named("Buitensporten", "Samen sporten", "Sporten", "Sporten met oma")
    assert found("sporten", plan) == ["Sporten", "Sporten met oma", "Samen sporten", "Buitensporten"]
    assert found("spotren", named("Buitensport", "Sporten")) == ["Sporten"]


def test_nothing_is_guessed_where_something_begins_with_what_was_typed() -> None:
    assert found("roken") == [name for name in found("roken") if "roken" in fold(name).split()]
    assert found("rokne")[0] == "Roken"
    assert not first("rokne").sure


def test_of_equally_good_hits_the_shortest_comes_first_and_then_the_order_of_the_plan() -> None:
    plan = named("Lopen met opa", "Lopen met ome", "Lopen")
    assert found("lop", plan) == ["Lopen", "Lopen met opa", "Lopen met ome"]


def test_equally_good_hits_of_other_kinds_stand_in_the_order_of_the_kinds() -> None:
    plan = plan_with(
        (an_intervention("a", name="Wandelen"),),
        neighbourhoods=(Neighbourhood("w", "Wandelen"),),
        themes=(Theme("t", "Wandelen"),),
        programmes=(Programme("p", "Wandelen"),),
        goals=(Goal("g", "t", 1, "Wandelen"),),
        partners=(Partner("x", "Wandelen"),),
        proposals=(Proposal("v", "Wandelen"),),
    )
    kinds = [hit.kind for hit in search(plan, "wandel", (PageWords("/w", "Wandelen"),))]
    assert kinds == [kind for kind in Kind if kind is not Kind.GROUP]


# For every name

words = st.text(LETTERS, min_size=1, max_size=12)
long_words = st.text(LETTERS, min_size=9, max_size=16)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize("field", ["neighbourhoods", "interventions", "programmes", "partners"])
def test_every_name_and_alias_in_groningen_finds_its_own_first(field: str) -> None:
    for one in getattr(groningen(), field):
        for text in (one.name, *one.aliases):
            best = names_of_groningen().search(text)
            same = [hit for hit in best if joined(text) in (joined(hit.name), joined(hit.alias))]
            assert one.code in [hit.code for hit in same], text
            assert best[: len(same)] == tuple(same), text


@given(st.lists(names, min_size=1, max_size=6, unique_by=lambda name: name.replace(" ", "")))
def test_every_name_finds_itself_first(many: list[str]) -> None:
    index = Index(named(*many))
    assert [index.search(name)[0].name for name in many] == many


@given(st.lists(names, min_size=1, max_size=4))
def test_a_name_is_found_with_its_words_turned_round(many: list[str]) -> None:
    index = Index(named(*many))
    turned = " ".join(reversed(many[0].split()))
    assert many[0] in [hit.name for hit in index.search(turned)]


@st.composite
def misspelt(draw: st.DrawFn) -> tuple[str, str]:
    """A long word, and the same with one letter left out, added, changed, or swapped with the next."""
    word = draw(long_words)
    at, letter = draw(st.integers(0, len(word) - 2)), draw(st.sampled_from(LETTERS))
    wrong = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    return word, draw(st.sampled_from(wrong))


@given(misspelt(), names, st.booleans())
def test_one_typing_error_in_a_long_word_still_finds_it(pair: tuple[str, str], rest: str, alone: bool) -> None:
    word, wrong = pair
    index = Index(named(f"{rest} {word}"))
    assert [hit.name for hit in index.search(wrong if alone else f"{wrong} {rest}")] == [f"{rest} {word}"]


@given(st.text("qxyz", min_size=5, max_size=30))
def test_a_heap_of_rare_letters_finds_nothing(text: str) -> None:
    assert names_of_groningen().search(text) == ()


@given(st.text(max_size=120))
def test_any_text_can_be_searched_and_every_hit_is_of_the_plan(text: str) -> None:
    plan = groningen()
    lists: tuple[Iterable[Any], ...] = (plan.neighbourhoods, plan.themes, plan.groups, plan.interventions)
    lists += (plan.programmes, plan.goals, plan.partners)
    known = {one.code for many in lists for one in many} | {page.path for page in PAGES}
    hits = names_of_groningen().search(text)
    assert {hit.code for hit in hits} <= known
    assert len({(hit.kind, hit.code) for hit in hits}) == len(hits)


# How long it takes


def large_plan() -> Plan:
    """Ten thousand interventions with names made of the words of Groningen, each with an alias of its own."""
    names = [*(one.name for one in groningen().interventions), *(one.name for one in groningen().partners)]
    said = sorted({word for name in names for word in name.split()})
    number = len(said)

    def an_other(place: int) -> Intervention:
        parts = [said[(place * step + step) % number] for step in (1, 7, 31)]
        name = f"{parts[0]}{parts[1].lower()} {parts[2]} {said[place % number]}"
        return an_intervention(f"X{place}", name=name, aliases=(f"{parts[2]}plan {place}",))

    return replace(groningen(), interventions=tuple(an_other(place) for place in range(10_000)))


@pytest.mark.parametrize("large", [False, True], ids=["Groningen", "10.000 interventies"])
def test_a_search_takes_no_longer_than_a_person_notices(large: bool) -> None:
    index, most = (Index(large_plan(), PAGES), 0.05) if large else (names_of_groningen(), 0.01)
    for text in ("a", "ro", "rookvrij", "oosterprakwijk", "rookvrije spelen in de wijk", "qqxzvkww"):
        spent = []
        for _ in range(5):
            start = time.thread_time()
            index.search(text)
            spent.append(time.thread_time() - start)
        assert min(spent) < most, text

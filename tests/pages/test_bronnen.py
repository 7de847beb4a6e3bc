"""The page on sources and rules in a real browser."""

from itertools import pairwise
from pathlib import Path

from planner import resources
from planner.domain.plan import Plan
from planner.domain.words import Basis
from planner.imports.folder import read_folder
from tests.pages.conftest import Visitor

TEXT = "#bronnen-tekst section h2"


def plan(folder: str) -> Plan:
    return read_folder(Path(resources.folder("seed")) / folder)


def table(visitor: Visitor, caption: str) -> list[list[str]]:
    """The cells of the table whose caption begins so."""
    rows: list[list[str]] = visitor.script(
        "const one = [...document.querySelectorAll('table')].find(t => t.caption.textContent.startsWith(arguments[0]));"
        "return [...one.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent))",
        caption,
    )
    return rows


def test_every_section_has_its_anchor_and_headings_go_down_in_steps(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    anchors = visitor.script("return [...document.querySelectorAll('#pagina h2')].map(one => one.id)")
    assert anchors == ["nakijken", "bronnen", "zekerheid", "tegenstrijdig", "rekenregels", "vragen", "cijfers"]
    levels = visitor.script("return [...document.querySelectorAll('#pagina h1,h2,h3')].map(one => +one.tagName[1])")
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_source_is_listed_with_what_it_is_used_for(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    rows = {row[0]: row for row in table(visitor, "Bronnen")}
    groningen = plan("groningen")
    assert len(rows) == len(groningen.sources)
    agreement = next(row for title, row in rows.items() if title.startswith("Lokaal Preventieakkoord"))
    counts = [sum(one.source == "lpa" for one in many) for many in (groningen.interventions, groningen.goals)]
    assert agreement[3].startswith(f"{counts[0]} interventies, {counts[1]} doelen, ")
    assert next(row for title, row in rows.items() if title.startswith("Brief"))[2] == "niet bekend"


def test_links_elsewhere_tell_the_other_side_nothing(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    links = visitor.script(
        "return [...document.querySelectorAll('#pagina a')].filter(a => a.origin !== location.origin)"
        ".map(a => [a.protocol, a.rel, a.target])"
    )
    assert len(links) == sum(bool(source.url) for source in plan("groningen").sources)
    assert {tuple(link) for link in links} == {("https:", "noopener noreferrer", "")}


def test_certainty_is_counted_from_the_plan(visitor: Visitor) -> None:
    for code, folder in (("", "groningen"), ("?gemeente=GM9999", "example")):
        visitor.go(f"/bronnen{code}", TEXT)
        interventions = plan(folder).interventions
        pillar = table(visitor, "Hoe zeker")[0]
        counts = [
            sum(one.pillar_basis is basis for one in interventions)
            for basis in (Basis.STATED, Basis.INFERRED, Basis.NOT_STATED, Basis.CONFIRMED)
        ]
        assert pillar == ["Pijler", *(f"{count} van {len(interventions)}" for count in counts)]


def test_groningen_tells_how_its_pillars_are_known(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    visitor.see("#bronnen-tekst p", "Pijler: 2 genoemd, 4 volgen uit de bewoording en 84 afgeleid.")
    visitor.see("#bronnen-zin", "Bij 84 van 90 interventies is de pijler afgeleid. Bevestigd zijn 0 van 720 gegevens.")


def test_what_is_doubtful_links_to_its_page_and_keeps_the_question(visitor: Visitor) -> None:
    visitor.go("/bronnen?status=lopend", TEXT)
    doubtful = [one.code for one in plan("groningen").interventions if one.pillar_confidence == "laag"]
    shown = "document.querySelectorAll('.src-list a[href*=interventies]')"
    links = visitor.script(f"return [...{shown}].map(a => a.pathname + a.search)")
    assert links == [f"/interventies/{code}?status=lopend" for code in doubtful]


def test_contradictions_are_shown_as_they_are(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    assert [row[0] for row in table(visitor, "Plaatsen")] == [one.text for one in plan("groningen").contradictions]


def test_what_does_not_count_is_grouped_by_reason_and_adds_up(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    interventions = plan("groningen").interventions
    rows = table(visitor, "Interventies die niet meetellen")
    counts = [int(row[1].split()[0]) for row in rows]
    assert sum(counts) == sum(not one.counts for one in interventions)
    assert counts == sorted(counts, reverse=True)
    assert len(rows) == len({one.counts_reason for one in interventions if not one.counts})


def test_the_nine_kinds_stand_with_their_use_of_the_budget(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    rows = table(visitor, "Soorten kansen")
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("Leeg", "Aanbod van effectieve interventies vergroten", "1"),
        ("Alleen gepland", "Besluit nemen", "½"),
        ("Dun", "Bereik vergroten", "½"),
        ("Ondiep bereik", "Bereik vergroten", "¼"),
        ("Geen erkende interventie", "Effectieve interventies", "¼"),
        ("Kwetsbare groep mist", "Verbreden naar kwetsbare groepen", "¼"),
        ("Wijk blijft achter", "Bereik vergroten", "¼"),
        ("Loopt af binnen 12 maanden", "Borgen", "¼"),
        ("Niet bevestigd", "Monitoring en evaluatie", "¼"),
    ]


def test_the_parameters_tell_what_is_on_now(visitor: Visitor) -> None:
    visitor.go("/bronnen?wijk=selwerd&secundair=ja", TEXT)
    visitor.see("#bronnen-tekst p", "Nu wijken 2 van de 8 filters af van de standaard.")
    rows = {row[0]: row[3] for row in table(visitor, "Filters van een vraag")}
    assert rows["Wijk"] == "Selwerdwijkt af van de standaard"
    assert rows["Telt mee"] == "ook tweede pijlerswijkt af van de standaard"
    assert rows["Status"] == "alle"


def test_every_figure_has_year_margin_and_source_or_says_that_they_are_not_known(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT)
    rows = table(visitor, "Cijfers")
    observations = plan("groningen").observations
    assert len(rows) == len(observations) == 40
    assert sum(row[2] == "niet bekend" for row in rows) == sum(one.year is None for one in observations)
    assert all(cell.strip() for row in rows for cell in row)
    youth = next(row for row in rows if row[1] == "7,1%")
    assert youth[5] == "Provincie 8,9% (2019) en Nederland 6,4% (2019)"


def test_tables_have_a_caption_and_heads_with_a_scope(visitor: Visitor) -> None:
    visitor.go("/bronnen?gemeente=GM9999", TEXT)
    assert visitor.script(
        "return [...document.querySelectorAll('#pagina table')].every(t => t.caption && t.caption.textContent"
        " && [...t.querySelectorAll('th')].every(h => h.scope))"
    )
    assert visitor.script("return document.querySelectorAll('.src-more tbody tr').length") == 186


def test_an_address_with_an_anchor_opens_at_that_section(visitor: Visitor) -> None:
    visitor.go("/bronnen#rekenregels", TEXT)
    visitor.wait(lambda: visitor.script("return scrollY") > 500, "de rekenregels in beeld")
    top = visitor.script("return document.getElementById('rekenregels').getBoundingClientRect().top")
    assert 0 <= top < 200


def test_no_error_on_a_narrow_page_on_sources(visitor: Visitor) -> None:
    visitor.go("/bronnen", TEXT, width=390)
    assert visitor.script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert visitor.complaints() == []

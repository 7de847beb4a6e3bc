"""The files of a folder and their columns: the shape in one place, to be read like a table of contents.

Column names are the field names of `planner.domain.plan`; several values in one cell stand with | between them;
an empty cell leaves the domain's default. `refers` names the file whose codes a cell holds. Free codes, that refer to
nothing: the subject of a goal or indicator, the theme of a partner list, and the themes of a catalogue entry, because
these may be themes that this municipality does not have.
"""

from planner.domain.words import PILLARS, GroupKind, GroupPart, Heading, InterventionKind, MarkKind, Recognition, Scope
from planner.domain.words import Status as DeliveryStatus
from planner.imports import cells
from planner.imports.columns import (
    ALIASES,
    BASIS,
    CODE,
    NAME,
    SOURCE,
    codes,
    count,
    day,
    how_known,
    line,
    one,
    text,
    truth,
    year,
)
from planner.imports.rows import Column, Table

MUNICIPALITY = Table(
    "municipality.yaml",
    (Column("code", cells.municipality_code, required=True), NAME, truth("invented"), truth("filled")),
    needed=True,
)
RULES = Table(
    "rules",
    (
        Column("half", cells.number(0, 1)),
        Column("covered_from", cells.number(0.01, 1000)),
        Column("strong_from", cells.number(0.01, 1000)),
        *(truth(name) for name in ("count_programmes", "count_secondary", "count_possible")),
    ),
)
SOURCES = Table(
    "sources.csv",
    (
        CODE,
        line("title", required=True),
        line("publisher"),
        line("published"),
        Column("url", cells.link),
        text("note"),
    ),
)
CONTRADICTIONS = Table(
    "contradictions.csv", (CODE, one("source", "sources.csv"), line("section"), text("text", required=True))
)
NEIGHBOURHOODS = Table(
    "neighbourhoods.csv",
    (
        CODE,
        NAME,
        ALIASES,
        truth("attention"),
        Column("cbs_codes", cells.many(cells.area_code)),
        Column("latitude", cells.number(-90, 90)),
        Column("longitude", cells.number(-180, 180)),
        Column("area_km2", cells.number(0)),
        count("population"),
        line("population_source"),
        Column("column", cells.whole(0, 99)),
        Column("row", cells.whole(0, 99)),
        BASIS,
        text("note"),
    ),
    needed=True,
)
AREA_PROGRAMMES = Table(
    "area_programmes.csv", (CODE, NAME, codes("neighbourhoods", "neighbourhoods.csv"), BASIS, SOURCE, line("section"))
)
THEMES = Table("themes.csv", (CODE, NAME), needed=True)
PILLAR_ROWS = Table(
    "pillars.csv",
    (Column("code", cells.word_of(*PILLARS), required=True), NAME, line("short", required=True)),
    needed=True,
)
GROUPS = Table(
    "groups.csv",
    (
        CODE,
        NAME,
        Column("kind", cells.one_of(GroupKind), required=True),
        Column("part", cells.one_of(GroupPart), required=True),
        Column("parent", cells.code, refers="groups.csv"),
        truth("vulnerable"),
    ),
    needed=True,
)
GOALS = Table(
    "goals.csv",
    (
        CODE,
        Column("subject", cells.code, required=True),
        count("number"),
        line("title", required=True),
        text("description"),
        line("target"),
        year("target_year"),
        codes("indicators", "indicators.csv"),
        Column("heading", cells.one_of(Heading)),
        BASIS,
        SOURCE,
        line("section"),
    ),
)
PROGRAMMES = Table(
    "programmes.csv",
    (
        CODE,
        NAME,
        ALIASES,
        line("kind"),
        truth("crossing"),
        codes("themes", "themes.csv"),
        text("aim"),
        line("owner"),
        line("area"),
        BASIS,
        SOURCE,
        line("section"),
    ),
)
PARTNERS = Table("partners.csv", (CODE, NAME, ALIASES, line("sector"), truth("core")))
PARTNER_LISTS = Table("partner_lists.csv", (CODE, NAME, Column("theme", cells.code), SOURCE, line("section")))
MEMBERSHIPS = Table(
    "memberships.csv",
    (
        one("list_code", "partner_lists.csv"),
        one("partner", "partners.csv"),
        line("name_in_source", required=True),
        line("role"),
        BASIS,
    ),
    key=("list_code", "partner", "name_in_source"),
)
INTERVENTIONS = Table(
    "interventions.csv",
    (
        CODE,
        NAME,
        Column("kind", cells.one_of(InterventionKind), required=True),
        codes("themes", "themes.csv"),
        codes("goals", "goals.csv"),
        codes("programmes", "programmes.csv"),
        Column("partners", cells.many(cells.partner_role), refers="partners.csv"),
        text("partners_text"),
        ALIASES,
        line("setting"),
        text("summary"),
        truth("counts"),
        text("counts_reason"),
        Column("recognition", cells.one_of(Recognition)),
        day("recognised_on"),
        day("lapses_on"),
        line("recognition_source"),
        SOURCE,
        line("section"),
        text("pillar_reason"),
        line("pillar_confidence"),
        line("pillar_basis_note"),
        *how_known("theme", "programme", "group", "area", "partner", "pillar", "setting", "status"),
    ),
    needed=True,
)
CELL = (one("theme", "themes.csv"), one("pillar", "pillars.csv"), one("group", "groups.csv"))
PLACEMENTS = Table(
    "placements.csv",
    (one("intervention", "interventions.csv"), *CELL, truth("primary"), *how_known("theme", "pillar", "group")),
    key=("intervention", "theme", "pillar", "group"),
    needed=True,
)
DELIVERIES = Table(
    "deliveries.csv",
    (
        one("intervention", "interventions.csv"),
        Column("scope", cells.one_of(Scope), required=True),
        Column("status", cells.one_of(DeliveryStatus), required=True),
        codes("neighbourhoods", "neighbourhoods.csv"),
        day("starts"),
        day("ends"),
        count("reached"),
        count("reachable"),
        line("reach_unit"),
        count("budget"),
        line("place"),
        day("confirmed_on"),
        line("confirmed_by"),
        *how_known("area", "status"),
    ),
    key=(),
    needed=True,
)
MARKS = Table(
    "marks.csv",
    (
        *CELL,
        Column("kind", cells.one_of(MarkKind), required=True),
        text("reason", required=True),
        Column("neighbourhood", cells.code, refers="neighbourhoods.csv"),
        line("marked_by"),
        day("marked_on"),
    ),
    key=("theme", "pillar", "group", "neighbourhood"),
)
INDICATORS = Table(
    "indicators.csv",
    (
        CODE,
        NAME,
        Column("subject", cells.code),
        line("population"),
        line("unit"),
        truth("more_is_worse"),
    ),
)
OBSERVATIONS = Table(
    "observations.csv",
    (
        CODE,
        one("indicator", "indicators.csv"),
        line("area", required=True),
        Column("value", cells.number()),
        line("text"),
        year("year"),
        *how_known("year"),
        Column("margin", cells.number(0)),
        Column("out_of", cells.number(0.000001)),
        codes("compared_with", "observations.csv"),
        truth("is_target"),
        truth("modelled"),
        BASIS,
        line("publisher"),
        text("note"),
        SOURCE,
        line("section"),
    ),
)
SITUATIONS = Table(
    "situations.csv",
    (one("theme", "themes.csv"), text("text", required=True), codes("observations")),
    key=("theme",),
)
CATALOGUE = Table(
    "catalogue.csv",
    (
        CODE,
        NAME,
        codes("themes"),
        codes("pillars", "pillars.csv"),
        codes("groups", "groups.csv"),
        *how_known("pillar"),
        line("audience"),
        line("setting"),
        line("owner"),
        Column("recognition", cells.one_of(Recognition)),
        line("recognition_text"),
        day("recognised_on"),
        line("recognised_in"),
        Column("verified", cells.word_of("ja", "deels", "nee")),
        Column("url", cells.link),
        line("relation"),
        text("note"),
    ),
)

#: Every CSV file of a folder, in the order in which problems are shown.
TABLES = (
    SOURCES,
    CONTRADICTIONS,
    NEIGHBOURHOODS,
    AREA_PROGRAMMES,
    THEMES,
    PILLAR_ROWS,
    GROUPS,
    GOALS,
    PROGRAMMES,
    PARTNERS,
    PARTNER_LISTS,
    MEMBERSHIPS,
    INTERVENTIONS,
    PLACEMENTS,
    DELIVERIES,
    MARKS,
    INDICATORS,
    OBSERVATIONS,
    SITUATIONS,
    CATALOGUE,
)

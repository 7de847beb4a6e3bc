"""What holds for the fields in a document of a whole plan: the tables of a folder, and those of what no folder has."""

from dataclasses import dataclass, replace

from planner.imports import cells, tables
from planner.imports.columns import CODE, NAME, codes, count, day, line, one, text, year
from planner.imports.folder import FIELDS
from planner.imports.rows import Column, Table


@dataclass(frozen=True)
class Part:
    """A list inside a record, that is checked as a file of its own. `owner` is the column with the record's code."""

    name: str
    table: Table
    owner: str


def _confirmed(table: Table) -> Table:
    """Placements say who confirmed them: in a folder nobody did yet."""
    known = set(table.names)
    more = [each for each in (day("confirmed_on"), line("confirmed_by")) if each.name not in known]
    return replace(table, columns=(*table.columns, *more))


def _of_any_subject(table: Table) -> Table:
    """What a goal or an indicator is about may be a policy in words, as a form takes it."""
    columns = (line("subject", required=each.required) if each.name == "subject" else each for each in table.columns)
    return replace(table, columns=tuple(columns))


#: A cell may have a judgement of each kind.
_MARKS = replace(tables.MARKS, key=("theme", "pillar", "group", "kind", "neighbourhood"))
_PARTNER_ROLES = Table(
    "partner_roles", (one("partner", "partners.csv"), line("role")), key=("intervention", "partner", "role")
)
_SHAPES = Table("shapes", (one("neighbourhood", "neighbourhoods.csv"), line("source")), key=("neighbourhood",))
_PRESETS = Table("presets", (CODE, NAME))
_PROPOSALS = Table(
    "proposals",
    (
        CODE,
        NAME,
        codes("neighbourhoods", "neighbourhoods.csv"),
        count("budget"),
        year("year"),
        Column("programme", cells.code, refers="programmes.csv"),
        Column("intervention", cells.code, refers="interventions.csv"),
        Column("entry", cells.code),
    ),
)
_PROPOSAL_CELLS = Table("proposal_cells", tables.CELL, key=("proposal", "theme", "pillar", "group"))
_STEPS = Table("proposal_steps", (), key=())
_COMMENTS = Table("proposal_comments", (text("text", required=True),), key=())
_LINKS = Table("proposal_links", (Column("url", cells.link, required=True),), key=())

#: Per list of a plan.
LISTS: dict[str, Table] = {
    **{field: table for field, table, _ in FIELDS},
    "interventions": tables.INTERVENTIONS,
    "marks": _MARKS,
    "goals": _of_any_subject(tables.GOALS),
    "indicators": _of_any_subject(tables.INDICATORS),
    "shapes": _SHAPES,
    "presets": _PRESETS,
    "proposals": _PROPOSALS,
}
#: Per list of a plan: the lists inside its records.
PARTS: dict[str, tuple[Part, ...]] = {
    "interventions": (
        Part("placements", _confirmed(tables.PLACEMENTS), "intervention"),
        Part("deliveries", _confirmed(tables.DELIVERIES), "intervention"),
        Part("partners", _PARTNER_ROLES, "intervention"),
    ),
    "proposals": (
        Part("cells", _PROPOSAL_CELLS, "proposal"),
        Part("steps", _STEPS, "proposal"),
        Part("comments", _COMMENTS, "proposal"),
        Part("links", _LINKS, "proposal"),
    ),
}

"""What a new proposal begins with: nothing, a cell and a wijk, or what fits in a cell."""

from dataclasses import replace

from planner.domain.plan import Proposal
from planner.domain.proposals import ProposalCell, Use
from planner.domain.proposing import from_suggestion
from planner.domain.records import records_in
from planner.domain.suggested import Suggestion, parse
from planner.language.proposal_words import USES
from planner.language.proposals import cells_in_words, name_for
from planner.language.record_values import cell_in_words
from planner.language.sentences import Names
from planner.views.parts.acting import cell_key
from planner.views.parts.submitted import BadPayload
from planner.views.proposal.form import BLANK
from planner.views.reader import Asked, Reader


def named(reader: Reader, names: Names, found: Suggestion) -> Suggestion:
    """The suggestion with a name for the draft. What is borrowed is called as it is where it is borrowed from."""
    name = found.name
    if found.lender in {town.code for town in reader.municipalities()}:
        plan = reader.shelf.get(found.lender)
        theirs = next((one.name for one in plan.interventions if one.code == found.intervention), name)
        name = f"{theirs} (van {plan.municipality.name})"
    return replace(found, name=name_for(names, name, found.neighbourhood))


def start(asked: Asked, reader: Reader) -> tuple[Proposal, str, tuple[str, ...]]:
    """What stands in a new form, a sentence about it, and what of the address could not be understood.

    /voorstellen/nieuw?cel=…&wijk=…&besteding=… or ?suggestie=…
    """
    problems: list[str] = []
    one = _from_suggestion(asked, reader, problems) or _from_cell(asked, problems)
    one = replace(one, use=_use(asked, one, problems))
    rest = "Een naam en een cel zijn genoeg. De rest is nodig als u het voorstel indient."
    if not one.cells:
        return one, rest, tuple(problems)
    where = f" in {asked.names.area(one.neighbourhoods[0])}" if one.neighbourhoods else ""
    return one, f"Voor {cells_in_words(asked.names, one.cells)}{where}. {rest}", tuple(problems)


def _from_suggestion(asked: Asked, reader: Reader, problems: list[str]) -> Proposal | None:
    given = asked.params.get("suggestie", "").strip()
    found = parse(given, asked.plan) if given else None
    if found is None:
        if given:
            problems.append(f"We kennen de suggestie “{given[:60]}” niet. U begint met een leeg formulier.")
        return None
    return replace(from_suggestion(asked.plan, named(reader, asked.names, found)), code="")


def _from_cell(asked: Asked, problems: list[str]) -> Proposal:
    wijk = asked.question.neighbourhood
    one = replace(BLANK, neighbourhoods=(wijk,) if wijk else ())
    given = asked.params.get("cel", "").strip()
    cell = _cell(asked, given)
    if cell is None:
        if given:
            problems.append(f"We kennen de cel “{given[:60]}” niet. Kies de cellen hieronder.")
        return one
    said = cell_in_words(asked.names, cell.theme, cell.pillar, cell.group)
    return replace(one, name=name_for(asked.names, said, wijk), cells=(cell,))


def _cell(asked: Asked, given: str) -> ProposalCell | None:
    """A cell of this plan."""
    try:
        theme, pillar, group = cell_key(given)
    except BadPayload:
        return None
    known = (("themes", theme), ("pillars", pillar), ("groups", group))
    there = all(code in {one.code for one in records_in(asked.plan, field)} for field, code in known)
    return ProposalCell(theme, pillar, group) if there else None


def _use(asked: Asked, one: Proposal, problems: list[str]) -> Use:
    given = asked.params.get("besteding", "").strip()
    if given in set(Use):
        return Use(given)
    if given:
        problems.append(f"We kennen de besteding “{given[:40]}” niet. Kies er een: {', '.join(USES.values())}.")
    return one.use

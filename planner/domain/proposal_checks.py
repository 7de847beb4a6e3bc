"""What is wrong with a proposal, beside what holds for every record; and what it still needs to be submitted."""

from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR, MOST, is_address
from planner.domain.misfits import FieldMisfit, FieldProblem, Problems, within
from planner.domain.plan import Plan
from planner.domain.proposals import Proposal, ProposalState
from planner.domain.records import standing


def proposal(plan: Plan, one: Proposal) -> Problems:
    """A draft needs a cell; what was submitted keeps everything that it needed for that."""
    if one.state is ProposalState.DRAFT:
        if not one.cells:
            yield FieldProblem("cells", FieldMisfit.EMPTY)
    else:
        yield from missing(one)
    if len(set(one.cells)) < len(one.cells):
        yield FieldProblem("cells", FieldMisfit.TWICE)
    if len(set(one.neighbourhoods)) < len(one.neighbourhoods):
        yield FieldProblem("neighbourhoods", FieldMisfit.TWICE)
    yield from within("budget", one.budget, 0, MOST)
    yield from within("year", one.year, FIRST_YEAR, LAST_YEAR)
    yield from _chosen(plan, one)
    yield from _said(one)


def missing(one: Proposal) -> Problems:
    """What it still needs to be submitted: nothing else may be left empty (domain rules, section 7).

    No wijken is the whole municipality, and there always is a use.
    """
    for name in ("cells", "motivation", "budget", "year", "programme"):
        value = getattr(one, name)
        if value is None or value == () or (isinstance(value, str) and not value.strip()):
            yield FieldProblem(name, FieldMisfit.EMPTY)


def _chosen(plan: Plan, one: Proposal) -> Problems:
    """What is newly chosen must be there to choose; what was chosen before may have gone from the lists since."""
    now = standing(plan, "proposals", one.code)
    before: Proposal = now.value if now else Proposal("", "")
    found = standing(plan, "programmes", one.programme)
    if found and one.programme != before.programme and not found.value.crossing:
        yield FieldProblem("programme", FieldMisfit.NOT_A_CHOICE, (found.value.name,))
    if one.entry and one.entry != before.entry and one.entry not in {each.code for each in plan.catalogue}:
        yield FieldProblem("entry", FieldMisfit.UNKNOWN, (one.entry,))


def _said(one: Proposal) -> Problems:
    for number, link in enumerate(one.links):
        if not link.title.strip():
            yield FieldProblem(f"links.{number}.title", FieldMisfit.EMPTY)
        if not is_address(link.url):
            yield FieldProblem(f"links.{number}.url", FieldMisfit.NOT_AN_ADDRESS)
    for number, comment in enumerate(one.comments):
        if not comment.text.strip():
            yield FieldProblem(f"comments.{number}.text", FieldMisfit.EMPTY)

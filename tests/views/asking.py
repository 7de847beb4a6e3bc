"""What a page gets: the address of a page, read against a plan."""

from planner.domain.analysis import Survey, survey
from planner.domain.plan import Plan
from planner.domain.question import parse
from planner.domain.weighting import parse_ranking
from planner.store.plans import MunicipalityRef
from planner.views.reader import Asked, params_of
from tests.world import TODAY


def an_asked(plan: Plan, search: str = "") -> Asked:
    """The question in an address, on the day of the tests."""
    params = params_of(search)
    question, problems = parse(params, plan, TODAY)
    ranking, misranked = parse_ranking(params)
    assert (*problems, *misranked) == ()
    town = plan.municipality
    known = MunicipalityRef(town.code, town.name, town.invented, town.filled, plan.revision)
    return Asked(params, plan, question, TODAY, (), (known,), ranking)


def a_survey(asked: Asked) -> Survey:
    """All areas under the question."""
    return survey(asked.plan, asked.question)

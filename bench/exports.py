"""Files out of a municipality with ten thousand interventions: a hundred times what Groningen has."""

from dataclasses import replace
from functools import partial

from bench.material import groningen
from bench.measure import Limit, Measure, in_turn
from bench.ours import TODAY
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.exports import make
from planner.exports.handover import handover
from planner.exports.json_document import make_complete
from planner.exports.parts import PARTS
from planner.imports.plan_document import read_document

MANY = 10_000
_ROUNDS = 3


def large_town(many: int = MANY) -> Plan:
    """Groningen with so many interventions: each of its own over and over, with a code and a name of their own."""
    plan = groningen()
    own = plan.interventions
    rows = (
        replace(own[number % len(own)], code=f"i{number}", name=f"{own[number % len(own)].name} {number}")
        for number in range(many)
    )
    return replace(plan, interventions=tuple(rows))


def run() -> tuple[list[Measure], list[str]]:
    """Time each file as somebody who is at work waits for it: the server has the plan at hand."""
    plan = large_town()
    took = in_turn({"excel": partial(made, "excel", plan), "json": partial(made, "json", plan)}, rounds=_ROUNDS)
    whole = make_complete(handover(plan, Question(on=TODAY), TODAY))
    took |= in_turn({"read": partial(read_document, whole)}, rounds=_ROUNDS)
    town = groningen()
    every = tuple(one.code for one in PARTS)
    took |= in_turn(
        {
            "profile": partial(profile, town),
            "word": partial(made, "word", town, every),
            "odt": partial(made, "odt", town, every),
            "pdf": partial(made, "pdf", town, every),
            "png": partial(made, "png", town),
            "pptx": partial(made, "pptx", town),
        },
        rounds=_ROUNDS,
    )
    measures = [
        Measure("profile of one wijk as PDF", took["profile"], "s", None, Limit(1, "s")),
        Measure("Word of Groningen, every part, 12 wijken", took["word"], "s", None, Limit(3, "s")),
        Measure("the same as ODT", took["odt"], "s"),
        Measure("the same as PDF", took["pdf"], "s"),
        Measure("matrix as PNG, A4, 300 dpi", took["png"], "s", None, Limit(1, "s")),
        Measure("PowerPoint", took["pptx"], "s"),
        Measure(f"Excel of {MANY:,} interventions", took["excel"], "s", None, Limit(5, "s")),
        Measure("the same plan as JSON, with its answer", took["json"], "s"),
        Measure("that JSON read and checked", took["read"], "s"),
    ]
    return measures, [f"Groningen with {MANY:,} interventions; the JSON has {len(whole) / 1e6:.0f} MB."]


def made(code: str, plan: Plan, parts: tuple[str, ...] = ()) -> bytes:
    """One file of the whole municipality, from its question to the last byte."""
    return make(code, handover(plan, Question(on=TODAY), TODAY), parts=parts)


def profile(plan: Plan) -> bytes:
    """The page of one wijk, from its question to the last byte."""
    return make("pdf", handover(plan, Question(on=TODAY, neighbourhood="selwerd"), TODAY), parts=("wijkprofielen",))

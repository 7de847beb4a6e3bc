"""Which areas an address compares (`naast=selwerd,beijum,gemeente`), and the form in which they are chosen."""

from dataclasses import dataclass
from typing import Any

from planner.domain.area_comparison import FEWEST, MOST
from planner.domain.question import parse
from planner.language.numbers import listed, number
from planner.language.sentences import question_problem
from planner.views.reader import Asked

PATH = "/wijken/vergelijken"
PARAMETER = "naast"
#: What stands for the municipality as a whole in an address.
WHOLE = "gemeente"


@dataclass(frozen=True)
class Chosen:
    """The areas in the order of the address (None: the municipality), and what was wrong with it in words."""

    areas: tuple[str | None, ...]
    problems: tuple[str, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether there is something to compare."""
        return len(self.areas) >= FEWEST


def chosen(asked: Asked) -> Chosen:
    """The areas of an address. Without any: the wijk that it names, beside the municipality."""
    text = asked.params.get(PARAMETER, "").strip()
    if not text:
        wijk = asked.question.neighbourhood
        return Chosen((wijk, None) if wijk else ())
    areas: list[str | None] = []
    problems: list[str] = []
    for part in [one.strip() for one in text.split(",") if one.strip()]:
        area, wrong = _read(asked, part)
        if wrong:
            problems.append(wrong)
        elif area in areas:
            problems.append(f"{name_of(asked, area)} staat er twee keer in. We tonen het één keer.")
        else:
            areas.append(area)
    if len(areas) > MOST:
        left = listed([name_of(asked, area) for area in areas[MOST:]])
        problems.append(f"U kunt er {number(MOST)} naast elkaar zetten. Deze tonen we niet: {left}.")
    return Chosen(tuple(areas[:MOST]), tuple(dict.fromkeys(problems)))


def name_of(asked: Asked, area: str | None) -> str:
    """The name of an area; the municipality goes by its own."""
    return asked.names.area(area)


def link(asked: Asked, areas: tuple[str | None, ...]) -> str:
    """The address of a comparison, with the same question."""
    return asked.href(PATH, **{PARAMETER: ",".join(area or WHOLE for area in areas)})


def form_data(asked: Asked, areas: tuple[str | None, ...]) -> dict[str, Any]:
    """The form: as many places as can be compared, each with what was chosen."""
    options = [
        ["", "Kies"],
        [WHOLE, name_of(asked, None)],
        *([one.code, one.name] for one in asked.plan.neighbourhoods),
    ]
    values = [area or WHOLE for area in areas]
    return {"options": options, "values": [*values, *[""] * (MOST - len(values))], "least": FEWEST}


def _read(asked: Asked, part: str) -> tuple[str | None, str]:
    """One area of the address, or what is wrong with it."""
    if part.casefold() == WHOLE:
        return None, ""
    question, problems = parse({"wijk": part}, asked.plan, asked.today)
    if problems:
        return None, question_problem(problems[0], asked.plan)
    return question.neighbourhood, ""

"""Folders of files become plans; what does not fit is told line by line."""

from collections.abc import Callable

from planner.commands.refusal import Refusal
from planner.domain.plan import Plan
from planner.imports.problems import FolderProblems
from planner.language.numbers import counted
from planner.language.problems import NOTHING_STORED, finding, sentence

_SHOWN = 100


def plan_from(read: Callable[[], Plan]) -> Plan:
    """What `read` gives. Everything that does not fit is told at once, so that it can be mended in one go."""
    try:
        return read()
    except FolderProblems as error:
        problems = error.problems
    if len(problems) == 1:
        raise Refusal(sentence(problems[0]))
    rest = len(problems) - _SHOWN
    raise Refusal(
        *(finding(problem) for problem in problems[:_SHOWN]),
        *([f"En nog {counted(rest, 'probleem', 'problemen')}."] if rest > 0 else []),
        NOTHING_STORED,
    )

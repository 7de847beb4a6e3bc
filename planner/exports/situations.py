"""The situation of a theme as it goes into files: the text, the figures behind it, and what does not agree in it."""

from dataclasses import dataclass

from planner.domain.passages import check_record
from planner.domain.plan import Theme
from planner.exports.handover import Handover
from planner.language.claims import finding_in_words, head_in_words
from planner.language.situations import behind_in_words


@dataclass(frozen=True)
class Told:
    """A text with the codes and the words of its figures. `warnings` is what the figure checker finds in it."""

    text: str
    observations: tuple[str, ...]
    behind: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text line by line."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())


def told_of(handover: Handover, theme: Theme) -> Told | None:
    """What was written of a theme; None where nothing was."""
    plan, names = handover.plan, handover.names
    one = next((each for each in plan.situations if each.theme == theme.code), None)
    if one is None:
        return None
    known = {each.code for each in plan.observations}
    codes = tuple(code for code in one.observations if code in known)
    found = check_record(plan, "situations", one)
    warnings = tuple(f"{head_in_words(each)} {finding_in_words(names, each)}" for each in found)
    return Told(one.text, codes, tuple(behind_in_words(names, codes)), warnings)

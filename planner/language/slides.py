"""What only stands on slides: headlines that say what is seen, and the numbers in words for who speaks."""

from collections.abc import Sequence

from planner.domain.analysis import Tally
from planner.domain.gaps import Gap
from planner.language.documents import COVERED_HEAD, margin
from planner.language.numbers import number, out_of, score
from planner.language.sentences import Names, summary
from planner.language.words import GAPS

LEGEND = "Legenda"
LEGEND_DESCRIBED = "Voorbeelden van cellen met wat zij betekenen."
GAPS_TITLE = "Grootste kansen"
SOURCES_AND_RULES = "Bronnen en rekenregels"
LAYOUTS = {"Title Slide": "Titeldia", "Title and Content": "Titel en tekst", "Title Only": "Alleen titel"}
TITLE, TEXT = "Titel", "Tekst"


def one_of(headline: str, place: int, total: int) -> str:
    """A headline of which there are several slides."""
    return f"{headline} ({out_of(place, total)})" if total > 1 else headline


def theme_in_words(theme: str, tally: Tally, pillars: Sequence[tuple[str, Tally]]) -> str:
    """The numbers of a theme in sentences."""
    each = "; ".join(f"{name} {margin(one)}" for name, one in pillars)
    return f"{theme}. {summary(tally)}" + (f" {COVERED_HEAD} per pijler: {each}." if each else "")


def gap_in_words(names: Names, gap: Gap) -> str:
    """One gap in a line."""
    cell = ", ".join(names.cell(gap))
    return f"{number(gap.rank)}. {cell}: {GAPS[gap.kind].lower()}, score {score(gap.score.value)}."

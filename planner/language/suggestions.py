"""What fits in a cell, in words: the four kinds, the reasons, what a try does, and where things may overlap."""

from collections.abc import Callable, Sequence

from planner.domain.analysis import Tally
from planner.domain.suggestions import Reason, ReasonKind, Suggestion, SuggestionKind
from planner.domain.words import Recognition
from planner.language.numbers import counted, listed, number, out_of
from planner.language.sentences import Names
from planner.language.words import RECOGNITIONS

SUGGESTIONS = {
    SuggestionKind.REACH: "Bereik vergroten",
    SuggestionKind.WIDEN: "Verbreden naar doelgroep",
    SuggestionKind.ADD: "Effectieve interventie toevoegen",
    SuggestionKind.BORROW: "Lenen",
}
_MOST_NAMES = 4


def reason_in_words(names: Names, reason: Reason) -> str:
    """One reason as a sentence."""
    return _REASONS[reason.kind](names, reason.values)


def reasons_in_words(names: Names, suggestion: Suggestion) -> tuple[str, ...]:
    """All reasons but the recognition, which has a sign of its own."""
    told = (one for one in suggestion.reasons if one.kind is not ReasonKind.RECOGNISED)
    return tuple(reason_in_words(names, one) for one in told)


def recognition_of(suggestion: Suggestion) -> Recognition | None:
    """The recognition that is a reason; None when it is none."""
    found = (one.values[0] for one in suggestion.reasons if one.kind is ReasonKind.RECOGNISED)
    return next((Recognition(value) for value in found), None)


_Said = Callable[[Names, tuple[str, ...]], str]


def _plainly(sentence: str) -> _Said:
    return lambda _names, _values: sentence


def _in_wijken(verb: str) -> _Said:
    return lambda names, values: f"{verb} in {_some([names.area(one) for one in values], 'wijk', 'wijken')}."


def _for_groups(verb: str) -> _Said:
    return lambda names, values: f"{verb} hier, nu voor {_groups(names, values)}."


def _groups(names: Names, codes: tuple[str, ...]) -> str:
    return _some([_small(names.group(one)) for one in codes], "doelgroep", "doelgroepen")


def _some(shown: list[str], one: str, many: str) -> str:
    """A few names, and how many more there are."""
    if len(shown) <= _MOST_NAMES:
        return listed(shown)
    first = shown[: _MOST_NAMES - 1]
    return listed([*first, f"nog {counted(len(shown) - len(first), one, many)}"])


def _small(name: str) -> str:
    """A name inside a sentence; one that is written in capitals stays so."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


_REASONS: dict[ReasonKind, _Said] = {
    ReasonKind.RUNS_IN: _in_wijken("Loopt"),
    ReasonKind.MAY_RUN_IN: _in_wijken("Kan lopen"),
    ReasonKind.RUNS_ELSEWHERE: _plainly("Loopt in een ander deel van de gemeente."),
    ReasonKind.MAY_RUN_ELSEWHERE: _plainly("Kan lopen in een ander deel van de gemeente."),
    ReasonKind.VIA_BROADER: _plainly("Bereikt deze doelgroep via een bredere groep."),
    ReasonKind.RUNS_FOR: _for_groups("Loopt"),
    ReasonKind.MAY_RUN_FOR: _for_groups("Kan lopen"),
    ReasonKind.SAME_GROUP: _plainly("Past bij deze doelgroep."),
    ReasonKind.RELATED_GROUP: lambda names, values: f"Past bij een verwante groep: {_groups(names, values)}.",
    ReasonKind.OPEN_GROUP: _plainly("Noemt geen vaste doelgroep."),
    ReasonKind.MEANT_FOR: lambda _names, values: f"Volgens de bron voor: {values[0]}.",
    ReasonKind.RECOGNISED: lambda _names, values: f"{RECOGNITIONS[Recognition(values[0])]}.",
    ReasonKind.PARTLY_VERIFIED: _plainly("Deels nagekeken bij de bron."),
    ReasonKind.UNVERIFIED: _plainly("Nog niet nagekeken bij de bron."),
    ReasonKind.IN_PLAN: _plainly("Staat al in uw plan, voor andere cellen."),
    ReasonKind.COVERED_THERE: lambda _names, values: f"Deze cel is gedekt in {values[0]}.",
}


def effect_in_words(area: str, many: int, tallies: tuple[Tally, Tally]) -> str:
    """ "Met deze 2 voorstellen gaat Selwerd van 51 naar 53 gedekte cellen en van 74 naar 72 lege cellen." """
    before, after = tallies
    with_these = "Met dit voorstel" if many == 1 else f"Met deze {number(many)} voorstellen"
    steps = [
        f"van {number(old)} naar {number(new)} {words} cellen"
        for old, new, words in (
            (before.filled, after.filled, "gedekte"),
            (before.thin, after.thin, "dunne"),
            (before.empty, after.empty, "lege"),
        )
        if old != new
    ]
    if not steps:
        return f"{with_these} blijft {area} op {out_of(after.filled, after.applicable)} gedekte cellen."
    return f"{with_these} gaat {area} {listed(steps)}."


def areas_in_words(areas: Sequence[tuple[str, int, int]]) -> str:
    """In which wijken more cells become covered: "Selwerd van 42 naar 44, Beijum van 30 naar 31 en nog 3 wijken"."""
    said = [f"{name} van {number(old)} naar {number(new)}" for name, old, new in areas]
    return _some(said, "wijk", "wijken")


def rise_in_words(rise: int) -> str:
    """What a try does in a cell, behind its state."""
    return f"met de proef {number(rise)} erbij" if rise else "verandert door de proef"


def overlap_in_words(many: int) -> str:
    """ "7 interventies voor deze groep; kijk of ze elkaar overlappen" """
    return f"{number(many)} interventies voor deze groep; kijk of ze elkaar overlappen"

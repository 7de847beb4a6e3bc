"""How the list of gaps is shown: its order or its groups, what is left out, and what is ticked. All in the address."""

from dataclasses import dataclass

from planner.domain.gaps import Gap
from planner.domain.plan import Plan
from planner.domain.words import GapKind
from planner.language.numbers import listed
from planner.language.words import GAP_CODES, GAPS, REMEDIES
from planner.views.parts.paging import Paging, paging
from planner.views.parts.trying import MOST, TRY, in_address
from planner.views.reader import Asked

#: Lists that are no groups, and lists in groups; a page shows one of them.
ORDERS = {"soort": "Per soort", "score": "Op score"}
GROUPINGS = {"wijk": "Per wijk", "thema": "Per thema", "besteding": "Per besteding"}
#: Uses of the budget by the word that stands in an address.
REMEDY_CODES = {
    "aanbod": "aanbod van effectieve interventies vergroten",
    "besluit": "besluit nemen",
    "bereik": "bereik vergroten",
    "effectief": "effectieve interventies",
    "verbreden": "verbreden naar kwetsbare groepen",
    "borgen": "borgen",
    "monitoring": "monitoring en evaluatie",
}
#: Of what nobody knows no more than the first few are told.
_MOST_TOLD = 3
_KINDS = {code: kind for kind, code in GAP_CODES.items()}


@dataclass(frozen=True)
class Choice:
    """The choices of a user on this page. `shown` holds the gaps of the chosen kind and use, or all of them.

    `order` is one of the orders or of the groupings; `ticked` holds addresses of suggestions.
    """

    order: str
    kind: GapKind | None
    remedy: str
    shown: tuple[Gap, ...]
    paging: Paging
    ticked: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def grouped(self) -> bool:
        """Whether the page shows the first gaps of every group, and not one long list."""
        return self.order in GROUPINGS or (self.order == "soort" and self.kind is None)

    @property
    def first_of_each(self) -> bool:
        """Whether the groups are the kinds of gap."""
        return self.order == "soort" and self.kind is None

    @property
    def params(self) -> dict[str, str | None]:
        """The parameters of this page that a link keeps."""
        return {
            "volgorde": "score" if self.order == "score" else None,
            "groepeer": self.order if self.order in GROUPINGS else None,
            **self.filters,
            TRY: ",".join(self.ticked) or None,
        }

    @property
    def filters(self) -> dict[str, str | None]:
        """The parameters that leave gaps out."""
        return {"soort": GAP_CODES[self.kind] if self.kind else None, "besteding": self.remedy or None}


def choice(asked: Asked, gaps: tuple[Gap, ...]) -> Choice:
    """What an address chooses; what cannot be understood keeps its default and is told."""
    order, *problems = _one_of(asked.params.get("volgorde", ""), _small(ORDERS), "volgorde")
    given = asked.params.get("groepeer", "")
    grouping, grouping_problem = _one_of(given, _small(groupings(asked.plan)), "indeling")
    kind, remedy, misfiltered = filters_in(asked)
    ticked, tick_problems = _ticked(asked)
    shown = left_by(gaps, kind, remedy)
    order = grouping or order or "soort"
    # The first gaps of every group stand on one page, whatever page is asked.
    whole = order in GROUPINGS or (order == "soort" and kind is None)
    page = paging("" if whole else asked.params.get("bladzijde", ""), len(shown))
    problems += [grouping_problem, *misfiltered, page.problem, *tick_problems]
    return Choice(order, kind, remedy, shown, page, ticked, tuple(problem for problem in problems if problem))


def groupings(plan: Plan) -> dict[str, str]:
    """The groups that can be made of the gaps of a plan; one without wijken has none per wijk."""
    return {code: name for code, name in GROUPINGS.items() if code != "wijk" or plan.neighbourhoods}


def filters_in(asked: Asked) -> tuple[GapKind | None, str, tuple[str, ...]]:
    """The kind of gap and the use of the budget that an address asks for, and what of them is not understood."""
    names = {code: GAPS[kind].lower() for code, kind in _KINDS.items()}
    code, kind_problem = _one_of(asked.params.get("soort", ""), names, "soort kans")
    remedy, remedy_problem = _one_of(asked.params.get("besteding", ""), REMEDY_CODES, "besteding")
    return _KINDS.get(code), remedy, tuple(problem for problem in (kind_problem, remedy_problem) if problem)


def left_by(gaps: tuple[Gap, ...], kind: GapKind | None, remedy: str) -> tuple[Gap, ...]:
    """The gaps of this kind and use, each with its place in the whole list."""
    return tuple(
        gap for gap in gaps if kind in (None, gap.kind) and (not remedy or REMEDIES[gap.kind] == REMEDY_CODES[remedy])
    )


def filters_in_words(kind: GapKind | None, remedy: str) -> str:
    """ "soort: dun bezet; besteding: bereik vergroten", for who reads a file; "" when nothing is left out."""
    parts = (f"soort: {GAPS[kind].lower()}" if kind else "", f"besteding: {REMEDY_CODES[remedy]}" if remedy else "")
    return "; ".join(part for part in parts if part)


def _small(names: dict[str, str]) -> dict[str, str]:
    return {code: name.lower() for code, name in names.items()}


def _one_of(given: str, known: dict[str, str], what: str) -> tuple[str, str]:
    wanted = given.strip().casefold()
    if not wanted or wanted in known:
        return wanted, ""
    return "", f"We kennen de {what} “{_short(given)}” niet. Kies uit: {listed(list(known.values()), 'of')}."


def _ticked(asked: Asked) -> tuple[tuple[str, ...], list[str]]:
    """The suggestions that are ticked, in the order in which that was done."""
    known, unknown, too_many = in_address(asked)
    told = [f"We kennen de suggestie “{_short(one)}” niet (meer)." for one in unknown[:_MOST_TOLD]]
    if too_many:
        told.append(f"U kunt {MOST} suggesties tegelijk bekijken. De rest is niet aangevinkt.")
    return tuple(one.address for one in known), told


def _short(given: str) -> str:
    return given if len(given) <= 40 else f"{given[:39]}…"

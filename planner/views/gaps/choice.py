"""How the list of gaps is shown: per kind or by score, one kind or all, and which page. All of it in the address."""

from dataclasses import dataclass

from planner.domain.gaps import Gap
from planner.domain.words import GapKind
from planner.language.numbers import listed
from planner.language.words import GAP_CODES, GAPS
from planner.views.parts.paging import Paging, paging
from planner.views.reader import Asked

ORDERS = {"soort": "Per soort", "score": "Op score"}
_KINDS = {code: kind for kind, code in GAP_CODES.items()}


@dataclass(frozen=True)
class Choice:
    """The choices of a user on this page. `shown` holds the gaps of the chosen kind, or all of them."""

    order: str
    kind: GapKind | None
    shown: tuple[Gap, ...]
    paging: Paging
    problems: tuple[str, ...]

    @property
    def first_of_each(self) -> bool:
        """Whether the page shows the first gaps of every kind, and not one long list."""
        return self.order == "soort" and self.kind is None

    @property
    def params(self) -> dict[str, str | None]:
        """The parameters of this page that a link keeps."""
        return {
            "volgorde": None if self.order == "soort" else self.order,
            "soort": GAP_CODES[self.kind] if self.kind else None,
        }


def choice(asked: Asked, gaps: tuple[Gap, ...]) -> Choice:
    """What an address chooses; what cannot be understood keeps its default and is told."""
    order, order_problem = _one_of(asked.params.get("volgorde", ""), tuple(ORDERS), "volgorde")
    code, kind_problem = _one_of(asked.params.get("soort", ""), tuple(_KINDS), "soort kans")
    kind = _KINDS.get(code)
    shown = tuple(gap for gap in gaps if gap.kind is kind) if kind else gaps
    order = order or "soort"
    # The first gaps of every kind stand on one page, whatever page is asked.
    page = paging("" if order == "soort" and kind is None else asked.params.get("bladzijde", ""), len(shown))
    problems = (order_problem, kind_problem, page.problem)
    return Choice(order, kind, shown, page, tuple(problem for problem in problems if problem))


def _one_of(given: str, known: tuple[str, ...], what: str) -> tuple[str, str]:
    wanted = given.strip().casefold()
    if not wanted or wanted in known:
        return wanted, ""
    short = given if len(given) <= 40 else f"{given[:39]}…"
    names = [GAPS[_KINDS[code]].lower() if code in _KINDS else ORDERS[code].lower() for code in known]
    return "", f"We kennen de {what} “{short}” niet. Kies uit: {listed(names, 'of')}."

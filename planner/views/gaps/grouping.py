"""The first gaps of every group: of every kind, wijk, theme or use of the budget."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from planner.domain.gap_kinds import GAP_KINDS
from planner.domain.gaps import Gap
from planner.domain.words import GapKind
from planner.language.numbers import number
from planner.language.words import GAP_CODES, GAPS, REMEDIES
from planner.views.gaps.choice import REMEDY_CODES, Choice
from planner.views.gaps.rows import MARKS, Rows
from planner.views.reader import Asked

Data = dict[str, Any]
#: Gaps of every kind, and of every other group, that the page opens with.
FIRST, FIRST_OF_GROUP = 2, 3
_REMEDY_WORDS = {words: code for code, words in REMEDY_CODES.items()}


@dataclass(frozen=True)
class _Group:
    """A group of gaps: its head, and the parameters under which all of it is shown."""

    code: str
    head: Data
    all: dict[str, str | None]


def groups(asked: Asked, rows: Rows, chosen: Choice) -> list[Data]:
    """The groups that the page shows, each with its first rows; a kind without gaps is named too."""
    if not chosen.shown:
        return []
    if not chosen.grouped:
        head = kind_head(chosen.kind, len(chosen.shown)) if chosen.kind else {}
        return [{**head, "rows": rows.of(chosen.paging.of(chosen.shown))}]
    found, of_gap, most = _BY[chosen.order](asked, chosen)
    members: dict[str, list[Gap]] = {one.code: [] for one in found}
    for gap in chosen.shown:
        members[of_gap(gap)].append(gap)
    return [
        {
            **one.head,
            "count": number(len(members[one.code])) if members[one.code] else "geen",
            "all": asked.href("/kansen", **{**chosen.params, **one.all}) if len(members[one.code]) > most else "",
            "rows": rows.of(members[one.code][:most]),
        }
        for one in found
    ]


def kind_head(kind: GapKind, count: int) -> Data:
    """The head of the gaps of one kind."""
    return {
        "code": GAP_CODES[kind],
        "mark": MARKS[kind],
        "name": GAPS[kind],
        "count": number(count) if count else "geen",
        "remedy": REMEDIES[kind],
    }


_Grouping = tuple[list[_Group], Callable[[Gap], str], int]


def _by_kind(_asked: Asked, chosen: Choice) -> _Grouping:
    kinds = [kind for kind, _ in GAP_KINDS if not chosen.remedy or REMEDIES[kind] == REMEDY_CODES[chosen.remedy]]
    found = [_Group(GAP_CODES[kind], kind_head(kind, 0), {"soort": GAP_CODES[kind]}) for kind in kinds]
    return found, lambda gap: GAP_CODES[gap.kind], FIRST


def _plain(items: Iterable[tuple[str, str]], parameter: str) -> list[_Group]:
    return [
        _Group(code, {"code": code, "mark": "", "name": name, "remedy": ""}, {**_AS_LIST, parameter: code})
        for code, name in items
    ]


#: Everything of a group is one list by score.
_AS_LIST: dict[str, str | None] = {"groepeer": None, "volgorde": "score"}


def _by_area(asked: Asked, _chosen: Choice) -> _Grouping:
    question, areas = asked.question, asked.plan.neighbourhoods
    items = [(one.code, one.name) for one in areas if question.neighbourhood in (None, one.code)]
    return _plain(items, "wijk"), lambda gap: gap.neighbourhood or "", FIRST_OF_GROUP


def _by_theme(asked: Asked, _chosen: Choice) -> _Grouping:
    themes = [one for one in asked.plan.themes if not asked.question.themes or one.code in asked.question.themes]
    return _plain([(one.code, one.name) for one in themes], "thema"), lambda gap: gap.cell.theme, FIRST_OF_GROUP


def _by_remedy(_asked: Asked, chosen: Choice) -> _Grouping:
    kinds = [kind for kind, _ in GAP_KINDS if chosen.kind in (None, kind)]
    wanted = [code for code in REMEDY_CODES if chosen.remedy in ("", code)]
    used = [code for code in wanted if any(REMEDIES[kind] == REMEDY_CODES[code] for kind in kinds)]
    items = [(code, REMEDY_CODES[code][:1].upper() + REMEDY_CODES[code][1:]) for code in used]
    return _plain(items, "besteding"), lambda gap: _REMEDY_WORDS[REMEDIES[gap.kind]], FIRST_OF_GROUP


_BY: dict[str, Callable[[Asked, Choice], _Grouping]] = {
    "soort": _by_kind,
    "wijk": _by_area,
    "thema": _by_theme,
    "besteding": _by_remedy,
}

"""The answer to the search box: what was found, said in Dutch, with links that keep the question."""

from collections import Counter, OrderedDict
from collections.abc import Iterable
from datetime import date
from threading import Lock
from typing import Any

from flask import Flask, Response, jsonify, request

from planner.domain.plan import Plan
from planner.domain.search import Hit, Index, Kind, PageWords
from planner.domain.spelling import spans
from planner.language.finding import FOUND, known_as, more, used
from planner.views.page import Page
from planner.views.reader import Asked, Reader

#: Longer texts are cut off here.
LONGEST = 100
_MOST_OF_A_KIND, _MOST = 4, 12
_KEPT = 4
#: What the pages are about, besides their names.
_ABOUT = {
    "/": ("interventiemix", "dekking", "cellen"),
    "/wijken": ("buurten", "kaart", "wijken vergelijken"),
    "/kansen": ("lege cellen", "witte vlekken", "wat ontbreekt"),
    "/interventies": ("lijst van interventies", "activiteiten", "maatregelen"),
    "/voorstellen": ("aanvragen", "stuurgroep", "uitvoeringsbudget"),
    "/bronnen": ("rekenregels", "herkomst", "bevestigen", "tegenspraken"),
    "/geschiedenis": ("wijzigingen", "wie wat veranderde", "ongedaan maken"),
    "/beginnen": ("nieuwe gemeente", "wijken toevoegen", "klaar met invullen"),
    "/beheer": ("lijsten", "instellingen", "rekenregels"),
}
#: Where what has a page of its own stands.
_PAGE_OF = {Kind.INTERVENTION: "/interventies", Kind.PROPOSAL: "/voorstellen"}
Data = dict[str, Any]


class Finder:
    """The names of the last plans, ready for searching."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = tuple(
            PageWords(one.path, one.menu or one.title, _ABOUT.get(one.path, ())) for one in pages if "<" not in one.path
        )
        self._ready: OrderedDict[tuple[str, int, date | None], _Ready] = OrderedDict()
        self._lock = Lock()

    def of(self, plan: Plan) -> "_Ready":
        """The names of one plan; made once per revision, and apart for what it was on a day in the past."""
        key = plan.municipality.code, plan.revision, plan.as_of
        with self._lock:
            if key in self._ready:
                self._ready.move_to_end(key)
                return self._ready[key]
        made = _Ready(plan, self._pages)
        with self._lock:
            self._ready[key] = made
            while len(self._ready) > _KEPT:
                self._ready.popitem(last=False)
        return made


class _Ready:
    """What can be found in one plan, and how often it is used."""

    def __init__(self, plan: Plan, pages: tuple[PageWords, ...]) -> None:
        self.index = Index(plan, pages)
        self.uses: Counter[tuple[Kind, str]] = Counter()
        for one in plan.interventions:
            self.uses.update((Kind.PROGRAMME, code) for code in set(one.programmes))
            self.uses.update((Kind.GOAL, code) for code in set(one.goals))
            self.uses.update((Kind.PARTNER, code) for code in {role.partner for role in one.partners})


def register(server: Flask, reader: Reader, pages: tuple[Page, ...]) -> None:
    """Add the address that the search box asks."""
    finder = Finder(pages)

    def answer() -> Response:
        text = request.args.get("q", "").strip()[:LONGEST].strip()
        asked = reader.asked(request.query_string.decode("utf-8", "replace"))
        response = jsonify(found(asked, finder.of(asked.plan), text) if text else {"text": "", "groups": []})
        response.headers["Cache-Control"] = "no-store"
        return response

    server.add_url_rule("/_zoek", "search", answer)


def found(asked: Asked, ready: _Ready, text: str) -> Data:
    """The best hits by kind; the kind of the best hit comes first."""
    hits = ready.index.search(text)
    groups: dict[Kind, list[Data]] = {}
    for hit in _best(hits):
        groups.setdefault(hit.kind, []).append(_said(asked, ready, hit, text))
    many = Counter(hit.kind for hit in hits if hit.sure)[Kind.INTERVENTION]
    if many > len(groups.get(Kind.INTERVENTION, [])):
        groups.setdefault(Kind.INTERVENTION, []).append(_all_interventions(asked, text))
    return {"text": text, "groups": [{"kind": FOUND[kind][1], "hits": said} for kind, said in groups.items()]}


def _best(hits: Iterable[Hit]) -> list[Hit]:
    """The first of each kind, in their order, as many as fit in the list."""
    taken: list[Hit] = []
    of_kind: Counter[Kind] = Counter()
    for hit in hits:
        if of_kind[hit.kind] < _MOST_OF_A_KIND and len(taken) < _MOST:
            of_kind[hit.kind] += 1
            taken.append(hit)
    return taken


def _said(asked: Asked, ready: _Ready, hit: Hit, text: str) -> Data:
    before, other = known_as(hit)
    counts = hit.kind in (Kind.PROGRAMME, Kind.GOAL, Kind.PARTNER)
    return {
        "kind": FOUND[hit.kind][0],
        "code": hit.code,
        "name": _parts(hit.name, text),
        "before": before,
        "alias": _parts(other, text),
        "note": used(ready.uses[hit.kind, hit.code]) if counts else "",
        "href": _href(asked, hit),
    }


def _href(asked: Asked, hit: Hit) -> str:
    """Where a hit leads, with what is asked. A list shows all that belongs to the hit, also what does not count."""
    code = hit.code
    match hit.kind:
        case Kind.NEIGHBOURHOOD:
            return asked.href("/", wijk=code)
        case Kind.THEME:
            return asked.href("/", thema=code)
        case Kind.GROUP:
            return asked.href("/", doelgroep=code)
        case Kind.INTERVENTION | Kind.PROPOSAL:
            return asked.href(f"{_PAGE_OF[hit.kind]}/{code}")
        case Kind.PROGRAMME:
            return asked.href("/interventies", programma=code, alle="ja")
        case Kind.GOAL | Kind.PARTNER:
            return asked.href("/interventies", zoek=hit.name, alle="ja")
        case Kind.PAGE:
            return asked.href(code)


def _all_interventions(asked: Asked, text: str) -> Data:
    return {
        "kind": "lijst",
        "code": "",
        "name": [[more(text), False]],
        "before": "",
        "alias": [],
        "note": "",
        "href": asked.href("/interventies", zoek=text, alle="ja"),
    }


def _parts(shown: str, text: str) -> list[list[str | bool]]:
    """A name cut in parts, each with whether it was asked for."""
    parts: list[list[str | bool]] = []
    at = 0
    for start, end in spans(shown, text):
        parts += [[shown[at:start], False], [shown[start:end], True]]
        at = end
    parts.append([shown[at:], False])
    return [part for part in parts if part[0]]

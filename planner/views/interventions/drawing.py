"""The list of interventions as data for `assets/53-interventions.js`: only the rows of the page that is shown."""

from typing import Any

from planner.domain.plan import Delivery, Intervention
from planner.domain.question import to_params
from planner.domain.words import Basis, Recognition, Scope, Status
from planner.language.numbers import MISSING, counted, listed, number
from planner.language.words import KINDS, SCOPES, STATUSES
from planner.views.interventions.selection import Selection
from planner.views.parts.question_bar import bar_data
from planner.views.parts.recognition import recognition_in_words
from planner.views.parts.standing import Standings, statuses_on
from planner.views.parts.starting import INTERVENTIONS, ways_on
from planner.views.reader import Asked

Data = dict[str, Any]
_MOST_NAMES = 2
_STATUS_CHIPS = {Status.RUNNING: "ok", Status.POSSIBLE: "o", Status.PLANNED: "pl", Status.EXPLORING: "pl"}
_NO_SIGN = (Recognition.UNKNOWN, Recognition.NOT_APPLICABLE)
#: The classified fields of an intervention, in the words of the page.
_FIELDS = {
    "thema": "theme_basis",
    "pijler": "pillar_basis",
    "doelgroep": "group_basis",
    "programma": "programme_basis",
    "partners": "partner_basis",
    "gebied": "area_basis",
    "setting": "setting_basis",
    "status": "status_basis",
}


def list_data(asked: Asked, standings: Standings, found: Selection) -> Data:
    """Everything that the browser draws."""
    rows = _Rows(asked, standings)
    return {
        "bar": bar_data(asked),
        "search": found.words,
        "everything": found.everything,
        "hidden": number(found.hidden),
        "rows": [rows.of(one) for one in found.paging.of(found.shown)],
        "paging": found.paging.data(lambda page: asked.href("/interventies", **found.params, bladzijde=page)),
        "empty": _empty(asked, found) if not found.shown else None,
        "said": f"{number(len(found.shown))} van {number(len(asked.plan.interventions))} interventies.",
    }


class _Rows:
    """Makes rows; names are looked up once."""

    def __init__(self, asked: Asked, standings: Standings) -> None:
        self.asked, self.standings, plan = asked, standings, asked.plan
        # What is archived keeps its name where an intervention still has it.
        self.themes = {one.code: one.name for one in (*plan.themes, *plan.archive.themes)}
        self.pillars = {one.code: one.short for one in plan.pillars}
        self.programmes = {one.code: one.name for one in (*plan.archive.programmes, *plan.programmes)}
        self.areas = {one.code: one.name for one in (*plan.archive.neighbourhoods, *plan.neighbourhoods)}

    def of(self, one: Intervention) -> Data:
        here = self.standings.reaching(one) or one.deliveries
        programmes = [self.programmes.get(code, code) for code in one.programmes]
        return {
            "code": one.code,
            "name": one.name,
            "href": self.asked.href(f"/interventies/{one.code}"),
            "kind": KINDS[one.kind],
            "themes": _in_order(self.themes, {*one.themes, *(placed.theme for placed in one.placements)}),
            "pillars": _in_order(self.pillars, {placed.pillar for placed in one.placements if placed.primary}),
            "programmes": _few(programmes),
            "allProgrammes": listed(programmes) if len(programmes) > _MOST_NAMES else "",
            "area": listed(list(dict.fromkeys(self._area(delivery) for delivery in here))) or MISSING,
            "statuses": [
                [STATUSES[status], _STATUS_CHIPS.get(status, "")] for status in statuses_on(here, self.asked.question)
            ],
            **self._recognition(one),
            **self._counts(one),
            "basis": basis_in_words(one),
        }

    def _area(self, delivery: Delivery) -> str:
        if delivery.scope is not Scope.NEIGHBOURHOODS:
            return "niet genoemd" if delivery.scope is Scope.UNKNOWN else SCOPES[delivery.scope]
        return _few([self.areas.get(code, code) for code in delivery.neighbourhoods])

    def _recognition(self, one: Intervention) -> Data:
        filled, words = recognition_in_words(one, self.asked.question.on)
        # What is not known or not assessed has no sign: no diamonds would say "not recognised".
        if one.recognition in _NO_SIGN:
            return {"diamonds": None, "recognition": words.removeprefix("Erkenning ").lower()}
        return {"diamonds": filled, "recognition": words}

    def _counts(self, one: Intervention) -> Data:
        standing = self.standings.of(one)
        if standing.counted:
            return {"counts": True, "standing": counted(len(standing.counted), "cel", "cellen")}
        return {"counts": False, "standing": self.standings.why_not(one)}


def basis_in_words(one: Intervention) -> str:
    """Which fields were inferred; else how all of it that is known is known."""
    bases = {field: getattr(one, attribute) for field, attribute in _FIELDS.items()}
    inferred = [field for field, basis in bases.items() if basis is Basis.INFERRED]
    if inferred:
        return f"afgeleid: {', '.join(inferred)}"
    return "bevestigd" if set(bases.values()) - {Basis.NOT_STATED} == {Basis.CONFIRMED} else "in de tekst"


def _in_order(names: dict[str, str], codes: set[str]) -> str:
    return ", ".join(name for code, name in names.items() if code in codes) or MISSING


def _few(names: list[str]) -> str:
    """The first names, and how many more there are."""
    rest = len(names) - _MOST_NAMES
    return f"{', '.join(names[:_MOST_NAMES])} en {number(rest)} meer" if rest > 0 else ", ".join(names) or MISSING


def _empty(asked: Asked, found: Selection) -> Data:
    """What to say when there is nothing to show, and the way on."""
    if not asked.plan.interventions:
        text = "Begin met drie die u goed kent. U ziet meteen welke cellen van de matrix zij vullen."
        add = [] if asked.readonly else [["Interventie toevoegen", asked.href("/interventies/nieuw")]]
        links = [*add, *ways_on(asked, INTERVENTIONS)] or [["Naar de matrix", asked.href("/")]]
        return {"title": "Nog geen interventies", "text": text, "links": links}
    links, title, text = [], "Geen interventies bij deze vraag", "Bij deze filters is er niets gevonden."
    if found.words:
        title = f"Niets gevonden met “{found.words}”"
        text = "We zochten in naam, andere namen, code, doelen, programma’s en partners."
        everything = found.params["alle"]
        links.append(["Wis zoekwoord", asked.href("/interventies", alle=everything)])
    if found.hidden and not found.everything:
        many = counted(found.hidden, "interventie past", "interventies passen")
        text += f" {many} wel, maar {'staat' if found.hidden == 1 else 'staan'} niet in de matrix."
        links.append(
            ["Toon ook wat niet in de matrix staat", asked.href("/interventies", zoek=found.words or None, alle="ja")]
        )
    if to_params(asked.question, asked.today, asked.plan.municipality.rules):
        links.append(["Wis alle filters", _plain(asked, found)])
    return {"title": title, "text": text, "links": links or [["Naar de matrix", asked.href("/")]]}


def _plain(asked: Asked, found: Selection) -> str:
    """The list of this municipality without filters, with the same search."""
    cleared = dict.fromkeys(("wijk", "thema", "doelgroep", "pijler", "programma", "status", "peildatum"))
    return asked.href("/interventies", **cleared, programmas_tellen=None, secundair=None, **found.params)

"""The catalogue: the interventions that are known elsewhere, to look through and to take over."""

import re
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.adopting import taken_over
from planner.domain.catalogue import Validity, validity
from planner.domain.evidence import CatalogueEntry
from planner.domain.question import to_params
from planner.domain.words import RECOGNISED
from planner.language.numbers import counted, day, number
from planner.views.interventions.catalogue_choice import OWN, CatalogueChoice, catalogue_bar, choose, is_verified
from planner.views.interventions.catalogue_rows import rows
from planner.views.interventions.updating import update_data
from planner.views.parts.heading import Said, problem_notes, share_button
from planner.views.reader import Asked

#: The parts of an address that open the catalogue, and its update out of a file.
CATALOGUE, UPDATE = "catalogus", "bijwerken"
LIST = "/interventies"
DOWNLOAD = "/download/catalogus"
_BARE = re.compile(rf"(?:^\??|&){CATALOGUE}(?:=)?(?:&|$)")


def is_catalogue(asked: Asked, search: str | None) -> bool:
    """Whether an address asks for the catalogue: "catalogus=ja", or the word alone."""
    return asked.params.get(CATALOGUE, "").strip().casefold() == "ja" or bool(_BARE.search(search or ""))


def not_understood(asked: Asked) -> tuple[str, ...]:
    """What is said of a value that is neither yes nor no."""
    said = asked.params.get(CATALOGUE, "").strip()
    if said.casefold() in ("", "ja", "nee"):
        return ()
    return (f"“{said[:20]}” past niet bij “{CATALOGUE}”. Kies ja of nee.",)


def catalogue_page(asked: Asked) -> tuple[object, ...]:
    """Everything of the page, in the order of its places."""
    if asked.params.get(UPDATE) == "ja" and not asked.readonly:
        return _update_page(asked)
    choice = choose(asked)
    data: dict[str, Any] = {
        "catalogue": rows(asked, choice.paging.of(choice.shown)),
        "bar": catalogue_bar(asked, choice),
        "search": choice.words,
        "paging": choice.paging.data(lambda page: asked.href(LIST, **choice.params, bladzijde=page)),
        "empty": None if choice.shown else _empty(asked, choice),
        "own": list(OWN),
        "said": f"{number(len(choice.shown))} van {number(len(asked.plan.catalogue))} interventies van elders.",
    }
    notes = problem_notes((*asked.problems, *choice.problems))
    return "Erkende interventies", sentence(asked, choice), notes, data, _foot(asked), _buttons(asked)


def _update_page(asked: Asked) -> tuple[object, ...]:
    back = html.A("Naar de catalogus", href=asked.href(LIST, catalogus="ja"), className="btn")
    said = (
        "Lees een nieuwe lijst met erkende interventies. U ziet eerst wat er anders is, en kiest per interventie. "
        "Er wordt niets opgeslagen voordat u op Neem over klikt."
    )
    data = {"update": update_data(asked), "said": ""}
    return "Catalogus bijwerken", said, problem_notes(asked.problems), data, "", [back]


def _buttons(asked: Asked) -> list[Component]:
    """What can be done with the catalogue; to a plan of the past nothing can be changed."""
    file = html.A("Download als CSV", href=_download(asked), className="btn q", download="")
    update = html.A("Bijwerken uit een bestand", href=asked.href(LIST, catalogus="ja", bijwerken="ja"), className="btn")
    return [file, share_button(), *([] if asked.readonly else [update])]


def _download(asked: Asked) -> str:
    stand = asked.stand.isoformat() if asked.stand else ""
    return f"{DOWNLOAD}?gemeente={asked.plan.municipality.code}{f'&stand={stand}' if stand else ''}"


def sentence(asked: Asked, choice: CatalogueChoice) -> list[Said]:
    """ "62 interventies van elders: 22 erkend, 18 met een verlopen erkenning, 9 niet nagekeken, 4 in ons plan." """
    total = len(asked.plan.catalogue)
    if not total:
        return ["Er zijn nog geen interventies van elders bekend."]
    if not choice.shown:
        return [html.B(f"Geen van de {number(total)} interventies"), " van elders past bij deze vraag."]
    about = f": {_counts(asked, choice.shown)}."
    if len(choice.shown) == total:
        return [html.B(counted(total, "interventie van elders", "interventies van elders")), about]
    fits = "past" if len(choice.shown) == 1 else "passen"
    return [html.B(f"{number(len(choice.shown))} van {number(total)} interventies"), f" {fits} bij deze vraag{about}"]


def _counts(asked: Asked, entries: tuple[CatalogueEntry, ...]) -> str:
    on, taken = asked.question.on, taken_over(asked.plan)
    lapsed = sum(validity(one, on) is Validity.LAPSED for one in entries)
    recognised = sum(one.recognition in RECOGNISED for one in entries) - lapsed
    unseen = sum(is_verified(one) == "nee" for one in entries)
    there = sum(one.code in taken for one in entries)
    parts = (
        (recognised, "erkend"),
        (lapsed, "met een verlopen erkenning"),
        (unseen, "niet nagekeken"),
        (there, "in ons plan"),
    )
    return ", ".join(f"{number(count)} {said}" for count, said in parts if count) or "geen daarvan is erkend"


def _foot(asked: Asked) -> str:
    return (
        f"Geldigheid op {day(asked.question.on)}. Een erkenning Goed beschreven vervalt na drie jaar, elke andere na "
        "vijf jaar. Niet nagekeken: niemand heeft de erkenning opgezocht bij de bron."
    )


def _empty(asked: Asked, choice: CatalogueChoice) -> dict[str, Any]:
    """What to say when there is nothing to show, and the way on."""
    update = [] if asked.readonly else [["Lees een lijst", asked.href(LIST, catalogus="ja", bijwerken="ja")]]
    if not asked.plan.catalogue:
        text = "Hier komen interventies te staan die elders erkend zijn, met hun niveau en hun bron."
        return {"title": "De catalogus is leeg", "text": text, "links": update or [["Naar de lijst", asked.href(LIST)]]}
    links = []
    title, text = "Geen interventies bij deze vraag", "Bij deze filters is er niets gevonden."
    if choice.words:
        title = f"Niets gevonden met “{choice.words}”"
        text = "We zochten in naam, code, voor wie, setting, eigenaar en opmerking."
        links.append(["Wis zoekwoord", asked.href(LIST, **{**choice.params, "zoek": None})])
    if any(choice.chosen.values()) or to_params(asked.question, asked.today, asked.plan.municipality.rules):
        cleared = dict.fromkeys(("wijk", "thema", "doelgroep", "pijler", "programma", "status", "peildatum"))
        links.append(["Wis alle filters", asked.href(LIST, **cleared, catalogus="ja", zoek=choice.words or None)])
    return {"title": title, "text": text, "links": links}

"""What is wrong with a field that somebody filled in: in short for the summary, and what to do about it."""

import re
from collections.abc import Callable
from datetime import date

from planner.domain.checks import FieldMisfit, FieldProblem
from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR
from planner.domain.proposals import ProposalState
from planner.language.numbers import day, number
from planner.language.proposal_words import STATES

Facts = tuple[str, ...]
#: What is chosen from a list, and not typed.
_CHOSEN = (
    *("gebied", "status", "soort", "partner", "onderwerp", "erkenning", "deel van de rijen", "thema", "pijler"),
    *("indicator", "soort cijfer"),
)
#: How a field is filled in that does not go with "een".
_FILL_IN = {
    "wijken": "Kies één of meer wijken.",
    "waarom wel of niet": "Schrijf waarom wel of niet.",
    "breder of mogelijk telt voor": "Vul een getal in.",
    "gedekt vanaf": "Vul een getal in.",
    "sterk gedekt vanaf": "Vul een getal in.",
    "cellen": "Kies een cel, of meer.",
    "opmerking": "Schrijf eerst iets op.",
    "motivering": "Schrijf waarom dit nodig is.",
    "jaar": "Vul een jaar in, bijvoorbeeld 2027.",
    "webadres": "Plak het hele webadres.",
    "programma": "Kies een programma.",
    "bestand": "De planner kent dit bestand niet meer. Kies het opnieuw.",
    "jaar van de cijfers": "Vul in van welk jaar de cijfers zijn.",
    "meer is slechter of beter": "Kies bij elke vraag of meer slechter of beter is.",
    "gaat over": "Kies waar het over gaat.",
    "waarom wijzigt u dit cijfer?": "Schrijf waarom u dit cijfer wijzigt.",
    "uitgever": "Vul in van wie het cijfer is, of kies een bron.",
}
#: Per misfit: in short, and what to do. `it` is the label of the field in lower case, `of` the facts.
_SAID: dict[FieldMisfit, tuple[Callable[[str, Facts], str], Callable[[str, Facts], str]]] = {
    FieldMisfit.EMPTY: (lambda it, of: "{it} is nog leeg", lambda it, of: _fill_in(it)),
    FieldMisfit.TOO_LONG: (
        lambda it, of: "{it} is te lang",
        lambda it, of: f"Maximaal {_count(of[0])} tekens (nu {_count(of[1])}).",
    ),
    FieldMisfit.BAD_CHARACTER: (
        lambda it, of: "{it} heeft een ongeldig teken",
        lambda it, of: "Hier staat een teken dat we niet kunnen bewaren. Typ de tekst opnieuw.",
    ),
    FieldMisfit.NOT_A_DATE: (
        lambda it, of: "{it} is geen datum",
        lambda it, of: f"{_quoted(of)} is geen datum. Schrijf bijvoorbeeld 01-09-2026.",
    ),
    FieldMisfit.NOT_A_NUMBER: (
        lambda it, of: "{it} is geen getal",
        lambda it, of: f"{_quoted(of)} is geen getal. {_a_number(of[0])}",
    ),
    FieldMisfit.NOT_WHOLE: (
        lambda it, of: "{it} is geen heel getal",
        lambda it, of: f"{_quoted(of)} is geen heel getal. Vul een getal zonder komma in, bijvoorbeeld 24.",
    ),
    FieldMisfit.NOT_AN_AMOUNT: (
        lambda it, of: "{it} is geen bedrag in hele euro’s",
        lambda it, of: f"{_quoted(of)} is geen bedrag in hele euro’s. Schrijf bijvoorbeeld 12.000.",
    ),
    FieldMisfit.TOO_FINE: (
        lambda it, of: "{it} heeft te veel cijfers achter de komma",
        lambda it, of: f"Gebruik hoogstens {of[0]} cijfers achter de komma.",
    ),
    FieldMisfit.IN_FUTURE: (
        lambda it, of: "{it} ligt in de toekomst",
        lambda it, of: f"Dit is al gebeurd. Vul {day(date.fromisoformat(of[0]))} in, of een dag daarvoor.",
    ),
    FieldMisfit.YEAR_AHEAD: (
        lambda it, of: "{it} moet nog komen",
        lambda it, of: f"Een meting is van {of[0]} of eerder. Alleen een doel heeft een jaar dat nog komt.",
    ),
    FieldMisfit.THERE_ALREADY: (
        lambda it, of: "Er is al een cijfer van dit gebied en dit jaar",
        lambda it, of: f"Er staat al: {of[0]}. Kies wat u wilt: vervangen, of beide bewaren.",
    ),
    FieldMisfit.SAME_ORIGIN: (
        lambda it, of: "{it} is dezelfde als van het andere cijfer",
        lambda it, of: "Twee cijfers van één jaar hebben elk hun eigen bron. Noem een andere, of vervang het cijfer.",
    ),
    FieldMisfit.NOT_OURS: (
        lambda it, of: "Dit cijfer kan niet vervangen worden",
        lambda it, of: "Het andere cijfer hebt u niet zelf toegevoegd. Wijzig dat cijfer, of bewaar beide.",
    ),
    FieldMisfit.NOT_A_CHOICE: (
        lambda it, of: "{it}: deze keuze kan niet",
        lambda it, of: f"{_quoted(of) if of else 'Deze keuze'} kan hier niet. Kies iets anders uit de lijst.",
    ),
    FieldMisfit.OUT_OF_RANGE: (
        lambda it, of: "{it} kan niet zo zijn",
        lambda it, of: f"Vul een waarde in van {_count(of[0])} tot en met {_count(of[1])}.",
    ),
    FieldMisfit.BEFORE_START: (
        lambda it, of: "{it} ligt vóór het begin",
        lambda it, of: f"Kies een datum na {day(date.fromisoformat(of[0]))}.",
    ),
    FieldMisfit.MORE_THAN_ALL: (
        lambda it, of: "{it} is groter dan het totaal",
        lambda it, of: f"Vul {_count(of[0])} of minder in.",
    ),
    FieldMisfit.NAME_TAKEN: (
        lambda it, of: "{it} bestaat al",
        lambda it, of: f"Er is al iets met de naam “{of[0]}”. Kies een andere naam.",
    ),
    FieldMisfit.NAME_ARCHIVED: (
        lambda it, of: "{it} bestaat al in het archief",
        lambda it, of: f"“{of[0]}” staat in het archief. Zet dat terug, of kies een andere naam.",
    ),
    FieldMisfit.UNKNOWN: (
        lambda it, of: "{it}: deze keuze is er niet",
        lambda it, of: f"{_quoted(of)} staat niet in de lijst van deze gemeente. Kies opnieuw.",
    ),
    FieldMisfit.TWICE: (
        lambda it, of: "{it} staat er twee keer",
        lambda it, of: "Dit staat er twee keer. Haal er één weg.",
    ),
    FieldMisfit.OWN_PARENT: (
        lambda it, of: "{it} kan niet onder zichzelf vallen",
        lambda it, of: "Dit kan niet onder of in zichzelf vallen. Kies iets anders.",
    ),
    FieldMisfit.NEEDS_OTHER: (
        lambda it, of: "{it} ontbreekt",
        lambda it, of: f"Vul ook in: {it}. Anders zegt het andere getal niets.",
    ),
    FieldMisfit.WRONG_LEVELS: (
        lambda it, of: "{it} is lager dan gedekt",
        lambda it, of: "Sterk gedekt moet gelijk zijn aan gedekt, of hoger, en hoogstens 1.000.",
    ),
    FieldMisfit.IN_USE: (
        lambda it, of: "{it} is in gebruik",
        lambda it, of: f"Dit wordt {of[0]} keer gebruikt. Voeg samen of archiveer.",
    ),
    FieldMisfit.LAST_ONE: (
        lambda it, of: "{it}: er moet er één blijven",
        lambda it, of: "Er moet er minstens één blijven.",
    ),
    FieldMisfit.STANDS_ABOVE: (
        lambda it, of: "{it} kan niet veranderen",
        lambda it, of: f"Er {'valt 1 doelgroep' if of[0] == '1' else f'vallen {of[0]} doelgroepen'} onder deze groep.",
    ),
    FieldMisfit.NOT_AN_AREA_CODE: (
        lambda it, of: "{it} kloppen niet",
        lambda it, of: f"{_quoted(of)} is geen CBS-code. Schrijf WK met 6 cijfers of BU met 8 cijfers.",
    ),
    FieldMisfit.OTHER_TOWN: (
        lambda it, of: "{it} zijn van een andere gemeente",
        lambda it, of: f"{_quoted(of)} hoort bij een andere gemeente. Haal deze code weg.",
    ),
    FieldMisfit.NOT_AN_ADDRESS: (
        lambda it, of: "{it} is geen webadres",
        lambda it, of: "Begin met https:// en plak het hele adres.",
    ),
    FieldMisfit.TAKEN_BY: (
        lambda it, of: "{it} zijn al bezet" if of[0] else "{it} is al bezet",
        lambda it, of: f"{f'{_quoted(of)} hoort' if of[0] else 'Deze plek hoort'} al bij {of[1]}. Kies iets anders.",
    ),
    FieldMisfit.NOT_A_TOWN_CODE: (
        lambda it, of: "{it} klopt niet",
        lambda it, of: f"{_quoted(of)} is geen gemeentecode. Schrijf GM en vier cijfers, zoals GM0014.",
    ),
    FieldMisfit.TOWN_TAKEN: (
        lambda it, of: "{it} bestaat al",
        lambda it, of: f"{of[0]} is er al. Kies die gemeente rechtsboven, of vul iets anders in.",
    ),
    FieldMisfit.NO_STEP: (
        lambda it, of: "{it}: deze stap kan nu niet",
        lambda it, of: f"Dit voorstel is nu {_state(of[0])}. Van daar kan het niet naar {_state(of[1])}.",
    ),
    FieldMisfit.NOTHING_NEW: (
        lambda it, of: "{it}: er is niets nieuws",
        lambda it, of: "Hier staat niets nieuws in dat klopt. Verbeter de regels, of vul iets anders in.",
    ),
}


def in_short(problem: FieldProblem, label: str) -> str:
    """ "Einddatum ligt vóór het begin"."""
    return _SAID[problem.misfit][0](label, problem.facts).replace("{it}", label)


def what_to_do(problem: FieldProblem, label: str) -> str:
    """ "Kies een datum na 01-09-2026." """
    return _SAID[problem.misfit][1](f"{label[:1].lower()}{label[1:]}", problem.facts)


def counted_problems(count: int) -> str:
    """ "Er gaan 2 dingen mis"."""
    return "Er gaat één ding mis" if count == 1 else f"Er gaan {number(count)} dingen mis"


def _fill_in(label: str) -> str:
    """ "Vul een naam in."; which item of a list it is about is seen there, so that it is not said."""
    bare = label.split(" (")[0]
    return _FILL_IN.get(bare) or (f"Kies een {bare}." if bare in _CHOSEN else f"Vul een {bare} in.")


def _a_number(typed: str) -> str:
    """How it is written; a decimal point is the mistake that is made most."""
    found = re.fullmatch(r"-?(\d+)\.(\d+)", typed, re.ASCII)
    return f"Schrijf een komma: {found[1]},{found[2]}." if found else "Vul een getal in, bijvoorbeeld 24."


def _state(code: str) -> str:
    return STATES[ProposalState(code)]


def _quoted(facts: Facts) -> str:
    text = facts[0] if facts else ""
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"


def _count(text: str) -> str:
    """A whole number in Dutch notation; years and what is no number stay as they are."""
    if not text.isdecimal() or FIRST_YEAR <= int(text) <= LAST_YEAR:
        return text
    return number(int(text))

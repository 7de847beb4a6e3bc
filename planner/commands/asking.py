"""The parameters of a question as options, and the answer's first half: plan and question."""

import argparse
from dataclasses import dataclass, replace
from datetime import date

from planner.commands.refusal import Refusal
from planner.domain.clock import end_of
from planner.domain.errors import MunicipalityUnknown
from planner.domain.plan import Plan
from planner.domain.question import PARAMETERS, Question, parse
from planner.domain.weighting import COMPARED, USUAL_RANKING, WEIGHTS, Ranking, parse_ranking
from planner.language.days import a_day, no_day
from planner.language.numbers import long_day
from planner.language.sentences import question_problem
from planner.settings import Settings
from planner.store.database import open_engine
from planner.store.history import plan_on
from planner.store.plans import MunicipalityRef, PlanShelf, municipalities, read
from planner.store.versions import check

#: Per parameter of the question: what the help shows for a value, and what the help says.
_OPTIONS = {
    "wijk": ("WIJK", "één wijk; anders de hele gemeente, en bij kansen alle wijken"),
    "thema": ("THEMA,…", "alleen deze thema's"),
    "doelgroep": ("GROEP,…", "alleen deze doelgroepen"),
    "pijler": ("PIJLER,…", "alleen deze pijlers"),
    "programma": ("PROGRAMMA,…", "alleen interventies van deze programma's"),
    "status": ("STATUS,…", "wat meetelt: lopend, mogelijk, gepland, verkenning"),
    "peildatum": ("DATUM", "de dag waarvoor u het wilt weten, zoals 2027-01-01; zonder datum: vandaag"),
    "programmas_tellen": ("ja|nee", "programma's over alle vier de pijlers tellen mee"),
    "secundair": ("ja|nee", "de tweede pijler van een interventie telt mee"),
}
#: The same for how gaps are put in order.
_RANKING = {
    COMPARED: ("WAARMEE", "waarmee een wijk wordt vergeleken: gemeente, provincie of nederland"),
    WEIGHTS: ("GEWICHT:GETAL,…", "gewichten van de kansen, van 0 tot en met 1, zoals groep:0.9,leeg:0.5"),
}


@dataclass(frozen=True)
class Asked:
    """A plan and the question to it."""

    plan: Plan
    question: Question
    today: date
    ranking: Ranking = USUAL_RANKING


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """An option per parameter; giving one twice is the same as a comma."""
    about = parser.add_argument_group("vraag", "Dezelfde woorden als in het adres van een pagina.")
    about.add_argument("--gemeente", metavar="CODE", help="code van de gemeente, zoals GM0014; anders de eerste")
    about.add_argument(
        "--stand", metavar="DATUM", help="het plan zoals het was aan het eind van een dag die voorbij is"
    )
    for parameter in PARAMETERS:
        value, said = _OPTIONS[parameter]
        about.add_argument(f"--{parameter.replace('_', '-')}", metavar=value, action="append", help=said)
    for parameter, (value, said) in _RANKING.items():
        about.add_argument(f"--{parameter}", metavar=value, action="append", help=said)


def asked(arguments: argparse.Namespace, settings: Settings) -> Asked:
    """The plan from the database, and the question; a parameter that cannot be understood is refused."""
    today = date.today()
    stand = _past_day(arguments.stand, today)
    plan = _plan(settings.database_url, arguments.gemeente, stand)
    given = {name: ",".join(getattr(arguments, name) or ()) for name in PARAMETERS}
    # As in an address: a plan of the past is asked for its own day.
    question, problems = parse(given, plan, stand or today)
    ranking, misranked = parse_ranking({name: ",".join(getattr(arguments, name) or ()) for name in _RANKING})
    if problems or misranked:
        raise Refusal(*(question_problem(problem) for problem in (*problems, *misranked)), code=2)
    return Asked(plan, question, today, ranking)


def _past_day(text: str | None, today: date) -> date | None:
    """The day whose plan is asked; None for now."""
    day = a_day(text) if text else None
    if text and day is None:
        raise Refusal(no_day(text), code=2)
    if day and day > today:
        raise Refusal(f"{long_day(day).capitalize()} moet nog komen. Kies een dag die voorbij is.", code=2)
    return day if day and day < today else None


def _plan(url: str, wanted: str | None, stand: date | None) -> Plan:
    engine = open_engine(url)
    try:
        check(engine)
        code = municipality_code(municipalities(engine), wanted)
        if stand is None:
            return read(engine, code)
        return replace(plan_on(PlanShelf(engine), code, end_of(stand)), as_of=stand)
    finally:
        engine.dispose()


def municipality_code(known: tuple[MunicipalityRef, ...], wanted: str | None) -> str:
    """The code of a municipality that is asked by code or name; the first one when none is asked."""
    if known and wanted is None:
        return known[0].code
    spoken = (wanted or "").strip().casefold()
    for one in known:
        if spoken in (one.code.casefold(), one.name.casefold(), one.name.casefold().removeprefix("gemeente ")):
            return one.code
    raise MunicipalityUnknown(wanted or "", tuple(one.code for one in known))

"""What went wrong, as one Dutch sentence or two: what is the matter, and what to do about it."""

from collections.abc import Callable
from typing import Any

from planner.domain import errors as e
from planner.domain.people import LONGEST_PASSWORD, SHORTEST_PASSWORD, PasswordFault
from planner.language.numbers import listed, number
from planner.settings import SettingMisfit, SettingProblem, SettingsError

#: What makes a first database.
_INIT = "planner init"
_SHOWN_LENGTH = 60

#: Per type of error: what is said of it.
_STYLES = {
    e.StyleFault.NO_DOCUMENT: "Dit is geen Word-bestand. Kies een bestand dat op .docx of .dotx eindigt.",
    e.StyleFault.MACROS: "In dit bestand staan macro’s. Bewaar het in Word als .docx of .dotx, dus zonder macro’s.",
    e.StyleFault.TOO_LARGE: "Dit bestand is te groot. Neem hoogstens 10 MB.",
}
_PASSWORDS = {
    PasswordFault.TOO_SHORT: f"Dit wachtwoord is te kort. Neem er een van minstens {SHORTEST_PASSWORD} tekens.",
    PasswordFault.TOO_LONG: f"Dit wachtwoord is te lang. Neem er een van hoogstens {LONGEST_PASSWORD} tekens.",
    PasswordFault.COMMON: "Dit wachtwoord komt te vaak voor. Neem een paar woorden die niet bij elkaar horen.",
    PasswordFault.LIKE_LOGIN: "Dit wachtwoord lijkt te veel op uw naam. Neem een ander.",
}
SENTENCES: dict[type[Exception], Callable[[Any], str]] = {
    e.DatabaseMissing: lambda it: f"Er is geen database op {it.place}. Maak er een met: {_INIT}.",
    e.DatabaseExists: lambda it: f"Op {it.place} staat al iets. Er is niets veranderd. Kies een andere plaats.",
    e.DatabaseNotOurs: lambda it: (
        f"{it.place} is geen database van de planner. Er is niets veranderd. "
        "Kijk of PLANNER_DATABASE_URL of de naam van het bestand klopt."
    ),
    e.DatabaseEmpty: lambda it: f"De database op {it.place} is nog leeg. Vul haar met: {_INIT}.",
    e.DatabaseReadOnly: lambda it: (
        f"In de database op {it.place} mag niet worden geschreven. Er is niets opgeslagen. "
        "Geef schrijfrecht op het bestand en zijn map."
    ),
    e.DatabaseLocked: lambda it: (
        f"De database op {it.place} is bezet door een ander programma. Er is niets opgeslagen. "
        "Probeer het over een minuut opnieuw."
    ),
    e.DatabaseFull: lambda it: (
        f"Er is geen ruimte meer voor de database op {it.place}. Er is niets opgeslagen. Maak ruimte vrij op de schijf."
    ),
    e.DatabaseBroken: lambda it: (
        f"De database op {it.place} is beschadigd. Zet een reservekopie terug met: planner restore BESTAND --vervang."
    ),
    e.DatabaseDiskFailed: lambda it: (
        f"De schijf gaf een fout bij het lezen of schrijven van {it.place}. "
        "Laat de schijf nakijken en zet zo nodig een reservekopie terug."
    ),
    e.DatabaseUnreachable: lambda it: (
        f"De planner kan niet bij de database op {it.place}. "
        "Kijk of de server aanstaat en of u de rechten en het wachtwoord hebt."
    ),
    e.FolderMissing: lambda it: f"De map {it.place} bestaat niet. Maak de map, of kies een andere plaats.",
    e.FolderNotWritable: lambda it: (
        f"In de map {it.place} mag niet worden geschreven. Geef schrijfrecht op de map, of kies een andere plaats."
    ),
    e.DatabaseNewer: lambda it: (
        f"De database op {it.place} is van een nieuwere planner (versie {it.found}; deze kent {it.known}). "
        "Er is niets veranderd. Installeer de nieuwste planner."
    ),
    e.DatabaseOlder: lambda it: (
        f"De database op {it.place} is van een oudere planner (versie {it.found}; nodig is {it.known}). "
        "Werk haar bij met: planner serve. Die maakt eerst een reservekopie."
    ),
    e.DatabaseEncoding: lambda it: (
        f"De database op {it.place} gebruikt de tekenset {it.found} en kan niet alle letters bewaren. "
        "Maak een database met UTF8."
    ),
    e.DatabaseUrlUnknown: lambda it: (
        "PLANNER_DATABASE_URL is geen adres van een database. "
        f"Begin met {listed([f'{kind}://' for kind in it.kinds], 'of')}, bijvoorbeeld sqlite:///db/planner.db."
    ),
    e.DriverMissing: lambda it: (
        f"Voor deze database ontbreekt het pakket {it.package}. "
        "Installeer het met: pip install 'lpa-planner[postgres]'."
    ),
    e.NotSupported: lambda it: f"Dat kan de planner niet met deze database. Gebruik daarvoor {it.instead}.",
    e.MunicipalityUnknown: lambda it: _unknown_municipality(it.code, it.choices),
    e.MunicipalityExists: lambda it: (
        f"De gemeente {it.code} staat al in de database. Er is niets veranderd. Kies een andere code of database."
    ),
    e.PlanRefused: lambda it: (
        f"De gegevens van gemeente {it.code} passen niet in de database. Er is niets opgeslagen. "
        f"De database meldt: {it.reason}."
    ),
    e.Overtaken: lambda it: (
        f"{it.changes[0].author.name if it.changes else 'Iemand anders'} was u voor. Er is niets opgeslagen. "
        "Bekijk wat er is veranderd en sla het daarna opnieuw op."
    ),
    e.NothingToUndo: lambda it: f"Er is niets wat {it.author} nu ongedaan kan maken.",
    e.NothingToRedo: lambda it: f"Er is niets wat {it.author} nu opnieuw kan doen.",
    e.PartUnknown: lambda it: f"We kennen het onderdeel {_quoted(it.code)} niet. Kies uit: {listed(it.choices, 'of')}.",
    e.FormatUnknown: lambda it: f"We kennen het bestand {_quoted(it.code)} niet. Kies uit: {listed(it.choices, 'of')}.",
    e.SizeUnknown: lambda it: (
        f"We kennen de maat {_quoted(it.code)} niet. Kies uit: {listed(it.choices, 'of')}. Er is geen bestand gemaakt."
    ),
    e.TextTooLong: lambda it: (
        f"De tekst van {_quoted(it.name)} in kolom “{it.column}” is te lang voor dit bestand: {number(it.length)} "
        f"tekens, en hoogstens {number(it.longest)} passen. Er is geen bestand gemaakt. "
        "Kort de tekst in, of kies JSON."
    ),
    e.StyleRefused: lambda it: f"{_STYLES[it.fault]} Er is niets opgeslagen.",
    e.LineFull: lambda it: (
        f"Er wachten al {number(it.waiting)} bestanden op hun beurt. Er is geen bestand gemaakt. "
        "Probeer het over een minuut opnieuw."
    ),
    e.PersonUnknown: lambda it: f"We kennen {_quoted(it.login)} niet. Wie er is, toont: planner user list.",
    e.PersonExists: lambda it: f"{_quoted(it.login)} is er al. Er is niets veranderd.",
    e.EntryRefused: lambda it: (
        "Er is te vaak een verkeerd wachtwoord gegeven. Wacht een paar minuten en probeer het dan opnieuw."
        if it.waits
        else "Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw."
    ),
    e.InvitationOver: lambda it: "Deze uitnodiging is gebruikt of verlopen. Vraag de beheerder om een nieuwe.",
    e.PasswordRefused: lambda it: _PASSWORDS[it.fault],
    e.TurnRefused: lambda it: "Deze wijziging mag u niet terugdraaien. Vraag het de beheerder. Er is niets opgeslagen.",
    e.NothingToSee: lambda it: "U heeft nog geen rol in een gemeente. Vraag de beheerder om er een te geven.",
    SettingsError: lambda it: " ".join(_setting(problem) for problem in it.problems),
}


def sentence(error: Exception) -> str:
    """What to tell a user about an expected error.

    >>> sentence(e.DatabaseMissing("/data/planner.db"))
    'Er is geen database op /data/planner.db. Maak er een met: planner init.'
    """
    for kind in type(error).__mro__:
        if kind in SENTENCES:
            return SENTENCES[kind](error)
    raise LookupError(f"no sentence for {type(error).__name__}") from error


def _unknown_municipality(code: str, choices: tuple[str, ...]) -> str:
    if not choices:
        return f"Er staat nog geen gemeente in de database. Begin met: {_INIT}."
    return f"We kennen de gemeente {_quoted(code)} niet. Kies uit: {listed(choices, 'of')}."


def _setting(problem: SettingProblem) -> str:
    fits = f"van {problem.lowest} tot en met {problem.highest}"
    if problem.misfit is SettingMisfit.NOT_A_WHOLE_NUMBER:
        return f"{problem.name} is {_quoted(problem.value)}. Dat is geen heel getal. Vul een getal in {fits}."
    if problem.misfit is SettingMisfit.OUT_OF_RANGE:
        return f"{problem.name} is {_quoted(problem.value)}. Dat kan niet. Vul een getal in {fits}."
    return f"{problem.name} bevat alleen spaties. Vul een waarde in, of laat de instelling weg."


def _quoted(text: str) -> str:
    short = text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"
    return f"“{short}”"

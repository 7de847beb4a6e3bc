"""What the figure checker says of a text: where it stands, what it claims, and what the figures say."""

from planner.domain.claim_reading import EARLIER
from planner.domain.claims import Claim, ClaimKind, Doubt, Sense, Side
from planner.domain.passages import Finding, Passage
from planner.domain.records import standing
from planner.domain.weighing import NETHERLANDS, PROVINCE
from planner.language.figures_in import area_in_words
from planner.language.numbers import number
from planner.language.sentences import Names

DISAGREES, OTHER_YEARS = "Tekst en cijfer kloppen niet.", "Cijfers van andere jaren."
SENSES = {Sense.HIGHER: "hoger", Sense.LOWER: "lager", Sense.EQUAL: "gelijk"}
_ROSE = {Sense.HIGHER: "gestegen", Sense.LOWER: "gedaald", Sense.EQUAL: "gelijk gebleven"}
DOUBTS = {
    Doubt.NO_FIGURE: "er is geen cijfer om dit mee te vergelijken",
    Doubt.OTHER_YEAR: "de cijfers zijn van andere jaren",
    Doubt.OTHER_UNIT: "de cijfers hebben niet dezelfde eenheid",
    Doubt.IN_WORDS: "het cijfer staat er alleen in woorden",
    Doubt.ONE_MEASUREMENT: "er is maar één meting",
    Doubt.SEVERAL: "meer dan één cijfer kan bedoeld zijn",
    Doubt.TOO_CLOSE: "de cijfers zijn afgerond en liggen te dicht bij elkaar",
}
#: Of a share that was worked out.
_DECIMALS = 1


def head_in_words(found: Finding) -> str:
    """The first words of a notice."""
    return DISAGREES if found.contradicts else OTHER_YEARS


def finding_in_words(names: Names, found: Finding) -> str:
    """What does not agree: "In 1.2.1 staat dat 7,1% lager is dan Nederland (6,4%). Het cijfer is hoger."."""
    claim = found.claim
    if claim is None or not found.contradicts:
        return _years_in_words(names, found)
    said = f"{_upper(place_in_words(names, found.passage))} staat dat {claim_in_words(names, claim)}."
    return f"{said} {figures_in_words(claim)}{_also_years(claim)}"


def claim_in_words(names: Names, claim: Claim) -> str:
    """What the text says, as a clause: "7,1% lager is dan Nederland (6,4%)"."""
    here, there, denied = _amount(claim.here), _amount(claim.there), "niet " if claim.negated else ""
    if claim.kind is ClaimKind.SHARE:
        share = f"{claim.there.about} {there}" if claim.there.about else there
        return (
            f"{here}{f' per {claim.here.per}' if claim.here.per else ''} {share} is van {number(_round(claim.whole))}"
        )
    if claim.kind is ClaimKind.CHANGED:
        start = f" van {there} naar {here}" if here and there else ""
        return f"het cijfer{start} {denied}is {_ROSE[claim.sense]}"
    about = _area(names, claim.there.area)
    against = f"{about} ({there})" if about and there else about or there
    word = "aan" if claim.sense is Sense.EQUAL else "dan"
    return f"{here or 'het cijfer'} {denied}{SENSES[claim.sense]} is {word} {against}"


def figures_in_words(claim: Claim) -> str:
    """What the figures say instead: "Het cijfer is hoger."."""
    if claim.kind is ClaimKind.SHARE:
        per_year = claim.here.per not in ("", "jaar")
        said = "Omgerekend naar een jaar is het" if per_year else "Het is"
        return f"{said} {number(claim.real, _DECIMALS)}%."
    if claim.kind is ClaimKind.CHANGED:
        return f"Het cijfer is {_ROSE[claim.real_sense]}."
    if claim.real_sense is Sense.EQUAL:
        return "De cijfers zijn gelijk."
    return f"Het cijfer is {SENSES[claim.real_sense]}."


def doubt_in_words(passage: Passage, claim: Claim) -> str:
    """Why a claim cannot be checked: "“lager dan Nederland” is niet na te gaan: er is geen cijfer …"."""
    said = " ".join(passage.text[claim.start : claim.end].split())
    return f"“{said}” is niet na te gaan: {DOUBTS[claim.doubt]}." if claim.doubt else ""


def place_in_words(names: Names, passage: Passage) -> str:
    """Where a text stands, inside a sentence: "in 1.2.1", "in de situatie van Roken"."""
    if passage.source and passage.section and passage.field in ("observations", "contradictions"):
        return f"in {passage.section}"
    if passage.field == "observations":
        return f"in de opmerking bij “{_indicator(names, passage.key)}”"
    if passage.field == "situations":
        return f"in de situatie van {names.theme(passage.key)}"
    called = {"goals": "het doel", "interventions": "de interventie", "proposals": "het voorstel"}
    kind = called.get(passage.field)
    return f"in {kind} “{names.of(passage.field, passage.key)}”" if kind else "in de tegenspraken"


def _years_in_words(names: Names, found: Finding) -> str:
    one, other = found.years or (0, 0)
    if found.claim is not None:
        place = _upper(place_in_words(names, found.passage))
        return f"{place} staat een cijfer van {one} naast een cijfer van {other}."
    here, there = (standing(names.plan, "observations", code) for code in found.observations)
    if here is None or there is None:
        return ""
    areas = (_area(names, here.value.area), _area(names, there.value.area))
    name = _indicator(names, found.passage.key)
    section = f" ({found.passage.section})" if found.passage.section else ""
    return f"{name}{section}: het cijfer van {areas[0]} is van {one}, dat van {areas[1]} van {other}."


def _also_years(claim: Claim) -> str:
    return f" De cijfers zijn van {claim.years[0]} en {claim.years[1]}." if claim.years else ""


def _indicator(names: Names, code: str) -> str:
    found = standing(names.plan, "observations", code)
    return names.of("indicators", found.value.indicator) if found else code


def _area(names: Names, code: str) -> str:
    if not code:
        return ""
    if code.startswith(EARLIER):
        return code.removeprefix(EARLIER).strip() or "de vorige meting"
    if code == PROVINCE:
        return "de provincie"
    if code == names.plan.municipality.code:
        return names.area(None).removeprefix("Gemeente ")
    return "Nederland" if code == NETHERLANDS else area_in_words(names, code)


def _amount(side: Side) -> str:
    if side.value is None:
        return ""
    return f"{number(side.value, side.decimals)}{'%' if side.percent else ''}"


def _round(value: float | None) -> float:
    return float(round(value or 0))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]

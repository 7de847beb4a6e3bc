"""Headings, captions and heads of the parts of a document."""

from collections.abc import Sequence

from planner.language.numbers import counted, listed

PROGRAMMES = "Programma’s en hun activiteiten"
PROGRAMME_HEADS = ("Programma", "Doel", "Activiteiten")
NO_PROGRAMMES = "Bij deze vraag hoort geen programma."
NO_AIM = "geen doel genoemd"
NOTHING_HERE = "nog geen"
AREAS, AREA = "Wijken naast elkaar", "Wijk"
NO_THEMES = "Deze gemeente heeft nog geen thema’s."
PROPOSALS = "Voorstellen"
PROPOSAL_HEADS = ("Voorstel", "Voor", "Waar", "Besteding", "Jaar", "Stand")
NO_PROPOSALS = "Er is nog niets voorgesteld."
INDICATORS = "Doelen en cijfers"
INDICATOR, TARGET, STANDING, COUNTRY = "Indicator", "Doel", "Stand", "Nederland"
NO_INDICATORS = "Er zijn nog geen doelen en geen cijfers."
NO_SUBJECT = "Zonder thema"
BARE = "Doelen waar geen cijfer bij staat"
PARTNERS = "Partners"
PARTNER_HEADS = ("Partner", "Sector", "Thema’s", "Doet mee aan")
NO_PARTNERS = "Er staan nog geen partners in de planner."
CORE = "kernpartner"
RULES = "Hoe is geteld"
SIGNS, SIGN_HEADS = "Tekens", ("Teken", "Betekenis")
SIGNS_CAPTION = "Wat de tekens in een matrix betekenen"


def programmes_caption(area: str) -> str:
    """Caption of Tabel 2."""
    return f"Programma’s met hun doel en wat er in {area} gebeurt"


def areas_caption(municipality: str) -> str:
    """Caption of the table of wijken."""
    return f"Gedekte doelgroepen per wijk, thema en pijler in {municipality}"


def proposals_caption(area: str) -> str:
    """Caption of the table of proposals."""
    return f"Voorstellen voor {area}"


def drafts(count: int) -> str:
    """That drafts were left out; "" when there are none."""
    if not count:
        return ""
    return f"{counted(count, 'concept staat', 'concepten staan')} hier niet bij."


def indicators_caption(subject: str, town: str) -> str:
    """Caption of the table of indicators of a theme."""
    return f"{subject}: cijfers van {town} naast het doel en Nederland"


def partners_caption(area: str) -> str:
    """Caption of the table of partners."""
    return f"Partners die in {area} meedoen"


def without_part(names: Sequence[str], area: str) -> str:
    """Partners that take part in nothing of this question."""
    return f"Ook genoemd, maar zonder interventie die in {area} meetelt: {listed(list(names))}."

"""The rules in force, in plain words, with the numbers of the municipality and of the code that applies them."""

from planner.domain.gaps import SHALLOW, Weighting
from planner.domain.need import UNKNOWN_NEED, needs
from planner.domain.plan import Plan, Rules
from planner.domain.words import GapKind, Level
from planner.language.numbers import fraction, listed, out_of, percent, score
from planner.language.sentences import rules_in_words
from planner.language.words import GAPS, LEVELS, REMEDIES
from planner.views.reader import Asked
from planner.views.sources.document import Block, Cell, Heading, Section, Table, Text, cells


def rules_section(asked: Asked) -> Section:
    """Weights, levels, what does not count, the score and the nine kinds."""
    rules = asked.plan.municipality.rules
    return Section(
        "rekenregels",
        "Rekenregels",
        (
            Text(rules_in_words(rules)),
            *_weights(asked.plan, rules),
            *_levels(rules),
            *_not_counting(asked),
            *_scoring(asked.plan),
            *_kinds(rules),
        ),
    )


def _weights(plan: Plan, rules: Rules) -> tuple[Block, ...]:
    half = fraction(rules.half)
    attention = [area.name for area in plan.neighbourhoods if area.attention]
    rows = (
        ("Status", "De inzet loopt.", "1"),
        ("Status", "De inzet is mogelijk: zij kan worden ingezet.", half),
        ("Status", "Gepland of in verkenning. Dit is wel te zien in de cel.", "0"),
        ("Status", "Beëindigd of niet bekend.", "0"),
        ("Gebied, bij een wijk", "De inzet noemt deze wijk.", "1"),
        ("Gebied, bij een wijk", "De inzet is gemeentebreed of regionaal, of het gebied is niet genoemd.", half),
        ("Gebied, bij een wijk", "De inzet is alleen in andere wijken, of op één plek.", "0"),
        ("Gebied, bij de gemeente", "De inzet is gemeentebreed, of het gebied is niet genoemd.", "1"),
        ("Gebied, bij de gemeente", "De inzet is alleen in sommige wijken, regionaal of op één plek.", half),
        ("Doelgroep", "De interventie is voor precies deze doelgroep.", "1"),
        ("Doelgroep", "De interventie is voor een bredere doelgroep.", half),
    )
    known = (
        f"Staat er “aandachtswijken” zonder namen? Dan zijn dat {listed(attention)}."
        if attention
        else "Er zijn geen aandachtswijken."
    )
    return (
        Heading("Gewicht van een interventie"),
        Text(
            "Gewicht = status × gebied × doelgroep. Een interventie telt één keer in een cel, met haar hoogste gewicht."
        ),
        Table("Factoren van het gewicht", ("Factor", "Wanneer", "Telt voor"), tuple(cells(row) for row in rows)),
        Text(known),
    )


def _levels(rules: Rules) -> tuple[Block, ...]:
    covered, strong = fraction(rules.covered_from), fraction(rules.strong_from)
    rows = (
        (LEVELS[Level.EMPTY], "0, en er is niets gepland.", "Nee"),
        (LEVELS[Level.PLANNED], "0, en er is iets gepland of in verkenning.", "Nee"),
        (LEVELS[Level.THIN], f"Meer dan 0 en minder dan {covered}.", "Nee"),
        (LEVELS[Level.COVERED], f"Van {covered} tot {strong}.", "Ja"),
        (LEVELS[Level.STRONG], f"{strong} of meer.", "Ja"),
        (
            f"{LEVELS[Level.NOT_APPLICABLE]} of bewust leeg",
            "De gemeente heeft dit besloten, met een reden.",
            "Telt nergens mee",
        ),
    )
    return (
        Heading("Van gewicht naar dekking"),
        Text("De som van de gewichten in een cel is haar dekking. In “k van n” telt k wat gedekt of sterk gedekt is."),
        Table(
            "Niveaus van een cel", ("Niveau", "Som van de gewichten", "Telt als gedekt"), tuple(cells(r) for r in rows)
        ),
    )


def _not_counting(asked: Asked) -> tuple[Block, ...]:
    """Interventions that are left out of the matrix, by reason."""
    every = asked.plan.interventions
    out = [one for one in every if not one.counts]
    heading = Heading("Wat niet meetelt")
    if not out:
        return heading, Text("Alle interventies tellen mee in de matrix.")
    rows = []
    for reason in sorted({one.counts_reason for one in out}, key=lambda r: -sum(o.counts_reason == r for o in out)):
        these = [one for one in out if one.counts_reason == reason]
        links = tuple((one.name, asked.href(f"/interventies/{one.code}")) for one in these)
        rows.append((Cell(_reason(reason)), Cell(out_of(len(these), len(every))), Cell("", links=links)))
    intro = (
        f"{out_of(len(out), len(every))} interventies tellen niet mee in de matrix. Ze staan wel in de lijst. "
        "Programma’s over alle pijlers en tweede pijlers tellen alleen mee als u dat kiest."
    )
    heads = ("Reden", "Interventies", "Welke")
    return heading, Text(intro), Table("Interventies die niet meetellen, per reden", heads, tuple(rows))


def _reason(reason: str) -> str:
    words = reason.removeprefix("Telt niet mee: ").strip()
    return words[:1].upper() + words[1:] if words else "Geen reden genoemd."


def _scoring(plan: Plan) -> tuple[Block, ...]:
    weights = Weighting()
    vulnerable = [group.name for group in plan.groups if group.vulnerable]
    known = len({pair for pair in needs(plan) if pair[0] in {theme.code for theme in plan.themes}})
    pairs = len(plan.themes) * len(plan.neighbourhoods)
    rows = (
        ("Thema", "Elk thema", score_of(weights.theme)),
        ("Doelgroep", f"Kwetsbaar: {listed(vulnerable) or 'geen'}", score_of(weights.vulnerable)),
        ("Doelgroep", "Andere doelgroep van inwoners", score_of(weights.end_group)),
        ("Doelgroep", "Via intermediairs", score_of(weights.intermediary)),
        ("Wijk", "Met een gebiedsprogramma", score_of(weights.area_programme)),
        ("Wijk", "Zonder gebiedsprogramma", score_of(weights.other_area)),
        ("Cel", "Door de gemeente als prioriteit aangewezen: het belang is dan 1", "1"),
    )
    need = (
        "Behoefte vergelijkt het nieuwste cijfer van de wijk met dat van de gemeente, of naar keuze van de provincie "
        "of Nederland. Gelijk is ½. De helft slechter is 1, de helft beter is 0. Overlappen de marges van de cijfers, "
        f"dan zijn ze niet te onderscheiden. Dan, en zonder wijkcijfer, is de behoefte {fraction(UNKNOWN_NEED)}. "
        f"Er is een wijkcijfer voor {out_of(known, pairs)} combinaties van thema en wijk."
    )
    return (
        Heading("Score van een kans"),
        Text("Score = behoefte × belang × leegte. Elk deel loopt van 0 tot 1. De drie delen staan er altijd bij."),
        Text(need),
        Text("Belang = thema × doelgroep × wijk."),
        Table("Gewichten van het belang", ("Deel", "Wanneer", "Gewicht"), tuple(cells(row) for row in rows)),
    )


def score_of(weight: float) -> str:
    """A weight as people write it: 1, 0,8, ½."""
    return fraction(weight) if weight in (1.0, 0.5, 0.25) else score(weight).rstrip("0")


def _kinds(rules: Rules) -> tuple[Block, ...]:
    weights = Weighting()
    rows = tuple(
        cells((GAPS[kind], words, _upper(REMEDIES[kind]), score_of(weights.emptiness(kind))))
        for kind, words in kinds_in_words(rules).items()
    )
    heads = ("Kans", "Wanneer", "Besteding van het budget", "Leegte")
    return (
        Heading("De negen soorten kansen"),
        Text("Een cel kan meer soorten kansen hebben. Bij elke soort hoort een besteding van het uitvoeringsbudget."),
        Table("Soorten kansen met hun regel", heads, rows),
    )


def kinds_in_words(rules: Rules) -> dict[GapKind, str]:
    """The rule of every kind of gap."""
    return {
        GapKind.EMPTY: "Er telt niets mee en er is niets gepland.",
        GapKind.PLANNED_ONLY: "Er is alleen iets gepland of in verkenning.",
        GapKind.THIN: f"De dekking is meer dan 0 en minder dan {fraction(rules.covered_from)}.",
        GapKind.SHALLOW: f"Het beste bekende bereik is minder dan {percent(SHALLOW)}. Zo is 24 van 77 scholen 31%.",
        GapKind.UNRECOGNISED: "Wat meetelt, kan erkend worden, maar is dat niet. Onbekend telt hier niet.",
        GapKind.VULNERABLE_MISSED: "Thema en pijler zijn gedekt, maar voor geen enkele kwetsbare doelgroep.",
        GapKind.AREA_BEHIND: "De helft of meer van de andere wijken met een gebiedsprogramma dekt dit zelf. Deze niet.",
        GapKind.ENDING: "Alles wat meetelt, eindigt binnen 12 maanden of verliest dan zijn erkenning.",
        GapKind.UNCONFIRMED: "Niets is de laatste 12 maanden bevestigd, of het gebied of de pijler is alleen afgeleid.",
    }


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]

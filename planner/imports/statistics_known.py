"""Which columns of the tables of CBS and RIVM are which indicator of ours.

A column goes by its stem: the numbers behind it shift from year to year ("Roker_11", "Roker_12"), and a file with
titles calls it "Leefstijl/Roken/Rokers (%)".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.figures_in import Measure
from planner.domain.plan import Indicator, Source
from planner.domain.weighing import PEOPLE


class TableKind(StrEnum):
    """The tables that we know."""

    DISTRICTS = "kerncijfers"
    HEALTH = "gezondheid"
    PLAIN = "eigen"


@dataclass(frozen=True)
class Known:
    """A column that we know. `worse` None: nobody knows whether more is worse; `silent`: it says nothing of need."""

    stem: str
    code: str
    name: str
    themes: tuple[str, ...]
    worse: bool | None = None
    unit: str = "%"
    adds: bool = False
    silent: bool = False
    titles: tuple[str, ...] = ()


_WEIGHT = ("overgewicht", "gewicht", "leefstijl")
_MOVING = ("bewegen", "overgewicht", "leefstijl")
_MIND = ("weerbaarheid", "mentale_gezondheid", "psychische_gezondheid")
_LONELY = ("eenzaamheid", "weerbaarheid", "mentale_gezondheid")
_DRINK = ("alcohol", "middelengebruik", "leefstijl")
_MONEY = ("armoede", "schulden", "bestaanszekerheid")
_HEALTH = ("gezondheid",)
_CARE = ("zorg",)

#: 50120NED of RIVM, GGD'en and CBS: what adults say of their health, estimated per buurt.
HEALTH = (
    Known("ErvarenGezondheidGoedZeerGoed", "ervaren_gezondheid", "Gezondheid (zeer) goed", _HEALTH, worse=False),
    Known("VoldoetAanBeweegrichtlijn", "beweegrichtlijn", "Voldoet aan de beweegrichtlijn", _MOVING, worse=False),
    Known("WekelijkseSporters", "sporters", "Sport elke week", _MOVING, worse=False, titles=("WekelijkseSporter",)),
    Known("Ondergewicht", "ondergewicht", "Ondergewicht", _WEIGHT),
    Known("NormaalGewicht", "normaal_gewicht", "Normaal gewicht", _WEIGHT, worse=False),
    Known("Overgewicht", "overgewicht", "Overgewicht", _WEIGHT, worse=True),
    Known("ErnstigOvergewicht", "ernstig_overgewicht", "Ernstig overgewicht", _WEIGHT, worse=True),
    Known("Roker", "roker", "Rookt", ("roken", "tabak", "leefstijl"), worse=True, titles=("Rokers",)),
    Known("VoldoetAanAlcoholRichtlijn", "alcoholrichtlijn", "Voldoet aan de alcoholrichtlijn", _DRINK, worse=False),
    Known("Drinker", "drinker", "Drinkt alcohol", _DRINK, titles=("Drinkers",)),
    Known("ZwareDrinker", "zware_drinker", "Drinkt zwaar", _DRINK, worse=True, titles=("ZwareDrinkers",)),
    Known("OvermatigeDrinker", "overmatige_drinker", "Drinkt te veel", _DRINK, worse=True),
    Known("EenOfMeerLangdurigeAandoeningen", "langdurig_ziek", "Langdurige aandoening", _HEALTH, worse=True),
    Known("BeperktVanwegeGezondheid", "beperkt", "Beperkt door de gezondheid", _HEALTH, worse=True),
    Known("ErnstigBeperktVanwegeGezondheid", "ernstig_beperkt", "Ernstig beperkt", _HEALTH, worse=True),
    Known("LangdurigErnstigBeperkt", "langdurig_beperkt", "Langdurig ernstig beperkt", _HEALTH, worse=True),
    Known("PsychischeKlachten", "psychische_klachten", "Psychische klachten", _MIND, worse=True),
    Known("ZeerLageVeerkracht", "lage_veerkracht", "(Zeer) lage veerkracht", _MIND, worse=True),
    Known("ZeerHogeVeerkracht", "hoge_veerkracht", "(Zeer) hoge veerkracht", _MIND, worse=False),
    Known("MistEmotioneleSteun", "mist_steun", "Mist emotionele steun", _MIND, worse=True),
    Known("SuicideGedachtenLaatste12Maanden", "suicidegedachten", "Dacht aan zelfdoding", _MIND, worse=True),
    Known("HoogRisicoOpAngstOfDepressie", "angst_depressie", "Hoog risico op angst of depressie", _MIND, worse=True),
    Known("HeelVeelStressInAfgelopen4Weken", "stress", "(Heel) veel stress", _MIND, worse=True),
    Known("Eenzaam", "eenzaam", "Eenzaam", _LONELY, worse=True),
    Known("ErnstigZeerErnstigEenzaam", "ernstig_eenzaam", "(Zeer) ernstig eenzaam", _LONELY, worse=True),
    Known("EmotioneelEenzaam", "emotioneel_eenzaam", "Emotioneel eenzaam", _LONELY, worse=True),
    Known("SociaalEenzaam", "sociaal_eenzaam", "Sociaal eenzaam", _LONELY, worse=True),
    Known("Mantelzorger", "mantelzorger", "Geeft mantelzorg", _CARE, titles=("Mantelzorgers",)),
    Known("Vrijwilligerswerk", "vrijwilligerswerk", "Doet vrijwilligerswerk", _LONELY, worse=False),
    Known("MoeiteMetRondkomen", "moeite_rondkomen", "Moeite met rondkomen", _MONEY, worse=True),
    Known(
        "LopenEnOfFietsenNaarSchoolOfWerk", "actief_reizen", "Loopt of fietst naar school of werk", _MOVING, worse=False
    ),
)

#: Kerncijfers wijken en buurten of CBS, as far as it says something of need, and the people to weigh by.
DISTRICTS = (
    Known(
        "AantalInwoners",
        PEOPLE.removeprefix("cbs_"),
        "Inwoners",
        ("bevolking",),
        unit="inwoners",
        adds=True,
        silent=True,
        titles=("Inwoners",),
    ),
    Known("GemiddeldInkomenPerInwoner", "inkomen", "Inkomen per inwoner", _MONEY, worse=False, unit="× € 1.000"),
    Known("HuishoudensMetEenLaagInkomen", "laag_inkomen", "Huishoudens met een laag inkomen", _MONEY, worse=True),
    Known(
        "HuishTot110VanSociaalMinimum", "tot_110", "Huishoudens tot 110% van het sociaal minimum", _MONEY, worse=True
    ),
    Known(
        "HuishTot120VanSociaalMinimum", "tot_120", "Huishoudens tot 120% van het sociaal minimum", _MONEY, worse=True
    ),
    Known(
        "HuishOnderOfRondSociaalMinimum", "sociaal_minimum", "Huishoudens rond het sociaal minimum", _MONEY, worse=True
    ),
    Known("PersonenInArmoede", "in_armoede", "Mensen in armoede", _MONEY, worse=True),
    Known("PercentageJongerenMetJeugdzorg", "jeugdzorg", "Jongeren met jeugdzorg", ("jeugd", *_CARE)),
    Known("WmoClientenRelatief", "wmo", "Mensen met Wmo-hulp", _CARE, unit="per 1.000 inwoners"),
    Known("AfstandTotHuisartsenpraktijk", "afstand_huisarts", "Afstand tot de huisarts", _CARE, worse=True, unit="km"),
)

#: Ages of 50120NED: what stands for the code in a raw file, the words in a file with titles, and ours. The first goes
#: before the others: one figure per indicator, of all adults.
AGES = (
    ("20300", "18 jaar of ouder", "", "18 jaar en ouder"),
    ("53115", "18 tot 65 jaar", "_18_64", "18 tot en met 64 jaar"),
    ("80200", "65 jaar of ouder", "_65", "65 jaar en ouder"),
)
_HEALTH_SOURCE = Source(
    "rivm_50120ned",
    "Gezondheid per wijk en buurt",
    "RIVM, GGD’en en CBS",
    url="https://statline.rivm.nl/#/RIVM/nl/dataset/50120NED/table",
    note="Modelschattingen (SMAP), geen tellingen. De planner weegt buurten naar inwoners tot wijken.",
)
_DISTRICT_SOURCE = Source(
    "cbs_kerncijfers",
    "Kerncijfers wijken en buurten",
    "CBS",
    url="https://www.cbs.nl/nl-nl/reeksen/publicatie/kerncijfers-wijken-en-buurten",
    note="De planner weegt buurten naar inwoners tot wijken.",
)


def stem_of(column: str) -> str:
    """What a column is called without its number, its path and its unit.

    >>> stem_of("Roker_11"), stem_of("Leefstijl/Roken/Rokers (%)"), stem_of("Ervaren gezondheid (goed/zeer goed) (%)")
    ('roker', 'rokers', 'ervarengezondheidgoedzeergoed')
    """
    last = re.split(r"/(?![^()]*\))", re.sub(r"\s*\([^()]*\)\s*$", "", column))[-1]
    return re.sub(r"[^a-z0-9]", "", re.sub(r"_\d+$", "", last.strip()).casefold())


def known_columns(kind: TableKind) -> Mapping[str, Known]:
    """The columns of a table that we know, by stem."""
    rows = {TableKind.HEALTH: HEALTH, TableKind.DISTRICTS: DISTRICTS}.get(kind, ())
    return {stem_of(name): one for one in rows for name in (one.stem, *one.titles)}


def measure_of(kind: TableKind, one: Known) -> Measure:
    """What a column measures."""
    health = kind is TableKind.HEALTH
    code = f"{'rivm' if health else 'cbs'}_{one.code}"
    source = _HEALTH_SOURCE if health else _DISTRICT_SOURCE
    return Measure(
        Indicator(code, one.name, one.themes[0], unit=one.unit, more_is_worse=one.worse),
        themes=one.themes,
        adds=one.adds,
        modelled=health,
        open=one.worse is None and not one.silent,
        publisher=f"{source.publisher.split(',')[0]}, {source.title}",
        source=source,
    )


def of_age(measure: Measure, age: str) -> Measure:
    """The same of one age: all adults go without a sign, others are an indicator of their own."""
    found = next(((end, words) for code, _, end, words in AGES if code == age), ("", ""))
    indicator = replace(measure.indicator, code=f"{measure.indicator.code}{found[0]}", population=found[1])
    return replace(measure, indicator=indicator)

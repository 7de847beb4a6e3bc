"""The Dutch word for every code of the domain. One word for one thing, on every screen and in every file."""

from planner.domain.mix import Remark
from planner.domain.words import (
    Basis,
    GapKind,
    GroupPart,
    InterventionKind,
    Level,
    MarkKind,
    Recognition,
    Scope,
    Status,
)

#: Levels as they stand in `data-niveau` and in files that a machine reads.
LEVEL_CODES = {
    Level.EMPTY: "leeg",
    Level.PLANNED: "gepland",
    Level.THIN: "dun",
    Level.COVERED: "gedekt",
    Level.STRONG: "sterk",
    Level.NOT_APPLICABLE: "nvt",
    Level.BLANK: "blanco",
}
LEVELS = {
    Level.EMPTY: "leeg",
    Level.PLANNED: "alleen gepland",
    Level.THIN: "dun",
    Level.COVERED: "gedekt",
    Level.STRONG: "sterk gedekt",
    Level.NOT_APPLICABLE: "niet van toepassing",
    Level.BLANK: "nog niet ingevuld",
}
STATUSES = {
    Status.RUNNING: "loopt",
    Status.POSSIBLE: "mogelijk",
    Status.PLANNED: "gepland",
    Status.EXPLORING: "verkenning",
    Status.ENDED: "beëindigd",
    Status.UNKNOWN: "niet bekend",
}
SCOPES = {
    Scope.MUNICIPALITY: "gemeentebreed",
    Scope.ATTENTION: "aandachtswijken",
    Scope.NEIGHBOURHOODS: "wijken",
    Scope.REGION: "regionaal",
    Scope.SPOT: "één plek",
    Scope.UNKNOWN: "gebied niet genoemd",
}
BASES = {
    Basis.STATED: "in de tekst",
    Basis.INFERRED: "afgeleid",
    Basis.NOT_STATED: "niet genoemd",
    Basis.CONFIRMED: "bevestigd",
}
MARKS = {
    MarkKind.NOT_APPLICABLE: "niet van toepassing",
    MarkKind.DELIBERATELY_EMPTY: "bewust leeg",
    MarkKind.PRIORITY: "prioriteit",
}
RECOGNITIONS = {
    Recognition.DESCRIBED: "Goed beschreven",
    Recognition.SUBSTANTIATED: "Goed onderbouwd",
    Recognition.FIRST: "Eerste aanwijzingen voor effectiviteit",
    Recognition.GOOD: "Goede aanwijzingen voor effectiviteit",
    Recognition.STRONG: "Sterke aanwijzingen voor effectiviteit",
    Recognition.NOT_RECOGNISED: "Niet erkend",
    Recognition.NOT_APPLICABLE: "Wordt niet beoordeeld",
    Recognition.UNKNOWN: "Erkenning niet bekend",
}
#: Filled diamonds of the sign for recognition, out of three.
DIAMONDS = {
    Recognition.DESCRIBED: 1,
    Recognition.SUBSTANTIATED: 2,
    Recognition.FIRST: 3,
    Recognition.GOOD: 3,
    Recognition.STRONG: 3,
}
PARTS = {
    GroupPart.LIFE_COURSE: "Levensloop",
    GroupPart.ALL_AGES: "Over alle leeftijden",
    GroupPart.INTERMEDIARIES: "Via intermediairs",
}
GAPS = {
    GapKind.EMPTY: "Leeg",
    GapKind.PLANNED_ONLY: "Alleen gepland",
    GapKind.THIN: "Dun",
    GapKind.SHALLOW: "Ondiep bereik",
    GapKind.UNRECOGNISED: "Geen erkende interventie",
    GapKind.VULNERABLE_MISSED: "Kwetsbare groep mist",
    GapKind.AREA_BEHIND: "Wijk blijft achter",
    GapKind.ENDING: "Loopt af binnen 12 maanden",
    GapKind.UNCONFIRMED: "Niet bevestigd",
}
#: Codes of the kinds of gap in addresses and in files that a machine reads.
GAP_CODES = {
    GapKind.EMPTY: "leeg",
    GapKind.PLANNED_ONLY: "gepland",
    GapKind.THIN: "dun",
    GapKind.SHALLOW: "ondiep",
    GapKind.UNRECOGNISED: "niet_erkend",
    GapKind.VULNERABLE_MISSED: "groep_mist",
    GapKind.AREA_BEHIND: "wijk_achter",
    GapKind.ENDING: "loopt_af",
    GapKind.UNCONFIRMED: "niet_bevestigd",
}
#: Use of the implementation budget (LPA 6.1) that remedies a kind of gap.
REMEDIES = {
    GapKind.EMPTY: "aanbod van effectieve interventies vergroten",
    GapKind.PLANNED_ONLY: "besluit nemen",
    GapKind.THIN: "bereik vergroten",
    GapKind.SHALLOW: "bereik vergroten",
    GapKind.UNRECOGNISED: "effectieve interventies",
    GapKind.VULNERABLE_MISSED: "verbreden naar kwetsbare groepen",
    GapKind.AREA_BEHIND: "bereik vergroten",
    GapKind.ENDING: "borgen",
    GapKind.UNCONFIRMED: "monitoring en evaluatie",
}
KINDS = {
    InterventionKind.INTERVENTION: "interventie",
    InterventionKind.CAMPAIGN: "campagne",
    InterventionKind.CARE_PATH: "zorgpad",
    InterventionKind.SCHEME: "regeling",
    InterventionKind.SURROUNDINGS: "leefomgevingsmaatregel",
    InterventionKind.REGULATION: "regelgeving",
    InterventionKind.PROGRAMME: "programma",
    InterventionKind.AREA_PROGRAMME: "gebiedsprogramma",
    InterventionKind.POLICY_PAPER: "nota",
    InterventionKind.POLICY_LINE: "beleidslijn",
    InterventionKind.NETWORK: "netwerk",
    InterventionKind.ORGANISATION: "organisatie",
    InterventionKind.GENERAL_ACTION: "algemene actie",
    InterventionKind.SPEARHEAD: "speerpunt",
}
#: Whether a pillar is the first one of an intervention in a cell.
RANKS = {True: "hoofdpijler", False: "tweede pijler"}
REMARKS = {
    Remark.ONE_SIDED: "Meer dan de helft staat bij één pijler.",
    Remark.SIGNALS_WITHOUT_INFORMING: "Er is signalering, maar geen voorlichting.",
}
WHOLE_MUNICIPALITY = "Hele gemeente"
DAGGER = "†"

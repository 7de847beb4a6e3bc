"""The closed lists of the domain: every code that a plan may hold. English codes; `language/` says them in Dutch."""

from enum import StrEnum


class Basis(StrEnum):
    """How we know a classified field. Only CONFIRMED was looked at by a person of the municipality."""

    STATED = "stated"
    INFERRED = "inferred"
    NOT_STATED = "not_stated"
    CONFIRMED = "confirmed"


class Status(StrEnum):
    """Status of a delivery."""

    RUNNING = "running"
    POSSIBLE = "possible"
    PLANNED = "planned"
    EXPLORING = "exploring"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Scope(StrEnum):
    """Where a delivery runs."""

    MUNICIPALITY = "municipality"
    ATTENTION = "attention"
    NEIGHBOURHOODS = "neighbourhoods"
    REGION = "region"
    SPOT = "spot"
    UNKNOWN = "unknown"


class Recognition(StrEnum):
    """Level of recognition, from low to high, and three values that stand apart."""

    DESCRIBED = "described"
    SUBSTANTIATED = "substantiated"
    FIRST = "first"
    GOOD = "good"
    STRONG = "strong"
    NOT_RECOGNISED = "not_recognised"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class GroupKind(StrEnum):
    """An end group is reached itself; an intermediary passes it on."""

    END = "end"
    INTERMEDIARY = "intermediary"


class GroupPart(StrEnum):
    """The three parts in which the rows of the grid are shown; BROADER groups are no rows."""

    LIFE_COURSE = "life_course"
    ALL_AGES = "all_ages"
    INTERMEDIARIES = "intermediaries"
    BROADER = "broader"


class MarkKind(StrEnum):
    """A judgement on a cell, always with a reason."""

    NOT_APPLICABLE = "not_applicable"
    DELIBERATELY_EMPTY = "deliberately_empty"
    PRIORITY = "priority"


class Level(StrEnum):
    """Level of a cell (domain rules, section 4)."""

    EMPTY = "empty"
    PLANNED = "planned"
    THIN = "thin"
    COVERED = "covered"
    STRONG = "strong"
    NOT_APPLICABLE = "not_applicable"
    BLANK = "blank"


class GapKind(StrEnum):
    """The nine kinds of gap, in the order in which they are shown."""

    EMPTY = "empty"
    PLANNED_ONLY = "planned_only"
    THIN = "thin"
    SHALLOW = "shallow"
    UNRECOGNISED = "unrecognised"
    VULNERABLE_MISSED = "vulnerable_missed"
    AREA_BEHIND = "area_behind"
    ENDING = "ending"
    UNCONFIRMED = "unconfirmed"


class Heading(StrEnum):
    """Which way the figures of a goal without a number should go."""

    DOWN = "down"
    UP = "up"
    UNSAID = ""


class InterventionKind(StrEnum):
    """Kind of an intervention, as the documents use it."""

    INTERVENTION = "intervention"
    CAMPAIGN = "campaign"
    CARE_PATH = "care_path"
    SCHEME = "scheme"
    SURROUNDINGS = "surroundings"
    REGULATION = "regulation"
    PROGRAMME = "programme"
    AREA_PROGRAMME = "area_programme"
    POLICY_PAPER = "policy_paper"
    POLICY_LINE = "policy_line"
    NETWORK = "network"
    ORGANISATION = "organisation"
    GENERAL_ACTION = "general_action"
    SPEARHEAD = "spearhead"


#: The fixed pillar codes, in order.
PILLARS = ("voorlichting", "signalering", "leefomgeving", "beleid")

#: Recognition levels that count as recognised, from low to high.
RECOGNISED = (
    Recognition.DESCRIBED,
    Recognition.SUBSTANTIATED,
    Recognition.FIRST,
    Recognition.GOOD,
    Recognition.STRONG,
)

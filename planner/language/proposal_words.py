"""The words of proposals: the uses of the money, how far a proposal is, and what its fields are called."""

from typing import Any

from planner.domain.proposals import (
    Proposal,
    ProposalCell,
    ProposalComment,
    ProposalLink,
    ProposalState,
    ProposalStep,
    Use,
)

#: The five uses of the budget.
USES = {
    Use.REACH: "bereik van bestaande interventies vergroten",
    Use.SUPPLY: "aanbod van effectieve interventies vergroten",
    Use.WIDEN: "verbreden naar andere kwetsbare groepen",
    Use.MONITOR: "monitoring en evaluatie",
    Use.COOPERATE: "integrale samenwerking versterken",
}

STATES = {
    ProposalState.DRAFT: "concept",
    ProposalState.SUBMITTED: "ingediend",
    ProposalState.ADVICE: "advies",
    ProposalState.GRANTED: "gehonoreerd",
    ProposalState.REJECTED: "afgewezen",
    ProposalState.HELD: "aangehouden",
    ProposalState.RUNNING: "lopend",
    ProposalState.DONE: "afgerond",
}

PROPOSAL_LABELS: dict[type[Any], dict[str, str]] = {
    Proposal: {
        "code": "Code",
        "name": "Naam",
        "cells": "Cellen",
        "neighbourhoods": "Wijken",
        "use": "Besteding",
        "motivation": "Motivering",
        "budget": "Budget",
        "year": "Jaar",
        "programme": "Programma",
        "intervention": "Bestaande interventie",
        "entry": "Erkende interventie",
        "state": "Stand",
        "steps": "Stappen",
        "comments": "Opmerkingen",
        "links": "Bijlagen",
    },
    ProposalCell: {"theme": "Thema", "pillar": "Pijler", "group": "Doelgroep"},
    ProposalStep: {"state": "Stand", "on": "Datum", "by": "Door", "reason": "Reden"},
    ProposalComment: {"on": "Datum", "by": "Door", "text": "Opmerking"},
    ProposalLink: {"title": "Titel", "url": "Webadres"},
}

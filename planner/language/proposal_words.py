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

#: How it is said that a proposal is there now, where that is not "is nu …".
NOW = {ProposalState.ADVICE: "ligt nu voor advies", ProposalState.RUNNING: "loopt nu"}
#: The button of each step.
VERBS = {
    ProposalState.SUBMITTED: "Dien in",
    ProposalState.ADVICE: "Vraag advies",
    ProposalState.GRANTED: "Honoreer",
    ProposalState.REJECTED: "Wijs af",
    ProposalState.HELD: "Houd aan",
    ProposalState.RUNNING: "Zet in uitvoering",
    ProposalState.DONE: "Rond af",
}
#: What is asked before a step is taken: "“Beweegtuin” indienen?"
ASKED = {
    ProposalState.SUBMITTED: "indienen",
    ProposalState.ADVICE: "voorleggen voor advies",
    ProposalState.GRANTED: "honoreren",
    ProposalState.REJECTED: "afwijzen",
    ProposalState.HELD: "aanhouden",
    ProposalState.RUNNING: "in uitvoering zetten",
    ProposalState.DONE: "afronden",
}
#: What each step means, for who is about to take it.
MEANS = {
    ProposalState.SUBMITTED: "Het voorstel gaat dan naar wie het beoordeelt. Alles moet zijn ingevuld.",
    ProposalState.ADVICE: "Het voorstel ligt dan voor advies.",
    ProposalState.GRANTED: "De stuurgroep kent het geld toe.",
    ProposalState.REJECTED: "Het voorstel gaat niet door. Schrijf waarom.",
    ProposalState.HELD: "Het voorstel wacht. Schrijf waarop.",
    ProposalState.RUNNING: "Het voorstel wordt uitgevoerd.",
    ProposalState.DONE: "De uitvoering is klaar.",
}

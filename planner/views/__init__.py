"""What people see: a folder per page, and this table of contents."""

from planner.views.area import PAGE as AREA
from planner.views.areas import PAGE as AREAS
from planner.views.comparing import PAGE as COMPARING
from planner.views.composing import PAGE as COMPOSING
from planner.views.figures_in import PAGE as FIGURES_IN
from planner.views.gaps import PAGE as GAPS
from planner.views.history import PAGE as HISTORY
from planner.views.intervention import PAGE as INTERVENTION
from planner.views.interventions import PAGE as INTERVENTIONS
from planner.views.lists import PAGE as LISTS
from planner.views.matrix import PAGE as MATRIX
from planner.views.monitor import PAGE as MONITOR
from planner.views.page import Page
from planner.views.proposal import PAGE as PROPOSAL
from planner.views.proposals import PAGE as PROPOSALS
from planner.views.sources import PAGE as SOURCES
from planner.views.start import PAGE as START

#: The pages in the order of the menu.
PAGES: tuple[Page, ...] = (
    *(MATRIX, AREAS, COMPARING, AREA, GAPS, INTERVENTIONS, INTERVENTION, PROPOSALS, PROPOSAL),
    MONITOR,
    *(SOURCES, HISTORY, START, LISTS, FIGURES_IN, COMPOSING),
)

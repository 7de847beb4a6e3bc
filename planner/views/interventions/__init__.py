"""The list of interventions: what stands in the matrix of the question and on request what does not count; and the
catalogue of interventions that are known elsewhere.
"""

from planner.views.interventions.callbacks import register
from planner.views.interventions.layout import layout
from planner.views.interventions.updating import ACTIONS
from planner.views.page import Page

PAGE = Page(
    path="/interventies",
    title="Interventies",
    layout=layout,
    register=register,
    menu="Interventies",
    actions=ACTIONS,
    parts=("tabel1", "tabel2"),
)

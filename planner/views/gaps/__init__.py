"""The ranked list of gaps (kansen): the first of every kind, or all of them by score. Each leads to its cell."""

from planner.views.gaps.callbacks import register
from planner.views.gaps.layout import layout
from planner.views.page import Page

PAGE = Page(
    path="/kansen", title="Kansen op volgorde", layout=layout, register=register, menu="Kansen", parts=("kansen",)
)

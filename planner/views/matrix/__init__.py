"""The matrix of one wijk or of the whole municipality, with the reasons behind every cell."""

from planner.figures.cliff_chart import CODE
from planner.figures.matrix_drawing import CODE as MATRIX
from planner.views.matrix.actions import ACTIONS
from planner.views.matrix.ahead import cliff_picture
from planner.views.matrix.callbacks import register
from planner.views.matrix.layout import layout
from planner.views.matrix.pictured import matrix_picture
from planner.views.page import Drawn, Page

PAGE = Page(
    path="/",
    title="Interventiemix",
    layout=layout,
    register=register,
    menu="Matrix",
    actions=ACTIONS,
    pictures=(Drawn(MATRIX, matrix_picture), Drawn(CODE, cliff_picture)),
    parts=("matrix",),
)

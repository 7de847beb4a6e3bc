"""The peer: the page that anyone would make with Dash first. A dropdown, a heatmap from a pandas pivot, nothing else.

    python -m bench.peer FOLDER         serves FOLDER/weights.csv and FOLDER/grid.csv, and prints the port
    python -m bench.peer FOLDER bare    the same without numbers in the cells, which is less to read and quicker to draw

It knows nothing of the planner, so its memory is its own.
"""

import sys
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from bench.serving import serve

#: The columns of weights.csv: what every intervention adds to every cell of every wijk.
COLUMNS = ("wijk", "thema", "pijler", "doelgroep", "interventie", "gewicht")


def create_peer(folder: Path, numbers: bool = True) -> Dash:
    """The page on the data in a folder."""
    weights, grid = pd.read_csv(folder / "weights.csv"), pd.read_csv(folder / "grid.csv")
    wijken = list(weights["wijk"].unique())
    groups = list(grid["doelgroep"].unique())
    columns = pd.MultiIndex.from_frame(grid[["thema", "pijler"]].drop_duplicates())
    app = Dash(__name__, title="Dekking per wijk", enable_mcp=False)
    app.layout = html.Div(
        [
            html.H1("Dekking per wijk"),
            dcc.Dropdown(id="wijk", options=wijken, value=wijken[0], clearable=False),
            dcc.Graph(id="matrix", style={"height": "700px"}),
        ]
    )

    @app.callback(Output("matrix", "figure"), Input("wijk", "value"))
    def draw(wijk: str) -> go.Figure:
        chosen = weights[weights["wijk"] == wijk]
        pivot = chosen.pivot_table(
            index="doelgroep", columns=["thema", "pijler"], values="gewicht", aggfunc="sum", fill_value=0
        ).reindex(index=groups, columns=columns, fill_value=0)
        labels = [f"{thema} · {pijler}" for thema, pijler in pivot.columns]
        heatmap = go.Heatmap(z=pivot.to_numpy(), x=labels, y=groups, colorscale="Greens", xgap=2, ygap=2)
        if numbers:
            heatmap.texttemplate = "%{z}"
        return go.Figure(heatmap, layout={"title": {"text": wijk}, "yaxis": {"autorange": "reversed"}})

    return app


if __name__ == "__main__":
    serve(create_peer(Path(sys.argv[1]), numbers="bare" not in sys.argv[2:]).server)

"""The peer of the page on wijken: one heatmap of the same numbers, as anyone would make it with Dash first.

    python -m bench.peer_areas FOLDER    serves FOLDER/shares.csv, and prints the port

It knows nothing of the planner.
"""

import sys
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from bench.serving import serve

#: The columns of shares.csv: how many groups are covered in each wijk, per theme and pillar.
COLUMNS = ("wijk", "kolom", "gedekt")
_ROW, _REST = 24, 160


def create_peer(folder: Path) -> Dash:
    """The page on the data in a folder."""
    shares = pd.read_csv(folder / "shares.csv")
    table = shares.pivot_table(index="wijk", columns="kolom", values="gedekt", sort=False)
    app = Dash(__name__, title="Dekking per wijk", enable_mcp=False)
    height = {"height": f"{_ROW * len(table) + _REST}px"}
    app.layout = html.Div([html.H1("Dekking per wijk"), dcc.Location(id="adres"), dcc.Graph(id="wijken", style=height)])

    @app.callback(Output("wijken", "figure"), Input("adres", "search"))
    def draw(_search: str) -> go.Figure:
        heatmap = go.Heatmap(z=table.to_numpy(), x=list(table.columns), y=list(table.index), colorscale="Greens")
        heatmap.update(xgap=2, ygap=2, texttemplate="%{z}")
        return go.Figure(heatmap, layout={"yaxis": {"autorange": "reversed"}})

    return app


if __name__ == "__main__":
    serve(create_peer(Path(sys.argv[1])).server)

"""The planner as a server of its own.

python -m bench.ours URL    serves the database at URL, and prints the port
"""

import sys
from datetime import date

from bench.serving import serve
from planner.app import create_app
from planner.settings import Settings

#: The day on which the benchmarks take place: the same answer on every day they are run.
TODAY = date(2026, 11, 23)

if __name__ == "__main__":
    serve(create_app(Settings.from_environ({"PLANNER_DATABASE_URL": sys.argv[1]}), TODAY).server)

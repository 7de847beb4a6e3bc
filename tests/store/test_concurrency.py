import subprocess
import sys
import time
from threading import Thread

from sqlalchemy import Engine

from planner.resources import folder
from planner.store import plans
from planner.store.database import reading, writing
from tests.store.town import town

PROCESSES, THREADS, ROUNDS = 2, 4, 15

#: Read, think, write: with a transaction that begins late, one of two that do this at once loses its change.
RAISE = """
import sys, time
from threading import Thread
from planner.store.database import open_engine, writing
engine = open_engine(sys.argv[1])
failed = []
def work():
    try:
        for _ in range({rounds}):
            with writing(engine) as connection:
                found = connection.exec_driver_sql("SELECT revision FROM municipality").scalar_one()
                time.sleep(0.001)
                connection.exec_driver_sql(f"UPDATE municipality SET revision = {{found + 1}}")
    except Exception as error:
        failed.append(repr(error))
threads = [Thread(target=work) for _ in range({threads})]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
sys.exit("; ".join(failed) or 0)
"""


def test_no_change_is_lost_when_many_write_at_once(engine: Engine) -> None:
    plans.write(engine, town())
    url = engine.url.render_as_string(hide_password=False)
    script = RAISE.format(rounds=ROUNDS, threads=THREADS)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", script, url], cwd=folder("db").parent, stderr=subprocess.PIPE, text=True
        )
        for _ in range(PROCESSES)
    ]
    read = 0
    while any(writer.poll() is None for writer in writers):
        assert plans.read(engine, "GM9999") == town()
        read += 1
        time.sleep(0.005)
    assert [writer.communicate(timeout=60)[1] for writer in writers] == [""] * PROCESSES
    assert plans.revision(engine, "GM9999") == 1 + PROCESSES * THREADS * ROUNDS
    assert read > 0


def test_who_reads_sees_one_state_while_another_writes(engine: Engine) -> None:
    plans.write(engine, town())
    count = "SELECT revision FROM municipality"

    def change() -> None:
        with writing(engine) as connection:
            connection.exec_driver_sql("UPDATE municipality SET revision = revision + 1")

    with reading(engine) as connection:
        before = connection.exec_driver_sql(count).scalar()
        writer = Thread(target=change)
        writer.start()
        time.sleep(0.1)
        assert connection.exec_driver_sql(count).scalar() == before
    writer.join()
    assert plans.revision(engine, "GM9999") == 2

from pathlib import Path

import pytest

from planner import settings as module
from planner.language.errors import sentence
from planner.settings import VARIABLES, SettingMisfit, Settings, SettingsError


def test_without_anything_set_the_planner_keeps_to_this_computer() -> None:
    settings = Settings.from_environ({})
    assert (settings.host, settings.port, settings.threads) == ("127.0.0.1", 8050, 8)


def test_in_a_checkout_the_database_stands_in_its_own_folder() -> None:
    root = Path(__file__).parents[2]
    assert Settings.from_environ({}).database_url == f"sqlite:///{root / 'db' / 'planner.db'}"


def test_an_installed_planner_keeps_its_database_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BESIDE_PACKAGE", tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert Settings.from_environ({}).database_url == f"sqlite:///{tmp_path / 'data' / 'lpa-planner' / 'planner.db'}"


def test_an_empty_variable_counts_as_not_set() -> None:
    empty = dict.fromkeys((variable.name for variable in VARIABLES), "")
    assert Settings.from_environ(empty).port == 8050
    assert Settings.from_environ(empty).database_url == Settings.from_environ({}).database_url


def test_every_start_without_a_key_has_its_own() -> None:
    keys = {Settings.from_environ({}).secret_key for _ in range(3)}
    assert len(keys) == 3 and min(map(len, keys)) >= 32
    assert Settings.from_environ({"PLANNER_SECRET_KEY": "vast"}).secret_key == "vast"


@pytest.mark.parametrize(
    ("name", "value", "misfit"),
    [
        ("PLANNER_PORT", "abc", SettingMisfit.NOT_A_WHOLE_NUMBER),
        ("PLANNER_PORT", "80.5", SettingMisfit.NOT_A_WHOLE_NUMBER),
        ("PLANNER_PORT", "٣", SettingMisfit.NOT_A_WHOLE_NUMBER),
        ("PLANNER_PORT", "70000", SettingMisfit.OUT_OF_RANGE),
        ("PLANNER_PORT", "-1", SettingMisfit.OUT_OF_RANGE),
        ("PLANNER_PORT", "9" * 5000, SettingMisfit.OUT_OF_RANGE),
        ("PLANNER_THREADS", "0", SettingMisfit.OUT_OF_RANGE),
        ("PLANNER_HOST", "  ", SettingMisfit.BLANK),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(name: str, value: str, misfit: SettingMisfit) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environ({name: value})
    (problem,) = caught.value.problems
    assert (problem.name, problem.misfit) == (name, misfit)
    assert sentence(caught.value).startswith(name)
    assert len(sentence(caught.value)) < 250


def test_all_wrong_values_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environ({"PLANNER_PORT": "x", "PLANNER_THREADS": "y"})
    assert [problem.name for problem in caught.value.problems] == ["PLANNER_PORT", "PLANNER_THREADS"]


def test_a_port_at_either_end_of_the_range_fits() -> None:
    assert [Settings.from_environ({"PLANNER_PORT": port}).port for port in ("0", "65535")] == [0, 65535]

"""Reading a small YAML file: one mapping of single values, with at most one mapping below it."""

from dataclasses import replace
from pathlib import Path

import yaml

from planner.imports.problems import Problem, ProblemKind
from planner.imports.rows import Reading, Table, read_record, shown


def read_mapping(table: Table, below: Table, path: Path) -> tuple[Reading, Reading]:
    """Read the values at the top by `table`, and those under the name `below.file` (which may be absent) by `below`.

    Values are taken as the text that stands in the file, so that the same cell readers serve CSV and YAML.
    """
    file = shown(path)
    if not path.is_file():
        return _refused(table, file, ProblemKind.MISSING_FILE), Reading(below, file, found=False)
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except (UnicodeDecodeError, yaml.YAMLError, OSError):
        root = None
    if not isinstance(root, yaml.MappingNode):
        return _refused(table, file, ProblemKind.NOT_READABLE), Reading(below, file, found=False)
    nested = [(key, node) for key, node in root.value if key.value == below.file]
    root.value = [pair for pair in root.value if pair not in nested]
    top = _read_node(table, file, root, (below.file,))
    if not nested:
        return top, Reading(below, file, found=False)
    key, node = nested[0]
    if not isinstance(node, yaml.MappingNode):
        wrong = Problem(file, key.start_mark.line + 1, below.file, "", ProblemKind.NOT_READABLE)
        return top, Reading(below, file, problems=(wrong,))
    return top, _read_node(below, file, node, ())


def _refused(table: Table, file: str, kind: ProblemKind) -> Reading:
    return Reading(table, file, problems=(Problem(file, None, "", "", kind),), found=False)


def _read_node(table: Table, file: str, node: yaml.MappingNode, also: tuple[str, ...]) -> Reading:
    texts: dict[str, str] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name not in table.names:
            problems.append(
                Problem(
                    file,
                    line,
                    name,
                    name,
                    ProblemKind.UNKNOWN_COLUMN,
                    (*table.names, *also),
                )
            )
        elif name in lines:
            problems.append(Problem(file, line, name, name, ProblemKind.DUPLICATE, (str(lines[name]),)))
        elif isinstance(value, yaml.ScalarNode):
            texts[name], lines[name] = value.value, line
        else:
            lines[name] = line
            problems.append(Problem(file, line, name, "", ProblemKind.NOT_READABLE))
    start = node.start_mark.line + 1
    absent = (column.name for column in table.columns if column.required and column.name not in lines)
    problems.extend(Problem(file, start, name, "", ProblemKind.MISSING_COLUMN) for name in absent)
    record, misfits = read_record(table, file, start, texts)
    problems.extend(replace(misfit, line=lines[misfit.column]) for misfit in misfits)
    return Reading(table, file, (record,), tuple(problems))

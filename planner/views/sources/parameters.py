"""The parameters of a question, as they stand in an address, and what they say now."""

from planner.views.parts.question_bar import bar_data
from planner.views.reader import Asked
from planner.views.sources.document import Cell, Section, Table, Text, cells

_IN_ADDRESS = {"tellen": "programmas_tellen=ja of nee, secundair=ja of nee"}
_MEANING = {
    "wijk": "Over welke wijk de vraag gaat.",
    "thema": "Alleen cellen van deze thema’s.",
    "doelgroep": "Alleen cellen van deze doelgroepen.",
    "pijler": "Alleen cellen van deze pijlers.",
    "programma": "Alleen interventies van deze programma’s.",
    "status": "Alleen inzet met deze status.",
    "peildatum": "Op welke dag de inzet moet lopen.",
    "tellen": "Of programma’s over alle pijlers en tweede pijlers meetellen.",
}
_HEADS = ("Filter", "Wat het doet", "In het adres", "Nu")


def parameters_section(asked: Asked) -> Section:
    """One row for each filter, with what holds now."""
    intro = (
        "De vraag staat in het adres van elke pagina. Wie het adres krijgt, ziet hetzelfde. "
        "Op deze pagina veranderen de filters de telling van bronnen niet."
    )
    filters = bar_data(asked)
    on = sum(bool(one["on"]) for one in filters)
    now = f"Nu {'wijkt' if on == 1 else 'wijken'} {on or 'geen'} van de {len(filters)} filters af van de standaard."
    rows = [(*cells(("Gemeente", "Van wie het plan is.", "gemeente")), Cell(asked.plan.municipality.name))]
    for one in filters:
        name = str(one["name"])
        state = "wijkt af van de standaard" if one["on"] else ""
        texts = cells((str(one["label"]), _MEANING.get(name, ""), _IN_ADDRESS.get(name, name)))
        rows.append((*texts, Cell(str(one["shown"]), small=state)))
    return Section("vragen", "Vragen", (Text(intro), Text(now), Table("Filters van een vraag", _HEADS, tuple(rows))))

"""Another program opens the files as they are."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.exports import file_name, find, make
from planner.exports.handover import Handover

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) ontbreekt: niet getest of Word en Excel opengaan.")
def test_libreoffice_opens_word_and_excel_and_shows_every_matrix(of_groningen: Handover, tmp_path: Path) -> None:
    files = []
    for code in ("word", "excel"):
        files.append(tmp_path / file_name(of_groningen, find(code)))
        files[-1].write_bytes(make(code, of_groningen))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for place, file in enumerate(files):
        made = tmp_path / str(place)
        command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(made), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    word, excel = (PdfReader(next((tmp_path / str(place)).glob("*.pdf"))) for place in (0, 1))
    pages = [page.extract_text() for page in word.pages]
    assert len(pages) <= 9
    # Matrix, legend and what it rests on stand on one page together.
    for theme in of_groningen.themes:
        page = next(page for page in pages if f"Dekking van het thema {theme.name}" in page)
        assert all(said in page for said in ("Zorg- en sociaal professionals", "leeg: kans", "peildatum", "Bron"))
    assert "Interventiemix Gemeente Groningen" in excel.pages[0].extract_text()

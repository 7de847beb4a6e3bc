"""Ids of the page on which figures are read in."""

TITLE = "import-titel"
SENTENCE = "import-zin"
PROBLEMS = "import-let-op"
DATA = "import-gegevens"
BODY = "import"
DRAWN = "import-getekend"

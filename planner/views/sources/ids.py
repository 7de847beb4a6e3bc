"""Ids of the page on sources and rules."""

TITLE = "bronnen-titel"
SENTENCE = "bronnen-zin"
PROBLEMS = "bronnen-let-op"
DATA = "bronnen-gegevens"
TEXT = "bronnen-tekst"
DRAWN = "bronnen-getekend"

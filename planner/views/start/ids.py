"""Ids of the start page."""

TITLE = "begin-titel"
SENTENCE = "begin-zin"
PROBLEMS = "begin-let-op"
DATA = "begin-gegevens"
BODY = "begin"
DRAWN = "begin-getekend"

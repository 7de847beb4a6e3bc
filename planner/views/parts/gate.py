"""Who may send something: only our own pages. The first look at every request that brings something along."""

from flask import Response, request

Refusal = tuple[Response, int]


def from_elsewhere(kind: str) -> Refusal | None:
    """Why a request is refused, or None. A browser says where a request comes from, and cannot be made to lie.

    `kind` is the content type that our pages send; a page of another site cannot send it without being asked first.
    """
    if request.mimetype != kind:
        return said("Deze gegevens kan de planner niet lezen. Laad de pagina opnieuw.", 415)
    site = request.headers.get("Sec-Fetch-Site", "")
    if site and site != "same-origin":
        return said("Dit mag alleen vanuit de planner zelf.", 403)
    origin = request.headers.get("Origin", "")
    if origin and origin not in (f"http://{request.host}", f"https://{request.host}"):
        return said("Dit mag alleen vanuit de planner zelf.", 403)
    return None


def said(words: str, status: int) -> Refusal:
    """An answer in one sentence."""
    return Response(words, content_type="text/plain; charset=utf-8"), status

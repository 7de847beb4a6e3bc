"""Who may send something: only our own pages. `views/doors/` looks at the origin of every request, once."""

from flask import Response, request

Refusal = tuple[Response, int]
#: The two rules by which Dash answers whatever is asked with the frame of a page.
_PAGES = ("/", "/<path:path>")


def wrong_kind(*kinds: str) -> Refusal | None:
    """Why what was sent cannot be read, or None. No page of another site can send these kinds unasked."""
    if request.mimetype in kinds:
        return None
    return said("Deze gegevens kan de planner niet lezen. Laad de pagina opnieuw.", 415)


def from_elsewhere() -> Refusal | None:
    """Why a request is refused, or None. A browser says where a request comes from, and cannot be made to lie."""
    site = request.headers.get("Sec-Fetch-Site", "")
    if site and site != "same-origin":
        return said("Dit mag alleen vanuit de planner zelf.", 403)
    origin = request.headers.get("Origin", "")
    if origin and origin not in (f"http://{request.host}", f"https://{request.host}"):
        return said("Dit mag alleen vanuit de planner zelf.", 403)
    return None


def asks_for_page() -> bool:
    """Whether this is a path that Dash answers with the frame of a page."""
    return request.url_rule is not None and request.url_rule.rule in _PAGES


def said(words: str, status: int) -> Refusal:
    """An answer in one sentence."""
    return Response(words, content_type="text/plain; charset=utf-8"), status

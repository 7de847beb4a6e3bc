"""Whom to tell about a weak spot: /.well-known/security.txt (RFC 9116)."""

from datetime import UTC, datetime, timedelta

from flask import Response

from planner.views.parts.gate import Refusal, said

#: How long the answer holds; it is made anew at every request.
_HOLDS = timedelta(days=180)


def security_txt(contact: str) -> Response | Refusal:
    """The file; without a contact in the settings there is none."""
    if not contact:
        return said("Dit adres bestaat niet.", 404)
    expires = (datetime.now(UTC) + _HOLDS).strftime("%Y-%m-%dT00:00:00Z")
    lines = (f"Contact: {contact}", f"Expires: {expires}", "Preferred-Languages: nl, en", "")
    return Response("\n".join(lines), content_type="text/plain; charset=utf-8")

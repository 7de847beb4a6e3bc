"""What every answer says to the browser: what may run, where it may be shown, and that data is not kept."""

from functools import cached_property

from dash import Dash
from flask import Response, request

#: SHA-256 of the pieces of style that Dash and its parts put into every page by script. They come with a version of
#: Dash: `tests/pages/test_doors.py` opens every page and fails when one is missing here, or no longer used.
#: The first is that of nothing: such a piece is empty when it is put in the page.
STYLES = (
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "+QoPrsxO0auPnxSulD3bAr9CoDGgzv7YRfYE0vfxeQI=",
    "0IJGrxhCP5NUIafylLkj5118xkZH1kp5FmNio7NOckI=",
    "Aq43X0SlmB69maWGob4rp/UuSHhwePalkRRExtsxOJ8=",
    "Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s=",
    "ITR5T9OwskhdqdsliUJRmgp9ltOFAHgXe1F7eRvGnmQ=",
    "MJs2ke1SA6Cy3tTCZu2QH0rj0r//iNqU0idy9bM4leg=",
    "SkhFDxgIcEjMhRh19uSHWrkdnAlZ9rlskgr9yLsipa8=",
    "VUA+tqvhK3niMn7AdszqidMFPRh9FLqxB2iINUrsiTw=",
    "X2TqJwnIiE/ceDVeAdr7v7BOWBU6CEzE6qxlNzBzvBk=",
    "Z8VokGxeiKThZOEmkdUgfW+jxbvItBwAXC8M1c4wqAM=",
    "uDiOZWps1U7E8/0BTaQrclYMhVhRVE4dT0vb5X6nXOw=",
)
#: Plotly starts a sheet of its own with a remark, and adds rules to it by script.
OF_PLOTLY = "ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o="
#: Answers that hold no data of a municipality, under names that change with what they hold.
_FINGERPRINTED = ("/assets/", "/_planner.", "/_dash-component-suites/")
_NOT_ALLOWED = (
    "camera",
    "microphone",
    "geolocation",
    "payment",
    "usb",
    "serial",
    "midi",
    "display-capture",
)
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{one}=()" for one in _NOT_ALLOWED),
}
#: Two years, as the list of browsers asks.
_ONLY_HTTPS = "max-age=63072000; includeSubDomains"


class Headers:
    """The headers of every answer."""

    def __init__(self, app: Dash) -> None:
        """The policy is worked out at the first answer: by then every script of Dash is known."""
        self._app = app

    @cached_property
    def policy(self) -> str:
        """The Content-Security-Policy: nothing but our own, and of what stands in the page only what is known."""
        scripts = " ".join(f"'{one.strip(chr(39))}'" for one in self._app.csp_hashes())
        styles = " ".join(f"'sha256-{one}'" for one in (*STYLES, OF_PLOTLY))
        return "; ".join(
            (
                "default-src 'none'",
                f"script-src 'self' {scripts}".rstrip(),
                f"style-src 'self' {styles}",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
            )
        )

    def add(self, response: Response) -> Response:
        """Add what an answer does not say already."""
        response.headers.setdefault("Content-Security-Policy", self.policy)
        for name, value in _FIXED.items():
            response.headers.setdefault(name, value)
        if request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", _ONLY_HTTPS)
        if not request.path.startswith(_FINGERPRINTED):
            # Also what may be shown again for a minute is not kept when somebody else sits down at this screen.
            response.headers["Cache-Control"] = "no-store"
        return response

"""The page on which somebody logs in, or chooses a password with an invitation. It is served without Dash."""

from flask import Response
from markupsafe import Markup

from planner.domain.people import SHORTEST_PASSWORD, Person

_FRAME = Markup("""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title} · LPA-planner</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{styles}">
</head>
<body>
<main class="entry" id="inhoud">
<h1>{title}</h1>
{inside}
<noscript><p class="note w">Zet JavaScript aan om in te loggen.</p></noscript>
</main>
<script src="/assets/77-entry.js"></script>
</body>
</html>""")
_LOGIN = Markup("""<form class="card" id="aanmelden" data-naar="/_aanmelden" novalidate>
<p class="note w" id="entry-fout" role="alert" hidden></p>
<div class="field"><label for="naam">Naam waarmee u inlogt</label>
<input class="in" id="naam" name="naam" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="wachtwoord">Wachtwoord</label>
<input class="in" id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password" required></div>
<button class="btn p" type="submit">Inloggen</button>
<p class="sub">Wachtwoord vergeten? Vraag de beheerder van de planner om een nieuwe uitnodiging.</p>
</form>""")
_CHOOSE = Markup("""<p class="lede">Welkom, {name}. U logt voortaan in als <b>{login}</b>.</p>
<form class="card" id="aanmelden" data-naar="/_uitnodiging" novalidate>
<p class="note w" id="entry-fout" role="alert" hidden></p>
<input type="text" autocomplete="username" value="{login}" hidden>
<div class="field"><label for="wachtwoord">Kies een wachtwoord</label>
<p class="hint" id="wachtwoord-uitleg">Minstens {least} tekens. Een paar woorden die niet bij elkaar horen, is goed.</p>
<input class="in" id="wachtwoord" name="wachtwoord" type="password" autocomplete="new-password"
 aria-describedby="wachtwoord-uitleg" required></div>
<button class="btn p" type="submit">Bewaar en log in</button>
</form>""")


def page(styles: str, wrong: str = "", guest: Person | None = None, *, fields: bool = True) -> Response:
    """The page: to log in, for a guest to choose a password, or only with what is wrong."""
    if not fields:
        inside = Markup('<p class="note w" role="alert">{}</p>').format(wrong)
    elif guest is not None:
        inside = _CHOOSE.format(name=guest.name, login=guest.login, least=SHORTEST_PASSWORD)
    else:
        inside = _LOGIN
    title = "Kies uw wachtwoord" if guest else "Inloggen"
    return Response(_FRAME.format(title=title, styles=styles, inside=inside), content_type="text/html; charset=utf-8")

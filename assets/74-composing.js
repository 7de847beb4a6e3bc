/* A document that is put together: which parts in which order, in which file, and its pages beside it. Every choice stands in
   the address; what is drawn here follows from it. */
(function () {
  "use strict";
  var esc = LPA.esc, page = 1, count = 0, now = null, turn = 0, POLL = 700;

  function byId(id) { return document.getElementById(id); }

  /* Draws a place again only when it differs, and puts the focus back on the control that had it. */
  function put(id, html) {
    var place = byId(id);
    if (!place || place.dataset.html === html) return;
    var focus = place.contains(document.activeElement) ? document.activeElement.id : "";
    place.innerHTML = html;
    place.dataset.html = html;
    if (focus && byId(focus)) byId(focus).focus({ preventScroll: true });
  }

  function chosen(data) { return data.parts.filter(function (one) { return one.on; }).map(function (one) { return one.code; }); }
  /* The button that was pressed may not be there any more when the page is drawn again: the first of its group is. */
  var pressed = false;
  function choose(codes) {
    pressed = true;
    LPA.go({ delen: codes.length ? codes.join(",") : "geen" });
  }

  /* ── 1: which parts ────────────────────────────────────────────────────────────────── */
  function part(one, at, many) {
    var moves = one.on && many > 1 ? '<span class="ex-plek">' + move(one, -1, at === 0) + move(one, 1, at === many - 1) + "</span>" : "";
    return '<li><label class="opt"><input type="checkbox" id="deel-' + one.code + '" data-deel="' + one.code + '"' + (one.on ? " checked" : "") + "><span>" + esc(one.title) +
      "<small>" + esc(one.said) + "</small></span></label>" + moves + "</li>";
  }

  function sizes(data) {
    if (!data.sizes.length) return "";
    return '<fieldset class="ex-maten"><legend class="lab">Maat</legend>' + data.sizes.map(function (one) {
      return '<label class="opt"><input type="radio" name="export-maat" id="maat-' + one[0] + '" value="' + one[0] + '"' + (one[2] ? " checked" : "") + "><span>" + esc(one[1]) + "</span></label>";
    }).join("") + "</fieldset>";
  }

  function move(one, way, off) {
    var id = "deel-" + one.code + (way < 0 ? "-op" : "-neer");
    return '<button type="button" class="btn s" id="' + id + '" data-schuif="' + way + '" data-van="' + one.code + '"' + (off ? ' aria-disabled="true"' : "") + ' aria-label="' + esc(one.title) +
      (way < 0 ? " omhoog" : " omlaag") + '"><span aria-hidden="true">' + (way < 0 ? "↑" : "↓") + "</span></button>";
  }

  function parts(data) {
    if (!data.composed) return '<h2 class="ex-kop">1. Wat</h2><p class="sm sub">' + esc(data.formName) + " heeft één vorm. " + esc(data.inside) + "</p>" + sizes(data);
    var codes = chosen(data), many = codes.length;
    return '<h2 class="ex-kop" id="export-wat-kop">1. Wat</h2><ul class="ex-delen" aria-labelledby="export-wat-kop">' + data.parts.map(function (one) { return part(one, codes.indexOf(one.code), codes.length); }).join("") + "</ul>" +
      '<p class="row"><button type="button" class="lnk" id="delen-alles" data-delen="alles">Kies alles</button>' + (data.usual ? "" : '<button type="button" class="lnk" id="delen-gewoon" data-delen="">Gewone keuze</button>') +
      (many ? '<button type="button" class="lnk" id="delen-geen" data-delen="geen">Kies niets</button>' : "") + "</p>";
  }

  /* ── 3: which file ─────────────────────────────────────────────────────────────────── */
  function forms(data) {
    return '<fieldset><legend class="ex-kop">3. Bestand</legend><div class="ex-vormen">' + data.forms.map(function (one) {
      return '<label class="ex-vorm' + (one.on ? " on" : "") + '"><input type="radio" name="export-vorm" id="vorm-' + one.code + '" value="' + one.code + '"' + (one.on ? " checked" : "") + "><b>" + esc(one.title) +
        "</b><small>" + esc(one.said) + "</small></label>";
    }).join("") + "</div></fieldset>";
  }

  function making(data) {
    var none = data.composed && !chosen(data).length;
    return '<div class="row"><button type="button" class="btn p" id="export-maak"' + (none ? ' aria-disabled="true" aria-describedby="export-geen"' : "") + (data.form === "html" ? ">Maak webpagina" : ">Maak " + esc(data.formName) + "-bestand") + '</button><span class="sm sub" id="export-aantal"></span></div>' +
      (none ? '<p class="sm sub" id="export-geen">Kies eerst een onderdeel.</p>' : "") + '<div id="export-stand"></div><p class="sm sub">Bedragen, opmerkingen en namen van mensen gaan nooit mee.</p>';
  }

  /* ── what was kept ─────────────────────────────────────────────────────────────────── */
  function presets(data) {
    var rows = data.presets.map(function (one) {
      return '<li data-plek="' + esc(one.code) + '"><a href="' + esc(one.href) + '">' + esc(one.name) + "</a> <small>" + esc(one.said) + "</small>" + (data.readonly ? "" :
        ' <button type="button" class="btn q s" data-wijzig="samenstelling-weg" data-velden="' + esc(JSON.stringify({ code: one.code })) + '" aria-label="Haal ' + esc(one.name) + ' weg">Weg</button>') + "</li>";
    }).join("");
    return '<h2 class="ex-kop">Bewaarde samenstellingen</h2>' + (rows ? '<ul class="ex-lijst">' + rows + "</ul>" : '<p class="sm sub">Nog geen. Bewaar wat u vaker maakt onder een naam. Iedereen van uw gemeente ziet het.</p>') +
      (data.readonly ? "" : '<p><button type="button" class="btn s" id="export-bewaar">Bewaar deze samenstelling</button></p>');
  }

  function keep() {
    var name = "";
    LPA.dialog({
      title: "Bewaar deze samenstelling", text: "De onderdelen, de vraag en het soort bestand worden bewaard.",
      html: '<div class="field"><label for="samenstelling-naam">Naam</label><input class="in" id="samenstelling-naam" maxlength="80" autofocus aria-required="true"></div>',
      buttons: [["ja", "Bewaar", "p"], ["", "Annuleren", ""]],
      check: function (dialog) {
        var input = dialog.querySelector("input");
        name = input.value.replace(/\s+/g, " ").trim();
        return name ? true : LPA.wrongIn(input, "Vul een naam in");
      }
    }).then(function (yes) {
      if (!yes) return;
      LPA.change("samenstelling-bewaren", { naam: name, delen: chosen(now), vorm: now.form, vraag: (now.plain + size()).replace(/^&/, "") }, { button: byId("export-bewaar") }).catch(function () { return null; });
    });
  }

  /* ── the pages ─────────────────────────────────────────────────────────────────────── */
  function sheet(data) {
    if (data.drawing) { put("export-bladen", '<div class="ex-balk"><b>De matrix als plaatje</b></div><img class="ex-blad" alt="De matrix zoals zij wordt. De getallen staan ook als tabel op de pagina van de matrix." src="' + esc(data.drawing) + (data.drawing.indexOf("?") < 0 ? "?" : "&") + "v=" + data.revision + '">'); return; }
    if (!data.composed) { put("export-bladen", '<div class="ex-leeg"><p><b>' + esc(data.formName) + "</b> heeft geen pagina’s. " + esc(data.inside) + "</p></div>"); return; }
    if (!chosen(data).length) { put("export-bladen", '<div class="ex-leeg"><p>' + esc(data.none) + "</p></div>"); return; }
    var mine = turn += 1;
    byId("export-bladen").setAttribute("aria-busy", "true");
    if (!document.querySelector("#export-bladen .ex-blad")) put("export-bladen", '<div class="ex-leeg"><p>De pagina’s worden gemaakt.</p></div>');
    window.fetch("/_export/bladen?" + data.query, { credentials: "same-origin" }).then(function (response) {
      return response.json().then(function (found) {
        if (mine !== turn) return;
        if (response.status !== 200) throw new Error(found.gezegd);
        count = found.aantal;
        page = Math.min(page, count) || 1;
        show();
      });
    }).catch(function () {
      if (mine !== turn || !byId("export-bladen")) return;
      put("export-bladen", '<div class="ex-leeg"><p>De pagina’s kunnen we nu niet laten zien. Het bestand maken kan wel.</p></div>');
      byId("export-bladen").removeAttribute("aria-busy");
    });
  }

  function show() {
    var words = "Pagina " + page + " van " + count, pages = count === 1 ? "1 pagina" : count + " pagina’s";
    put("export-bladen", '<div class="ex-balk"><b id="export-pagina">' + words + '</b><span class="grow"></span><button type="button" class="btn s" id="blad-terug" data-blad="-1"' + (page === 1 ? ' aria-disabled="true"' : "") +
      '>‹ Vorige</button><button type="button" class="btn s" id="blad-verder" data-blad="1"' + (page === count ? ' aria-disabled="true"' : "") + ">Volgende ›</button></div>" +
      '<img class="ex-blad" alt="' + words + ', zoals hij wordt. In het bestand zelf is alles te lezen met een schermlezer." src="/_export/blad/' + page + "?" + esc(now.query) + "&v=" + now.revision + '">' +
      (now.form === "pdf" ? "" : '<p class="xs sub">Zo wordt het als PDF. In ' + esc(now.formName) + " kan een pagina net anders vallen.</p>"));
    byId("export-bladen").removeAttribute("aria-busy");
    byId("export-aantal").textContent = pages;
  }

  function leaf(way) {
    var next = page + way;
    if (next < 1 || next > count) return;
    page = next;
    show();
    LPA.say && LPA.say("Pagina " + page + " van " + count);
  }

  /* ── making it ─────────────────────────────────────────────────────────────────────── */
  function stand(html) { put("export-stand", html); }
  function wrong(words) { stand('<p class="note w" role="alert">' + esc(words || "Er ging iets mis. Er is geen bestand gemaakt.") + "</p>"); }

  function make() {
    stand('<p role="status">' + esc(now.formName) + "-bestand wordt gemaakt.</p>");
    window.fetch("/_export/maak", {
      method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ vraag: now.query + "&vorm=" + now.form + size() })
    }).then(LPA.answered).then(follow, lost);
  }

  function size() {
    var chosen = now.sizes.filter(function (one) { return one[2]; })[0];
    return chosen ? "&maat=" + chosen[0] : "";
  }

  function lost(found) { following = false; hold(""); wrong(found && found.gezegd || "Geen verbinding met de planner. Er is geen bestand gemaakt."); }

  /* A file that is being made goes on while somebody looks elsewhere: its key is kept in this tab until it is there. */
  var KEY = "lpa-bestand";
  function hold(key) {
    try { if (key) sessionStorage.setItem(KEY, key); else sessionStorage.removeItem(KEY); } catch (error) { /* Then it is lost on leaving, as before. */ }
  }

  var following = false;
  function again() {
    var key = null;
    if (following) return;
    try { key = sessionStorage.getItem(KEY); } catch (error) { return; }
    if (!key) return;
    following = true;
    window.fetch("/_export/stand/" + encodeURIComponent(key), { credentials: "same-origin", cache: "no-store" }).then(LPA.answered).then(follow, function () {
      following = false;
      hold("");
      wrong("Het bestand dat u had gevraagd, is er niet meer. Maak het opnieuw.");
    });
  }

  function follow(found) {
    following = !found.klaar && !!byId("export-stand");
    hold(found.klaar && byId("export-stand") ? "" : found.sleutel);
    if (!byId("export-stand")) return;
    if (!found.klaar) {
      stand('<p role="status">' + esc(found.gezegd) + '</p><progress class="fi-bar" max="100" value="' + Math.round(100 * found.deel) + '" aria-label="Voortgang"></progress>');
      setTimeout(function () {
        window.fetch("/_export/stand/" + found.sleutel, { credentials: "same-origin", cache: "no-store" }).then(LPA.answered).then(follow, lost);
      }, POLL);
      return;
    }
    var href = "/_export/bestand/" + found.sleutel;
    stand('<p role="status">' + esc(found.gezegd) + ' <a href="' + href + '" download>Haal het nog eens op</a></p>');
    var link = document.createElement("a");
    link.href = href;
    link.download = "";
    document.body.appendChild(link);
    link.click();
    link.remove();
  }

  /* ── together ──────────────────────────────────────────────────────────────────────── */
  LPA.composing = function (data) {
    if (!data || !byId("export-keuze")) return "";
    now = data;
    LPA.bar("export-vraag", data.bar);
    put("export-wat", parts(data));
    put("export-bestand", forms(data));
    put("export-maken", making(data));
    put("export-bewaard", presets(data));
    LPA.houseStyle(data);
    sheet(data);
    if (pressed && document.activeElement === document.body) {
      var first = document.querySelector("#export-wat [data-delen]");
      if (first) first.focus();
    }
    pressed = false;
    again();
    return data.formName + " gekozen.";
  };

  function moved(button) {
    var codes = chosen(now), at = codes.indexOf(button.dataset.van), to = at + Number(button.dataset.schuif);
    if (to < 0 || to >= codes.length) return;
    codes.splice(to, 0, codes.splice(at, 1)[0]);
    choose(codes);
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("#export-keuze button, #export-bladen button");
    if (!button || !now || button.getAttribute("aria-disabled") === "true") return;
    if (button.dataset.schuif) moved(button);
    else if (button.dataset.blad) leaf(Number(button.dataset.blad));
    else if (button.dataset.delen === "alles") choose(now.parts.map(function (one) { return one.code; }));
    else if (button.dataset.delen !== undefined) { pressed = true; LPA.go({ delen: button.dataset.delen }); }
    else if (button.id === "export-maak") make();
    else if (button.id === "export-bewaar") keep();
  });

  document.addEventListener("change", function (event) {
    var input = event.target;
    if (!now || !input.closest || !input.closest("#export-keuze")) return;
    if (input.name === "export-vorm") LPA.go({ vorm: input.value === "word" ? "" : input.value });
    if (input.name === "export-maat") LPA.go({ maat: input.value === "a4" ? "" : input.value });
    if (!input.dataset.deel) return;
    /* A part comes in where it stands in the list. */
    choose(now.parts.filter(function (one) { return one.code === input.dataset.deel ? input.checked : one.on; }).map(function (one) { return one.code; }));
  });
})();

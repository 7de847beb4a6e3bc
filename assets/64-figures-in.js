/* Figures out of a file: choose it, see what the planner makes of it beside the plan, and take it over. The file goes to the
   server as it is and is read there; what comes back is drawn here. Nothing is stored before somebody says so. */
(function () {
  "use strict";
  var esc = LPA.esc, MB = 1e6, PAUSE = 400, YEAR = /^(19|20|21)\d\d$/;
  var page = null, file = null, picked = "", seen = null, year = "", extra = "", said = {}, sending = null, turn = 0;
  var CHIPS = { nieuw: "ok", gewijzigd: "w", gelijk: "o" };

  function byId(id) { return document.getElementById(id); }
  function mega(bytes) { return Math.max(1, Math.round(bytes / MB)); }
  function tell(words) { byId("import-telt").textContent = words; }

  /* ── the steps ─────────────────────────────────────────────────────────────────────── */
  function steps(now) {
    return '<ol class="st-steps" aria-label="Stappen">' + ["Bestand kiezen", "Controleren", "Overnemen"].map(function (name, at) {
      var kind = at + 1 < now ? "af" : at + 1 === now ? "nu" : "";
      return '<li class="' + kind + '"' + (kind === "nu" ? ' aria-current="step"' : "") + '><span><span class="st-no" aria-hidden="true">' + (kind === "af" ? "✓" : at + 1) + "</span><span>" +
        esc(name) + (kind === "af" ? '<span class="vh">, klaar</span>' : "") + "</span></span></li>";
    }).join("") + "</ol>";
  }

  function draw(now, html) {
    var place = byId("import");
    if (!place) return;
    place.innerHTML = steps(now) + html + '<p class="vh" role="status" id="import-telt"></p>';
  }

  function focus(id) {
    var place = byId(id);
    if (place) place.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /* ── 1: a file ─────────────────────────────────────────────────────────────────────── */
  function choose(wrong) {
    file = seen = null; year = extra = ""; said = {};
    draw(1, '<section class="card fi-choose" aria-labelledby="import-kop"><h2 id="import-kop" tabindex="-1">Kies een bestand</h2>' +
      '<div class="field' + (wrong ? " bad" : "") + '"><label for="import-bestand">Bestand met cijfers, of een kaart</label><p class="hint" id="import-uitleg">CSV, JSON of GeoJSON, hoogstens ' + mega(page.grootst) + " MB.</p>" +
      '<p class="msg" id="import-fout" role="alert"' + (wrong ? "" : " hidden") + ">" + esc(wrong || "") + "</p>" +
      /* A browser writes its own words on its button, in its own language: ours stands before it. */
      '<div class="fi-pick"><input class="vh" type="file" id="import-bestand" accept=".csv,.json,.geojson,.txt,application/geo+json,text/csv,application/json,text/plain" aria-describedby="import-fout import-uitleg import-naam"' + (wrong ? ' aria-invalid="true"' : "") + ">" +
      '<label class="btn p" for="import-bestand">Kies een bestand</label><span id="import-naam">' + esc(wrong && picked || "Nog geen bestand gekozen") + "</span></div></div>" +
      '<h3 class="h">Dit kan de planner lezen</h3><ul class="fi-kinds"><li><b>Gezondheid per wijk en buurt</b> (tabel 50120NED van het RIVM), als CSV of als OData-JSON.</li>' +
      '<li><b>Kerncijfers wijken en buurten</b> van het CBS, als CSV of als OData-JSON. Hierin staan ook de inwoners waarmee buurten worden gewogen. Lees deze tabel daarom het eerst in.</li>' +
      "<li><b>Een eigen lijst</b> als CSV, met de kolommen <code>code;indicator;waarde;jaar;bron</code>. Erbij mogen: <code>marge</code>, <code>eenheid</code> en <code>thema</code>.</li><li><b>Een kaart van de wijken</b> als GeoJSON, van CBS, Kadaster of uw gemeente (WGS84 of RD).</li></ul>" +
      '<p class="sm sub">Het bestand mag over heel Nederland gaan. De planner houdt alleen wat over uw gemeente gaat.</p></section><div id="kaart-hier">' + LPA.mapIn.there(page) + "</div>");
    byId("import-bestand").addEventListener("change", opened);
  }

  function opened() {
    var chosen = byId("import-bestand").files[0];
    if (!chosen) return;
    picked = chosen.name;
    if (chosen.size > page.grootst) { choose("Dit bestand is te groot. Neem hoogstens " + mega(page.grootst) + " MB."); byId("import-bestand").focus(); return; }
    send(chosen);
  }

  /* ── on the way ────────────────────────────────────────────────────────────────────── */
  function waiting(name) {
    draw(1, '<section class="card fi-choose" aria-labelledby="import-kop"><h2 id="import-kop" tabindex="-1">' + esc(name) + '</h2><p id="import-stand">Versturen …</p>' +
      '<progress class="fi-bar" id="import-balk" max="100" value="0" aria-label="Voortgang"></progress><div class="row"><button type="button" class="btn" id="import-stop">Annuleren</button></div></section>');
    byId("import-stop").addEventListener("click", function () { turn += 1; if (sending) sending.abort(); choose(""); byId("import-bestand").focus(); });
  }

  function progress(words, part, whole) {
    if (!byId("import-balk")) return;
    byId("import-balk").value = whole ? Math.round(100 * part / whole) : 0;
    byId("import-stand").textContent = words + ": " + mega(part) + " van " + mega(whole) + " MB";
  }

  function refused(words) { choose(words || "Er ging iets mis. Er is niets opgeslagen."); byId("import-bestand").focus(); }

  function parsed(text) {
    try { return JSON.parse(text); } catch (error) { return { gezegd: text.length < 300 ? text : "" }; }
  }

  /* XMLHttpRequest tells how much has been sent; fetch does not. */
  function send(chosen) {
    var mine = turn += 1;
    waiting(chosen.name);
    focus("import-kop");
    sending = new XMLHttpRequest();
    sending.open("POST", "/_import/bestand?gemeente=" + encodeURIComponent(page.gemeente) + "&naam=" + encodeURIComponent(chosen.name));
    sending.setRequestHeader("Content-Type", "application/octet-stream");
    sending.upload.onprogress = function (event) { if (mine === turn) progress("Versturen", event.loaded, event.total); };
    sending.onload = function () { if (mine === turn) arrived(mine, sending.status, parsed(sending.responseText)); };
    sending.onerror = function () { if (mine === turn) refused("Geen verbinding met de planner. Er is niets opgeslagen. Kies het bestand nog eens."); };
    sending.send(chosen);
  }

  function arrived(mine, status, answer) {
    if (mine !== turn) return;
    if (status !== 200) { refused(answer.gezegd); return; }
    file = answer.sleutel;
    if (answer.klaar) { show(answer, true); return; }
    progress("Lezen", answer.gelezen, answer.totaal);
    setTimeout(function () { look(mine); }, PAUSE);
  }

  function look(mine) {
    if (!file || mine !== turn) return;
    window.fetch("/_import/" + file + (year ? "?jaar=" + encodeURIComponent(year) : ""), { credentials: "same-origin", cache: "no-store" }).then(function (response) {
      return response.text().then(function (text) { arrived(mine, response.status, parsed(text)); });
    }, function () { setTimeout(function () { look(mine); }, 5 * PAUSE); });
  }

  /* ── 2: what it holds ──────────────────────────────────────────────────────────────── */
  function problems(answer) {
    var rows = answer.problemen.map(function (one) {
      return "<tr><td>" + (one.regel || "") + "</td><td>" + esc(one.kolom) + "</td><td>" + esc(one.zin) + "</td></tr>";
    }).join("");
    if (!rows) return "";
    return '<section class="card fi-wrong" aria-labelledby="import-fouten"><h2 id="import-fouten">' + esc(answer.soort ? "Wat niet klopt" : "Dit bestand kunnen we niet overnemen") + "</h2>" +
      (answer.fouten ? "<p>" + esc(answer.fouten) + "</p>" : "") + '<div class="fi-scroll" tabindex="0" role="region" aria-label="Regels die niet kloppen"><table class="tb"><caption class="vh">Regels die niet kloppen</caption><thead><tr><th scope="col">Regel</th><th scope="col">Kolom</th><th scope="col">Wat er is</th></tr></thead><tbody>' +
      rows + "</tbody></table></div>" + (answer.rest ? '<p class="sm sub">En nog ' + answer.rest + " meer.</p>" : "") + "</section>";
  }

  function choices(one) {
    var given = (said[one.code] || {}).richting || one.gegeven;
    return '<fieldset class="fi-ask" data-code="' + esc(one.code) + '"><legend>' + esc(one.naam) + "</legend>" + one.richtingen.map(function (way) {
      return '<label class="opt"><input type="radio" name="richting-' + esc(one.code) + '" value="' + esc(way[0]) + '"' + (given === way[0] ? " checked" : "") + "><span>" + esc(way[1]) + "</span></label>";
    }).join("") + themes(one) + "</fieldset>";
  }

  function themes(one) {
    var chosen = said[one.code] ? said[one.code].thema : one.thema, id = "thema-" + one.code;
    return '<span class="fi-theme"><label for="' + esc(id) + '">Thema</label><select class="in" id="' + esc(id) + '"><option value="">Geen thema</option>' + seen.themas.map(function (theme) {
      return '<option value="' + esc(theme[0]) + '"' + (theme[0] === chosen ? " selected" : "") + ">" + esc(theme[1]) + "</option>";
    }).join("") + "</select></span>";
  }

  function questions(answer) {
    var asked = answer.vragen.map(choices).join("");
    var when = answer.jaar ? '<div class="field fi-year"><label for="import-jaar">Van welk jaar zijn deze cijfers?</label><p class="hint" id="import-jaar-uitleg">De tabel zegt het zelf niet. Kijk in de titel bij de bron.</p><input class="in" id="import-jaar" inputmode="numeric" maxlength="4" aria-describedby="import-jaar-uitleg" value="' + esc(year) + '"></div>' : "";
    if (!asked && !when) return "";
    return '<section class="card" aria-labelledby="import-vragen"><h2 id="import-vragen">Eerst een vraag</h2>' + when +
      (asked ? "<p>Is meer hiervan slechter of beter? Zonder antwoord weten we niet wat het over de behoefte zegt.</p>" + asked : "") + "</section>";
  }

  function row(one) {
    return '<tr data-staat="' + one.staat + '"><th scope="row">' + esc(one.gebied) + "</th><td>" + esc(one.waarde) + "</td><td>" + esc(one.jaar || "onbekend") + "</td><td>" + esc(one.marge || "–") +
      '</td><td><span class="chip ' + CHIPS[one.staat] + '">' + esc(one.woord) + "</span></td><td>" + esc(one.waarom) + "</td></tr>";
  }

  function measure(one, at) {
    var rows = one.rijen.map(row).join("") + one.zonder.map(function (pair) {
      return '<tr data-staat="zonder"><th scope="row">' + esc(pair[0]) + '</th><td>geen cijfer</td><td></td><td></td><td><span class="chip e">niet te wegen</span></td><td>' + esc(pair[1]) + "</td></tr>";
    }).join("");
    return '<details class="fi-measure" data-code="' + esc(one.code) + '"' + (at ? "" : " open") + "><summary><b>" + esc(one.naam) + "</b>" + (one.klein ? " <small>" + esc(one.klein) + "</small>" : "") + '<span class="fi-count">' + esc(one.telling) + "</span></summary>" +
      '<div class="fi-scroll" tabindex="0" role="region" aria-label="' + esc(one.naam) + ' per gebied"><table class="tb"><caption class="vh">' + esc(one.naam) + '</caption><thead><tr><th scope="col">Gebied</th><th scope="col">Waarde</th><th scope="col">Jaar</th><th scope="col">Marge</th><th scope="col">Staat</th><th scope="col">Toelichting</th></tr></thead><tbody>' + rows + "</tbody></table></div></details>";
  }

  function figures(answer) {
    if (!answer.cijfers.length) return "";
    return '<section class="card" aria-labelledby="import-cijfers"><h2 id="import-cijfers">Cijfers</h2>' + answer.cijfers.map(measure).join("") + "</section>";
  }

  function take() {
    var count = seen.overnemen;
    if (!count) return "Bewaar de antwoorden";
    return count === 1 ? "Neem 1 cijfer over" : "Neem " + count + " cijfers over";
  }

  /* What names the page on which it can be mended leads there. */
  function remark(text) {
    var link = 'Vul die in bij <a href="' + esc(page.beheer) + '">Beheer</a>.';
    return '<p class="sm sub">' + esc(text).replace("Vul die in bij Beheer.", function () { return link; }) + "</p>";
  }

  function show(answer, fresh) {
    seen = answer;
    if (answer.kaart) { LPA.mapIn.show(answer, fresh); return; }
    var good = !!answer.soort, open = openOnes();
    draw(2, '<section class="card fi-file" aria-labelledby="import-kop"><div class="fi-head"><div><h2 id="import-kop" tabindex="-1">' + esc(answer.naam) + "</h2><p>" + esc(good ? answer.soort : "Geen tabel die we kennen") + '</p></div><button type="button" class="btn" data-ander>Ander bestand</button></div>' +
      (good ? "<p><b>Er is nog niets opgeslagen.</b> " + esc(answer.zin + " " + answer.telling) + "</p>" : "") +
      (answer.opmerkingen || []).map(remark).join("") + "</section>" +
      (good ? questions(answer) : "") + problems(answer) + (good ? figures(answer) + foot(answer) : ""));
    document.querySelectorAll("[data-ander]").forEach(function (button) {
      button.addEventListener("click", choosing);
    });
    document.querySelectorAll("#import details").forEach(function (one) { if (open.known[one.dataset.code]) one.open = open.is[one.dataset.code]; });
    if (good) { listen(); ready(); }
    if (fresh) focus("import-kop");
    tell(good ? answer.telling : "Dit bestand kunnen we niet overnemen.");
  }

  function openOnes() {
    var found = { known: {}, is: {} };
    document.querySelectorAll("#import details").forEach(function (one) { found.known[one.dataset.code] = true; found.is[one.dataset.code] = one.open; });
    return found;
  }

  /* ── 3: taking over ────────────────────────────────────────────────────────────────── */
  function foot(answer) {
    return '<div class="card fi-foot"><p class="grow" id="import-nog"></p><button type="button" class="btn big" data-ander>Annuleren</button>' +
      (answer.overnemen || answer.vragen.length ? '<button type="button" class="btn p big" id="import-neem">' + take() + "</button>" : "") + "</div>";
  }

  function answers() {
    var found = {};
    document.querySelectorAll("#import .fi-ask").forEach(function (set) {
      var chosen = set.querySelector("input:checked");
      if (chosen) found[set.dataset.code] = { richting: chosen.value, thema: set.querySelector("select").value };
    });
    return found;
  }

  function waitsFor() {
    if (seen.jaar && !YEAR.test(year)) return "Vul eerst in van welk jaar de cijfers zijn.";
    var given = Object.keys(answers()).length, rest = seen.vragen.length - given;
    if (rest > 0) return "Beantwoord eerst " + (rest === 1 ? "nog 1 vraag" : "nog " + rest + " vragen") + ".";
    return "";
  }

  /* Nothing is called right while part of it stays behind. */
  function verdict() {
    var without = seen.cijfers.reduce(function (sum, one) { return sum + one.zonder.length; }, 0), said = [];
    if (seen.problemen.length) said.push("Wat niet klopt, doet niet mee.");
    if (without) said.push(without === 1 ? "1 cijfer kunnen we niet wegen; dat doet niet mee." : without + " cijfers kunnen we niet wegen; die doen niet mee.");
    return said.join(" ") || "Alles klopt.";
  }

  function ready() {
    var wait = waitsFor(), button = byId("import-neem"), place = byId("import-nog");
    if (!place) return;
    place.textContent = wait || (seen.overnemen ? verdict() : seen.telling);
    if (!button) return;
    if (wait) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
  }

  function listen() {
    var when = byId("import-jaar"), button = byId("import-neem");
    document.querySelectorAll("#import .fi-ask").forEach(function (set) {
      set.addEventListener("change", function () { said = answers(); ready(); });
    });
    if (when) when.addEventListener("input", function () {
      year = when.value.trim();
      ready();
      if (!waitsFor() || /^\d{4}$/.test(year)) again(true);
    });
    if (button) button.addEventListener("click", store);
  }

  function store() {
    var button = byId("import-neem");
    if (button.getAttribute("aria-disabled") === "true") { toQuestion(); return; }
    LPA.change("figures-in", { sleutel: file, jaar: Number(year) || 0, antwoorden: answers(), revisie: seen.revisie }, { button: button }).then(function (answer) {
      done(answer.gezegd);
    }, function () { /* What went wrong has been said. */ });
  }

  /* Who wants to go on too early is brought to what has to be answered first. */
  function toQuestion() {
    var when = byId("import-jaar"), open = Array.prototype.filter.call(document.querySelectorAll("#import .fi-ask"), function (set) { return !set.querySelector("input:checked"); });
    if (when && !YEAR.test(year)) LPA.wrongIn(when, "Schrijf een jaar met vier cijfers, bijvoorbeeld 2024");
    else if (open.length) open[0].querySelector("input").focus();
  }

  function done(words, href, link) {
    file = seen = null;
    draw(4, '<section class="card fi-choose" aria-labelledby="import-kop"><h2 id="import-kop" tabindex="-1">Klaar</h2><p>' + esc(words) + '</p><div class="row"><a class="btn p" href="' + esc(href || page.cijfers + "#cijfers") + '">' + esc(link || "Bekijk de cijfers") + '</a><button type="button" class="btn" data-ander>Nog een bestand</button></div></section>');
    document.querySelector("#import [data-ander]").addEventListener("click", choosing);
    focus("import-kop");
  }

  function choosing() { choose(""); byId("import-bestand").focus(); }

  /* What the steps of a map share with those of figures. */
  LPA.figuresInKit = { draw: draw, focus: focus, tell: tell, choose: choosing, done: done,
    file: function () { return file; }, page: function () { return page; }, again: function (more) { extra = more; again(false); } };

  /* The plan changed, or the year: the same file is looked at again, and whoever types there keeps the place. */
  function again(typing) {
    var mine = turn += 1, place = document.activeElement, id = place && place.id, name = place && place.name, value = place && place.value;
    window.fetch("/_import/" + file + (extra || (year ? "?jaar=" + encodeURIComponent(year) : "")), { credentials: "same-origin", cache: "no-store" }).then(function (response) {
      return response.text().then(function (text) {
        var answer = parsed(text);
        if (mine !== turn || !seen) return;
        if (response.status !== 200) { refused(answer.gezegd); return; }
        if (!answer.kaart) said = answers();
        show(answer, false);
        var now = (id && byId(id)) || (name && document.querySelector('#import [name="' + name + '"][value="' + value + '"]'));
        if (now) now.focus({ preventScroll: true });
        if (now && typing && now.setSelectionRange) now.setSelectionRange(now.value.length, now.value.length);
      });
    }, function () { /* The line is lost; the frame says so, and what is shown stays. */ });
  }

  LPA.figuresIn = function (data) {
    var place = byId("import"), other = !page || page.gemeente !== data.gemeente || page.alleenLezen !== data.alleenLezen, newer = page && page.revisie !== data.revisie;
    if (!place || !data) return "";
    page = data;
    if (data.alleenLezen) { place.innerHTML = '<p class="note w">Dit is het plan van toen. Hier kunt u nu niets inlezen.</p>'; return ""; }
    if (other || !byId("import-telt")) { turn += 1; choose(""); }
    else if (newer && seen && file) again(false);
    else if (byId("kaart-hier")) byId("kaart-hier").innerHTML = LPA.mapIn.there(data);
    return "Cijfers inlezen";
  };
})();

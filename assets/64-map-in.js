/* A map of the wijken out of a file: what it holds beside the plan, what has to be said first, and taking its outlines over. */
(function () {
  "use strict";
  var esc = LPA.esc, CHIPS = { nieuw: "ok", vervangen: "w", gelijk: "o" };
  var said = { omzetten: "", veld: "", bron: null }, seen = null, of = null;

  function byId(id) { return document.getElementById(id); }
  function kit() { return LPA.figuresInKit; }
  function source() { return said.bron === null ? seen.bron : said.bron; }

  /* Which outlines there are, and taking them away. */
  function there(page) {
    if (!page.omtrekken) return "";
    return '<section class="card fi-choose" aria-labelledby="kaart-nu"><h2 id="kaart-nu">De kaart die er nu is</h2><p>' + esc(page.omtrekken) + '</p><div class="row"><a class="btn s" href="' + esc(page.kaart) + '">Bekijk de kaart</a>' +
      '<button type="button" class="btn s" data-wijzig="kaart-weg" data-vraag="De kaart weghalen?" data-uitleg="De omtrekken van alle wijken gaan weg. De rest van het plan blijft. U kunt het ongedaan maken.">Haal de kaart weg</button></div></section>';
  }

  /* ── what has to be said first ─────────────────────────────────────────────────────── */
  function convert(one) {
    if (!one) return "";
    return '<fieldset class="fi-ask" id="kaart-omzetten"><legend>' + esc(one[0]) + '</legend><label class="opt"><input type="checkbox" id="kaart-ja"' + (said.omzetten ? " checked" : "") + "><span>" + esc(one[1]) + "</span></label></fieldset>";
  }

  function key(one) {
    if (!one) return "";
    return '<div class="field" id="kaart-sleutel"><label for="kaart-veld">' + esc(one.vraag) + '</label><select class="in" id="kaart-veld">' + (one.gekozen ? "" : '<option value="">Kies een veld</option>') + one.velden.map(function (field) {
      return '<option value="' + esc(field[0]) + '"' + (field[0] === one.gekozen ? " selected" : "") + ">" + esc(field[1]) + " (bijvoorbeeld " + esc(field[2]) + ")</option>";
    }).join("") + "</select></div>";
  }

  function questions(answer) {
    return '<section class="card" aria-labelledby="import-vragen"><h2 id="import-vragen">Over de kaart</h2>' + convert(answer.omzetten) + key(answer.veld) +
      '<div class="field fi-bron"><label for="kaart-bron">' + esc(answer.bronvraag) + '</label><p class="hint" id="kaart-bron-uitleg">Dit komt onder de kaart te staan.</p><input class="in" id="kaart-bron" maxlength="' + answer.langst + '" aria-describedby="kaart-bron-uitleg" value="' + esc(source()) + '"></div></section>';
  }

  /* ── what it holds ─────────────────────────────────────────────────────────────────── */
  function wrong(answer) {
    if (!answer.problemen.length) return "";
    return '<section class="card fi-wrong" aria-labelledby="import-fouten"><h2 id="import-fouten">' + (answer.soort ? "Wat niet klopt" : "Deze kaart kunnen we niet overnemen") + "</h2>" + (answer.fouten ? "<p>" + esc(answer.fouten) + "</p>" : "") +
      "<ul class=\"fi-kinds\">" + answer.problemen.map(function (one) { return "<li>" + esc(one) + "</li>"; }).join("") + "</ul>" + (answer.rest ? '<p class="sm sub">En nog ' + answer.rest + " meer.</p>" : "") + "</section>";
  }

  function wijken(answer) {
    if (!answer.wijken.length) return "";
    return '<section class="card" aria-labelledby="kaart-wijken"><h2 id="kaart-wijken">Wijken</h2><div class="fi-kaart">' + answer.tekening + '<div class="fi-scroll" tabindex="0" role="region" aria-label="Wijken met hun omtrek"><table class="tb"><caption class="vh">Wijken met hun omtrek</caption><thead><tr><th scope="col">Wijk</th><th scope="col">Staat</th><th scope="col">Gebieden op de kaart</th></tr></thead><tbody>' +
      answer.wijken.map(function (one) {
        return '<tr data-staat="' + esc(one[3]) + '"><th scope="row">' + esc(one[0]) + '</th><td><span class="chip ' + CHIPS[one[3]] + '">' + esc(one[1]) + "</span></td><td>" + esc(one[2]) + "</td></tr>";
      }).join("") + "</tbody></table></div></div>" + (answer.zonder ? '<p class="sm sub">Zonder omtrek blijven: ' + esc(answer.zonder) + ".</p>" : "") + "</section>";
  }

  function foot(answer) {
    return '<div class="card fi-foot"><p class="grow" id="import-nog"></p><button type="button" class="btn big" data-ander>Annuleren</button>' + (answer.overnemen || !answer.wijken.length ?
      '<button type="button" class="btn p big" id="kaart-neem">' + (answer.overnemen === 1 ? "Neem 1 omtrek over" : answer.overnemen ? "Neem " + answer.overnemen + " omtrekken over" : "Neem de kaart over") + "</button>" : "") + "</div>";
  }

  function show(answer, fresh) {
    if (of !== answer.sleutel) { of = answer.sleutel; said = { omzetten: "", veld: "", bron: null }; }
    seen = answer;
    var good = !!answer.soort, active = document.activeElement && document.activeElement.id;
    kit().draw(2, '<section class="card fi-file" aria-labelledby="import-kop"><div class="fi-head"><div><h2 id="import-kop" tabindex="-1">' + esc(answer.naam) + "</h2><p>" + esc(good ? answer.soort : "Geen kaart die we kunnen lezen") + '</p></div><button type="button" class="btn" data-ander>Ander bestand</button></div>' +
      (good ? "<p><b>Er is nog niets opgeslagen.</b> " + esc(answer.telling) + "</p>" : "") + (answer.opmerkingen || []).map(function (one) { return '<p class="sm sub">' + esc(one) + "</p>"; }).join("") + "</section>" +
      (good ? questions(answer) : "") + wrong(answer) + (good ? wijken(answer) + foot(answer) : ""));
    document.querySelectorAll("#import [data-ander]").forEach(function (button) { button.addEventListener("click", kit().choose); });
    if (good) { listen(); ready(); }
    if (fresh) kit().focus("import-kop");
    else if (active && byId(active)) byId(active).focus({ preventScroll: true });
    kit().tell(good ? answer.telling : "Deze kaart kunnen we niet overnemen.");
  }

  /* ── taking over ───────────────────────────────────────────────────────────────────── */
  function waitsFor() {
    if (seen.omzetten && !said.omzetten) return ["Zeg eerst of de kaart omgezet mag worden.", "kaart-ja"];
    if (seen.veld && !seen.veld.gekozen) return ["Kies eerst welk veld de wijkcode is.", "kaart-veld"];
    if (!source().trim()) return ["Vul eerst in van wie de kaart is, en van welk jaar.", "kaart-bron"];
    return null;
  }

  function ready() {
    var wait = waitsFor(), button = byId("kaart-neem");
    byId("import-nog").textContent = wait ? wait[0] : seen.problemen.length ? "Wat niet klopt, doet niet mee." : seen.telling;
    if (!button) return;
    if (wait) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
  }

  function query() {
    var params = new URLSearchParams();
    if (said.omzetten) params.set("omzetten", "ja");
    if (said.veld) params.set("veld", said.veld);
    if (source()) params.set("bron", source());
    return "?" + params.toString();
  }

  function listen() {
    var yes = byId("kaart-ja"), field = byId("kaart-veld"), whose = byId("kaart-bron"), button = byId("kaart-neem");
    if (yes) yes.addEventListener("change", function () { said.omzetten = yes.checked ? "ja" : ""; ready(); });
    if (field) field.addEventListener("change", function () { said.veld = field.value; kit().again(query()); });
    whose.addEventListener("input", function () { said.bron = whose.value; ready(); });
    whose.addEventListener("change", function () { kit().again(query()); });
    if (button) button.addEventListener("click", store);
  }

  function store() {
    var wait = waitsFor();
    if (wait) { byId(wait[1]).focus(); return; }
    var fields = { sleutel: kit().file(), omzetten: said.omzetten, veld: said.veld, bron: source(), revisie: seen.revisie };
    LPA.change("kaart-in", fields, { button: byId("kaart-neem") }).then(function (answer) {
      kit().done(answer.gezegd, kit().page().kaart, "Bekijk de kaart");
    }, function () { /* What went wrong has been said. */ });
  }

  LPA.mapIn = { show: show, there: there };
})();

/* Step 2 of a new municipality: wijken, typed one per line or read from a file. What would happen is shown line by line while
   somebody types, and nothing is stored before they say so. */
(function () {
  "use strict";
  var esc = LPA.esc, put = LPA.startPut, button = LPA.startButton, WAIT = 350;
  var CHIPS = { nieuw: ["ok", "nieuw"], bekend: ["o", "staat er al"], fout: ["e", "klopt niet"] };
  var file = null, most = 0, asked = 0, timer = null;

  function byId(id) { return document.getElementById(id); }

  /* ── asking what a list holds ──────────────────────────────────────────────────────── */
  function read(body) {
    return window.fetch("/beginnen/lijst", {
      method: "POST", headers: { "Content-Type": "application/json" }, credentials: "same-origin", cache: "no-store",
      body: JSON.stringify(Object.assign({ gemeente: LPA.municipality() }, body))
    }).then(function (response) {
      return response.text().then(function (text) {
        try { return JSON.parse(text); } catch (error) { return { problem: text.length < 400 ? text : "Deze lijst kan de planner nu niet lezen.", rows: [], "new": 0, said: "" }; }
      });
    }, function () { return { problem: "Geen verbinding met de planner. Uw lijst is nog niet gelezen.", rows: [], "new": 0, said: "" }; });
  }

  function rowHtml(row, withChoice) {
    var chip = CHIPS[row.state], text = "<b>" + esc(row.name || "(geen naam)") + "</b>" + (row.more ? "<small>" + esc(row.more) + "</small>" : "") + (row.why ? '<small class="st-why">' + esc(row.why) + "</small>" : "");
    var name = withChoice && row.state === "nieuw" ?
      '<label class="opt grow"><input type="checkbox" checked data-regel="' + row.line + '"><span>' + text + "</span></label>" : '<span class="grow">' + text + "</span>";
    return '<li data-staat="' + row.state + '"><span class="xs muted st-line">regel ' + row.line + "</span>" + name + '<span class="chip ' + chip[0] + '">' + chip[1] + "</span></li>";
  }

  function preview(id, found, withChoice) {
    byId(id).innerHTML = found.problem ? '<p class="note e">' + esc(found.problem) + "</p>" :
      !found.rows.length ? "" : '<p class="sm"><b>' + esc(found.said) + '</b></p><div class="st-preview" tabindex="0" role="region" aria-label="Zo lezen we uw lijst"><ul class="st-list">' +
      found.rows.map(function (row) { return rowHtml(row, withChoice); }).join("") + "</ul></div>";
    byId("begin-telt").textContent = found.problem || found.said;
  }

  function take(count) { return count === 1 ? "Neem 1 wijk over" : "Neem " + count + " wijken over"; }

  /* ── typed ─────────────────────────────────────────────────────────────────────────── */
  function form() { var place = byId("begin-vorm"); return place && place.__form; }

  function typed() {
    var self = form();
    return self ? self.group.get().list : "";
  }

  function showTyped() {
    var self = form(), text = typed(), mine = ++asked;
    if (!self) return;
    if (!byId("begin-voorbeeld")) self.el.insertBefore(LPA.element('<div id="begin-voorbeeld"></div>'), self.el.querySelector(".form-acts"));
    if (!text.trim()) {
      preview("begin-voorbeeld", { rows: [], said: "" });
      self.button.textContent = "Neem de wijken over";
      return;
    }
    read({ tekst: text }).then(function (found) {
      if (mine !== asked || !byId("begin-voorbeeld") || typed() !== text) return;
      preview("begin-voorbeeld", found);
      self.button.textContent = found["new"] ? take(found["new"]) : "Neem de wijken over";
    });
  }

  /* Lines that were wrong stay where they were typed. */
  function stored(event) {
    var self = form();
    if (!self || event.target !== self.place) return;
    self.base = { list: "" };
    self.group.set({ list: event.detail.rest || "" });
    self.draft.now();
    showTyped();
  }

  /* ── a file ────────────────────────────────────────────────────────────────────────── */
  function fail(words) {
    var field = byId("begin-bestand").closest(".field"), message = byId("begin-bestand-fout");
    field.classList.toggle("bad", !!words);
    message.hidden = !words;
    message.textContent = words;
    if (words) byId("begin-bestand").setAttribute("aria-invalid", "true"); else byId("begin-bestand").removeAttribute("aria-invalid");
  }

  function forget() {
    file = null;
    byId("begin-bestand").value = "";
    preview("begin-voorbeeld-bestand", { rows: [], said: "" });
    byId("begin-neem").hidden = true;
    fail("");
  }

  function chosen() {
    return Array.prototype.filter.call(document.querySelectorAll("#begin-voorbeeld-bestand [data-regel]"), function (box) { return box.checked; }).length;
  }

  function count() {
    var every = document.querySelectorAll("#begin-voorbeeld-bestand [data-regel]").length, now = chosen(), place = byId("begin-neem");
    place.hidden = !every;
    place.querySelector(".p").textContent = now ? take(now) : "Kies minstens één wijk";
    if (now) place.querySelector(".p").removeAttribute("aria-disabled"); else place.querySelector(".p").setAttribute("aria-disabled", "true");
  }

  function showFile() {
    var mine = file;
    if (!mine) return;
    read({ bestand: { naam: mine.naam, inhoud: mine.inhoud } }).then(function (found) {
      if (mine !== file || !byId("begin-bestand")) return;
      fail(found.problem);
      preview("begin-voorbeeld-bestand", found.problem ? { rows: [], said: found.problem } : found, true);
      count();
    });
  }

  function opened() {
    var picked = byId("begin-bestand").files[0];
    file = null;
    byId("begin-neem").hidden = true;
    preview("begin-voorbeeld-bestand", { rows: [], said: "" });
    if (!picked) { fail(""); return; }
    if (picked.size > most) { fail("Dit bestand is groter dan 1 MB. Kies een kleiner bestand, met alleen de wijken."); return; }
    var reader = new FileReader();
    reader.onload = function () {
      file = { naam: picked.name, inhoud: String(reader.result).split(",")[1] || "" };
      showFile();
    };
    reader.onerror = function () { fail("Uw browser kan dit bestand niet lezen. Kies een ander bestand."); };
    reader.readAsDataURL(picked);
  }

  function store() {
    var without = Array.prototype.filter.call(document.querySelectorAll("#begin-voorbeeld-bestand [data-regel]"), function (box) { return !box.checked; });
    if (!file || !chosen()) return;
    LPA.change("areas-add", { bestand: file, zonder: without.map(function (box) { return Number(box.dataset.regel); }) }, { button: byId("begin-neem").querySelector(".p") }).then(function () {
      if (!byId("begin-bestand")) return;
      forget();
      byId("begin-lijst-kop").focus();
    }, function () { /* What went wrong has been said. */ });
  }

  /* ── the step ──────────────────────────────────────────────────────────────────────── */
  function way(value, label, checked) {
    return '<label class="opt"><input type="radio" name="begin-manier" value="' + value + '"' + (checked ? " checked" : "") + "><span>" + label + "</span></label>";
  }

  function areaHtml(one) {
    return '<li><span class="grow"><b>' + esc(one.name) + "</b>" + (one.more ? "<small>" + esc(one.more) + "</small>" : "") + "</span>" +
      button('Aandachtswijk<span class="vh">: ' + esc(one.name) + "</span>", "area-attention", { wijk: one.code, aan: !one.attention }, one.code + "aandacht", ' aria-pressed="' + one.attention + '"') +
      button('Haal weg<span class="vh">: ' + esc(one.name) + "</span>", "area-remove", { wijk: one.code }, one.code + "weg") + "</li>";
  }

  LPA.startKinds.wijken = {
    frame: function () {
      return '<div class="st-two">' + LPA.startCard("begin-toevoegen", "Wijken toevoegen", '<fieldset class="st-way"><legend class="vh">Hoe wilt u wijken toevoegen?</legend>' +
        way("typen", "Typen of plakken", true) + way("bestand", "Uit een bestand", false) + '</fieldset><div data-manier="typen"><div id="begin-vorm"></div></div>' +
        '<div data-manier="bestand" hidden><div class="field"><label for="begin-bestand">Bestand met wijken</label><p class="hint" id="begin-bestand-uitleg">CSV of platte tekst, hoogstens 1 MB. Met kolommen zoals wijk, CBS-code en inwoners, of met alleen namen.</p>' +
        '<p class="msg" id="begin-bestand-fout" role="alert" hidden></p><input class="in" type="file" id="begin-bestand" accept=".csv,.txt,.tsv,text/csv,text/plain" aria-describedby="begin-bestand-fout begin-bestand-uitleg"></div>' +
        '<div id="begin-voorbeeld-bestand"></div><div class="row" id="begin-neem" hidden><button type="button" class="btn p big">Neem over</button><button type="button" class="btn big">Annuleren</button></div></div>' +
        '<p class="vh" role="status" id="begin-telt"></p>') +
        '<section class="card" aria-labelledby="begin-lijst-kop"><h3 class="h" id="begin-lijst-kop" tabindex="-1"></h3><div id="begin-lijst"></div></section></div>';
    },
    begin: function () {
      var place = byId("begin");
      file = null;
      place.querySelector(".st-way").addEventListener("change", function (event) {
        place.querySelectorAll("[data-manier]").forEach(function (part) { part.hidden = part.dataset.manier !== event.target.value; });
      });
      byId("begin-vorm").addEventListener("input", function () {
        clearTimeout(timer);
        timer = setTimeout(showTyped, WAIT);
      });
      byId("begin-vorm").addEventListener("lpa:opgeslagen", stored);
      byId("begin-bestand").addEventListener("change", opened);
      byId("begin-voorbeeld-bestand").addEventListener("change", count);
      var buttons = byId("begin-neem").querySelectorAll("button");
      buttons[0].addEventListener("click", store);
      buttons[1].addEventListener("click", function () { forget(); byId("begin-bestand").focus(); });
    },
    update: function (body) {
      var areas = body.areas;
      most = body.most;
      LPA.form("begin-vorm", body.form);
      byId("begin-lijst-kop").textContent = "In uw lijst" + (areas.length ? " (" + areas.length + ")" : "");
      put("begin-lijst", areas.length ? '<ul class="st-list">' + areas.map(areaHtml).join("") + '</ul><p class="sm"><a href="' + esc(body.lists) + '">Meer over een wijk vastleggen</a></p>' :
        '<p class="sm sub">Nog geen wijken. Zonder wijken werkt u gemeentebreed.</p>');
      showTyped();
      showFile();
    }
  };
})();

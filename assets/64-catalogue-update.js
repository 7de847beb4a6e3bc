/* Bringing the catalogue up to date out of a file. What is different is shown, a person decides entry by entry, and nothing is
   stored before they say so. What was chosen is kept while somebody else changes the catalogue: the file is then read again. */
(function () {
  "use strict";
  var esc = LPA.esc, file = null, most = 0, revision = null, found = null, chosen = {};
  var VERBS = {
    nieuw: ["Neem over", "Niet", "Alles overnemen", "Niets overnemen"],
    gewijzigd: ["Neem over", "Laat zoals het is", "Alles overnemen", "Alles laten zoals het is"],
    vervallen: ["Haal weg", "Laat staan", "Alles weghalen", "Alles laten staan"]
  };

  function byId(id) { return document.getElementById(id); }

  /* ── the frame: drawn once ─────────────────────────────────────────────────────────── */
  function frame(columns) {
    return '<section class="card cat-file" aria-labelledby="cat-kop"><h2 id="cat-kop">Kies een bestand</h2><div class="field"><label for="cat-bestand">Bestand met erkende interventies</label>' +
      '<p class="hint" id="cat-uitleg">CSV, hoogstens 1 MB, met op de eerste regel de namen van de kolommen. Excel mag ook: bewaar als CSV. Tip: download eerst de catalogus, pas die aan, en lees haar hier weer in.</p>' +
      '<p class="msg" id="cat-fout" role="alert" hidden></p><input class="in" type="file" id="cat-bestand" accept=".csv,.txt,.tsv,text/csv,text/plain" aria-describedby="cat-fout cat-uitleg"></div>' +
      '<details><summary>Welke kolommen kan het bestand hebben?</summary><p class="sm sub">Nodig zijn code en name. Een kolom die er niet is, verandert niets. Meer waarden in een cel staan met | ertussen.</p><p class="sm cat-cols">' +
      columns.map(function (name) { return "<code>" + esc(name) + "</code>"; }).join(" ") + "</p></details></section>" +
      '<div id="cat-nieuws"></div><div class="cat-bar noprint" id="cat-balk" hidden><div class="grow"><p class="sm" id="cat-telt" role="status"></p><div class="progress" id="cat-stand" role="progressbar" aria-valuemin="0" aria-label="Bekeken"><i></i></div></div>' +
      '<button type="button" class="btn p big" id="cat-neem">Neem over</button><button type="button" class="btn big" id="cat-stop">Annuleren</button></div>';
  }

  /* ── reading ───────────────────────────────────────────────────────────────────────── */
  function fail(words) {
    var field = byId("cat-bestand").closest(".field"), message = byId("cat-fout");
    field.classList.toggle("bad", !!words);
    message.hidden = !words;
    message.textContent = words;
    if (words) byId("cat-bestand").setAttribute("aria-invalid", "true"); else byId("cat-bestand").removeAttribute("aria-invalid");
    count();
  }

  function ask(body) {
    return window.fetch("/interventies/catalogus/lijst", {
      method: "POST", headers: { "Content-Type": "application/json" }, credentials: "same-origin", cache: "no-store",
      body: JSON.stringify(Object.assign({ gemeente: LPA.municipality() }, body))
    }).then(function (response) {
      return response.text().then(function (text) {
        try { return JSON.parse(text); } catch (error) { return { lost: text.length < 400 ? text : "Dit bestand kan de planner nu niet lezen." }; }
      });
    }, function () { return { lost: "Geen verbinding met de planner. Uw bestand is nog niet gelezen." }; });
  }

  function read() {
    var mine = file;
    if (!mine) return;
    ask({ bestand: mine }).then(function (answer) {
      if (mine !== file || !byId("cat-bestand")) return;
      fail(answer.lost || (answer.problems.length ? "Dit bestand klopt nog niet." : ""));
      found = answer.lost ? null : answer;
      draw();
    });
  }

  function opened() {
    var picked = byId("cat-bestand").files[0];
    forget();
    if (!picked) return;
    if (picked.size > most) { fail("Dit bestand is groter dan 1 MB. Kies een kleiner bestand, met alleen de interventies."); return; }
    var reader = new FileReader();
    reader.onload = function () {
      file = { naam: picked.name, inhoud: String(reader.result).split(",")[1] || "" };
      read();
    };
    reader.onerror = function () { fail("Uw browser kan dit bestand niet lezen. Kies een ander bestand."); };
    reader.readAsDataURL(picked);
  }

  function forget() {
    file = null;
    found = null;
    chosen = {};
    fail("");
    draw();
  }

  /* ── what the file says ────────────────────────────────────────────────────────────── */
  function fieldHtml(one) {
    return "<div><dt>" + esc(one[0]) + "</dt><dd>" + (one[1] ? '<del><span class="vh">was: </span>' + esc(one[1]) + '</del> <span aria-hidden="true">→</span> ' : "") +
      (one[1] ? '<ins><span class="vh">wordt: </span>' : "<span>") + esc(one[2]) + (one[1] ? "</ins>" : "</span>") + "</dd></div>";
  }

  function choice(kind, row, value, label) {
    var id = "cat-" + kind + "-" + row.code;
    return '<label class="opt"><input type="radio" name="' + esc(id) + '" value="' + value + '" data-code="' + esc(row.code) + '"><span>' + label + '<span class="vh">: ' + esc(row.name) + "</span></span></label>";
  }

  function choices(kind, row) {
    if (!row.storable) {
      return '<label class="opt"><input type="checkbox" data-gezien="' + esc(row.code) + '"><span>Bekeken<span class="vh">: ' + esc(row.name) + "</span></span></label>";
    }
    return choice(kind, row, "ja", VERBS[kind][0]) + choice(kind, row, "nee", VERBS[kind][1]);
  }

  function rowHtml(kind, row) {
    return '<li data-code="' + esc(row.code) + '"><div class="grow"><b>' + esc(row.name) + '</b> <span class="xs muted">' + esc(row.code) + "</span>" +
      row.notes.map(function (note) { return '<p class="sm cat-note">' + esc(note) + "</p>"; }).join("") +
      (row.fields.length ? '<dl class="cat-fields">' + row.fields.map(fieldHtml).join("") + "</dl>" : "") +
      '</div><fieldset class="cat-choice"><legend class="vh">' + esc(row.name) + "</legend>" + choices(kind, row) + "</fieldset></li>";
  }

  function bulk(section) {
    var verbs = VERBS[section.kind], some = section.rows.some(function (row) { return row.storable; });
    function button(value, label) {
      return '<button type="button" class="btn s" data-alles="' + value + '" data-soort="' + section.kind + '">' + label + "</button>";
    }
    if (section.rows.length < 2) return "";
    return some ? button("ja", verbs[2]) + button("nee", verbs[3]) : button("nee", "Alles bekeken");
  }

  function sectionHtml(section) {
    var id = "cat-deel-" + section.kind, alone = section.rows.some(function (row) { return row.alone; });
    return '<section class="card cat-part" data-soort="' + section.kind + '" aria-labelledby="' + id + '"><div class="row"><h2 id="' + id + '" class="grow">' + esc(section.title) + " (" + esc(section.count) + ")</h2>" + bulk(section) +
      '</div><p class="sm sub">' + esc(section.text) + (alone ? " Wat in ons plan staat, kiest u één voor één." : "") + '</p><ul class="cat-rows">' +
      section.rows.map(function (row) { return rowHtml(section.kind, row); }).join("") + "</ul></section>";
  }

  function draw() {
    var place = byId("cat-nieuws"), html = "";
    if (found && found.problems.length) {
      html = '<section class="errsum" aria-labelledby="cat-mis"><h2 id="cat-mis" class="h">' + esc(found.said) + "</h2><ul>" + found.problems.map(function (one) { return "<li>" + esc(one) + "</li>"; }).join("") + "</ul></section>";
    } else if (found) {
      html = '<p class="cat-said"><b>' + esc(found.said) + "</b></p>" + found.sections.map(sectionHtml).join("");
    }
    LPA.put(place.id, html);
    place.querySelectorAll("input[type=radio]").forEach(function (one) { one.checked = chosen[one.dataset.code] === one.value; });
    place.querySelectorAll("[data-gezien]").forEach(function (one) { one.checked = !!chosen[one.dataset.gezien]; });
    count();
  }

  function rows() {
    return found ? [].concat.apply([], found.sections.map(function (one) { return one.rows; })) : [];
  }

  function accepted() {
    return rows().filter(function (row) { return row.storable && chosen[row.code] === "ja"; }).map(function (row) { return row.code; });
  }

  function count() {
    var every = rows(), seen = every.filter(function (row) { return chosen[row.code]; }).length, take = accepted().length, rest = every.length - seen;
    byId("cat-balk").hidden = !file && byId("cat-fout").hidden;
    byId("cat-neem").hidden = byId("cat-stand").hidden = !every.length;
    byId("cat-telt").textContent = every.length ? "Bekeken: " + seen + " van " + every.length + "." + (rest && take ? " Wat u niet bekeek, blijft zoals het is." : "") : "";
    byId("cat-stand").setAttribute("aria-valuenow", seen);
    byId("cat-stand").setAttribute("aria-valuemax", every.length);
    byId("cat-stand").firstChild.style.width = (every.length ? Math.round(100 * seen / every.length) : 0) + "%";
    var button = byId("cat-neem");
    button.textContent = take === 0 ? "Kies wat u overneemt" : take === 1 ? "Neem 1 wijziging over" : "Neem " + take + " wijzigingen over";
    if (take) button.removeAttribute("aria-disabled"); else button.setAttribute("aria-disabled", "true");
  }

  function decided(event) {
    var one = event.target;
    if (one.dataset.code) chosen[one.dataset.code] = one.value;
    else if (one.dataset.gezien) chosen[one.dataset.gezien] = one.checked ? "nee" : "";
    count();
  }

  function all(event) {
    var button = event.target.closest("[data-alles]");
    if (!button) return;
    found.sections.filter(function (one) { return one.kind === button.dataset.soort; })[0].rows.forEach(function (row) {
      if (row.alone && button.dataset.alles === "ja") return;
      chosen[row.code] = row.storable ? button.dataset.alles : "nee";
    });
    draw();
  }

  function store() {
    var codes = accepted();
    if (!file || !codes.length) return;
    LPA.change("catalogue-update", { bestand: file, codes: codes, revisie: found.revision }, { button: byId("cat-neem"), about: "catalogus" }).then(forget, function () { read(); });
  }

  LPA.catalogueUpdate = function (data) {
    LPA.withoutFilters(true);
    LPA.interventionViews(null);
    most = data.most;
    if (LPA.put("interventies-lijst", '<div class="cat-update">' + frame(data.columns) + "</div>")) {
      file = null;
      found = null;
      chosen = {};
      /* A browser tells of no change when the same file is chosen again, and that is what who corrected it does. */
      byId("cat-bestand").addEventListener("click", function () { this.value = ""; });
      byId("cat-bestand").addEventListener("change", opened);
      byId("cat-nieuws").addEventListener("change", decided);
      byId("cat-nieuws").addEventListener("click", all);
      byId("cat-neem").addEventListener("click", store);
      byId("cat-stop").addEventListener("click", function () { byId("cat-bestand").value = ""; forget(); byId("cat-bestand").focus(); });
    } else if (revision !== data.revision) read();
    revision = data.revision;
    return "";
  };
})();

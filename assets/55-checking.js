/* The work list "Nakijken": one row per intervention that nobody confirmed yet. Ja confirms a row and goes to the next one; the
   keys j, w and s do the same, only while the focus is in a row, and can be switched off. What is ticked is confirmed together. */
(function () {
  "use strict";
  var esc = LPA.esc, OFF = "lpa-nakijktoetsen", ticked = {}, skipped = {}, drawn = null, growing = -1;

  function keysOn() {
    try { return localStorage.getItem(OFF) !== "uit"; } catch (error) { return true; }
  }

  /* ── one row ───────────────────────────────────────────────────────────────────────── */
  function field(one) {
    return "<div><dt>" + esc(one[0]) + "</dt><dd>" + esc(one[1]) + (one[2] ? ' <span class="chip ' + esc(one[3]) + '">' + esc(one[2]) + "</span>" : "") + "</dd></div>";
  }

  function buttons(row) {
    return '<div class="check-acts noprint"><button type="button" class="btn s" data-nakijk="ja" aria-label="' + esc("Ja, de indeling van " + row.name + " klopt") +
      '">Ja</button><a class="btn s" data-nakijk="wijzig" href="' + esc(row.edit) + '" aria-label="' + esc("Wijzig " + row.name) +
      '">Wijzigen</a><button type="button" class="btn s q" data-nakijk="over" aria-label="' + esc("Sla " + row.name + " over") + '">Sla over</button></div>';
  }

  function item(row) {
    return '<li data-plek="' + esc(row.code) + '"' + (skipped[row.code] ? ' class="over"' : "") + ">" +
      (drawn.edit ? '<label class="check-tick noprint"><input type="checkbox" data-kies="' + esc(row.code) + '"' + (ticked[row.code] ? " checked" : "") +
        '><span class="vh">' + esc("Kies " + row.name) + "</span></label>" : "") +
      '<div class="check-main"><h3><a href="' + esc(row.href) + '">' + esc(row.name) + "</a>" + (row.doubt ? ' <span class="chip g">twijfel</span>' : "") +
      ' <span class="chip o">' + esc(row.cells) + "</span>" + (skipped[row.code] ? ' <span class="chip">overgeslagen</span>' : "") + "</h3>" +
      '<dl class="check-fields">' + row.fields.map(field).join("") + "</dl>" + (row.why ? '<p class="xs sub">' + esc(row.why) + "</p>" : "") + "</div>" +
      (drawn.edit ? buttons(row) : "") + "</li>";
  }

  /* ── round the rows ────────────────────────────────────────────────────────────────── */
  function meter(one, label) {
    var share = one.all ? Math.round(one.now / one.all * 100) : 0;
    return '<div class="check-meter"><b>' + esc(one.said) + '</b><div class="progress" role="progressbar" aria-label="' + esc(label) + '" aria-valuemin="0" aria-valuemax="' + one.all +
      '" aria-valuenow="' + one.now + '" aria-valuetext="' + esc(one.said) + '"><i data-style="width:' + share + '%"></i></div></div>';
  }

  function filter() {
    if (drawn.themes.length < 2) return "";
    return '<label class="check-filter noprint" data-plek="@thema"><span>Thema</span><select class="in" data-nakijk-thema><option value="">Alle thema’s</option>' + drawn.themes.map(function (one) {
      return '<option value="' + esc(one[0]) + '"' + (one[2] ? " selected" : "") + ">" + esc(one[1]) + "</option>";
    }).join("") + "</select></label>";
  }

  function tools() {
    var count = drawn.rows.length;
    if (!drawn.edit || !count) return "";
    return '<div class="check-tools noprint" data-plek="@gekozen"><label class="opt"><input type="checkbox" data-kies-alle><span>Kies alle ' + count + " die u ziet</span></label>" +
      '<button type="button" class="btn p" data-nakijk="gekozen"></button><label class="opt check-keys"><input type="checkbox" data-nakijk-toetsen' + (keysOn() ? " checked" : "") +
      "><span>Toetsen in een rij: <kbd>j</kbd> ja, <kbd>w</kbd> wijzigen, <kbd>s</kbd> sla over</span></label></div>";
  }

  function whole() {
    return '<section class="card" aria-labelledby="nakijken"><h2 id="nakijken" tabindex="-1">' + esc(drawn.title) + "</h2><p>" + esc(drawn.text) + "</p>" +
      '<div class="check-head">' + meter(drawn.progress, "Bevestigde interventies") + (drawn.here ? meter(drawn.here, "Bevestigde interventies bij dit thema") : "") + filter() + "</div>" +
      (drawn.none ? '<p class="note ok check-none"><span>' + esc(drawn.none) + "</span></p>" : "") + tools() +
      (drawn.rows.length ? '<ul class="check-list">' + drawn.rows.map(item).join("") + "</ul>" : "") +
      (drawn.left ? '<p class="noprint" data-plek="@meer"><button type="button" class="btn" data-nakijk="meer">Toon ' + Math.min(drawn.left, drawn.size) + " meer van de " + drawn.left + "</button></p>" : "") + "</section>";
  }

  function place() { return document.getElementById("bronnen-nakijken"); }
  function items() { return place() ? Array.prototype.slice.call(place().querySelectorAll(".check-list > li")) : []; }
  function rowOf(code) { return drawn.rows.filter(function (one) { return one.code === code; })[0]; }

  LPA.checking = function (id, data) {
    var here = document.getElementById(id), before = LPA.focusIn(here), there = {};
    drawn = data;
    data.rows.forEach(function (one) { there[one.code] = true; });
    /* What is not in the list any more cannot be confirmed with the rest. */
    Object.keys(ticked).forEach(function (code) { if (!there[code]) delete ticked[code]; });
    if (LPA.put(id, whole())) {
      if (growing >= 0 && items()[growing]) focusRow(items()[growing]);
      else LPA.focusAgain(here, before);
      growing = -1;
    }
    count();
  };

  /* ── choosing ──────────────────────────────────────────────────────────────────────── */
  function count() {
    var button = place() && place().querySelector('[data-nakijk="gekozen"]'), many = Object.keys(ticked).length;
    if (!button) return;
    button.textContent = many ? "Bevestig de gekozen " + many : "Bevestig de gekozen";
    button.disabled = !many;
    var all = place().querySelector("[data-kies-alle]");
    all.checked = many === drawn.rows.length;
    all.indeterminate = many > 0 && !all.checked;
  }

  document.addEventListener("change", function (event) {
    var box = event.target, data = box.dataset || {};
    if (!box.closest || !box.closest("#bronnen-nakijken")) return;
    if (data.kies) { if (box.checked) ticked[data.kies] = true; else delete ticked[data.kies]; count(); }
    if (data.kiesAlle !== undefined) {
      ticked = {};
      place().querySelectorAll("[data-kies]").forEach(function (one) {
        one.checked = box.checked;
        if (box.checked) ticked[one.dataset.kies] = true;
      });
      count();
    }
    if (data.nakijkThema !== undefined) LPA.go({ nakijken: box.value, meer: "" });
    if (data.nakijkToetsen !== undefined) {
      try {
        if (box.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "uit");
      } catch (error) { /* Without storage the keys stay on. */ }
    }
  });

  /* ── answering ─────────────────────────────────────────────────────────────────────── */
  function focusRow(row) {
    var aim = row.querySelector('[data-nakijk="ja"]') || row.querySelector("a");
    aim.focus();
  }

  /* The row after this one that still waits; at the end what shows more, else the heading. */
  function onFrom(row) {
    var at = row;
    do { at = at.nextElementSibling; } while (at && at.classList.contains("af"));
    var aim = at || place().querySelector('[data-nakijk="meer"]');
    if (at) focusRow(at); else (aim || document.getElementById("nakijken")).focus();
  }

  function yes(button) {
    var row = button.closest("li"), one = rowOf(row.dataset.plek);
    if (button.getAttribute("aria-disabled") === "true") return;
    LPA.change("confirm", { codes: [one.code], gezien: [one.seen] }, { button: button }).then(function () {
      var inside = row.contains(document.activeElement) || document.activeElement === document.body;
      if (!document.body.contains(row)) return;
      row.classList.add("af");
      if (inside) onFrom(row);
      row.querySelector(".check-acts").innerHTML = '<span class="chip ok">bevestigd</span>';
    }).catch(function () { return null; });
  }

  function together(button) {
    var codes = Object.keys(ticked);
    LPA.change("confirm", { codes: codes, gezien: codes.map(function (code) { return rowOf(code).seen; }) }, { button: button }).then(function () {
      ticked = {};
      count();
      document.getElementById("nakijken").focus();
    }).catch(function () { return null; });
  }

  function over(button) {
    var row = button.closest("li");
    skipped[row.dataset.plek] = true;
    row.classList.add("over");
    if (!row.querySelector(".chip.gezegd")) row.querySelector("h3").insertAdjacentHTML("beforeend", ' <span class="chip gezegd">overgeslagen</span>');
    onFrom(row);
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("#bronnen-nakijken [data-nakijk]");
    if (!button) return;
    var what = button.dataset.nakijk;
    if (what === "ja") yes(button);
    if (what === "over") over(button);
    if (what === "gekozen") together(button);
    if (what === "meer") { growing = drawn.rows.length; LPA.go({ meer: String(drawn.more) }, true); }
  });

  document.addEventListener("keydown", function (event) {
    var row = event.target.closest && event.target.closest(".check-list > li");
    if (!row || !drawn.edit || !keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    var name = { j: "ja", w: "wijzig", s: "over" }[event.key.toLowerCase()], button = name && row.querySelector('[data-nakijk="' + name + '"]');
    if (!button) return;
    event.preventDefault();
    button.click();
  });
})();

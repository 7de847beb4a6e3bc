/* The file's own script: another wijk in the same table, what was not asked for out of sight, and the panel of a cell.
   A cell of the data: [level, number, text, state, numbers of what stands behind it, classes, reason of a judgement]. */
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("gegevens").textContent);
  var by = function (id) { return document.getElementById(id); };
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var cells = all("#matrix button.c"), area = null, chosen = null;

  function option(select, value, name) {
    var made = document.createElement("option");
    made.value = value;
    made.textContent = name;
    select.appendChild(made);
  }

  function fill(place, list) { list.forEach(function (one) { option(by(place), one[0], one[1]); }); }

  /* ── another wijk ──────────────────────────────────────────────────────────────────── */
  function show(code) {
    area = data.areas.filter(function (one) { return one.code === code; })[0] || data.areas[0];
    cells.forEach(function (button, place) {
      var cell = area.cells[place];
      button.className = "c " + cell[5];
      button.dataset.niveau = cell[0];
      button.dataset.aantal = cell[1];
      button.textContent = cell[2];
      button.setAttribute("aria-label", button.getAttribute("aria-label").replace(/: [^:]*$/, "") + ": " + cell[3]);
    });
    texts('[data-marge="groep"]', area.groups);
    texts('[data-marge="thema"]', area.themes);
    texts('[data-marge="kolom"]', area.columns);
    by("totaal").textContent = area.total;
    by("uitkomst").textContent = area.name + ". " + area.outcome;
    narrow();
    if (chosen !== null) panel(chosen);
  }

  function texts(selector, said) { all(selector).forEach(function (one, place) { one.textContent = said[place]; }); }

  /* ── what is out of sight ──────────────────────────────────────────────────────────── */
  function narrow() {
    var theme = by("thema").value, pillar = by("pijler").value, level = by("niveau").value;
    var wanted = by("zoek").value.trim().toLowerCase(), hits = 0;
    all("#matrix [data-thema]").forEach(function (one) {
      var place = one.tagName === "BUTTON" ? one.parentNode : one;
      var off = (theme && one.dataset.thema !== theme) || (pillar && one.dataset.pijler && one.dataset.pijler !== pillar);
      place.classList.toggle("weg", Boolean(off));
      if (one.colSpan && one.className.indexOf("th") === 0) one.colSpan = pillar ? 1 : data.pillars.length;
    });
    var heads = all("#matrix thead th[data-pijler]");
    all('[data-marge="kolom"]').forEach(function (one, place) { one.classList.toggle("weg", heads[place].classList.contains("weg")); });
    cells.forEach(function (button, place) {
      var cell = area.cells[place], hit = wanted !== "" && cell[4].some(function (part) {
        return data.interventions[data.parts[part][0]][0].toLowerCase().indexOf(wanted) >= 0;
      });
      button.classList.toggle("dof", Boolean(level && cell[0] !== level) || (wanted !== "" && !hit));
      button.classList.toggle("hit", hit);
      hits += hit && !button.parentNode.classList.contains("weg") ? 1 : 0;
    });
    if (wanted) by("uitkomst").textContent = hits === 1 ? "In 1 cel staat een interventie met “" + by("zoek").value.trim() + "” in de naam." : "In " + hits + " cellen staat een interventie met “" + by("zoek").value.trim() + "” in de naam.";
    else by("uitkomst").textContent = area.name + ". " + area.outcome;
  }

  /* ── the panel ─────────────────────────────────────────────────────────────────────── */
  function add(parent, name, said, className) {
    var made = document.createElement(name);
    made.textContent = said;
    if (className) made.className = className;
    parent.appendChild(made);
    return made;
  }

  function panel(place) {
    var button = cells[place], cell = area.cells[place], box = by("paneel"), head;
    chosen = place;
    cells.forEach(function (one) { one.classList.toggle("sel", one === button); });
    box.textContent = "";
    head = add(box, "div", "", "kop");
    add(head, "h2", button.getAttribute("aria-label").replace(/: [^:]*$/, "")).tabIndex = -1;
    var close = add(head, "button", "×");
    close.type = "button";
    close.setAttribute("aria-label", "Sluiten");
    close.addEventListener("click", shut);
    add(box, "p", area.name + ": " + cell[3] + ".");
    if (cell[6]) add(box, "p", "Reden: " + cell[6]);
    if (!cell[4].length) add(box, "p", "Achter deze cel staat geen interventie.", "klein");
    cell[4].forEach(function (number) {
      var part = data.parts[number], one = data.interventions[part[0]];
      add(box, "h3", one[0]);
      if (one[1] || one[2]) add(box, "p", [one[1], one[2]].filter(Boolean).join(" · "), "klein");
      add(box, "p", part[1]);
      add(box, "p", "Bron: " + one[3] + ". " + part[2], "klein");
    });
    box.hidden = false;
    document.querySelector(".naast").classList.add("open");
  }

  function shut() {
    var button = cells[chosen];
    chosen = null;
    by("paneel").hidden = true;
    document.querySelector(".naast").classList.remove("open");
    cells.forEach(function (one) { one.classList.remove("sel"); });
    if (button) button.focus();
  }

  /* ── keys: one tab stop, arrows walk the grid ──────────────────────────────────────── */
  function step(place, key) {
    var wide = data.themes.length * data.pillars.length, by_key = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -wide, ArrowDown: wide };
    var to = place, add_ = by_key[key];
    do {
      if ((key === "ArrowLeft" && to % wide === 0) || (key === "ArrowRight" && to % wide === wide - 1)) return place;
      to += add_;
    } while (cells[to] && cells[to].parentNode.classList.contains("weg"));
    return cells[to] ? to : place;
  }

  function rove(place) {
    cells.forEach(function (one, at) { one.tabIndex = at === place ? 0 : -1; });
    cells[place].focus();
  }

  by("matrix").addEventListener("keydown", function (event) {
    var place = cells.indexOf(event.target);
    if (place < 0 || !/^Arrow/.test(event.key)) return;
    event.preventDefault();
    rove(step(place, event.key));
  });
  by("matrix").addEventListener("click", function (event) {
    var place = cells.indexOf(event.target.closest("button.c"));
    if (place >= 0) { cells.forEach(function (one, at) { one.tabIndex = at === place ? 0 : -1; }); panel(place); }
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && chosen !== null) shut(); });

  fill("wijk", data.areas.map(function (one) { return [one.code, one.name]; }));
  fill("thema", data.themes);
  fill("pijler", data.pillars);
  by("wijk").value = data.area;
  by("wijk").addEventListener("change", function () { show(by("wijk").value); });
  ["thema", "pijler", "niveau"].forEach(function (id) { by(id).addEventListener("change", narrow); });
  by("zoek").addEventListener("input", narrow);
  by("filters").addEventListener("submit", function (event) { event.preventDefault(); });
  by("filters").addEventListener("reset", function () { setTimeout(function () { by("wijk").value = data.area; show(data.area); }, 0); });
  by("filters").hidden = false;
  if (cells.length) show(data.area);
})();

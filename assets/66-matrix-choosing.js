/* Several cells at once: with Ctrl or Shift and the mouse, with the keyboard, or one by one in the mode "Meer cellen kiezen".
   What is chosen lives on the page only; the bar under the matrix says how many, and what can be done with them. */
(function () {
  "use strict";
  var chosen = {}, base = {}, anchor = null, mode = false, announced = "", telling = null;

  function cells() { return Array.prototype.slice.call(document.querySelectorAll("#matrix table.mx button.c")); }
  function keys() { return Object.keys(chosen); }
  function may() { var bar = document.getElementById("matrix-keuze"); return bar && bar.dataset.mag === "ja"; }

  function lines() {
    return Array.prototype.map.call(document.querySelectorAll("#matrix table.mx"), function (table) {
      return Array.prototype.map.call(table.querySelectorAll("tbody tr"), function (row) {
        return Array.prototype.slice.call(row.querySelectorAll("button.c"));
      }).filter(function (row) { return row.length; });
    });
  }

  function place(cell) {
    var found = null;
    lines().forEach(function (table, number) {
      table.forEach(function (row, at) { if (row.indexOf(cell) >= 0) found = [number, at, row.indexOf(cell)]; });
    });
    return found;
  }

  function toggle(cell, on) {
    var key = cell.dataset.cel;
    if (on === undefined ? chosen[key] : !on) delete chosen[key]; else chosen[key] = true;
  }

  /* Where a block begins, and what was chosen before it. */
  function from(cell) { anchor = cell; base = Object.assign({}, chosen); }

  /* From the beginning of the block to here; a smaller block lets go of what a larger one chose. */
  function blockTo(cell) {
    if (!anchor || !document.body.contains(anchor)) from(cell);
    chosen = Object.assign({}, base);
    block(anchor, cell);
  }

  function block(from, to) {
    var one = place(from), other = place(to);
    if (!one || !other || one[0] !== other[0]) { toggle(to, true); return; }
    var table = lines()[one[0]];
    for (var row = Math.min(one[1], other[1]); row <= Math.max(one[1], other[1]); row += 1) {
      for (var column = Math.min(one[2], other[2]); column <= Math.max(one[2], other[2]); column += 1) toggle(table[row][column], true);
    }
  }

  function show() {
    var all = cells(), there = {}, any = mode || keys().length > 0;
    all.forEach(function (cell) {
      var on = !!chosen[cell.dataset.cel];
      there[cell.dataset.cel] = true;
      if (on) cell.dataset.gekozen = "ja"; else delete cell.dataset.gekozen;
      /* Without a choice of several, what is selected is the cell of the panel. */
      if (any) cell.parentNode.setAttribute("aria-selected", on ? "true" : "false");
      else if (cell.classList.contains("sel")) cell.parentNode.setAttribute("aria-selected", "true");
      else cell.parentNode.removeAttribute("aria-selected");
    });
    /* What the question no longer shows is no longer chosen: nobody changes what cannot be seen. */
    if (all.length) keys().forEach(function (key) { if (!there[key]) delete chosen[key]; });
    document.querySelectorAll("#matrix table.mx").forEach(function (table) {
      if (any) table.setAttribute("aria-multiselectable", "true"); else table.removeAttribute("aria-multiselectable");
      table.classList.toggle("kiezen", mode);
    });
    bar();
  }

  /* Told once, when a choice has come to rest: a block of twenty cells is one message. */
  function tell(words) {
    if (words === announced) return;
    announced = words;
    clearTimeout(telling);
    telling = setTimeout(function () {
      var place = document.getElementById("matrix-keuze-gezegd");
      if (place) place.textContent = announced;
    }, 300);
  }

  function bar() {
    var place = document.getElementById("matrix-keuze"), count = keys().length, toggleButton = document.querySelector("[data-meer-cellen]");
    if (toggleButton) {
      toggleButton.hidden = !may() || !cells().length;
      toggleButton.setAttribute("aria-pressed", mode ? "true" : "false");
    }
    if (!place) return;
    var said = !cells().length ? "" : count === 1 ? "1 cel gekozen" : count ? count + " cellen gekozen" : mode ? "Kies de cellen." : "";
    tell(said || (announced ? "Keuze gewist" : ""));
    place.hidden = !said;
    place.querySelector("b").textContent = said;
    place.querySelectorAll("[data-met-keuze]").forEach(function (button) { button.disabled = !count && button.dataset.metKeuze !== "wis"; });
  }

  /* The bar goes, and with it what had the focus: then the cell gets it that was chosen last. */
  function clear() {
    var place = document.getElementById("matrix-keuze"), inside = !!place && place.contains(document.activeElement);
    var back = anchor && document.body.contains(anchor) ? anchor.dataset.cel : keys()[0];
    chosen = {};
    base = {};
    anchor = null;
    mode = false;
    show();
    if (back && (inside || document.activeElement === document.body)) LPA.focusCell(back);
  }

  document.addEventListener("click", function (event) {
    var cell = event.target.closest && event.target.closest("#matrix table.mx button.c");
    if (cell && may() && (mode || event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.stopPropagation();
      event.preventDefault();
      if (event.shiftKey) blockTo(cell); else { toggle(cell); from(cell); }
      cell.focus();
      show();
      return;
    }
    var head = mode && event.target.closest && event.target.closest("#matrix table.mx th[scope=row], #matrix table.mx th.ph:not(.rt)");
    if (head) heading(head);
  }, true);

  function columnHead(cell) {
    var at = Array.prototype.indexOf.call(cell.closest("tr").querySelectorAll("button.c"), cell);
    return cell.closest("table").querySelectorAll("th.ph:not(.rt)")[at];
  }

  /* In the mode a heading chooses its row or its column; chosen already: it lets go. */
  function heading(head) {
    var table = head.closest("table"), found;
    if (head.scope === "row") found = Array.prototype.slice.call(head.parentNode.querySelectorAll("button.c"));
    else {
      var at = Array.prototype.indexOf.call(table.querySelectorAll("th.ph:not(.rt)"), head);
      found = Array.prototype.map.call(table.querySelectorAll("tbody tr"), function (row) { return row.querySelectorAll("button.c")[at]; }).filter(Boolean);
    }
    var every = found.every(function (cell) { return chosen[cell.dataset.cel]; });
    found.forEach(function (cell) { toggle(cell, !every); });
    show();
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && (mode || keys().length) && !document.querySelector("dialog[open], details.drop[open]")) {
      event.stopPropagation();
      clear();
      return;
    }
    var cell = event.target.closest && event.target.closest("#matrix table.mx button.c");
    if (!cell || !may()) return;
    if (event.key === " " || (event.key === "Enter" && mode)) {
      if (event.shiftKey && (event.ctrlKey || event.metaKey)) heading(columnHead(cell));
      else if (event.shiftKey) heading(cell.closest("tr").querySelector("th[scope=row]"));
      else if (event.ctrlKey || event.metaKey || mode) { toggle(cell); from(cell); }
      else return;
    } else if (event.shiftKey && /^Arrow/.test(event.key)) {
      extend(cell, event.key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
    show();
  }, true);

  function extend(cell, key) {
    var at = place(cell), table = lines()[at[0]];
    var row = at[1] + (key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0);
    var column = at[2] + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0);
    var next = table[row] && table[row][column];
    if (!next) return;
    if (!anchor || !document.body.contains(anchor) || !chosen[cell.dataset.cel]) from(cell);
    blockTo(next);
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest) return;
    if (event.target.closest("[data-meer-cellen]")) {
      if (mode) clear(); else { mode = true; show(); }
      return;
    }
    var button = event.target.closest("[data-met-keuze]");
    if (!button) return;
    var what = button.dataset.metKeuze, area = new URLSearchParams(location.search).get("wijk") || "";
    if (what === "wis") clear();
    else if (what === "bevestig") LPA.change("cells-confirm", { cellen: keys(), wijk: area, revisie: Number(document.getElementById("matrix-keuze").dataset.revisie) }, { button: button }).catch(function () { return null; });
    else if (what === "weg") LPA.unjudge(keys());
    else LPA.judge(keys(), { soort: what });
  });

  window.addEventListener("lpa:gewijzigd", function (event) {
    if (/^(mark-set|mark-clear|cells-confirm)$/.test(event.detail.action) && keys().length) clear();
  });

  /* A drawing of the matrix knows nothing of what is chosen. */
  var draw = LPA.drawMatrix;
  LPA.drawMatrix = function (data) {
    var said = draw.apply(this, arguments), place = document.getElementById("matrix-keuze");
    if (place) {
      place.dataset.mag = data.edit ? "ja" : "nee";
      place.dataset.revisie = data.revision;
    }
    if (!data.edit) { chosen = {}; mode = false; }
    show();
    return said;
  };
})();

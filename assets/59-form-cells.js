/* Choosing cells in a small matrix: empty, main pillar, second pillar, by a click or by keyboard. Shape and letter tell them apart.
   Where there is no room for all themes side by side, each theme is an accordion. What lies outside the grid is kept as it is. */
(function () {
  "use strict";
  var esc = LPA.esc, kinds = LPA.formKinds = LPA.formKinds || {};
  var MAIN = '<i class="ck-h">H</i>', CHOSEN = '<i class="ck-h">✓</i>', SECOND = '<i class="ck-t">T</i>';

  function say(value, single) { return value === true ? (single ? "gekozen" : "hoofdpijler") : value === false ? "tweede pijler" : "niet gekozen"; }
  function key(theme, pillar, group) { return [theme.code, pillar.code, group.code].join("."); }

  function counted(chosen) {
    var all = Object.keys(chosen), second = all.filter(function (one) { return chosen[one] === false; }).length;
    if (!all.length) return "Nog geen cel gekozen";
    return all.length + (all.length === 1 ? " cel" : " cellen") + " gekozen" + (second ? ", " + second + " als tweede pijler" : "");
  }

  /* One letter each, more where two pillars begin alike. */
  function letters(pillars) {
    return pillars.map(function (pillar) {
      for (var size = 1; size < 4; size += 1) {
        var start = pillar.name.slice(0, size);
        if (pillars.filter(function (one) { return one.name.slice(0, size) === start; }).length === 1) return start;
      }
      return pillar.name.slice(0, 4);
    });
  }

  kinds.cells = function (field, id) {
    var box, place, chosen = {}, drawn = "", rover = "";
    /* Where a cell is chosen or not, and there is no second pillar. */
    var single = !!(field.grid && field.grid.single), main = single ? CHOSEN : MAIN;
    function grid() { return field.grid || { themes: [], pillars: [], groups: [] }; }

    /* ── drawing ─────────────────────────────────────────────────────────────────────── */
    function cell(theme, pillar, group, first) {
      var code = key(theme, pillar, group);
      return '<td role="gridcell"' + (first ? ' class="ck-first"' : "") + '><button type="button" class="ck" tabindex="-1" data-ck="' + esc(code) + '" data-thema="' + esc(theme.code) + '" data-naam="' +
        esc(theme.name + ", " + pillar.name + ", " + group.name) + '"></button></td>';
    }

    function heads(full) {
      var short = letters(grid().pillars);
      return grid().pillars.map(function (pillar, at) {
        return '<th scope="col" title="' + esc(pillar.name) + '">' + (full ? LPA.soft(pillar.name) :
          '<span aria-hidden="true">' + esc(short[at]) + '</span><span class="vh">' + esc(pillar.name) + "</span>") + "</th>";
      });
    }

    function body(themes) {
      var part = null, columns = 1 + themes.length * grid().pillars.length;
      return grid().groups.map(function (group, row) {
        var head = (group.part || "") !== part && (row || group.part) ? '<tr class="ck-part"><th scope="rowgroup" colspan="' + columns + '">' + esc(group.part || "") + "</th></tr>" : "";
        part = group.part || "";
        return head + '<tr><th scope="row">' + esc(group.name) + "</th>" + themes.map(function (theme, number) {
          return grid().pillars.map(function (pillar, at) { return cell(theme, pillar, group, number && !at); }).join("");
        }).join("") + "</tr>";
      }).join("");
    }

    function table(label, themes, width) {
      var head = width < 480 ? 116 : 168, full = (width - head) / (themes.length * grid().pillars.length) >= 48, named = heads(full).join("");
      return '<table class="cks" role="grid" aria-label="' + esc(label) + '"><colgroup><col data-style="width:' + head + 'px"></colgroup><thead>' + (themes.length > 1 ?
        '<tr><td></td>' + themes.map(function (theme) { return '<th class="ck-th" scope="colgroup" colspan="' + grid().pillars.length + '">' + esc(theme.name) + "</th>"; }).join("") + "</tr>" : "") +
        "<tr><td></td>" + themes.map(function () { return named; }).join("") + "</tr></thead><tbody>" + body(themes) + "</tbody></table>" +
        (full ? "" : '<p class="ck-names">' + grid().pillars.map(function (pillar, at) { return "<b>" + esc(letters(grid().pillars)[at]) + "</b>&nbsp;" + esc(pillar.name); }).join(" · ") + "</p>");
    }

    function draw() {
      var width = place.clientWidth, themes = grid().themes, columns = themes.length * grid().pillars.length;
      if (!width) return;
      var small = width < 150 + columns * 29 && themes.length > 1, shape = JSON.stringify([small, Math.round(width / 40), grid()]);
      if (shape === drawn) return;
      var had = place.contains(document.activeElement) ? document.activeElement.dataset.ck : "";
      var open = place.querySelector("details[open]"), first = open ? open.dataset.thema : fullest();
      drawn = shape;
      place.innerHTML = !small ? table(field.label, themes, width) : themes.map(function (theme) {
        return '<details class="ck-acc" data-thema="' + esc(theme.code) + '"' + (theme.code === first ? " open" : "") + "><summary>" + esc(theme.name) +
          "<small></small></summary><div>" + table(field.label + ", " + theme.name, [theme], width - 26) + "</div></details>";
      }).join("");
      show();
      if (had) focusCell(had);
    }

    /* The theme with something in it opens. */
    function fullest() {
      var all = Object.keys(chosen).map(function (one) { return one.split(".")[0]; });
      var found = grid().themes.filter(function (theme) { return all.indexOf(theme.code) >= 0; })[0] || grid().themes[0];
      return found ? found.code : "";
    }

    function paint(button) {
      var value = chosen[button.dataset.ck], label = button.dataset.naam + ": " + say(value, single);
      if (button.getAttribute("aria-label") === label) return;
      button.setAttribute("aria-label", label);
      button.innerHTML = value === true ? main : value === false ? SECOND : "";
      button.parentNode.setAttribute("aria-selected", value === undefined ? "false" : "true");
    }

    function show() {
      place.querySelectorAll(".ck").forEach(paint);
      place.querySelectorAll("details").forEach(function (one) {
        var n = Object.keys(chosen).filter(function (code) { return code.split(".")[0] === one.dataset.thema; }).length;
        one.querySelector("small").textContent = n ? n + " gekozen" : "";
      });
      place.querySelectorAll("table").forEach(function (one) {
        var now = one.querySelector('.ck[tabindex="0"]');
        if (!now && one.querySelector(".ck")) (one.querySelector('[data-ck="' + CSS.escape(rover) + '"]') || one.querySelector("[aria-selected=true] .ck") || one.querySelector(".ck")).tabIndex = 0;
      });
      box.querySelector(".ck-said").textContent = counted(chosen);
    }

    /* ── choosing and moving ─────────────────────────────────────────────────────────── */
    function put(button, value) {
      var code = button.dataset.ck;
      if (value === undefined) delete chosen[code]; else chosen[code] = value;
      show();
      box.dispatchEvent(new CustomEvent("lpa:veld", { bubbles: true }));
    }

    function next(value) { return value === undefined ? true : value === true && !single ? false : undefined; }

    function focusCell(code) {
      var button = place.querySelector('[data-ck="' + CSS.escape(code) + '"]');
      if (!button) return;
      var closed = button.closest("details:not([open])");
      if (closed) closed.open = true;
      moveTo(button);
    }

    function moveTo(button) {
      button.closest("table").querySelectorAll('.ck[tabindex="0"]').forEach(function (one) { one.tabIndex = -1; });
      button.tabIndex = 0;
      rover = button.dataset.ck;
      button.focus();
    }

    function lines(button) {
      return Array.prototype.map.call(button.closest("table").querySelectorAll("tbody tr:not(.ck-part)"), function (row) {
        return Array.prototype.slice.call(row.querySelectorAll(".ck"));
      });
    }

    function target(event, rows, row, column) {
      var last = rows.length - 1, width = rows[row].length - 1, all = event.ctrlKey || event.metaKey, step = grid().pillars.length;
      switch (event.key) {
        case "ArrowRight": return rows[row][Math.min(width, column + 1)];
        case "ArrowLeft": return rows[row][Math.max(0, column - 1)];
        case "ArrowDown": return rows[Math.min(last, row + 1)][column];
        case "ArrowUp": return rows[Math.max(0, row - 1)][column];
        case "Home": return rows[all ? 0 : row][0];
        case "End": return rows[all ? last : row][width];
        case "PageDown": return rows[row][Math.min(width - step + 1, (Math.floor(column / step) + 1) * step)];
        case "PageUp": return rows[row][Math.max(0, (Math.floor(column / step) - 1) * step)];
        default: return null;
      }
    }

    function keydown(event) {
      var button = event.target.closest(".ck");
      if (!button) return;
      if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); put(button, undefined); return; }
      var rows = lines(button), row = rows.map(function (one) { return one.indexOf(button) >= 0; }).indexOf(true);
      var to = target(event, rows, row, rows[row].indexOf(button));
      if (!to) return;
      event.preventDefault();
      moveTo(to);
    }

    /* The headings of the cell that one is at. */
    function light(event) {
      var button = event.target.closest && event.target.closest(".ck");
      place.querySelectorAll(".hl").forEach(function (one) { one.classList.remove("hl"); });
      if (!button) return;
      var row = button.closest("tr"), column = Array.prototype.indexOf.call(row.querySelectorAll(".ck"), button);
      row.querySelector("th").classList.add("hl");
      button.closest("table").querySelectorAll("thead tr:last-child th")[column].classList.add("hl");
    }

    function sample(inside, words) { return '<span><i class="ck" aria-hidden="true">' + inside + "</i>" + words + "</span>"; }

    return {
      grouped: true,
      html: '<div class="ck-place"></div><div class="ck-foot"><p class="ck-said" role="status"></p><p class="ck-legend">' + (single ? sample(main, "gekozen") : sample(MAIN, "hoofdpijler") + sample(SECOND, "tweede pijler")) + sample("", "niet gekozen") +
        "</p></div>",
      start: function (frame) {
        box = frame;
        place = box.querySelector(".ck-place");
        place.addEventListener("click", function (event) {
          var button = event.target.closest(".ck");
          if (!button) return;
          moveTo(button);
          put(button, next(chosen[button.dataset.ck]));
        });
        place.addEventListener("keydown", keydown);
        ["focusin", "focusout", "pointerover", "pointerleave"].forEach(function (name) { place.addEventListener(name, light); });
        new ResizeObserver(function () { draw(); }).observe(place);
      },
      get: function () {
        return LPA.formValue(field, Object.keys(chosen).map(function (code) {
          var parts = code.split(".");
          return { theme: parts[0], pillar: parts[1], group: parts[2], primary: chosen[code] };
        }));
      },
      set: function (value) {
        chosen = {};
        value.forEach(function (one) { chosen[[one.theme, one.pillar, one.group].join(".")] = one.primary; });
        draw();
        show();
      },
      renew: draw,
      focus: function () {
        var button = place.querySelector('.ck[tabindex="0"]');
        if (button) focusCell(button.dataset.ck);
      },
      target: function () { return place.querySelector('details[open] .ck[tabindex="0"], .ck[tabindex="0"]') || box; }
    };
  };
})();

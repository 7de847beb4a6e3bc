/* Every matrix of the planner, drawn from data: a real table (WAI-ARIA grid) with one tab stop and arrow keys.
   Wide: three theme blocks side by side. Narrow: one accordion per theme. Or as a plain table that can be sorted. */
(function () {
  "use strict";
  var esc = LPA.esc, drawn = null, narrow = window.matchMedia("screen and (max-width:820px)");
  var CLASS = { leeg: "gap", gepland: "plan", dun: "d1", gedekt: "d2", sterk: "d3", nvt: "na", blanco: "blank" };

  /* ── one cell ──────────────────────────────────────────────────────────────────────── */
  function content(cell) {
    var signs = { leeg: "+", nvt: "–", blanco: "", gepland: "(" + cell[1] + ")" };
    var said = cell[0] in signs ? signs[cell[0]] : String(cell[1]);
    /* A number rises by a try; a sign says what a later day brings. */
    return cell[4] ? said + '<span class="dl">' + (typeof cell[4] === "number" ? "+" + cell[4] : cell[4]) + "</span>" : said;
  }

  /* What stands out: the levels that the address asks for; none means everything. */
  function fades(cell) {
    var levels = drawn && drawn.data.view ? drawn.data.view.levels : [];
    return levels.length > 0 && levels.indexOf(cell[0]) < 0 && cell[2].indexOf("c") < 0;
  }

  function classes(cell) {
    return "c " + CLASS[cell[0]] + (cell[2].indexOf("b") >= 0 ? " ring" : "") + (cell[2].indexOf("e") >= 0 ? " end" : "") +
      (cell[2].indexOf("p") >= 0 ? " prio" : "") + (cell[2].indexOf("c") >= 0 ? " chg" : "") + (fades(cell) ? " dof" : "");
  }

  function cellHtml(data, theme, pillar, group, cell) {
    var key = [theme.code, pillar.code, group.code].join("."), chosen = key === data.chosen;
    return '<td role="gridcell"' + (chosen ? ' aria-selected="true"' : "") + '><button type="button" tabindex="-1" class="' +
      classes(cell) + (chosen ? " sel" : "") + '" data-cel="' + esc(key) + '" data-thema="' + esc(theme.code) +
      '" data-pijler="' + esc(pillar.code) + '" data-doelgroep="' + esc(group.code) + '" data-niveau="' + cell[0] +
      '" data-aantal="' + cell[1] + '" aria-label="' + esc(theme.name + ", " + pillar.name + ", " + group.name + ": " + cell[3]) +
      '">' + content(cell) + "</button></td>";
  }

  /* ── wide ──────────────────────────────────────────────────────────────────────────── */
  function isChosen(data, place, code) { return (data.chosen || "").split(".")[place] === code; }

  function pillarHead(data, theme, pillar) {
    var lit = isChosen(data, 0, theme.code) && isChosen(data, 1, pillar.code);
    return '<th class="ph' + (lit ? " hl" : "") + '" scope="col" title="' + esc(pillar.name) + '">' +
      LPA.soft(pillar.short) + "</th>";
  }

  function rowLabel(data, group) {
    return '<th class="rl' + (isChosen(data, 2, group.code) ? " hl" : "") + '" scope="row">' + LPA.soft(group.name).replace(/\(([^)]*)\)/, '<span class="nw">($1)</span>') + overlap(group) + "</th>";
  }

  function overlap(group) {
    var many = group.overlap || [];
    return many.length ? '<span class="ovl" title="' + esc(many[1]) + '"><span class="vh">' + esc(many[1]) + "</span></span>" : "";
  }

  function margin(group) {
    return '<td class="rt">' + esc(group.of) + '<span class="b" aria-hidden="true"><i data-style="width:' +
      Math.round(group.share * 100) + '%"></i></span></td>';
  }

  function divider(part, columns) {
    return '<tr class="div"><th colspan="' + columns + '" scope="rowgroup">' + esc(part) + "</th></tr>";
  }

  function partHead(data, index, columns) {
    var part = data.groups[index].part, before = index ? data.groups[index - 1].part : "Levensloop";
    return part !== before ? divider(part, columns) : "";
  }

  /* The pillar mix of a theme: in the head short, with the numbers on hover; what is one-sided is always there in words. */
  function mix(theme) {
    var said = theme.mix || [];
    if (!said.length) return "";
    return '<span class="mixl' + (said[1] ? " uneven" : "") + '" title="' + esc((said[1] ? said[1] + " " : "") + said[2]) + '">' + esc(said[0]) +
      '<span class="vh">. ' + esc((said[1] ? said[1] + " " : "") + said[2]) + ".</span></span>";
  }

  function mixLine(theme) {
    var said = theme.mix || [];
    return said.length ? '<p class="xs sub mixn">' + esc(said[0] + ": " + said[2] + "." + (said[1] ? " " + said[1] : "")) + "</p>" : "";
  }

  function wide(data) {
    var count = data.pillars.length, columns = data.themes.length * (count + 1) + 1;
    var gap = function (index, tag) { return index ? "<" + tag + ' class="sp"></' + tag + ">" : ""; };
    var heads = data.themes.map(function (theme, index) {
      return gap(index, "td") + '<th class="th" colspan="' + count + '" scope="colgroup"><small>' + esc(theme.of) + "</small>" +
        esc(theme.name) + mix(theme) + "</th>";
    }).join("");
    var pillars = data.themes.map(function (theme, index) {
      return gap(index, "td") + data.pillars.map(function (pillar) { return pillarHead(data, theme, pillar); }).join("");
    }).join("");
    var body = data.groups.map(function (group, row) {
      return partHead(data, row, columns) + "<tr>" + rowLabel(data, group) + data.themes.map(function (theme, index) {
        return gap(index, "td") + data.pillars.map(function (pillar, column) {
          return cellHtml(data, theme, pillar, group, data.cells[row][index * count + column]);
        }).join("");
      }).join("") + margin(group) + "</tr>";
    }).join("");
    var totals = data.themes.map(function (theme, index) {
      return gap(index, "td") + data.totals.slice(index * count, index * count + count).map(function (total) {
        return "<td>" + esc(total.of) + "</td>";
      }).join("");
    }).join("");
    return '<div class="mxw"><table class="mx' + (data.themes.length > 3 ? " breed" : "") + '" role="grid" aria-label="' + esc(data.label) + '" aria-describedby="matrix-zin">' +
      '<thead><tr><td class="rl"></td>' + heads + '<td class="rt"></td></tr><tr><td class="rl"></td>' + pillars +
      '<th class="ph rt" scope="col">Gedekt</th></tr></thead><tbody>' + body + '<tr class="tot"><th scope="row">Gedekt</th>' + totals +
      '<td class="rt"><b>' + esc(data.total.of) + "</b></td></tr></tbody></table></div>";
  }

  /* ── narrow ────────────────────────────────────────────────────────────────────────── */
  function openTheme(data, before) {
    if (before) return before;
    var chosen = (data.chosen || "").split(".")[0];
    if (data.themes.some(function (theme) { return theme.code === chosen; })) return chosen;
    /* Who looks at an effect wants to see it. */
    var count = data.pillars.length, changed = data.themes.filter(function (theme, index) {
      return data.cells.some(function (row) {
        return row.slice(index * count, index * count + count).some(function (cell) { return cell && cell[2].indexOf("c") >= 0; });
      });
    });
    if (changed.length) return changed[0].code;
    return data.themes.slice().sort(function (one, other) { return one.share - other.share; })[0].code;
  }

  function accordions(data, open) {
    var count = data.pillars.length;
    return data.themes.map(function (theme, index) {
      var heads = data.pillars.map(function (pillar) { return pillarHead(data, theme, pillar); }).join("");
      var body = data.groups.map(function (group, row) {
        return partHead(data, row, count + 1) + "<tr>" + rowLabel(data, group) + data.pillars.map(function (pillar, column) {
          return cellHtml(data, theme, pillar, group, data.cells[row][index * count + column]);
        }).join("") + "</tr>";
      }).join("");
      return '<details class="acc" data-accordeon="' + esc(theme.code) + '"' + (theme.code === open ? " open" : "") + "><summary>" +
        esc(theme.name) + "<small>" + esc(theme.of) + ' gedekt</small></summary><div>' + mixLine(theme) + '<table class="mx" role="grid" aria-label="' +
        esc(data.label + ", " + theme.name) + '"><thead><tr><td class="rl"></td>' + heads + "</tr></thead><tbody>" + body +
        "</tbody></table></div></details>";
    }).join("");
  }

  /* ── as a plain table ──────────────────────────────────────────────────────────────── */
  var sorting = { column: -1, down: false };
  function rows(data) {
    var all = [], count = data.pillars.length;
    data.themes.forEach(function (theme, index) {
      data.pillars.forEach(function (pillar, column) {
        data.groups.forEach(function (group, row) {
          var cell = data.cells[row][index * count + column];
          if (!fades(cell)) all.push([theme.name, pillar.name, group.name, cell[1], cell[3], [theme.code, pillar.code, group.code].join("."), cell[0]]);
        });
      });
    });
    if (sorting.column >= 0) {
      all.sort(function (one, other) {
        var a = one[sorting.column], b = other[sorting.column];
        var order = typeof a === "number" ? a - b : a.localeCompare(b, "nl");
        return sorting.down ? -order : order;
      });
    }
    return all;
  }

  function plain(data) {
    var heads = ["Thema", "Pijler", "Doelgroep", "Aantal", "Staat"].map(function (name, column) {
      var on = sorting.column === column, state = on ? (sorting.down ? "descending" : "ascending") : "none";
      return '<th scope="col" aria-sort="' + state + '"' + (column === 3 ? ' class="num"' : "") +
        '><button type="button" class="sort" data-kolom="' + column + '">' + name + '<span aria-hidden="true">' +
        (on ? (sorting.down ? " ↓" : " ↑") : "") + "</span></button></th>";
    }).join("");
    var body = rows(data).map(function (row) {
      var key = row[5].split(".");
      return '<tr data-thema="' + esc(key[0]) + '" data-pijler="' + esc(key[1]) + '" data-doelgroep="' + esc(key[2]) + '" data-niveau="' +
        row[6] + '" data-aantal="' + row[3] + '"><td>' + esc(row[0]) + "</td><td>" + esc(row[1]) + '</td><td><button type="button" class="lnk" data-cel="' +
        esc(row[5]) + '">' + esc(row[2]) + '</button></td><td class="num">' + row[3] + "</td><td>" + esc(row[4]) + "</td></tr>";
    }).join("");
    return '<div class="scroll"><table class="tb"><caption class="vh">' + esc(data.label) + "</caption><thead><tr>" + heads +
      "</tr></thead><tbody>" + body + "</tbody></table></div>";
  }

  /* ── legend ────────────────────────────────────────────────────────────────────────── */
  function sample(kind, sign, words) {
    return '<span><i class="c ' + kind + '" aria-hidden="true">' + sign + "</i>" + words + "</span>";
  }

  function legend(data) {
    return '<div class="legend" aria-label="Legenda" role="group">' + sample("d1", "1", "dun") + sample("d2", "2", "gedekt") +
      sample("d3", "4", "sterk gedekt") + sample("d2 ring", "2", "alleen breed") + sample("plan", "(1)", "alleen gepland") +
      sample("gap", "+", "leeg: kans") + sample("na", "–", "niet van toepassing of bewust leeg") +
      (data.levels.ending ? sample("d2 end", "2", "loopt af") : "") +
      (data.levels.priority ? sample("gap prio", "+", "prioriteit") : "") +
      (data.ahead ? sample("gap chg", '+<span class="dl">▼</span>', "valt terug") + sample("d2 chg", '2<span class="dl">▲</span>', "komt hoger") : "") +
      (data.tried ? sample("d2 chg", '2<span class="dl">+1</span>', "verandert door de proef; +1 = erbij") : "") +
      (data.groups.some(function (one) { return (one.overlap || []).length; }) ?
        '<span><span class="ovl" aria-hidden="true"></span>meer dan vijf interventies voor deze groep; kijk of ze elkaar overlappen</span>' : "") +
      (data.levels.blank ? sample("blank", "", "nog niet ingevuld; wordt een kans als u klaar bent met invullen") : "") + '<span class="lrule">' + esc(data.rules) + "</span></div>";
  }

  /* ── drawing ───────────────────────────────────────────────────────────────────────── */
  function draw() {
    var place = document.getElementById(drawn.place), below = document.getElementById(drawn.legend);
    if (!place) return;
    var data = drawn.data, had = place.contains(document.activeElement) && document.activeElement.dataset.cel;
    var open = place.querySelector("details.acc[open]");
    if (!data.themes.length || !data.pillars.length || !data.groups.length) {
      if (data.none) place.innerHTML = LPA.nothing(data.none);
      else place.innerHTML = '<div class="empty"><h2>Er zijn geen cellen</h2><p>Deze gemeente heeft nog geen thema’s, of de vraag laat niets over. ' +
        "Wis het filter, of kies een ander thema, een andere pijler of doelgroep.</p></div>";
      below.innerHTML = "";
      return;
    }
    var small = narrow.matches && !data.asTable, shape = shapeOf(data, small);
    if (!data.asTable && place.__shape === shape && place.querySelector("table.mx")) {
      bringUpToDate(place, data);
      below.innerHTML = legend(data);
      drawn.chosenBefore = data.chosen;
      return;
    }
    place.__shape = shape;
    place.innerHTML = data.asTable ? plain(data) : small ? accordions(data, openTheme(data, drawn.chosenBefore === data.chosen && open ? open.dataset.accordeon : "")) : wide(data);
    below.innerHTML = legend(data);
    drawn.chosenBefore = data.chosen;
    roving(place, had || data.chosen);
    if (had) focusCell(had);
  }

  /* The same rows and columns: only what differs is changed, so that focus stays and nothing flickers. */
  function shapeOf(data, small) {
    var names = function (list) { return list.map(function (one) { return [one.code, one.name, one.overlap]; }); };
    return JSON.stringify([small, data.asTable, names(data.themes), names(data.pillars), names(data.groups)]);
  }

  function put(element, text) { if (element.textContent !== text) element.textContent = text; }

  function bringUpToDate(place, data) {
    var count = data.pillars.length, at = {};
    data.groups.forEach(function (group, row) {
      data.themes.forEach(function (theme, index) {
        data.pillars.forEach(function (pillar, column) {
          at[[theme.code, pillar.code, group.code].join(".")] =
            [data.cells[row][index * count + column], theme.name + ", " + pillar.name + ", " + group.name + ": "];
        });
      });
    });
    place.querySelectorAll("button[data-cel]").forEach(function (button) {
      var cell = at[button.dataset.cel][0], chosen = button.dataset.cel === data.chosen;
      var now = classes(cell) + (chosen ? " sel" : "");
      if (button.className !== now) {
        button.className = now;
        if (chosen) button.parentNode.setAttribute("aria-selected", "true");
        else button.parentNode.removeAttribute("aria-selected");
      }
      var label = at[button.dataset.cel][1] + cell[3];
      if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label);
      if (button.dataset.niveau !== cell[0]) button.dataset.niveau = cell[0];
      if (button.dataset.aantal !== String(cell[1])) button.dataset.aantal = cell[1];
      if (button.innerHTML !== content(cell)) button.innerHTML = content(cell);
    });
    bringHeadsUpToDate(place, data);
  }

  function bringHeadsUpToDate(place, data) {
    var tables = place.querySelectorAll("table.mx"), several = tables.length > 1 || place.querySelector("details.acc");
    tables.forEach(function (table, number) {
      var label = several ? data.label + ", " + data.themes[number].name : data.label;
      if (table.getAttribute("aria-label") !== label) table.setAttribute("aria-label", label);
      table.querySelectorAll(".rl[scope=row]").forEach(function (head, row) {
        head.classList.toggle("hl", isChosen(data, 2, data.groups[row].code));
      });
      table.querySelectorAll(".ph:not(.rt)").forEach(function (head, column) {
        var theme = data.themes[several ? number : Math.floor(column / data.pillars.length)];
        var pillar = data.pillars[column % data.pillars.length];
        head.classList.toggle("hl", isChosen(data, 0, theme.code) && isChosen(data, 1, pillar.code));
      });
    });
    place.querySelectorAll(".th small, .acc > summary small").forEach(function (small, number) {
      put(small, data.themes[number].of + (several ? " gedekt" : ""));
    });
    place.querySelectorAll("tbody tr:not(.tot) .rt").forEach(function (margin, row) {
      put(margin.firstChild, data.groups[row].of);
      margin.querySelector("i").style.width = Math.round(data.groups[row].share * 100) + "%";
    });
    place.querySelectorAll(".tot td:not(.sp):not(.rt)").forEach(function (total, column) { put(total, data.totals[column].of); });
    if (place.querySelector(".tot b")) put(place.querySelector(".tot b"), data.total.of);
  }

  function roving(place, key) {
    var cells = place.querySelectorAll("table.mx .c");
    if (!cells.length) return;
    place.querySelectorAll("table.mx").forEach(function (table) {
      var inside = table.querySelectorAll(".c"), start = inside[0];
      inside.forEach(function (one) { if (one.dataset.cel === key) start = one; });
      start.tabIndex = 0;
    });
  }

  function focusCell(key) {
    var cell = document.querySelector('[data-cel="' + CSS.escape(key) + '"]');
    if (!cell) return;
    var closed = cell.closest("details.acc:not([open])");
    if (closed) closed.open = true;
    moveTo(cell);
  }

  function moveTo(cell) {
    var table = cell.closest("table.mx");
    if (table) {
      table.querySelectorAll('.c[tabindex="0"]').forEach(function (one) { one.tabIndex = -1; });
      cell.tabIndex = 0;
    }
    cell.focus();
  }

  LPA.focusCell = focusCell;
  LPA.drawMatrix = function (data, place, below) {
    var before = drawn && drawn.place === place ? drawn.chosenBefore : null;
    drawn = { data: data, place: place, legend: below, chosenBefore: before };
    draw();
    if (wantsPanel && data.chosen) { wantsPanel = false; focusPanel(0); }
    return data.said;
  };
  /* Draws a whole page from one answer. It is called twice: as soon as the answer is there, and by Dash, which needs
     some ten milliseconds more; the second time nothing is left to do. */
  LPA.page = function (data) {
    var place = data && document.getElementById(data.places.matrix);
    if (!place) return window.dash_clientside.no_update;
    if (place.__answer === data.answer && place.firstChild) return data.matrix.said;
    place.__answer = data.answer;
    LPA.fill(data.parts);
    LPA.bar(data.places.bar, data.bar);
    data.matrix.view = data.view;
    var matrix = LPA.ahead(data);
    LPA.matrixView(data.places.view, data.view);
    return LPA.drawMatrix(matrix, data.places.matrix, data.places.legend);
  };
  narrow.addEventListener("change", function () { if (drawn) draw(); });

  /* ── choosing and moving ───────────────────────────────────────────────────────────── */
  var wantsPanel = false;
  function focusPanel(tries) {
    var heading = document.querySelector(".panel h2");
    if (heading && heading.textContent !== "Kies een cel") {
      heading.focus();
    } else if (tries < 40) setTimeout(function () { focusPanel(tries + 1); }, 25);
  }

  function choose(button) {
    wantsPanel = true;
    LPA.go({ cel: button.dataset.cel });
    if (drawn && drawn.data.chosen === button.dataset.cel) { wantsPanel = false; focusPanel(0); }
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-cel]");
    if (button) { choose(button); return; }
    var head = event.target.closest("[data-kolom]");
    if (head && drawn) {
      var column = Number(head.dataset.kolom);
      sorting = { column: column, down: sorting.column === column && !sorting.down };
      draw();
      document.querySelector('[data-kolom="' + column + '"]').focus();
    }
  });

  function grid(table) {
    return Array.prototype.slice.call(table.querySelectorAll("tbody tr")).map(function (row) {
      return Array.prototype.slice.call(row.querySelectorAll(".c"));
    }).filter(function (row) { return row.length; });
  }

  function place(lines, cell) {
    for (var row = 0; row < lines.length; row += 1) {
      var column = lines[row].indexOf(cell);
      if (column >= 0) return [row, column];
    }
    return [0, 0];
  }

  function nextTheme(line, column, step) {
    var theme = line[column].dataset.thema, at = column;
    while (line[at] && line[at].dataset.thema === theme) at += step;
    if (!line[at]) return column;
    var found = line[at].dataset.thema;
    while (line[at - 1] && line[at - 1].dataset.thema === found) at -= 1;
    return at;
  }

  function nextEmpty(lines, row, column, step) {
    var flat = [].concat.apply([], lines), start = flat.indexOf(lines[row][column]);
    for (var at = start + step; flat[at]; at += step) if (flat[at].dataset.niveau === "leeg") return flat[at];
    return flat[start];
  }

  function target(event, lines, at) {
    var row = at[0], column = at[1], last = lines.length - 1, width = lines[row].length - 1;
    var all = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowRight": return lines[row][Math.min(width, column + 1)];
      case "ArrowLeft": return lines[row][Math.max(0, column - 1)];
      case "ArrowDown": return lines[Math.min(last, row + 1)][column];
      case "ArrowUp": return lines[Math.max(0, row - 1)][column];
      case "Home": return all ? lines[0][0] : lines[row][0];
      case "End": return all ? lines[last][width] : lines[row][width];
      case "PageDown": return lines[row][nextTheme(lines[row], column, 1)];
      case "PageUp": return lines[row][nextTheme(lines[row], column, -1)];
      case "n": return all || event.altKey ? null : nextEmpty(lines, row, column, 1);
      case "N": return nextEmpty(lines, row, column, -1);
      default: return null;
    }
  }

  document.addEventListener("keydown", function (event) {
    var cell = event.target.closest && event.target.closest("table.mx:not(.wk) .c");
    if (!cell) return;
    var lines = grid(cell.closest("table")), to = target(event, lines, place(lines, cell));
    if (!to) return;
    event.preventDefault();
    moveTo(to);
  });
})();

/* The table of wijken: tinted cells that lead to the matrix of a wijk at a theme, need beside them. It has one tab stop;
   the arrow keys go from link to link. */
(function () {
  "use strict";
  var esc = LPA.esc, GAP = '<td class="sp"></td>';
  var CLASS = ["gap", "d1", "d2", "d3", "d4"];

  function tint(step) { return step === null ? "na" : CLASS[step]; }

  /* ── heads ─────────────────────────────────────────────────────────────────────────── */
  function sorted(table, name, way) { return table.sorted === name ? ' aria-sort="' + way + '"' : ""; }

  function heads(table) {
    var extra = table.withNeed ? 1 : 0;
    var themes = table.blocks.map(function (block) {
      return '<th class="th" colspan="' + (block.columns.length + extra) + '" scope="colgroup">' + esc(block.theme) + "</th>";
    }).join(GAP);
    var pillars = table.blocks.map(function (block) {
      return (extra ? '<th class="ph nd" scope="col">Be&shy;hoefte</th>' : "") + block.columns.map(function (column) {
        return '<th class="ph" scope="col" title="' + esc(column.name) + '">' + LPA.soft(column.short) +
          '<br><span class="of">' + esc(column.of) + "</span></th>";
      }).join("");
    }).join(GAP);
    return '<thead><tr><td class="rl"></td>' + themes + '<td class="rt"></td><td class="gp"></td></tr><tr><th class="rl ph" scope="col"' +
      sorted(table, "name", "ascending") + ">Wijk</th>" + pillars + '<th class="ph rt" scope="col"' + sorted(table, "total", "ascending") +
      '>Gedekt</th><th class="ph gp" scope="col"' + sorted(table, "gaps", "descending") + ">Kansen</th></tr></thead>";
  }

  /* ── rows ──────────────────────────────────────────────────────────────────────────── */
  function need(one) {
    if (!one) return '<td class="nd"><span title="geen wijkcijfer">–<span class="vh"> geen wijkcijfer</span></span></td>';
    return '<td class="nd' + (one.high ? " hi" : "") + '" title="' + esc(one.words) + '"><span>' + esc(one.text) +
      '</span><span class="bar" aria-hidden="true"><i data-style="width:' + Math.round(one.share * 100) + '%"></i><u data-style="left:50%"></u></span></td>';
  }

  /* The matrix of a wijk at one theme, whatever themes are asked here. */
  function atTheme(href, theme) {
    var cut = href.split("?"), params = new URLSearchParams(cut[1] || "");
    params.set("thema", theme);
    return cut[0] + "?" + params.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
  }

  function cell(kind, where, href) {
    var percent = /%$/.test(kind[1]) ? kind[1] + ", " : "";
    return '<td><a class="c ' + tint(kind[0]) + '" tabindex="-1" href="' + href + '" title="' + esc(kind[2]) + '" aria-label="' + where +
      percent + esc(kind[2]) + '">' + esc(kind[1]) + "</a></td>";
  }

  function label(data) {
    var also = data.also ? ' <small class="chip o" title="' + esc(data.also[1]) + '">' + esc(data.also[0]) + '<span class="vh">: ' + esc(data.also[1]) + "</span></small>" : "";
    var of = '<span class="vh"> ' + esc(data.name) + "</span>";
    return '<th class="rl' + (data.chosen ? " hl" : "") + '" scope="row"><span class="rn"><span><a tabindex="-1" href="' + esc(data.href) + '">' + esc(data.name) + "</a>" + also +
      '</span><span class="ra"><a tabindex="-1" href="' + esc(data.profile) + '">Profiel' + of + '</a> <a tabindex="-1" href="' + esc(data.compare) +
      '">Vergelijk' + of + "</a></span></span></th>";
  }

  function row(table, data) {
    var at = 0;
    var blocks = table.blocks.map(function (block, index) {
      var href = esc(atTheme(data.href, block.code)), where = esc(data.name + ", " + block.theme + ", ");
      return (table.withNeed ? need(data.need[index]) : "") + block.columns.map(function (column) {
        return cell(table.kinds[data.cells[at++]], where + esc(column.short) + ": ", href);
      }).join("");
    }).join(GAP);
    var total = data.of ? esc(data.of) + '<span class="b" aria-hidden="true"><i data-style="width:' + Math.round(data.share * 100) + '%"></i></span>' : "n.v.t.";
    return '<tr data-wijk="' + esc(data.code) + '">' + label(data) + blocks + '<td class="rt">' + total +
      '</td><td class="gp"><a tabindex="-1" href="' + esc(data.missing) + '">' + esc(data.gaps) + '<span class="vh"> kansen in ' + esc(data.name) + "</span></a></td></tr>";
  }

  LPA.areasTable = function (table) {
    var width = 3 + table.blocks.length - 1 + (table.withNeed ? table.blocks.length : 0);
    table.blocks.forEach(function (block) { width += block.columns.length; });
    var bodies = table.groups.map(function (group) {
      var head = group.name ? '<tr class="div"><th colspan="' + width + '" scope="rowgroup"><b>' + esc(group.name) + "</b></th></tr>" : "";
      return "<tbody>" + head + group.rows.map(function (one) { return row(table, one); }).join("") + "</tbody>";
    }).join("");
    var totals = table.blocks.map(function (block) {
      return (table.withNeed ? "<td></td>" : "") + block.columns.map(function (one) { return "<td>" + esc(one.total) + "</td>"; }).join("");
    }).join(GAP);
    var many = table.groups.reduce(function (sum, group) { return sum + group.rows.length; }, 0);
    return '<div class="wkc' + (many > 30 ? " lang" : "") + '" tabindex="0" role="region" aria-label="Tabel van wijken"><table class="mx wk' + (table.blocks.length > 3 ? " breed" : "") +
      '" role="grid"><caption class="vh">' + esc(table.caption) + "</caption>" + heads(table) + bodies + '<tfoot><tr class="tot"><th class="rl" scope="row">Alle wijken</th>' +
      totals + '<td class="rt"></td><td class="gp"></td></tr></tfoot></table></div>';
  };

  LPA.areasLegend = function (legend, against) {
    return '<div class="legend" role="group" aria-label="Legenda">' + legend.map(function (one) {
      return '<span><i class="c ' + tint(one[0]) + '" aria-hidden="true">' + esc(one[1]) + "</i>" + esc(one[2]) + "</span>";
    }).join("") + (against ? '<span><span class="bar nd-bar" aria-hidden="true"><i data-style="width:78%"></i><u data-style="left:50%"></u></span>' +
      "behoefte van 0 tot 1; streep = gelijk aan " + esc(against) + "</span>" : "") + "</div>";
  };

  /* ── moving with the keyboard ──────────────────────────────────────────────────────── */
  /* One link of the table can be tabbed to: the one that had the focus last, else the name of the chosen or the first wijk. */
  LPA.areasTabStop = function (table, chosen) {
    if (!table || table.querySelector('[tabindex="0"]')) return;
    var first = (chosen && table.querySelector('tr[data-wijk="' + CSS.escape(chosen) + '"] a')) || table.querySelector("tbody a");
    if (first) first.tabIndex = 0;
  };

  function lines(table) {
    return Array.prototype.map.call(table.querySelectorAll("tr[data-wijk]"), function (one) {
      return Array.prototype.slice.call(one.querySelectorAll("a"));
    });
  }

  function target(event, all, line, column) {
    var last = all.length - 1, width = all[line].length - 1, ends = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowRight": return all[line][Math.min(width, column + 1)];
      case "ArrowLeft": return all[line][Math.max(0, column - 1)];
      case "ArrowDown": return all[Math.min(last, line + 1)][column];
      case "ArrowUp": return all[Math.max(0, line - 1)][column];
      case "PageDown": return all[Math.min(last, line + 10)][column];
      case "PageUp": return all[Math.max(0, line - 10)][column];
      case "Home": return ends ? all[0][0] : all[line][0];
      case "End": return ends ? all[last][width] : all[line][width];
      default: return null;
    }
  }

  document.addEventListener("keydown", function (event) {
    var link = event.target.closest && event.target.closest("table.wk tr[data-wijk] a");
    if (!link || event.altKey) return;
    var table = link.closest("table"), all = lines(table), line = all.findIndex(function (one) { return one.indexOf(link) >= 0; });
    var to = target(event, all, line, all[line].indexOf(link));
    if (!to) return;
    event.preventDefault();
    to.focus();
  });

  document.addEventListener("focusin", function (event) {
    var link = event.target.closest && event.target.closest("table.wk tr[data-wijk] a");
    if (!link) return;
    link.closest("table").querySelectorAll('[tabindex="0"]').forEach(function (one) { one.tabIndex = -1; });
    link.tabIndex = 0;
  });
})();

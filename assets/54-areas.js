/* The page on wijken: the table of wijken, the tile map and the legend, drawn from data; and clicks in the heatmap.
   On a narrow screen the table is the only form: plotly is then not even fetched. */
(function () {
  "use strict";
  var esc = LPA.esc, narrow = window.matchMedia("screen and (max-width:820px)");
  var CLASS = ["gap", "d1", "d2", "d3", "d4"];
  var MINI = ["d0", "d1", "d2", "d3", "d4"];

  function put(id, html) {
    var place = document.getElementById(id);
    if (place && place.drawnHtml !== html) { place.innerHTML = html; place.drawnHtml = html; }
    return place;
  }

  function tint(step) { return step === null ? "na" : CLASS[step]; }

  /* ── the table ─────────────────────────────────────────────────────────────────────── */
  function heads(table) {
    var extra = table.withNeed ? 1 : 0, gap = '<td class="sp"></td>';
    var themes = table.blocks.map(function (block) {
      return '<th class="th" colspan="' + (block.columns.length + extra) + '" scope="colgroup">' + esc(block.theme) + "</th>";
    }).join(gap);
    var pillars = table.blocks.map(function (block) {
      return (extra ? '<th class="ph nd" scope="col">Be&shy;hoefte</th>' : "") + block.columns.map(function (column) {
        return '<th class="ph" scope="col" title="' + esc(column.name) + '">' + LPA.soft(column.short) +
          '<br><span class="of">' + esc(column.of) + "</span></th>";
      }).join("");
    }).join(gap);
    return '<thead><tr><td class="rl"></td>' + themes + '<td class="rt"></td></tr><tr><th class="rl ph" scope="col">Wijk</th>' + pillars +
      '<th class="ph rt" scope="col">Gedekt</th></tr></thead>';
  }

  function need(one) {
    if (!one) return '<td class="nd"><span title="geen wijkcijfer">–<span class="vh"> geen wijkcijfer</span></span></td>';
    return '<td class="nd' + (one.high ? " hi" : "") + '" title="' + esc(one.words) + '"><span>' + esc(one.text) +
      '</span><span class="bar" aria-hidden="true"><i style="width:' + Math.round(one.share * 100) + '%"></i><u style="left:50%"></u></span></td>';
  }

  function cell(data) {
    var words = data[2].replace(/^\S+/, "");
    return '<td><span class="c ' + tint(data[0]) + '" title="' + esc(data[2]) + '">' + esc(data[1]) + '<span class="vh">' +
      esc(data[0] === null ? " " + data[2] : /%$/.test(data[1]) ? ", " + data[2] : words) + "</span></span></td>";
  }

  function row(table, data) {
    var at = 0;
    var blocks = table.blocks.map(function (block, index) {
      return (table.withNeed ? need(data.need[index]) : "") + block.columns.map(function () { return cell(data.cells[at++]); }).join("");
    }).join('<td class="sp"></td>');
    var others = data.others.length ? '<small class="hide-n">ook ' + esc(data.others.join(", ")) + "</small>" +
      '<small class="only-n">ook in ' + data.others.length + (data.others.length > 1 ? " andere" : " ander") + "</small>" : "";
    return '<tr data-wijk="' + esc(data.code) + '"><th class="rl' + (data.chosen ? " hl" : "") + '" scope="row"><a href="' + esc(data.href) +
      '">' + esc(data.name) + "</a>" + others + "</th>" + blocks + '<td class="rt">' + esc(data.of) +
      '<span class="b" aria-hidden="true"><i style="width:' + Math.round(data.share * 100) + '%"></i></span></td></tr>';
  }

  function tableHtml(table) {
    var width = 2 + table.blocks.length - 1 + (table.withNeed ? table.blocks.length : 0);
    table.blocks.forEach(function (block) { width += block.columns.length; });
    var bodies = table.groups.map(function (group) {
      var head = group.name ? '<tr class="div"><th colspan="' + width + '" scope="rowgroup"><b>' + esc(group.name) + "</b></th></tr>" : "";
      return "<tbody>" + head + group.rows.map(function (one) { return row(table, one); }).join("") + "</tbody>";
    }).join("");
    var totals = table.blocks.map(function (block) {
      return (table.withNeed ? "<td></td>" : "") + block.columns.map(function (one) { return "<td>" + esc(one.total) + "</td>"; }).join("");
    }).join('<td class="sp"></td>');
    return '<div class="wkc" tabindex="0" role="region" aria-label="Tabel van wijken"><table class="mx wk"><caption class="vh">' + esc(table.caption) +
      "</caption>" + heads(table) + bodies + '<tfoot><tr class="tot"><th class="rl" scope="row">Alle wijken</th>' + totals +
      '<td class="rt"></td></tr></tfoot></table></div>';
  }

  function legendHtml(legend, against) {
    return '<div class="legend">' + legend.map(function (one) {
      return '<span><i class="c ' + tint(one[0]) + '" aria-hidden="true">' + esc(one[1]) + "</i>" + esc(one[2]) + "</span>";
    }).join("") + (against ? '<span><span class="bar nd-bar" aria-hidden="true"><i style="width:78%"></i><u style="left:50%"></u></span>' +
      "behoefte van 0 tot 1; streep = gelijk aan " + esc(against) + "</span>" : "") + "</div>";
  }

  /* ── the tile map ──────────────────────────────────────────────────────────────────── */
  function tile(map, one, left, top) {
    var place = one.column === null || one.row === null ? "" : ' style="grid-column:' + (one.column - left + 1) + ";grid-row:" + (one.row - top + 1) + '"';
    return '<a class="tile' + (one.chosen ? " on" : "") + '" href="' + esc(one.href) + '"' + place + "><b>" + esc(one.name) +
      '</b><span class="mini" aria-hidden="true" style="grid-template-columns:repeat(' + map.columns + ',1fr)">' + one.steps.map(function (step) {
        return '<i class="' + (step === null ? "na" : MINI[step]) + '"></i>';
      }).join("") + "</span><span>" + esc(one.of) + '<span class="vh"> cellen gedekt</span></span></a>';
  }

  function least(tiles, name) { return Math.min.apply(null, tiles.map(function (one) { return one[name]; })); }
  function most(tiles, name) { return Math.max.apply(null, tiles.map(function (one) { return one[name]; })); }

  function mapHtml(map) {
    if (!map || !map.placed.length) return "";
    var left = least(map.placed, "column"), top = least(map.placed, "row"), wide = most(map.placed, "column") - left + 1;
    var ordered = map.placed.slice().sort(function (one, other) { return one.row - other.row || one.column - other.column; });
    function draw(one) { return tile(map, one, left, top); }
    return '<section class="card wk-map"><h2>Op de kaart</h2><p class="xs sub">Elk blok is één wijk, ongeveer op zijn plek. Noord is boven. Rijen: ' +
      esc(map.rows.join(", ")) + ". Kolommen: " + esc(map.pillars.join(", ")) + '.</p><div class="map" style="grid-template-columns:repeat(' + wide +
      ',minmax(0,1fr));max-width:' + wide * 178 + 'px">' + ordered.map(draw).join("") + "</div>" +
      (map.loose.length ? '<p class="xs sub">Zonder plek op de kaart:</p><div class="map loose">' + map.loose.map(draw).join("") + "</div>" : "") + "</section>";
  }

  /* ── the page ──────────────────────────────────────────────────────────────────────── */
  function figure(graph) {
    return { type: "Div", namespace: "dash_html_components",
      props: { role: "img", "aria-label": graph.label, children: graph.component } };
  }

  LPA.areas = function (data) {
    if (!data) return [null, ""];
    var asTable = data.asTable || narrow.matches || !data.graph;
    LPA.bar("wijken-filters", data.bar);
    document.querySelectorAll("[data-getal]").forEach(function (button) {
      button.setAttribute("aria-pressed", String((button.dataset.getal === "procent") === data.percent));
    });
    /* Paper takes the table, whatever the screen shows: a figure is as wide as its window. */
    var table = put("wijken-tabel", data.table ? tableHtml(data.table) : "");
    if (table) table.classList.toggle("wk-paper", !asTable);
    put("wijken-legenda", data.table ? legendHtml(data.legend, asTable && data.table.withNeed ? data.table.against : "") : "");
    put("wijken-leeg", data.empty ? LPA.nothing(data.empty) : "");
    put("wijken-kaart", mapHtml(data.map));
    document.getElementById("wijken-overzicht").hidden = !data.table;
    document.getElementById("wijken-getal").hidden = !data.table;
    return [asTable ? null : figure(data.graph), data.table ? (asTable ? "Tabel getekend." : "Figuur getekend.") : ""];
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-getal]");
    if (button) LPA.go({ getal: button.dataset.getal });
  });

  narrow.addEventListener("change", function () {
    if (document.getElementById("wijken-figuur")) window.dash_clientside.set_props("wijken-breedte", { data: narrow.matches });
  });

  /* A cell of the heatmap leads to the matrix of its wijk, at its theme. The rest of the question goes along. */
  function listen(graph) {
    graph.dataset.luistert = "ja";
    graph.on("plotly_click", function (event) {
      var codes = event.points[0] && event.points[0].customdata;
      if (!codes) return;
      var params = new URLSearchParams(location.search);
      ["weergave", "getal", "cel"].forEach(function (name) { params.delete(name); });
      params.set("wijk", codes[0]);
      params.set("thema", codes[1]);
      LPA.navigate("/?" + params.toString().replace(/%2C/g, ","));
    });
  }

  new MutationObserver(function () {
    var graph = document.querySelector("#wijken-grafiek .js-plotly-plot:not([data-luistert])");
    if (graph && graph.on) listen(graph);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();

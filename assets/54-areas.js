/* The page on wijken, drawn from one answer: the table, the map of tiles and the legend; and clicks in the heatmap.
   On a narrow screen the table is the only form: plotly is then not even fetched. */
(function () {
  "use strict";
  var narrow = window.matchMedia("screen and (max-width:820px)");

  function put(id, html) {
    var place = document.getElementById(id);
    if (place && place.drawnHtml !== html) { place.innerHTML = html; place.drawnHtml = html; }
    return place;
  }

  function figure(graph) {
    return { type: "Div", namespace: "dash_html_components",
      props: { role: "img", "aria-label": graph.label, children: graph.component } };
  }

  function isFigure(data) { return Boolean(data.graph) && !narrow.matches; }

  function drawTable(data) {
    var table = data.table;
    if (table) table.groups.forEach(function (group) { group.rows.forEach(function (row) { row.chosen = row.code === data.chosen; }); });
    var place = document.getElementById("wijken-tabel"), had = focusedIn(place);
    put("wijken-tabel", table ? LPA.areasTable(table) : "");
    LPA.areasTabStop(place.querySelector("table"), data.chosen);
    focusAgain(place, had);
  }

  /* The focus in the table: which wijk, and which of its links. */
  function focusedIn(place) {
    var line = place && place.contains(document.activeElement) ? document.activeElement.closest("tr[data-wijk]") : null;
    return line && [line.dataset.wijk, Array.prototype.indexOf.call(line.querySelectorAll("a"), document.activeElement)];
  }

  function focusAgain(place, had) {
    if (!had || place.contains(document.activeElement)) return;
    var line = place.querySelector('tr[data-wijk="' + CSS.escape(had[0]) + '"]');
    if (line && line.querySelectorAll("a")[had[1]]) line.querySelectorAll("a")[had[1]].focus({ preventScroll: true });
  }

  function drawMap(data) {
    var had = document.activeElement && document.activeElement.dataset.tegel;
    document.getElementById("wijken-kaart").hidden = !data.map;
    put("wijken-vlakken", LPA.areasMap(data.areaMap));
    var place = put("wijken-blokken", data.map ? LPA.areasTiles(data.map, data.legend) : "");
    var again = had && !place.contains(document.activeElement) && place.querySelector('[data-tegel="' + CSS.escape(had) + '"]');
    if (again) again.focus({ preventScroll: true });
    LPA.areasChosen(data.chosen);
  }

  function draw(data) {
    LPA.fill(data.parts);
    LPA.bar("wijken-filters", data.bar);
    document.querySelectorAll("[data-getal]").forEach(function (button) {
      button.setAttribute("aria-pressed", String((button.dataset.getal === "procent") === data.percent));
    });
    put("wijken-leeg", data.empty ? LPA.nothing(data.empty) : "");
    document.getElementById("wijken-overzicht").hidden = !data.table;
    document.getElementById("wijken-getal").hidden = !data.table;
    document.getElementById("wijken-als-figuur").hidden = !data.table;
    document.getElementById("wijken-volgorde").textContent = data.order;
    drawTable(data);
    drawMap(data);
  }

  /* Called as soon as the answer is there, and by Dash, which needs some ten milliseconds more; and for a change of width. */
  LPA.areas = function (data) {
    var place = data && document.getElementById("wijken-tabel");
    if (!place) return [null, ""];
    if (place.__answer !== data.answer) {
      place.__answer = data.answer;
      draw(data);
    }
    var asFigure = isFigure(data);
    /* Paper takes the table, whatever the screen shows: a figure is as wide as its window. */
    place.classList.toggle("wk-paper", asFigure);
    put("wijken-legenda", data.table ? LPA.areasLegend(data.legend, !asFigure && data.table.withNeed ? data.table.against : "") : "");
    return [asFigure ? figure(data.graph) : null, data.table ? (asFigure ? "Figuur getekend." : "Tabel getekend.") : ""];
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
      var params = new URLSearchParams(LPA.withQuestion("/").split("?")[1] || "");
      params.set("wijk", codes[0]);
      params.set("thema", codes[1]);
      LPA.navigate("/?" + params.toString().replace(/%2C/g, ",").replace(/%3A/g, ":"));
    });
  }

  new MutationObserver(function () {
    var graph = document.querySelector("#wijken-grafiek .js-plotly-plot:not([data-luistert])");
    if (graph && graph.on) listen(graph);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();

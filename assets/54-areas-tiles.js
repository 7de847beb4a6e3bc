/* The tile map: one small matrix for each wijk, about where it lies. A tile chooses its wijk; its facts stand beside the map. */
(function () {
  "use strict";
  var esc = LPA.esc, MINI = ["d0", "d1", "d2", "d3", "d4"];
  /* So many tiles fit beside each other; more become smaller, and scroll sideways where there is no room. */
  var ROOM = 8;

  function small(step) { return step === null ? "na" : MINI[step]; }

  function tile(map, one, left, top) {
    var place = one.column === null || one.row === null ? "" : ' data-style="grid-column:' + (one.column - left + 1) + ";grid-row:" + (one.row - top + 1) + '"';
    return '<button type="button" class="tile" tabindex="-1" data-tegel="' + esc(one.code) + '"' + place + "><b>" + esc(one.name) +
      '</b><span class="mini" aria-hidden="true" data-style="grid-template-columns:repeat(' + map.columns + ',1fr)">' + one.steps.map(function (step) {
        return '<i class="' + small(step) + '"></i>';
      }).join("") + "</span><span>" + (one.of ? esc(one.of) + '<span class="vh"> cellen gedekt</span>' : "n.v.t.") + "</span></button>";
  }

  function least(tiles, name) { return Math.min.apply(null, tiles.map(function (one) { return one[name]; })); }
  function most(tiles, name) { return Math.max.apply(null, tiles.map(function (one) { return one[name]; })); }

  function legendHtml(legend) {
    return '<div class="legend" role="group" aria-label="Legenda van de blokken">' + legend.map(function (one) {
      return '<span><span class="mini" aria-hidden="true"><i class="' + small(one[0]) + '"></i></span>' + esc(one[2]) + "</span>";
    }).join("") + "</div>";
  }

  function placed(map) {
    var left = least(map.placed, "column"), top = least(map.placed, "row"), wide = most(map.placed, "column") - left + 1;
    var drawn = map.placed.map(function (one) { return tile(map, one, left, top); }).join("");
    if (wide <= ROOM) return '<div class="map" data-style="grid-template-columns:repeat(' + wide + ",minmax(0,1fr));max-width:" + wide * 178 + 'px">' + drawn + "</div>";
    return '<div class="wk-far"><div class="map klein" data-style="grid-template-columns:repeat(' + wide + ',minmax(84px,1fr))">' + drawn + "</div></div>";
  }

  function loose(map) {
    if (!map.loose.length) return "";
    var said = map.placed.length ? "Deze wijken hebben nog geen plek op de kaart:" :
      "Van geen wijk is bekend waar zij op de kaart ligt. Daarom staan de wijken op een rij.";
    return '<p class="xs sub">' + said + '</p><div class="map loose">' + map.loose.map(function (one) { return tile(map, one, 0, 0); }).join("") + "</div>";
  }

  /* `legend` is that of the table: the same steps, without numbers. */
  LPA.areasTiles = function (map, legend) {
    return '<p class="xs sub">' + (map.placed.length ? "Elk blok is één wijk, ongeveer op zijn plek. Noord is boven. " : "Elk blok is één wijk. ") + "Rijen: " +
      esc(map.rows.join(", ")) + ". Kolommen: " + esc(map.pillars.join(", ")) + ". De getallen staan in de tabel hierboven.</p>" +
      (map.placed.length ? placed(map) : "") + loose(map) + legendHtml(legend);
  };

  function tiles() { return Array.prototype.slice.call(document.querySelectorAll("#wijken-blokken .tile")); }

  /* Which tile is chosen, and which one can be tabbed to. Whoever chose one sees its facts, also where they stand below the tiles. */
  var wanted = false;
  LPA.areasChosen = function (code) {
    var all = tiles(), focused = all.indexOf(document.activeElement) >= 0;
    var on = all.filter(function (one) { return one.dataset.tegel === code; })[0];
    all.forEach(function (one) {
      one.setAttribute("aria-pressed", String(one === on));
      if (!focused) one.tabIndex = -1;
    });
    if (!focused && all.length) (on || all[0]).tabIndex = 0;
    if (wanted && on) document.getElementById("wijken-gekozen").scrollIntoView({ block: "nearest" });
    wanted = false;
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-tegel]");
    wanted = wanted || Boolean(button);
    if (button) LPA.go({ wijk: button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.tegel });
  });

  /* ── moving with the keyboard, as the eye sees the tiles ───────────────────────────── */
  function middle(one) {
    var box = one.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2, box];
  }

  /* The nearest tile in a direction: [1, 0] is to the right. What lies askew counts as farther. */
  function nearest(from, way) {
    var start = middle(from), best = null, least = Infinity;
    tiles().forEach(function (one) {
      var to = middle(one), x = to[0] - start[0], y = to[1] - start[1], along = x * way[0] + y * way[1], askew = Math.abs(x * way[1]) + Math.abs(y * way[0]);
      if (one === from || along < start[2].height / 4) return;
      if (along + 2 * askew < least) { least = along + 2 * askew; best = one; }
    });
    return best;
  }

  var WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  document.addEventListener("keydown", function (event) {
    var from = event.target.closest && event.target.closest("#wijken-blokken .tile");
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    var all = tiles(), to = event.key === "Home" ? all[0] : event.key === "End" ? all[all.length - 1] : WAYS[event.key] ? nearest(from, WAYS[event.key]) : null;
    if (!to && !WAYS[event.key]) return;
    event.preventDefault();
    if (to) to.focus();
  });

  document.addEventListener("focusin", function (event) {
    var on = event.target.closest && event.target.closest("#wijken-blokken .tile");
    if (on) tiles().forEach(function (one) { one.tabIndex = one === on ? 0 : -1; });
  });
})();

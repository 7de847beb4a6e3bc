/* Looking ahead: a slider over the first days of the coming months. All months came with the answer; a step only changes
   the cells that differ. The day stands in the address ("dag"), so that it can be shared, without a new question. */
(function () {
  "use strict";
  var now = null;

  function wanted(days) {
    var day = new URLSearchParams(location.search).get("dag"), at = 0;
    days.forEach(function (one, place) { if (one.iso === day) at = place; });
    return at;
  }

  /* The matrix of the question with the cells and margins of a day in it. */
  function matrixOn(matrix, day) {
    var made = Object.assign({}, matrix);
    made.cells = matrix.cells.map(function (row) { return row.slice(); });
    day.cells.forEach(function (one) { made.cells[one[0]][one[1]] = one[2]; });
    made.themes = matrix.themes.map(function (theme, place) { return Object.assign({}, theme, day.themes[place]); });
    made.groups = matrix.groups.map(function (group, place) { return Object.assign({}, group, day.groups[place]); });
    made.totals = day.totals;
    made.total = day.total;
    made.ahead = true;
    return made;
  }

  function html(days) {
    return '<section class="vooruit" aria-label="Vooruitkijken"><div class="v-rij noprint">' +
      '<button type="button" class="btn" data-vooruit="-1" aria-label="Een maand terug">‹</button>' +
      '<label class="v-schuif"><span class="vh">Datum</span><input type="range" id="vooruit-dag" min="0" max="' + (days.length - 1) + '" step="1" list="vooruit-jaren"></label>' +
      '<button type="button" class="btn" data-vooruit="1" aria-label="Een maand verder">›</button>' +
      '<output class="v-dag" for="vooruit-dag" id="vooruit-gezegd"></output>' +
      '<button type="button" class="btn q" data-vooruit="0">Terug naar nu</button><a class="btn q" id="vooruit-vraag" href="/">Open met deze peildatum</a></div>' +
      '<p class="v-zin" id="vooruit-zin" role="status"></p></section>';
  }

  function say(id, text) { var place = document.getElementById(id); if (place.textContent !== text) place.textContent = text; }

  function show(at) {
    var day = now.days[at], slider = document.getElementById("vooruit-dag");
    now.at = at;
    if (slider.value !== String(at)) slider.value = String(at);
    slider.setAttribute("aria-valuetext", day.said);
    say("vooruit-gezegd", day.said);
    say("vooruit-zin", day.sentence);
    document.querySelector('[data-vooruit="-1"]').disabled = at === 0;
    document.querySelector('[data-vooruit="1"]').disabled = at === now.days.length - 1;
    document.querySelector('[data-vooruit="0"]').hidden = at === 0;
    var link = document.getElementById("vooruit-vraag"), params = new URLSearchParams(location.search);
    ["vooruit", "dag", "cel"].forEach(function (name) { params.delete(name); });
    params.set("peildatum", day.iso);
    link.hidden = at === 0;
    link.href = location.pathname + "?" + params;
  }

  function move(at) {
    if (!now) return;
    at = Math.max(0, Math.min(now.days.length - 1, at));
    if (at === now.at) return;
    show(at);
    LPA.drawMatrix(matrixOn(now.matrix, now.days[at]), now.places.matrix, now.places.legend);
    var params = new URLSearchParams(location.search);
    if (at) params.set("dag", now.days[at].iso); else params.delete("dag");
    history.replaceState(history.state, "", location.pathname + "?" + params + location.hash);
  }

  /* Called with every answer; gives the matrix that has to be drawn. */
  LPA.ahead = function (data) {
    var place = document.getElementById(data.places.ahead), picture = document.getElementById(data.places.chart);
    var text = data.chart ? '<div class="card">' + LPA.chartHtml(data.chart, 2) + "</div>" : "";
    if (picture && picture.__lpa !== text) { picture.innerHTML = text; picture.__lpa = text; }
    if (!place) return data.matrix;
    if (!data.ahead) {
      now = null;
      if (place.firstChild) place.innerHTML = "";
      place.__shape = "";
      return data.matrix;
    }
    var shape = String(data.ahead.days.length);
    if (place.__shape !== shape) { place.innerHTML = html(data.ahead.days); place.__shape = shape; }
    now = { days: data.ahead.days, matrix: data.matrix, places: data.places, at: -1 };
    var at = wanted(now.days);
    show(at);
    return at ? matrixOn(data.matrix, now.days[at]) : data.matrix;
  };

  document.addEventListener("input", function (event) {
    if (event.target.id === "vooruit-dag") move(Number(event.target.value));
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-vooruit]");
    if (!button || !now) return;
    var by = Number(button.dataset.vooruit), slider = document.getElementById("vooruit-dag");
    move(by ? now.at + by : 0);
    if (button.disabled || button.hidden) slider.focus();
  });
})();

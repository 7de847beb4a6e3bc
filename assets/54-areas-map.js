/* The map with outlines on the page of wijken: the choice of a measure, the picture with its table, and what is said of it. */
(function () {
  "use strict";
  /* The table beside the map: the numbers in the wijken are the places in it. */
  function list(chart) {
    return '<table class="tb"><caption class="vh">' + LPA.esc(chart.title) + "</caption><thead><tr>" + chart.columns.slice(0, 2).map(function (name) {
      return '<th scope="col">' + LPA.esc(name) + "</th>";
    }).join("") + "</tr></thead><tbody>" + chart.rows.map(function (row) {
      return '<tr><th scope="row">' + LPA.esc(row[0]) + '</th><td class="num">' + LPA.esc(row[1]) + "</td></tr>";
    }).join("") + "</tbody></table>";
  }

  LPA.areasMap = function (data) {
    if (!data) return "";
    var choices = data.choices.length ? '<div class="seg noprint" role="group" aria-label="Wat de kaart laat zien">' + data.choices.map(function (one) {
      return '<button type="button" data-kaart="' + LPA.esc(one[0]) + '" aria-pressed="' + (one[0] === data.measure) + '">' + LPA.esc(one[1]) + "</button>";
    }).join("") + "</div>" : "";
    return choices + (data.chart ? '<div class="wk-vl">' + LPA.chartHtml(data.chart, 3) + list(data.chart) + "</div>" : "") + (data.said ? '<p class="xs sub">' + LPA.esc(data.said) + (data.link && data.link.length ? ' <a href="' + LPA.esc(data.link[0]) + '">' + LPA.esc(data.link[1]) + "</a>" : "") + "</p>" : "");
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-kaart]");
    if (button) LPA.go({ kaart: button.dataset.kaart });
  });
})();

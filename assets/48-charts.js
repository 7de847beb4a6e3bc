/* A picture of numbers in a page: title, drawing (wide or narrow), and one click away the same numbers as a table and
   the files. The server draws; here it is only put in its place. */
window.LPA = window.LPA || {};
(function () {
  "use strict";
  var asTable = {};

  function tableHtml(data) {
    return '<div class="chart-table" tabindex="0" role="region" aria-label="' + LPA.esc("Tabel: " + data.title) + '"><table class="tb"><caption class="vh">' +
      LPA.esc(data.title) + "</caption><thead><tr>" + data.columns.map(function (name) { return '<th scope="col">' + LPA.esc(name) + "</th>"; }).join("") +
      "</tr></thead><tbody>" + data.rows.map(function (row) {
        return "<tr>" + row.map(function (value, at) {
          return at ? "<td>" + LPA.esc(value) + "</td>" : '<th scope="row">' + LPA.esc(value) + "</th>";
        }).join("") + "</tr>";
      }).join("") + "</tbody></table></div>";
  }

  function filesHtml(data) {
    return data.files.map(function (file) {
      return '<a class="btn q s" href="' + LPA.esc(file.href) + '" data-download="ja">' + LPA.esc(file.name) + '<span class="vh">: ' + LPA.esc(data.title) + "</span></a>";
    }).join("");
  }

  /* `level` is the number of the heading; `data.wide` and `data.narrow` come from our own server, escaped there. */
  LPA.chartHtml = function (data, level) {
    var heading = "h" + (level || 3), table = Boolean(asTable[data.code]);
    return '<figure class="chart" data-figuur="' + LPA.esc(data.code) + '"><figcaption><' + heading + ">" + LPA.esc(data.title) + "</" + heading + '><p class="vh">' +
      LPA.esc(data.alternative) + '</p></figcaption><div class="chart-drawn chart-wide"' + (table ? " hidden" : "") + ">" + data.wide +
      '</div><div class="chart-drawn chart-narrow"' + (table ? " hidden" : "") + ">" + data.narrow + '</div><div class="chart-as-table"' + (table ? "" : " hidden") + ">" +
      tableHtml(data) + '</div><div class="chart-acts noprint"><button type="button" class="btn q s" data-figuur-tabel="' + LPA.esc(data.code) + '" aria-expanded="' + table + '">' +
      (table ? "Toon als figuur" : "Toon als tabel") + "</button>" + filesHtml(data) + "</div></figure>";
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-figuur-tabel]");
    if (!button) return;
    var figure = button.closest(".chart"), shown = button.getAttribute("aria-expanded") !== "true";
    asTable[button.dataset.figuurTabel] = shown;
    button.setAttribute("aria-expanded", String(shown));
    button.textContent = shown ? "Toon als figuur" : "Toon als tabel";
    figure.querySelector(".chart-as-table").hidden = !shown;
    figure.querySelectorAll(".chart-drawn").forEach(function (one) { one.hidden = shown; });
  });
})();

/* The cards below the table of the monitor: coverage through time, whom interventions reach, and who still has to deliver what. */
(function () {
  "use strict";
  var esc = LPA.esc, open = {}, everyone = false, MOST = 8, tasks = null;
  LPA.monitorParts = LPA.monitorParts || {};

  function card(name, data, inner) {
    return '<section class="card mk-' + name + '" aria-labelledby="mk-' + name + '"><h2 id="mk-' + name + '" tabindex="-1">' + esc(data.title) + "</h2>" + inner + "</section>";
  }

  LPA.monitorParts.coverage = function (data) {
    var said = '<p class="' + (data.chart ? "xs sub" : "sub") + '">' + esc(data.said) + "</p>";
    return card("dekking", data, data.chart ? LPA.chartHtml(data.chart, 3) + said : said);
  };

  /* ── reach ─────────────────────────────────────────────────────────────────────────── */
  function reachRow(row) {
    return '<tr><th scope="row"><a href="' + esc(row.href) + '">' + esc(row.name) + "</a>" + (row.where ? "<small>" + esc(row.where) + "</small>" : "") + '</th><td data-kop="Bereik">' +
      esc(row.reach) + '</td><td class="num mk-deel"><b>' + esc(row.share) + '</b><span class="mk-balk" aria-hidden="true"><i data-style="width:' + Math.round(row.part * 100) + '%"></i></span></td><td class="xs sub" data-kop="Bekend sinds">' + esc(row.since) + "</td></tr>";
  }

  function link(one) { return '<li><a href="' + esc(one.href) + '">' + esc(one.name) + "</a></li>"; }

  LPA.monitorParts.reach = function (data) {
    var table = data.rows.length ? '<div class="mk-rol" tabindex="0" role="region" aria-label="' + esc("Tabel: " + data.title) + '"><table class="tb"><caption class="vh">' + esc(data.title) +
      '</caption><thead><tr><th scope="col">Interventie</th><th scope="col">Bereik</th><th scope="col" class="num">Deel</th><th scope="col">Bekend sinds</th></tr></thead><tbody>' + data.rows.map(reachRow).join("") + "</tbody></table></div>" : "";
    var many = data.unknown.length, rest = many ? '<details class="mk-vouw" data-mk-vouw="bereik"' + (open.bereik ? " open" : "") + "><summary>" +
      (many === 1 ? "1 interventie zonder bereik" : many + " interventies zonder bereik") + "</summary><ul>" + data.unknown.map(link).join("") + "</ul></details>" : "";
    return card("bereik", data, "<p>" + esc(data.said) + "</p>" + table + rest);
  };

  /* ── tasks ─────────────────────────────────────────────────────────────────────────── */
  function task(at) {
    var one = tasks.tasks[at];
    return '<li><a href="' + esc(one.href) + '">' + esc(one.name) + '</a><span class="xs sub">' + esc(one.owed.join("; ") + (one.named ? ". De bron noemt: " + one.named : "")) + "</span></li>";
  }

  function partner(one) {
    var key = "p-" + one.code;
    return '<details class="mk-vouw" data-mk-vouw="' + esc(key) + '"' + (open[key] ? " open" : "") + "><summary><b>" + esc(one.name) + '</b><span class="mk-tel">' + esc(one.count) +
      '</span><span class="xs sub">' + esc(one.said) + "</span></summary><ul>" + one.tasks.map(task).join("") + "</ul></details>";
  }

  function tasksHtml() {
    var shown = everyone ? tasks.partners : tasks.partners.slice(0, MOST), left = tasks.partners.length - shown.length;
    var kinds = tasks.kinds.map(function (one) { return "<li>" + esc(one) + "</li>"; }).join("");
    return card("taken", tasks, "<p>" + esc(tasks.said) + "</p>" + (kinds ? '<ul class="mk-soort">' + kinds + "</ul>" : "") + shown.map(partner).join("") +
      (left ? '<p class="noprint"><button type="button" class="btn s" data-mk-alle>Toon nog ' + left + "</button></p>" : ""));
  }

  LPA.monitorParts.tasks = function (data) {
    tasks = data;
    return tasksHtml();
  };

  /* What somebody folded out stays so when the page draws itself again. */
  document.addEventListener("toggle", function (event) {
    var key = event.target.dataset && event.target.dataset.mkVouw;
    if (key) open[key] = event.target.open;
  }, true);

  document.addEventListener("click", function (event) {
    if (!event.target.closest || !event.target.closest("[data-mk-alle]")) return;
    everyone = true;
    LPA.put("monitor-taken", tasksHtml());
    var next = document.querySelectorAll("#monitor-taken details > summary")[MOST];
    if (next) next.focus();
  });
})();

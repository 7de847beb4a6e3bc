/* The catalogue of interventions that are known elsewhere: a table, on a narrow screen cards. */
(function () {
  "use strict";
  var esc = LPA.esc, MISSING = '–<span class="vh"> niet genoemd</span>';

  function known(text) { return text === "–" ? MISSING : esc(text); }

  function recognition(row) {
    var days = [row.since, row.ends].filter(Boolean).map(function (said) {
      return "<small" + (row.lapsed && said === row.ends ? ' class="cat-lapsed"' : "") + ">" + esc(said) + "</small>";
    }).join("");
    if (row.diamonds === null) return '<span class="xs muted">' + esc(row.recognition) + "</span>" + days;
    var signs = [0, 1, 2].map(function (n) { return '<i class="' + (n < row.diamonds ? "y" : "") + '" aria-hidden="true"></i>'; }).join("");
    return '<span class="erk"><span class="nw">' + signs + "</span><span>" + esc(row.recognition) + "</span></span>" + days;
  }

  function owner(row) {
    var link = row.url ? '<small><a href="' + esc(row.url) + '" rel="noopener noreferrer">' + esc(row.site) + '<span class="vh">: bron van ' + esc(row.name) + "</span></a></small>" : "<small>geen webadres</small>";
    return known(row.owner) + link;
  }

  function taken(row) {
    if (row.href) return '<span class="chip ok">in ons plan</span> <a href="' + esc(row.href) + '">' + esc(row.taken) + "</a>";
    if (!row.start) return "Nee";
    return '<span class="printonly">nee</span><a class="btn s noprint" href="' + esc(row.start) + '">Neem over<span class="vh">: ' + esc(row.name) + "</span></a>";
  }

  var COLUMNS = [
    ["Voor wie", function (row) { return (esc(row.audience) || MISSING) + (row.setting ? "<small>" + esc(row.setting) + "</small>" : ""); }],
    ["Thema’s", function (row) { return known(row.themes); }],
    ["Pijlers", function (row) { return known(row.pillars); }],
    ["Doelgroepen", function (row) { return known(row.groups); }],
    ["Erkenning", recognition],
    ["Nagekeken", function (row) { return '<span class="chip ' + row.chip + '">' + esc(row.verified) + "</span>"; }],
    ["Eigenaar, bron", owner],
    ["In ons plan", taken]
  ];

  function rowHtml(row) {
    return '<tr role="row" data-code="' + esc(row.code) + '"><th role="rowheader" scope="row"><b>' + esc(row.name) + "</b>" + (row.note ? "<small>" + esc(row.note) + "</small>" : "") + "</th>" +
      COLUMNS.map(function (column) { return '<td role="cell" data-kop="' + column[0] + '">' + column[1](row) + "</td>"; }).join("") + "</tr>";
  }

  function table(data) {
    return '<section class="card ivs-card" aria-label="Erkende interventies"><table role="table" class="tb ivs cat"><caption class="vh">Interventies van elders, sterkste erkenning eerst</caption>' +
      '<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Naam</th>' + COLUMNS.map(function (column) {
        return '<th role="columnheader" scope="col">' + column[0] + "</th>";
      }).join("") + '</tr></thead><tbody role="rowgroup">' + data.catalogue.map(rowHtml).join("") + "</tbody></table>" + LPA.pager(data.paging) + "</section>";
  }

  LPA.catalogue = function (data) {
    LPA.withoutFilters(false);
    LPA.interventionViews("catalogus", data.own);
    LPA.put("interventies-zoek", LPA.searchBox("Zoek op naam, voor wie, setting of eigenaar"));
    LPA.followSearch(data.search);
    LPA.bar("interventies-filters", data.bar);
    LPA.put("interventies-lijst", data.empty ? LPA.nothing(data.empty) : table(data));
    LPA.turnTo("interventies-lijst");
    return data.said;
  };
})();

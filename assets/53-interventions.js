/* The list of interventions, drawn from data; and the search box, which is built once so that typing keeps its focus. */
(function () {
  "use strict";
  var esc = LPA.esc, waiting = null;

  /* The catalogue is searched with the same box; what does not count is no question there. */
  LPA.searchBox = function (label, more) {
    return '<form class="ivs-search" role="search"><div><label class="lab" for="zoek">' + label + '</label>' +
      '<input class="in" type="search" id="zoek" maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="interventies-zin"></div>' + (more || "") + "</form>";
  };

  function box() {
    return LPA.searchBox("Zoek op naam, doel, programma of partner", '<label class="opt"><input type="checkbox" id="alle"><span>Toon ook wat niet in de matrix staat <span class="muted" id="verborgen"></span></span></label>');
  }

  LPA.followSearch = function (words) {
    var search = document.getElementById("zoek");
    if (search !== document.activeElement && search.value !== words) search.value = words;
  };

  /* Two lists of the same kind of thing: what the plan has, and what is known elsewhere. */
  LPA.interventionViews = function (now, clear) {
    var place = document.getElementById("interventies-soort"), html = now === null ? "" :
      '<fieldset class="seg"><legend class="vh">Welke interventies</legend>' + [["plan", "In ons plan"], ["catalogus", "Erkende interventies"]].map(function (one) {
        return '<label><input type="radio" name="welke" value="' + one[0] + '">' + one[1] + "</label>";
      }).join("") + "</fieldset>";
    LPA.put(place.id, html);
    place.clears = clear || [];
    place.querySelectorAll("input").forEach(function (one) { one.checked = one.value === now; });
  };

  /* Long words may break where Dutch breaks them. */
  function soft(html) {
    return html.replace(/omgevingsmaatregel/g, "omgevings&shy;maatregel").replace(/Leefomgeving/g, "Leefom&shy;geving")
      .replace(/Voorlichting/g, "Voor&shy;lichting").replace(/Signalering/g, "Signa&shy;lering").replace(/aandachtswijken/g, "aandachts&shy;wijken")
      .replace(/gemeentebreed/g, "gemeente&shy;breed").replace(/gebiedsprogramma/g, "gebieds&shy;programma");
  }

  function recognition(row) {
    if (row.diamonds === null) return '<span class="xs muted">' + esc(row.recognition) + "</span>";
    var signs = [0, 1, 2].map(function (n) { return '<i class="' + (n < row.diamonds ? "y" : "") + '" aria-hidden="true"></i>'; }).join("");
    return '<span class="erk"><span class="nw">' + signs + "</span><span>" + esc(row.recognition) + "</span></span>";
  }

  function statuses(row) {
    return row.statuses.map(function (one) { return '<span class="chip ' + one[1] + '">' + esc(one[0]) + "</span>"; }).join(" ") ||
      '–<span class="vh"> niet bekend</span>';
  }

  function counts(row) {
    return row.counts ? "Ja, " + esc(row.standing) : '<span class="sub">Nee: ' + esc(row.standing) + "</span>";
  }

  function programmes(row) {
    if (!row.allProgrammes) return esc(row.programmes);
    return '<span aria-hidden="true" title="' + esc(row.allProgrammes) + '">' + esc(row.programmes) + '</span><span class="vh">' + esc(row.allProgrammes) + "</span>";
  }

  var COLUMNS = [
    ["Soort", function (row) { return soft(esc(row.kind)); }],
    ["Thema’s", function (row) { return esc(row.themes); }],
    ["Pijlers", function (row) { return soft(esc(row.pillars)); }],
    ["Programma’s", programmes],
    ["Gebied", function (row) { return soft(esc(row.area)); }],
    ["Status", statuses],
    ["Erkenning", recognition],
    ["Telt mee", counts],
    ["Basis", function (row) { return esc(row.basis); }]
  ];

  function rowHtml(row) {
    return '<tr role="row" data-code="' + esc(row.code) + '"><th role="rowheader" scope="row"><a href="' + esc(row.href) + '">' + esc(row.name) + "</a></th>" +
      COLUMNS.map(function (column) {
        var html = column[1](row);
        return '<td role="cell" data-kop="' + column[0] + '">' + (html === "–" ? '–<span class="vh"> niet genoemd</span>' : html) + "</td>";
      }).join("") + "</tr>";
  }

  function table(data) {
    return '<section class="card ivs-card" aria-label="Lijst van interventies"><table role="table" class="tb ivs"><caption class="vh">Interventies op naam</caption>' +
      '<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Naam</th>' + COLUMNS.map(function (column) {
        return '<th role="columnheader" scope="col">' + column[0] + "</th>";
      }).join("") + '</tr></thead><tbody role="rowgroup">' + data.rows.map(rowHtml).join("") + "</tbody></table>" + LPA.pager(data.paging) + "</section>";
  }

  function follow(data) {
    LPA.followSearch(data.search);
    document.getElementById("alle").checked = data.everything;
    document.getElementById("verborgen").textContent = "(" + data.hidden + ")";
  }

  /* What was put away: a plain table, and one button to bring it back. */
  function archived(data) {
    var heads = ["Naam", "Soort", "Thema’s", "Gearchiveerd"].concat(data.restore ? [""] : []);
    return '<section class="card ivs-card" aria-label="Archief"><table role="table" class="tb ivs arch"><caption class="vh">Interventies in het archief</caption>' +
      '<thead role="rowgroup"><tr role="row">' + heads.map(function (head) {
        return '<th role="columnheader" scope="col">' + (head || '<span class="vh">Terugzetten</span>') + "</th>";
      }).join("") + '</tr></thead><tbody role="rowgroup">' + data.archive.map(function (row) {
        return '<tr role="row" data-code="' + esc(row.code) + '"><th role="rowheader" scope="row"><a href="' + esc(row.href) + '">' + esc(row.name) + "</a></th>" +
          '<td role="cell" data-kop="Soort">' + soft(esc(row.kind)) + '</td><td role="cell" data-kop="Thema’s">' + (esc(row.themes) || '–<span class="vh"> niet genoemd</span>') +
          '</td><td role="cell" data-kop="Gearchiveerd">' + esc(row.said) + "</td>" + (data.restore ? '<td role="cell" class="act"><button type="button" class="btn s" data-wijzig="' +
          esc(data.restore) + '" data-velden="' + esc(JSON.stringify({ code: row.code })) + '">Terugzetten<span class="vh">: ' + esc(row.name) + "</span></button></td>" : "") + "</tr>";
      }).join("") + "</tbody></table>" + LPA.pager(data.paging) + "</section>";
  }

  LPA.withoutFilters = function (alone) {
    ["interventies-zoek", "interventies-filters"].forEach(function (id) { document.getElementById(id).hidden = alone; });
  };

  function archive(data) {
    var place = document.getElementById("interventies-lijst"), buttons = Array.prototype.slice.call(place.querySelectorAll("[data-wijzig]"));
    var at = buttons.indexOf(document.activeElement);
    LPA.withoutFilters(true);
    LPA.interventionViews(null);
    if (LPA.put(place.id, data.empty ? LPA.nothing(data.empty) : archived(data)) && at >= 0) {
      /* The row that was put back is gone: the focus goes to the next one. */
      buttons = place.querySelectorAll("[data-wijzig]");
      (buttons[Math.min(at, buttons.length - 1)] || document.getElementById("interventies-titel")).focus();
    }
    LPA.turnTo(place.id);
    return data.said;
  }

  LPA.interventions = function (data) {
    if (!data) return "";
    if (data.archive) return archive(data);
    if (data.catalogue) return LPA.catalogue(data);
    if (data.update) return LPA.catalogueUpdate(data.update);
    LPA.withoutFilters(false);
    LPA.interventionViews("plan");
    LPA.put("interventies-zoek", box());
    follow(data);
    LPA.bar("interventies-filters", data.bar);
    LPA.put("interventies-lijst", data.empty ? LPA.nothing(data.empty) : table(data));
    LPA.turnTo("interventies-lijst");
    return data.said;
  };

  function look() {
    var search = document.getElementById("zoek");
    clearTimeout(waiting);
    if (search) LPA.go({ zoek: search.value.trim() }, true);
  }

  document.addEventListener("input", function (event) {
    if (event.target.id !== "zoek") return;
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
  document.addEventListener("submit", function (event) {
    if (!event.target.classList.contains("ivs-search")) return;
    event.preventDefault();
    look();
  });
  document.addEventListener("change", function (event) {
    if (event.target.id === "alle") LPA.go({ alle: event.target.checked ? "ja" : "" });
    if (event.target.name !== "welke") return;
    var change = { catalogus: event.target.value === "catalogus" ? "ja" : "", alle: "" };
    document.getElementById("interventies-soort").clears.forEach(function (name) { change[name] = ""; });
    LPA.go(change);
  });
  /* Back and forward: the address is right, also while the box has the focus. */
  window.addEventListener("popstate", function () {
    var search = document.getElementById("zoek");
    clearTimeout(waiting);
    if (search) search.value = new URLSearchParams(location.search).get("zoek") || "";
  });
})();

/* The list of gaps, drawn from data: a real table with a body per group; on a narrow screen its rows become cards. */
(function () {
  "use strict";
  var esc = LPA.esc, PARTS = ["behoefte", "belang", "leegte"], now = null;

  function orders(data) {
    return '<fieldset class="seg"><legend class="vh">Volgorde</legend>' + data.orders.map(function (one) {
      return '<label><input type="radio" name="volgorde" value="' + esc(one.code) + '">' + esc(one.name) + "</label>";
    }).join("") + '</fieldset><span class="xs sub" id="kansen-hint"></span>';
  }

  function mini(data, row) {
    var cells = "";
    for (var n = 0; n < data.grid[0] * data.grid[1]; n += 1) cells += '<i class="' + (n === row.lit ? "d0" : "na") + '"></i>';
    return '<span class="mini" aria-hidden="true" data-style="grid-template-columns:repeat(' + data.grid[1] + ',1fr)">' + cells + "</span>";
  }

  function parts(row) {
    var said = row.parts.map(function (part, index) {
      return PARTS[index] + " " + part[1] + (index === 0 && row.needSaid ? " (" + row.needSaid + ")" : "");
    }).join(", ");
    return '<span class="parts" role="img" aria-label="' + esc(said) + '" title="' + esc(said) + '">' + row.parts.map(function (part, index) {
      return "<i" + (index === 0 && row.needSaid ? ' class="unk"' : "") + '><b data-style="width:' + part[0] + '%"></b></i>';
    }).join("") + "</span>";
  }

  function kind(mark, name) {
    return '<span class="kd">' + (mark ? '<i class="' + esc(mark) + '" aria-hidden="true"></i>' : "") + esc(name) + "</span>";
  }

  function spoken(row) { return row.group + ", " + row.cell + (row.area ? " in " + row.area : ""); }

  /* Only what adds something to the cell can be tried. */
  function tick(data, row) {
    if (!row.best || !row.best.address) return '<td role="cell" class="tk"></td>';
    return '<td role="cell" class="tk"><input type="checkbox" data-proef="' + esc(row.best.address) + '" aria-label="Vink aan: ' +
      esc(row.best.name + " voor " + spoken(row)) + '"' + (row.best.ticked ? " checked" : "") +
      (data.trial.full && !row.best.ticked ? " disabled" : "") + "></td>";
  }

  function best(row) {
    if (!row.best) return '<td role="cell" class="bt"><span class="sub">Nog geen suggestie</span></td>';
    var name = row.best.href ? '<a href="' + esc(row.best.href) + '">' + esc(row.best.name) + "</a>" : esc(row.best.name);
    return '<td role="cell" class="bt">' + name + "<small>" + esc(row.best.kind) + "</small></td>";
  }

  function action(data, row) {
    var where = '<span class="vh"> voor ' + esc(spoken(row)) + "</span>";
    if (row.best && row.best.confirm) return '<td role="cell" class="ac"><a class="btn s" href="' + esc(row.href) + '">Bevestig<span class="vh"> ' + esc(spoken(row)) + "</span></a></td>";
    if (!data.proposing) return '<td role="cell" class="ac"></td>';
    if (row.best && row.best.proposal) return '<td role="cell" class="ac"><a class="xs" href="' + esc(row.best.proposal) + '">Er is al een voorstel' + where + "</a></td>";
    return '<td role="cell" class="ac"><button type="button" class="btn s" data-voorstel="' + esc(row.best && row.best.address || "") +
      '" data-cel="' + esc(row.key) + '" data-wijk="' + esc(row.areaCode) + '" data-besteding="' + esc(row.use) +
      '" data-interventie="' + esc(row.best && row.best.intervention || "") + '">Voorstel' + where + "</button></td>";
  }

  function rowHtml(data, row) {
    return '<tr role="row" class="' + (row.best && row.best.ticked ? "on" : "") + '" data-soort="' + esc(row.kindCode) + '" data-wijk="' + esc(row.areaCode) + '" data-cel="' + esc(row.key) + '">' +
      tick(data, row) + '<td role="cell" class="rk">' + esc(row.rank) + '</td><th role="rowheader" scope="row"><span class="cell">' + mini(data, row) +
      '<a href="' + esc(row.href) + '"><b>' + esc(row.group) + "</b><small>" + esc(row.cell) + "</small>" +
      (row.area ? '<span class="vh"> in ' + esc(row.area) + "</span>" : "") + (row.now ? '<small class="nu">' + esc(row.now) + "</small>" : "") + "</a></span></th>" +
      (data.withArea ? '<td role="cell" class="ar">' + esc(row.area) + "</td>" : "") +
      '<td role="cell" class="num sc">' + esc(row.score) + '</td><td role="cell" class="ps">' + parts(row) + "</td>" +
      (data.withKind ? '<td role="cell" class="kn">' + kind(row.mark, row.kind) + "</td>" : "") + best(row) + action(data, row) + "</tr>";
  }

  function groupHead(data, group) {
    if (!group.name) return "";
    var span = (data.withArea ? 6 : 5) + (data.withKind ? 1 : 0);
    return '<tr role="row" class="kh"><th role="rowheader" colspan="' + span + '" scope="rowgroup">' + kind(group.mark, group.name) +
      ' <span class="ct">' + esc(group.count) + '</span></th><td role="cell" colspan="2"><span class="bs">' +
      (group.remedy ? '<span class="xs sub">Besteding: ' + esc(group.remedy) + "</span>" : "<span></span>") +
      (group.all ? '<a class="xs" data-blad href="' + esc(group.all) + '">Toon alle ' + esc(group.count) + '<span class="vh"> van ' +
        (group.mark ? "de soort " : "") + esc(group.name.toLowerCase()) + "</span></a>" : "") + "</span></td></tr>";
  }

  function table(data) {
    function head(name, cls) { return '<th role="columnheader" scope="col"' + (cls ? ' class="' + cls + '"' : "") + ">" + name + "</th>"; }
    function hidden(name) { return '<span class="vh">' + name + "</span>"; }
    var names = '<span class="pt">' + PARTS.map(function (name) { return "<span>" + name + "</span>"; }).join(" ") + "</span>";
    var heads = head(hidden("Aanvinken"), "tk") + head("Nr", "rk") + head("Kans", "kk") + (data.withArea ? head("Wijk", "ar") : "") +
      head('Score<span aria-hidden="true"> ↓</span>', "num") + head(names, "ps") + (data.withKind ? head("Soort", "kn") : "") +
      head("Beste suggestie", "bt") + head(hidden("Actie"), "ac");
    return '<section class="card ks-card" aria-label="Lijst van kansen"><table role="table" class="tb ks">' +
      '<caption class="vh">Kansen, hoogste score eerst</caption><thead role="rowgroup"><tr role="row">' + heads + "</tr></thead>" +
      data.groups.map(function (group) {
        return '<tbody role="rowgroup">' + groupHead(data, group) + group.rows.map(function (row) { return rowHtml(data, row); }).join("") + "</tbody>";
      }).join("") + "</table>" + (data.paged ? LPA.pager(data.paging) : "") + "</section>";
  }

  function follow(data) {
    document.querySelectorAll("#kansen-volgorde input").forEach(function (input, index) {
      if (input.checked !== data.orders[index].on) input.checked = data.orders[index].on;
    });
    document.getElementById("kansen-hint").textContent = data.hint;
    var csv = document.getElementById("kansen-csv");
    if (csv.getAttribute("href") !== data.csv) csv.setAttribute("href", data.csv);
  }

  function trial(data) {
    var count = data.trial.ticked.length;
    if (!count) return "";
    return '<a class="btn p" href="' + esc(data.trial.href) + '">Bekijk het effect (' + count + ')</a>' +
      '<button type="button" class="btn q" data-proef-wis>Wis keuze</button>';
  }

  LPA.gaps = function (data) {
    if (!data) return "";
    now = data;
    LPA.put("kansen-volgorde", orders(data));
    follow(data);
    LPA.bar("kansen-filters", data.bar);
    LPA.gapWeights("kansen-gewichten", data.weights);
    LPA.put("kansen-proef", trial(data));
    var kept = focusedTick();
    LPA.put("kansen-lijst", data.empty ? LPA.nothing(data.empty) : table(data));
    if (kept) focusTick(kept);
    LPA.turnTo("kansen-lijst");
    LPA.gapsDrawn();
    return data.said;
  };

  /* The box that was just ticked is drawn anew: the focus stays on it. */
  function focusedTick() {
    var box = document.activeElement;
    return box && box.matches("#kansen-lijst [data-proef]") ? box.closest("tr") : null;
  }

  function focusTick(row) {
    var same = ["soort", "wijk", "cel"].map(function (name) { return "[data-" + name + '="' + CSS.escape(row.dataset[name]) + '"]'; }).join("");
    var box = document.querySelector("#kansen-lijst tr" + same + " [data-proef]");
    if (box && document.activeElement !== box) box.focus({ preventScroll: true });
  }

  document.addEventListener("change", function (event) {
    if (event.target.name === "volgorde") {
      var chosen = event.target.value, list = chosen === "soort" || chosen === "score";
      LPA.go({ volgorde: chosen === "score" ? chosen : "", groepeer: list ? "" : chosen });
    }
    if (event.target.matches && event.target.matches("#kansen-lijst [data-proef]")) {
      var address = event.target.dataset.proef, rest = now.trial.ticked.filter(function (one) { return one !== address; });
      tried(event.target.checked ? rest.concat(address) : rest);
    }
  });

  /* Quick ticks must not wait for each other's answers. */
  function tried(addresses) {
    now.trial.ticked = addresses;
    LPA.go({ proef: addresses.join(","), bladzijde: now.page }, true);
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest || !now) return;
    var button = event.target.closest("[data-voorstel]");
    if (event.target.closest("[data-proef-wis]")) {
      tried([]);
      document.getElementById("kansen-lijst").setAttribute("tabindex", "-1");
      document.getElementById("kansen-lijst").focus({ preventScroll: true });
    } else if (button && button.closest("#kansen-lijst")) {
      var about = button.dataset.voorstel ? { suggestie: button.dataset.voorstel, besteding: button.dataset.besteding || "" } :
        { cel: button.dataset.cel, wijk: button.dataset.wijk, besteding: button.dataset.besteding, interventie: button.dataset.interventie };
      LPA.change("proposal-from", about, { button: button }).catch(function () { return null; });
    }
  });
})();

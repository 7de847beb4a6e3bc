/* The list of gaps, drawn from data: a real table with a body per kind; on a narrow screen its rows become cards. */
(function () {
  "use strict";
  var esc = LPA.esc, PARTS = ["behoefte", "belang", "leegte"];

  function orders(data) {
    return '<fieldset class="seg"><legend class="vh">Volgorde</legend>' + data.orders.map(function (one) {
      return '<label><input type="radio" name="volgorde" value="' + esc(one.code) + '">' + esc(one.name) + "</label>";
    }).join("") + '</fieldset><span class="xs sub" id="kansen-hint"></span>';
  }

  function mini(data, row) {
    var cells = "";
    for (var n = 0; n < data.grid[0] * data.grid[1]; n += 1) cells += '<i class="' + (n === row.lit ? "d0" : "na") + '"></i>';
    return '<span class="mini" aria-hidden="true" style="grid-template-columns:repeat(' + data.grid[1] + ',1fr)">' + cells + "</span>";
  }

  function parts(row) {
    var said = row.parts.map(function (part, index) {
      return PARTS[index] + " " + part[1] + (index === 0 && !row.needKnown ? " (geen wijkcijfer)" : "");
    }).join(", ");
    return '<span class="parts" role="img" aria-label="' + esc(said) + '" title="' + esc(said) + '">' + row.parts.map(function (part, index) {
      return "<i" + (index === 0 && !row.needKnown ? ' class="unk"' : "") + '><b style="width:' + part[0] + '%"></b></i>';
    }).join("") + "</span>";
  }

  function kind(mark, name) { return '<span class="kd"><i class="' + esc(mark) + '" aria-hidden="true"></i>' + esc(name) + "</span>"; }

  function rowHtml(data, row) {
    return '<tr role="row" data-soort="' + esc(row.kindCode) + '" data-wijk="' + esc(row.areaCode) + '" data-cel="' + esc(row.key) + '">' +
      '<td role="cell" class="rk">' + esc(row.rank) + '</td><th role="rowheader" scope="row"><span class="cell">' + mini(data, row) +
      '<a href="' + esc(row.href) + '"><b>' + esc(row.group) + "</b><small>" + esc(row.cell) + "</small>" +
      (row.area ? '<span class="vh"> in ' + esc(row.area) + "</span>" : "") + "</a></span></th>" +
      (data.withArea ? '<td role="cell" class="ar">' + esc(row.area) + "</td>" : "") +
      '<td role="cell" class="num sc">' + esc(row.score) + '</td><td role="cell" class="ps">' + parts(row) + "</td>" +
      (data.withKind ? '<td role="cell" class="kn">' + kind(row.mark, row.kind) + "</td>" : "") +
      '<td role="cell" class="nu">' + esc(row.now) + "</td></tr>";
  }

  function groupHead(data, group) {
    if (!group.name) return "";
    var span = (data.withArea ? 5 : 4) + (data.withKind ? 1 : 0);
    return '<tr role="row" class="kh"><th role="rowheader" colspan="' + span + '" scope="rowgroup">' + kind(group.mark, group.name) +
      ' <span class="ct">' + esc(group.count) + '</span></th><td role="cell"><span class="bs"><span class="xs sub">Besteding: ' +
      esc(group.remedy) + "</span>" + (group.all ? '<a class="xs" data-blad href="' + esc(group.all) + '">Toon alle ' + esc(group.count) +
      '<span class="vh"> van de soort ' + esc(group.name.toLowerCase()) + "</span></a>" : "") + "</span></td></tr>";
  }

  function table(data) {
    function head(name, cls) { return '<th role="columnheader" scope="col"' + (cls ? ' class="' + cls + '"' : "") + ">" + name + "</th>"; }
    var names = '<span class="pt">' + PARTS.map(function (name) { return "<span>" + name + "</span>"; }).join(" ") + "</span>";
    var heads = head("Nr", "rk") + head("Kans", "kk") + (data.withArea ? head("Wijk") : "") + head("Score", "num") + head(names, "ps") +
      (data.withKind ? head("Soort") : "") + head("Nu in deze cel", "nu");
    return '<section class="card ks-card" aria-label="Lijst van kansen"><table role="table" class="tb ks">' +
      '<caption class="vh">Kansen, hoogste score eerst</caption><thead role="rowgroup"><tr role="row">' + heads + "</tr></thead>" +
      data.groups.map(function (group) {
        return '<tbody role="rowgroup">' + groupHead(data, group) + group.rows.map(function (row) { return rowHtml(data, row); }).join("") + "</tbody>";
      }).join("") + "</table>" + (data.paged ? LPA.pager(data.paging) : "") + "</section>";
  }

  function follow(data) {
    document.querySelectorAll('#kansen-volgorde input').forEach(function (input, index) {
      if (input.checked !== data.orders[index].on) input.checked = data.orders[index].on;
    });
    document.getElementById("kansen-hint").textContent = data.hint;
  }

  LPA.gaps = function (data) {
    if (!data) return "";
    LPA.put("kansen-volgorde", orders(data));
    follow(data);
    LPA.bar("kansen-filters", data.bar);
    LPA.put("kansen-lijst", data.empty ? LPA.nothing(data.empty) : table(data));
    LPA.turnTo("kansen-lijst");
    return data.said;
  };

  document.addEventListener("change", function (event) {
    if (event.target.name !== "volgorde") return;
    LPA.go({ volgorde: event.target.value === "soort" ? "" : event.target.value });
  });
})();

/* The cells that one intervention fills: a small table with real headings, and its legend. */
(function () {
  "use strict";
  var esc = LPA.esc;
  var WAYS = {
    vol: ["y", "op deze doelgroep"],
    breed: ["b", "via een bredere doelgroep"],
    tweede: ["s", "als tweede pijler"]
  };

  function cell(data) {
    var way = WAYS[data[0]], words = way ? way[1] + (data[1] ? ", maar de cel telt niet mee" : "") : "";
    return "<td><i" + (way ? ' class="' + way[0] + '" title="' + esc(words) + '"' : "") + "></i>" +
      (way ? '<span class="vh">' + esc(words) + "</span>" : '<span class="vh">–</span>') + "</td>";
  }

  function table(data) {
    var count = data.pillars.length, columns = count * data.themes.length;
    /* With more themes than fit on a telephone the table scrolls inside its card. */
    var least = columns > 12 ? columns * 21 + 100 : 0;
    var themes = data.themes.map(function (name) { return '<th colspan="' + count + '" scope="colgroup">' + esc(name) + "</th>"; }).join("");
    var pillars = data.themes.map(function () {
      return data.pillars.map(function (one) {
        return '<th scope="col" class="p" title="' + esc(one[1]) + '"><span aria-hidden="true">' + esc(one[0]) + '</span><span class="vh">' + esc(one[1]) + "</span></th>";
      }).join("");
    }).join("");
    var rows = data.groups.map(function (group) {
      return '<tr><th scope="row">' + esc(group.name) + "</th>" + group.cells.map(cell).join("") + "</tr>";
    }).join("");
    return '<div class="ims" role="region" tabindex="0" aria-label="Cellen die deze interventie vult"><table class="im" style="min-width:' + least + 'px">' +
      '<caption class="vh">Cellen die deze interventie vult</caption><thead><tr><td></td>' + themes + "</tr><tr><td></td>" + pillars +
      "</tr></thead><tbody>" + rows + "</tbody></table></div>" + legend(data);
  }

  function legend(data) {
    return '<p class="im-legend">' + data.ways.map(function (way) {
      return '<span><i class="' + WAYS[way][0] + '" aria-hidden="true"></i>' + esc(WAYS[way][1]) + "</span>";
    }).join("") + "<span>" + data.pillars.map(function (one) { return "<b>" + esc(one[0]) + "</b>&nbsp;" + esc(one[1]); }).join(" · ") + "</span></p>";
  }

  LPA.intervention = function (data) {
    if (!data) { LPA.put("interventie-cellen", ""); return ""; }
    /* The code as it is written: one address for one intervention. */
    if (decodeURIComponent(location.pathname).toLowerCase() === data.path.toLowerCase() && decodeURIComponent(location.pathname) !== data.path) {
      history.replaceState(null, "", data.path + location.search + location.hash);
    }
    LPA.put("interventie-cellen", data.cells ? table(data.cells) : "");
    return "";
  };
})();

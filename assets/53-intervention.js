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
    var themes = data.themes.map(function (name) { return '<th colspan="' + count + '" scope="colgroup">' + LPA.soft(name) + "</th>"; }).join("");
    var pillars = data.themes.map(function () {
      return data.pillars.map(function (one) {
        return '<th scope="col" class="p" title="' + esc(one[1]) + '"><span aria-hidden="true">' + esc(one[0]) + '</span><span class="vh">' + esc(one[1]) + "</span></th>";
      }).join("");
    }).join("");
    var rows = data.groups.map(function (group) {
      return '<tr><th scope="row">' + LPA.soft(group.name) + "</th>" + group.cells.map(cell).join("") + "</tr>";
    }).join("");
    return '<div class="ims" role="region" tabindex="0" aria-label="Cellen die deze interventie vult"><table class="im" data-style="min-width:' + least + 'px">' +
      '<caption class="vh">Cellen die deze interventie vult</caption><thead><tr><td></td>' + themes + "</tr><tr><td></td>" + pillars +
      "</tr></thead><tbody>" + rows + "</tbody></table></div>" + legend(data);
  }

  function legend(data) {
    return '<p class="im-legend">' + data.ways.map(function (way) {
      return '<span><i class="' + WAYS[way][0] + '" aria-hidden="true"></i>' + esc(WAYS[way][1]) + "</span>";
    }).join("") + "<span>" + data.pillars.map(function (one) { return "<b>" + esc(one[0]) + "</b>&nbsp;" + esc(one[1]); }).join(" · ") + "</span></p>";
  }

  /* ── the page, or its form ─────────────────────────────────────────────────────────── */
  var page = LPA.recordPage("interventie");

  LPA.intervention = function (data) {
    page.form(data);
    LPA.put("interventie-cellen", data && data.cells ? table(data.cells) : "");
    if (!data) return "";
    /* The code as it is written: one address for one intervention. */
    if (data.path && decodeURIComponent(location.pathname).toLowerCase() === data.path.toLowerCase() && decodeURIComponent(location.pathname) !== data.path) {
      history.replaceState(null, "", data.path + location.search + location.hash);
    }
    page.turned(data);
    return "";
  };

  /* ── ending what runs ──────────────────────────────────────────────────────────────── */
  function endField(typed) {
    return '<div class="field"><label for="einddatum">Laatste dag</label><p class="hint" id="einddatum-hint">Bijvoorbeeld 01-09-2026</p>' +
      '<input class="in" id="einddatum" autocomplete="off" value="' + esc(typed) + '" aria-describedby="einddatum-hint"></div>';
  }

  function askEnd(button, typed, wrong) {
    var given = typed;
    var asked = LPA.dialog({
      title: "“" + button.dataset.naam + "” beëindigen",
      text: "Alles wat nu loopt, loopt tot en met deze dag. Daarna telt het niet meer mee.",
      html: endField(typed),
      buttons: [["ja", "Beëindigen", "danger"], ["", "Annuleren", ""]],
      check: function (dialog) {
        var input = dialog.querySelector("input");
        given = input.value.trim();
        return given ? true : LPA.wrongIn(input, "Vul een datum in");
      }
    });
    var input = document.getElementById("einddatum");
    if (wrong) LPA.wrongIn(input, wrong); else input.focus();
    asked.then(function (value) {
      if (value) end(button, given); else button.focus();
    });
  }

  /* What does not fit is asked again, with what was typed. */
  function end(button, given) {
    LPA.change("intervention-end", { code: button.dataset.beeindig, datum: given }, { quiet: true, button: button }).catch(function (found) {
      var wrong = found.status === 422 && found.answer && found.answer.fouten;
      if (wrong) askEnd(button, given, wrong[0].zin);
      else if (!found.cancelled) LPA.changeFailed(found, { about: "intervention-end", retry: found.retry });
    });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-beeindig]");
    if (button && button.getAttribute("aria-disabled") !== "true") askEnd(button, button.dataset.vandaag, "");
  });
})();

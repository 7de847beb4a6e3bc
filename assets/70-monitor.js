/* The monitor: the table of figures by theme, the form of a figure, and the places of the parts round the table. A part draws
   itself: LPA.monitorParts.<name>(data) gives HTML (planner/views/monitor/parts.py). */
(function () {
  "use strict";
  var esc = LPA.esc, now = null, unfolded = {}, formFor = "", back = "";
  LPA.monitorParts = LPA.monitorParts || {};

  /* ── one indicator ─────────────────────────────────────────────────────────────────── */
  /* Indicators of which the municipality has neither figure nor target are folded away, theme by theme. */
  function aside(row) { return row.stand[0] === "not_measured" && row.target === "–"; }

  function value(cell, head, strong) {
    var said = cell[0] === "–" ? '–<span class="vh"> niet bekend</span>' : strong ? "<b>" + esc(cell[0]) + "</b>" : esc(cell[0]);
    return '<td class="num" data-kop="' + esc(head) + '">' + said + (cell[1] ? "<small>" + esc(cell[1]) + "</small>" : "") + "</td>";
  }

  function sources(row) {
    return row.sources.map(function (one) { return "<div>" + esc(one[0]) + (one[1] ? ", " + esc(one[1]) : "") + "</div>"; }).join("") +
      row.remarks.map(function (one) { return '<div class="mo-let">' + esc(one) + "</div>"; }).join("");
  }

  function rowHtml(row, data) {
    var open = Boolean(unfolded[row.code]), id = "mo-" + row.code;
    return '<tr class="mo-row" data-indicator="' + esc(row.code) + '"><th scope="row"><button type="button" class="mo-naam" aria-expanded="' + open + '" aria-controls="' + esc(id) + '" data-mo-open="' + esc(row.code) + '">' +
      esc(row.name) + "</button>" + (row.small.length ? "<small>" + esc(row.small.join("; ")) + "</small>" : "") + '</th><td class="mo-as">' + (row.svg || "") + "</td>" + value(row.here, data.town, true) +
      (data.wijk ? value(row.wijk, data.wijk) : "") + value(row.country, "Nederland") +
      '<td class="num mo-doel" data-kop="Doel">' + (row.target === "–" ? '–<span class="vh"> geen doel</span>' : esc(row.target)) + '</td><td class="xs sub mo-bron" data-kop="Bron">' + (sources(row) || "–") +
      '</td><td class="mo-st" data-kop="Stand"><span class="st st-' + esc(row.stand[0]) + '"><span aria-hidden="true">' + row.stand[1] + "</span> " + esc(row.stand[2]) + '</span></td></tr><tr class="mo-meer" id="' + esc(id) + '"' +
      (open ? "" : " hidden") + '><td colspan="' + (data.wijk ? 8 : 7) + '">' + (open ? more(row) : "") + "</td></tr>";
  }

  /* ── all its figures ───────────────────────────────────────────────────────────────── */
  function acts(one) {
    var about = '<span class="vh">: ' + esc([one.area, one.said, one.year].join(", ")) + "</span>";
    return (one.edit ? '<a class="btn q s" href="' + esc(one.edit) + '">Wijzig' + about + "</a>" : "") +
      (one.remove ? '<button type="button" class="btn q s" data-mo-weg="' + esc(one.remove) + '" data-naam="' + esc([one.area, one.said, one.year].join(", ")) + '">Haal weg' + about + "</button>" : "");
  }

  function figure(one) {
    var kinds = one.kinds.map(function (kind) { return ' <span class="chip o">' + esc(kind) + "</span>"; }).join("");
    return '<tr><th scope="row">' + esc(one.area) + "</th><td data-kop=\"Jaar\">" + esc(one.year) + '</td><td data-kop="Cijfer"><b>' + esc(one.said) + "</b>" + (one.margin ? " " + esc(one.margin) : "") + kinds +
      '</td><td data-kop="Bron">' + (esc(one.publisher) || esc(one.source) || "niet bekend") + (one.publisher && one.source ? "<small>" + esc(one.source) + "</small>" : "") + (one.note ? "<small>" + esc(one.note) + "</small>" : "") +
      '</td><td class="mo-knop noprint">' + acts(one) + "</td></tr>";
  }

  function more(row) {
    var goals = row.goals.length ? "<p class=\"sm\">" + (row.goals.length === 1 ? "Doel: " : "Doelen: ") + esc(row.goals.join("; ")) + ".</p>" : "";
    var table = row.figures.length ? '<div class="mo-rol"><table class="tb"><caption class="vh">' + esc("Alle cijfers: " + row.name) + '</caption><thead><tr><th scope="col">Gebied</th><th scope="col">Jaar</th><th scope="col">Cijfer</th><th scope="col">Bron</th><th scope="col"><span class="vh">Wijzigen</span></th></tr></thead><tbody>' +
      row.figures.map(figure).join("") + "</tbody></table></div>" + (row.rest ? '<p class="xs sub">' + esc(row.rest) + "</p>" : "") : "<p>Er is nog geen cijfer.</p>";
    return '<div class="mo-in">' + goals + (row.line ? LPA.chartHtml(row.line, 4) : "") + table + (row.add ? '<p class="noprint"><a class="btn s" href="' + esc(row.add) + '">Voeg een cijfer toe<span class="vh"> bij ' + esc(row.name) + "</span></a></p>" : "") + "</div>";
  }

  /* ── a theme ───────────────────────────────────────────────────────────────────────── */
  function extra(data, subject) {
    return data.themeParts.map(function (one) {
      var make = LPA.monitorParts[one.name], found = one.data[subject.code];
      return found && make ? '<div data-deel-van="' + esc(one.name) + '">' + make(found, subject) + "</div>" : "";
    }).join("");
  }

  function bare(subject) {
    if (!subject.bare.length) return "";
    return '<div class="mo-zonder"><b>Geen cijfer bij ' + (subject.bare.length === 1 ? "dit doel: " : "deze doelen: ") + "</b>" + esc(subject.bare.join("; ")) + ".</div>";
  }

  function rows(subject, data, span) {
    var there = subject.rows.filter(function (row) { return !aside(row); }), rest = subject.rows.filter(aside), open = Boolean(unfolded["rest " + subject.code]);
    function html(row) { return rowHtml(row, data); }
    var button = rest.length ? '<tr class="mo-deel noprint"><td colspan="' + span + '"><button type="button" class="lnk" aria-expanded="' + open + '" data-mo-rest="' + esc(subject.code) + '">' + (open ? "Verberg " : "Toon ") +
      (rest.length === 1 ? "1 indicator" : rest.length + " indicatoren") + " zonder cijfer van " + esc(data.town) + "</button></td></tr>" : "";
    return there.map(html).join("") + button + (open ? rest.map(html).join("") : "");
  }

  function subjectHtml(subject, data) {
    var span = data.wijk ? 8 : 7, files = subject.files.map(function (file) {
      return '<a class="btn q s" href="' + esc(file.href) + '" data-download="ja">' + esc(file.name) + '<span class="vh">: figuur van ' + esc(subject.name) + "</span></a>";
    }).join("");
    var parts = extra(data, subject), under = bare(subject);
    return '<tbody data-thema="' + esc(subject.code) + '"><tr class="mo-thema"><th colspan="' + span + '" scope="rowgroup"><div><span>' + esc(subject.name) + "</span>" +
      (subject.said ? '<span class="xs sub">' + esc(subject.said) + "</span>" : "") + '<span class="mo-files noprint">' + files + "</span></div></th></tr>" +
      (parts ? '<tr class="mo-deel"><td colspan="' + span + '">' + parts + "</td></tr>" : "") + rows(subject, data, span) +
      (under ? '<tr class="mo-deel"><td colspan="' + span + '">' + under + "</td></tr>" : "") + "</tbody>";
  }

  function key(data) {
    return '<span class="mo-key"><i class="o1"></i>' + esc(data.town) + (data.wijk ? '<i class="o4"></i>' + esc(data.wijk) : "") + '<i class="o2"></i>Nederland<i class="o3"></i>doel</span>';
  }

  function tableHtml(data) {
    if (data.empty) return '<section class="empty"><h2>' + esc(data.empty) + "</h2><p>Voeg een cijfer toe, of lees cijfers van het CBS of het RIVM in.</p></section>";
    return '<section class="card mo-card"><p class="mo-uitleg">' + key(data) + '</p><table class="tb mo-tb"><caption class="vh">Indicatoren met doel en bron</caption><thead><tr><th scope="col">Indicator</th><th scope="col" class="mo-as">' + key(data) + '</th><th scope="col" class="num">' +
      esc(data.town) + "</th>" + (data.wijk ? '<th scope="col" class="num">' + esc(data.wijk) + "</th>" : "") + '<th scope="col" class="num">Nederland</th><th scope="col" class="num">Doel</th><th scope="col">Bron</th><th scope="col">Stand</th></tr></thead>' +
      data.subjects.map(function (subject) { return subjectHtml(subject, data); }).join("") + "</table></section>";
  }

  /* ── drawing ───────────────────────────────────────────────────────────────────────── */
  function parts(data) {
    data.parts.forEach(function (one) {
      var make = LPA.monitorParts[one.name];
      LPA.put(one.place, one.data && make ? make(one.data) : "");
    });
  }

  function form(data) {
    /* Of a situation that is not there yet the theme says which it is; one that is written anew is another form. */
    var asked = data.form ? (data.form.code || data.form.mee.thema || "nieuw") + (/[?&]uit=/.test(location.search) ? "*" : "") : "", place = document.getElementById("monitor-formulier");
    LPA.form("monitor-formulier", data.form);
    if (asked && asked !== formFor) {
      var heading = place.querySelector("h2");
      if (heading) { heading.focus({ preventScroll: true }); place.scrollIntoView({ block: "start" }); }
    }
    formFor = asked;
  }

  LPA.monitor = function (data) {
    now = data;
    if (!data) return "";
    LPA.bar("monitor-filters", data.bar);
    LPA.put("monitor-tabel", tableHtml(data));
    parts(data);
    form(data);
    if (back && !data.form) comeBack();
    return "";
  };

  /* ── what people do ────────────────────────────────────────────────────────────────── */
  function find(code) {
    var found = null;
    now.subjects.forEach(function (subject) { subject.rows.forEach(function (row) { if (row.code === code) found = row; }); });
    return found;
  }

  function unfold(button) {
    var code = button.dataset.moOpen, open = button.getAttribute("aria-expanded") !== "true", row = document.getElementById("mo-" + code);
    unfolded[code] = open;
    button.setAttribute("aria-expanded", String(open));
    row.hidden = !open;
    row.firstElementChild.innerHTML = open ? more(find(code)) : "";
    /* What stands there is not what was put there once: the next data draw it again. */
    document.getElementById("monitor-tabel").drawnHtml = undefined;
  }

  function remove(button) {
    LPA.dialog({
      title: "Dit cijfer weghalen?", text: button.dataset.naam + ". U kunt het daarna nog ongedaan maken.",
      buttons: [["ja", "Haal weg", "danger"], ["", "Annuleren", ""]]
    }).then(function (sure) {
      if (sure) LPA.change("observation-remove", { code: button.dataset.moWeg }, { button: button }).catch(function () { return null; });
    });
  }

  /* From the form the focus goes to the figure that it was about, in its row that is folded out; without one to the button. */
  function comeBack() {
    var place = null, theme = '[data-situatie="' + CSS.escape(back) + '"] a';
    now.subjects.forEach(function (subject) {
      subject.rows.forEach(function (row) {
        if (!row.figures.some(function (one) { return one.code === back; })) return;
        if (aside(row)) unfolded["rest " + subject.code] = true;
        unfolded[row.code] = true;
        place = row.code;
      });
    });
    back = "";
    LPA.put("monitor-tabel", tableHtml(now));
    var target = place ? document.querySelector('[data-mo-open="' + place + '"]') : document.querySelector(theme) || document.querySelector("#monitor-knoppen a.p");
    if (!target) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  }

  function close(code) {
    back = code;
    formFor = "";
    LPA.go({ cijfer: "", indicator: "", situatie: "", uit: "" });
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest) return;
    var name = event.target.closest("[data-mo-open]"), rest = event.target.closest("[data-mo-rest]"), away = event.target.closest("[data-mo-weg]");
    if (name) unfold(name);
    if (rest) {
      unfolded["rest " + rest.dataset.moRest] = rest.getAttribute("aria-expanded") !== "true";
      LPA.put("monitor-tabel", tableHtml(now));
      document.querySelector('[data-mo-rest="' + rest.dataset.moRest + '"]').focus();
    }
    if (away) remove(away);
  });
  function ours(event) { return event.target.id === "monitor-formulier"; }
  document.addEventListener("lpa:annuleren", function (event) { if (ours(event)) close(formFor.replace("*", "")); });
  document.addEventListener("lpa:opgeslagen", function (event) { if (ours(event)) close(event.detail.code); });
})();

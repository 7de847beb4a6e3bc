/* The history, drawn from data: changes per day with what became different, and the choice of a day in the past.
   What is folded out stays so, and the focus stays where it was, when somebody else's change draws the list again. */
(function () {
  "use strict";
  var esc = LPA.esc, SHOWN = 3, own = null;
  var SIGNS = { added: ["+", "erbij: "], removed: ["−", "weg: "], changed: ["", ""] };

  function box(data) {
    return '<div class="gs-top"><form class="ivs-search" role="search"><div><label class="lab" for="zoek">Zoek op naam, reden of persoon</label>' +
      '<input class="in" type="search" id="zoek" maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="geschiedenis-zin"></div></form>' +
      '<form class="gs-then"><div><label class="lab" for="toen">Het plan van toen</label><input class="in" type="date" id="toen" min="2000-01-01" max="' +
      esc(data.most) + '" required></div><button class="btn" type="submit">Bekijk het plan</button></form></div>';
  }

  function values(line) {
    if (!line.old || !line.new) return "<span>" + esc(line.old || line.new) + "</span>";
    return '<del><span class="vh">was </span>' + esc(line.old) + '</del> <span class="gs-to" aria-hidden="true">→</span> <ins><span class="vh">werd </span>' + esc(line.new) + "</ins>";
  }

  function part(one, alone) {
    var sign = SIGNS[one[0]], tag = alone ? "span" : "li";
    return "<" + tag + ' class="gs-part gs-' + one[0] + '">' + (sign[0] ? '<b aria-hidden="true">' + sign[0] + '</b><span class="vh">' + sign[1] + "</span>" : "") + "<span>" + esc(one[1]) + "</span></" + tag + ">";
  }

  function parts(line) {
    if (line.parts.length === 1) return part(line.parts[0], true);
    return '<ul class="gs-parts">' + line.parts.map(function (one) { return part(one, false); }).join("") + "</ul>";
  }

  function whole(line) {
    if (!line.whole) return "";
    return '<details class="gs-whole"><summary>Hele tekst</summary>' + ["Was", "Werd"].map(function (word, index) {
      return line.whole[index] ? "<p><b>" + word + "</b> " + esc(line.whole[index]).replace(/\n/g, "<br>") + "</p>" : "";
    }).join("") + "</details>";
  }

  function lineHtml(line) {
    return "<li><b>" + esc(line.label) + "</b> " + (line.parts.length ? parts(line) : values(line)) + whole(line) + "</li>";
  }

  /* One line for every part of a list: that is how long it looks. */
  function height(edit) {
    return edit.lines.reduce(function (sum, line) { return sum + Math.max(1, line.parts.length); }, edit.title ? 1 : 0);
  }

  function details(change) {
    var lines = change.edits.reduce(function (sum, edit) { return sum + height(edit); }, 0);
    if (!lines) return "";
    var html = change.edits.map(function (edit) {
      return (edit.title ? '<p class="gs-edit">' + esc(edit.title) + "</p>" : "") +
        (edit.lines.length ? '<ul class="gs-lines">' + edit.lines.map(lineHtml).join("") + "</ul>" : "");
    }).join("") + (change.rest ? '<p class="xs sub">' + esc(change.rest) + "</p>" : "");
    return lines <= SHOWN ? html : '<details class="gs-more" data-open="' + change.number + '"><summary>Toon wat er veranderde<span class="vh"> bij: ' +
      esc(change.headline) + "</span></summary>" + html + "</details>";
  }

  function turn(change) {
    if (!change.turn) return "";
    return '<button type="button" class="btn s" data-wijzig="ongedaan" data-velden="' + esc(JSON.stringify({ nummer: change.number })) + '" data-vraag="' + esc(change.turn.question) +
      '" data-uitleg="' + esc(change.turn.explained) + '" aria-label="' + esc(change.turn.label + ": " + change.headline) + '">' + esc(change.turn.label) + "</button>";
  }

  function changeHtml(change) {
    var links = change.links.map(function (link) { return '<a href="' + esc(link[1]) + '">' + esc(link[0]) + "</a>"; }).join("");
    return '<li class="gs-row" data-nummer="' + change.number + '"><p class="gs-when"><time datetime="' + esc(change.moment) + '">' + esc(change.time) + "</time> <span>" + esc(change.who) + "</span></p>" +
      '<div class="gs-what"><h3>' + esc(change.headline) + "</h3>" + (change.why ? '<p class="gs-why"><span class="vh">Reden: </span>“' + esc(change.why) + "”</p>" : "") +
      details(change) + (links ? '<p class="gs-links noprint">' + links + "</p>" : "") + '</div><div class="gs-turn noprint">' + turn(change) + "</div></li>";
  }

  function dayHtml(day) {
    var id = "dag-" + day.changes[0].number;
    return '<section class="gs-day" aria-labelledby="' + id + '"><div class="gs-head"><h2 id="' + id + '">' + esc(day.title) + "</h2>" +
      (day.href ? '<a class="noprint" href="' + esc(day.href) + '">Bekijk het plan van deze dag</a>' : "") + '</div><ol class="gs">' + day.changes.map(changeHtml).join("") + "</ol></section>";
  }

  function foot(data) {
    return '<p class="gs-files noprint">Deze wijzigingen als bestand: ' + data.files.map(function (file) {
      return '<a href="' + esc(file[1]) + '" data-download="ja">' + esc(file[0]) + "</a>";
    }).join(" ") + "</p>";
  }

  function list(data) {
    return '<section class="card gs-card" aria-label="Wijzigingen">' + data.days.map(dayHtml).join("") + LPA.pager(data.paging) + foot(data) + "</section>";
  }

  function draw(data) {
    var place = document.getElementById("geschiedenis-lijst"), open = {}, focus = document.activeElement;
    var row = place && place.contains(focus) && focus.closest(".gs-row"), number = row && row.dataset.nummer;
    var at = row ? Array.prototype.indexOf.call(row.querySelectorAll("a,button,summary"), focus) : -1;
    if (place) place.querySelectorAll("details[data-open][open]").forEach(function (one) { open[one.dataset.open] = true; });
    if (!LPA.put("geschiedenis-lijst", data.empty ? LPA.nothing(data.empty) : list(data))) return;
    place.querySelectorAll("details[data-open]").forEach(function (one) { one.open = !!open[one.dataset.open]; });
    row = number && place.querySelector('[data-nummer="' + number + '"]');
    if (!row) return;
    /* The button that was pressed may be gone with what it did: then the change itself keeps the focus. */
    focus = row.querySelectorAll("a,button,summary")[at];
    if (!focus) { row.setAttribute("tabindex", "-1"); focus = row; }
    focus.focus({ preventScroll: true });
  }

  function follow(data) {
    var search = document.getElementById("zoek"), then = document.getElementById("toen");
    if (search !== document.activeElement && search.value !== data.search) search.value = data.search;
    if (then !== document.activeElement && data.stand) then.value = data.stand;
  }

  LPA.history = function (data) {
    if (!data) return "";
    LPA.put("geschiedenis-zoek", box(data));
    follow(data);
    LPA.bar("geschiedenis-filters", data.bar);
    draw(data);
    LPA.turnTo("geschiedenis-lijst");
    return data.said;
  };

  document.addEventListener("submit", function (event) {
    if (!event.target.classList.contains("gs-then")) return;
    event.preventDefault();
    var address = new URL(LPA.withQuestion("/"), location.origin);
    address.searchParams.set("stand", document.getElementById("toen").value);
    LPA.navigate(address.pathname + address.search);
  });

  /* ── the header: when the plan was changed last ────────────────────────────────────── */
  window.addEventListener("lpa:gewijzigd", function (event) { own = event.detail.answer.wijziging || own; });

  LPA.saved = function (data) {
    var place = document.getElementById("opgeslagen");
    if (!place || !data) return "";
    var words = data.said && data.number === own ? data.own : data.said;
    if (place.textContent !== words) place.textContent = words;
    place.hidden = !words;
    return "";
  };
})();

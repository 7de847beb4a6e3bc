/* The lists of a municipality (/beheer), drawn from data: the menu of lists, and one list with its search, its order and what can
   be done with a row. What is open beside the list stands in 61-lists-item.js. The address is the state. */
(function () {
  "use strict";
  var esc = LPA.esc, now = null, waiting = null, afterwards = "";

  function root() { return document.querySelector(".bh"); }
  function param(name) { return new URLSearchParams(location.search).get(name) || ""; }

  /* The address with changes. A place on the page that was asked for once is not asked for again; what was searched stays. */
  LPA.listGo = function (changes, hash, replace) {
    var params = new URLSearchParams(location.search);
    Object.keys(changes).forEach(function (name) {
      if (changes[name]) params.set(name, changes[name]); else params.delete(name);
    });
    LPA.navigate(location.pathname + "?" + params + (hash || ""), replace);
  };
  function open(code, doing) { LPA.listGo({ item: code, doen: doing || "", "in": "" }); }

  /* ── the menu of lists ─────────────────────────────────────────────────────────────── */
  function parts(lists, html) {
    var names = [];
    lists.forEach(function (one) { if (names.indexOf(one.deel) < 0) names.push(one.deel); });
    return names.map(function (name) {
      return html(name, lists.filter(function (one) { return one.deel === name; }));
    }).join("");
  }

  function menu(data) {
    if (!data.lijst) return "";
    return '<p class="bh-terug"><a href="' + esc(data.overzicht) + '">Alle lijsten</a></p>' + parts(data.lijsten, function (name, lists) {
      return "<h2>" + esc(name) + "</h2><ul>" + lists.map(function (one) {
        return '<li><a href="' + esc(one.href) + '"' + (one.hier ? ' aria-current="page"' : "") + "><span>" + esc(one.titel) + "</span>" +
          (one.aantal === null ? "" : '<span class="sub">' + esc(one.aantal) + "</span>") + "</a></li>";
      }).join("") + "</ul>";
    });
  }

  function overview(data) {
    var figures = data.inlezen ? '<section class="card bh-deel"><h2>Cijfers</h2><ul><li><a href="' + esc(data.inlezen) + '"><b>Cijfers inlezen</b></a><span></span><p class="xs sub">Van het CBS, het RIVM of een eigen lijst. U ziet eerst wat er verandert.</p></li></ul></section>' : "";
    return figures + parts(data.lijsten, function (name, lists) {
      return '<section class="card bh-deel"><h2>' + esc(name) + "</h2><ul>" + lists.map(function (one) {
        var away = one.archief ? '<span class="xs muted">' + one.archief + " in het archief</span>" : "";
        return '<li><a href="' + esc(one.href) + '"><b>' + esc(one.titel) + "</b></a>" + (one.aantal === null ? "<span></span>" : '<span class="num">' + esc(one.aantal) + "</span>") +
          '<p class="xs sub">' + esc(one.uitleg) + " " + away + "</p></li>";
      }).join("") + "</ul></section>";
    });
  }

  /* ── the head of a list: its search box is built once, so that typing keeps its focus ── */
  function tools(list) {
    if (!list) { LPA.put("beheer-kop", ""); return; }
    var search = list.enkel || !list.rijen.length ? "" : '<form class="bh-zoek" role="search"><label class="lab" for="beheer-zoek">Zoek in ' + esc(list.namen) +
      '</label><input class="in" type="search" id="beheer-zoek" maxlength="100" autocomplete="off" spellcheck="false"></form><p class="xs sub" id="beheer-aantal" role="status"></p>';
    LPA.put("beheer-kop", '<div class="bh-kop">' + search + '<div class="row noprint" id="beheer-knoppen"></div></div><div id="beheer-archief"></div>');
    var buttons = (list.nieuw.length ? '<a class="btn p" data-k="nieuw" href="' + esc(list.nieuw[1]) + '">' + esc(list.nieuw[0]) + "</a>" : "") +
      (list.naarArchief.length ? '<a class="btn" data-k="archief" href="' + esc(list.naarArchief[1]) + '">' + esc(list.naarArchief[0]) + "</a>" : "");
    LPA.put("beheer-knoppen", list.archief ? "" : buttons);
    LPA.put("beheer-archief", list.archief ? '<div class="note"><div><b>U ziet het archief.</b> Wat hier staat telt nergens mee. <a data-k="lijst" href="' + esc(list.naarLijst) +
      '">Terug naar de lijst</a></div></div>' : "");
    var box = document.getElementById("beheer-zoek");
    if (box && box !== document.activeElement) box.value = param("zoek");
  }

  /* ── the rows ──────────────────────────────────────────────────────────────────────── */
  function cell(column, one, first, row) {
    var words = one.t === "–" ? '–<span class="vh"> niet bekend</span>' : esc(one.t), wide = column.breed ? ' class="breed"' : "";
    var more = (one.c ? ' <span class="chip o">' + esc(one.c) + "</span>" : "") + (one.s ? "<small>" + esc(one.s) + "</small>" : "");
    if (!first) return '<td role="cell" data-kop="' + esc(column.titel) + '"' + wide + ">" + words + more + "</td>";
    return '<th role="rowheader" scope="row"><a data-k="naam ' + esc(row.code) + '" href="' + esc(row.href) + '">' + words + "</a>" + more + "</th>";
  }

  function used(row) {
    if (!row.gebruik) return '<td role="cell" data-kop="Gebruikt in"><span class="muted">nergens</span></td>';
    return '<td role="cell" data-kop="Gebruikt in"><a data-k="gebruik ' + esc(row.code) + '" href="' + esc(row.href) + '#beheer-gebruik">' + esc(row.gebruikt) +
      '<span class="vh">: waar “' + esc(row.naam) + "” gebruikt wordt</span></a>" + (row.ook ? "<small>" + esc(row.ook) + "</small>" : "") + "</td>";
  }

  function button(list, row, action, label, more) {
    return '<button type="button" class="lnk" data-bh="' + action + '" data-code="' + esc(row.code) + '"' + (more || "") + ">" + label + "</button>";
  }

  function moves(list, row) {
    if (!list.volgorde) return "";
    return [["omhoog", "↑"], ["omlaag", "↓"]].map(function (one) {
      return '<button type="button" class="btn q s bh-stap" data-k="' + one[0] + " " + esc(row.code) + '" data-bh="' + one[0] + '" data-code="' + esc(row.code) + '" title="' +
        esc("Zet " + one[0] + " (Alt + pijl " + one[0] + ")") + '"><span aria-hidden="true">' + one[1] + '</span><span class="vh">Zet “' + esc(row.naam) + "” " + one[0] + "</span></button>";
    }).join("");
  }

  function actions(list, row) {
    if (now.lezen) return "";
    if (list.archief) {
      return '<td role="cell" class="bh-doen"><button type="button" class="btn s" data-k="terug ' + esc(row.code) + '" data-bh="terugzetten" data-code="' + esc(row.code) +
        '">Terugzetten<span class="vh">: ' + esc(row.naam) + "</span></button></td>";
    }
    if (!list.nieuw.length) return "";
    return '<td role="cell" class="bh-doen"><div>' + moves(list, row) + '<details class="drop end"><summary class="btn s chev" data-k="meer ' + esc(row.code) + '">Meer<span class="vh"> over ' + esc(row.naam) +
      '</span></summary><div class="pop"><a href="' + esc(row.href) + '">Bewerken</a>' + (list.archiveert ? button(list, row, "archiveren", "Archiveren") : "") +
      button(list, row, "samenvoegen", "Samenvoegen met…") + button(list, row, "wissen", "Wissen", ' data-gebruik="' + row.gebruik + '" data-naam="' + esc(row.naam) + '"') + "</div></details></div></td>";
  }

  function rowHtml(list, row) {
    var open = now.item && now.item.code === row.code ? ' aria-current="true"' : "";
    return '<tr role="row" data-code="' + esc(row.code) + '"' + open + ">" + row.cellen.map(function (one, at) {
      return cell(list.kolommen[at], one, at === 0, row);
    }).join("") + (list.gebruikt ? used(row) : "") + actions(list, row) + "</tr>";
  }

  /* What a column is sorted by: a number, or words as Dutch sorts them; what is not known comes last. */
  function worth(row, at) {
    if (at === "gebruik") return row.gebruik;
    var one = row.cellen[at];
    return one.o !== undefined ? one.o : one.t === "–" ? null : one.t;
  }

  function order(list) {
    var wanted = /^(-?)(\d+|gebruik)$/.exec(param("volgorde")) || ["", "", "0"], at = wanted[2] === "gebruik" ? "gebruik" : Number(wanted[2]);
    if (at !== "gebruik" && at >= list.kolommen.length) at = 0;
    return { at: at, down: wanted[1] === "-" };
  }

  function sorted(list) {
    if (!list.rijen.length || !list.kolommen[0].sorteert) return list.rijen;
    var wanted = order(list), way = wanted.down ? -1 : 1;
    return list.rijen.slice().sort(function (one, other) {
      var mine = worth(one, wanted.at), theirs = worth(other, wanted.at);
      if (mine === null || theirs === null) return (mine === null) - (theirs === null);
      var first = typeof mine === "number" && typeof theirs === "number" ? mine - theirs : String(mine).localeCompare(String(theirs), "nl", { numeric: true });
      return first * way || one.naam.localeCompare(other.naam, "nl");
    });
  }

  function head(list, title, at, wide) {
    var more = wide ? ' class="breed"' : "";
    if (!list.kolommen[0].sorteert) return '<th role="columnheader" scope="col"' + more + ">" + esc(title) + "</th>";
    var wanted = order(list), here = String(wanted.at) === String(at), down = here && wanted.down;
    return '<th role="columnheader" scope="col"' + more + (here ? ' aria-sort="' + (down ? "descending" : "ascending") + '"' : "") + '><button type="button" class="sort" data-k="sorteer ' + at + '" data-sorteer="' +
      (here && !down ? "-" : "") + at + '">' + esc(title) + '<span aria-hidden="true"> ' + (here ? (down ? "↓" : "↑") : "↕") + "</span></button></th>";
  }

  function table(list) {
    var heads = list.kolommen.map(function (column, at) { return head(list, column.titel, at, column.breed); }).join("") + (list.gebruikt ? head(list, "Gebruikt in", "gebruik") : "");
    var doing = !now.lezen && (list.archief || list.nieuw.length), width = list.kolommen.length + (list.gebruikt ? 1 : 0) + (doing ? 1 : 0), part = null, body = "";
    sorted(list).forEach(function (row, at) {
      if (at === 0 || row.deel !== part) {
        body += (at ? "</tbody>" : "") + '<tbody role="rowgroup">' + (row.deel ? '<tr role="row" class="bh-kopje"><th role="rowheader" scope="rowgroup" colspan="' + width + '">' + esc(row.deel) + "</th></tr>" : "");
        part = row.deel;
      }
      body += rowHtml(list, row);
    });
    return '<section class="card bh-kaart"><table role="table" class="tb bh-tabel"><caption class="vh">' + esc(list.titel) + (list.archief ? " in het archief" : "") + '</caption><thead role="rowgroup"><tr role="row">' +
      heads + (doing ? '<th role="columnheader" scope="col"><span class="vh">Wat u kunt doen</span></th>' : "") + "</tr></thead>" + body + '</tbody></table><p class="sm sub" id="beheer-niets" hidden></p></section>';
  }

  /* Rows that do not fit what is typed only hide: nothing is drawn anew while somebody types. */
  function filter() {
    var box = document.getElementById("beheer-zoek"), place = document.getElementById("beheer-lijst"), list = now && now.lijst;
    if (!box || !place || !list || list.enkel) return;
    var words = LPA.fold(box.value).split(" ").filter(Boolean), texts = {}, shown = 0;
    list.rijen.forEach(function (row) { texts[row.code] = row.vind; });
    place.querySelectorAll("tbody").forEach(function (body) {
      var here = 0;
      body.querySelectorAll("tr[data-code]").forEach(function (row) {
        var fits = words.every(function (word) { return (texts[row.dataset.code] || "").indexOf(word) >= 0; });
        row.hidden = !fits;
        if (fits) here += 1;
      });
      body.hidden = !here;
      shown += here;
    });
    var count = document.getElementById("beheer-aantal"), none = document.getElementById("beheer-niets");
    var said = words.length ? shown + " van " + list.rijen.length + " " + list.namen : "";
    if (count && count.textContent !== said) count.textContent = said;
    if (none) {
      none.hidden = shown > 0;
      none.textContent = shown ? "" : "Niets gevonden met “" + box.value.trim() + "”. We zochten in namen en andere namen.";
    }
  }

  /* ── partners that look like one ───────────────────────────────────────────────────── */
  function notSameKey() { return "lpa-niet-hetzelfde:" + now.gemeente; }
  function notSame() {
    try { return JSON.parse(localStorage.getItem(notSameKey())) || []; } catch (error) { return []; }
  }

  function pairs(list) {
    var known = notSame(), left = list && list.paren ? list.paren.filter(function (one) { return known.indexOf(one.sleutel) < 0; }) : [];
    if (!left.length) { LPA.put("beheer-paren", ""); return; }
    var open = document.querySelector("#beheer-paren details");
    LPA.put("beheer-paren", '<details class="card bh-paren"' + (open && open.open ? " open" : "") + "><summary>Lijken op elkaar (" + left.length + ")</summary>" +
      '<p class="xs sub">Staat een partner er twee keer in? Voeg ze samen. Alles van de een gaat dan naar de ander.</p><ul>' + left.map(function (one) {
        return "<li><div><b>" + esc(one.een) + "</b> <span class=\"xs sub\">" + esc(one.gebruik[0]) + "</span><br><b>" + esc(one.ander) + '</b> <span class="xs sub">' + esc(one.gebruik[1]) +
          '</span><p class="xs sub">' + esc(one.waarom) + '</p></div><div class="row"><a class="btn s" href="' + esc(one.href) + '">Samenvoegen<span class="vh">: ' + esc(one.een + " en " + one.ander) +
          '</span></a><button type="button" class="btn q s" data-niet="' + esc(one.sleutel) + '">Is niet hetzelfde<span class="vh">: ' + esc(one.een + " en " + one.ander) + "</span></button></div></li>";
      }).join("") + "</ul></details>");
  }

  /* ── drawing ───────────────────────────────────────────────────────────────────────── */
  /* What had the focus has it again, though its row was drawn anew. */
  function keepingFocus(draw) {
    var key = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.k : "";
    draw();
    var wanted = afterwards || key;
    if (!wanted || (!afterwards && document.activeElement && document.activeElement !== document.body)) return;
    var place = document.querySelector('[data-k="' + CSS.escape(wanted) + '"]');
    if (!place) return;
    place.focus({ preventScroll: !afterwards });
    if (afterwards) place.scrollIntoView({ block: "nearest" });
    afterwards = "";
  }

  LPA.lists = function (data) {
    if (!data || !root()) return "";
    now = data;
    var list = data.lijst;
    root().classList.toggle("overzicht", !list);
    root().classList.toggle("enkel", !!list && list.enkel);
    root().classList.toggle("met-item", !!data.item);
    keepingFocus(function () {
      LPA.put("beheer-menu", menu(data));
      tools(list);
      pairs(list);
      LPA.put("beheer-lijst", !list ? overview(data) : list.enkel ? "" : list.leeg ? LPA.nothing(list.leeg) : table(list));
    });
    filter();
    LPA.listItem(data);
    return "";
  };

  /* ── what people do ────────────────────────────────────────────────────────────────── */
  function look() {
    var box = document.getElementById("beheer-zoek");
    clearTimeout(waiting);
    if (box && box.value.trim() !== param("zoek")) LPA.listGo({ zoek: box.value.trim() }, "", true);
  }

  document.addEventListener("input", function (event) {
    if (event.target.id !== "beheer-zoek") return;
    filter();
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
  document.addEventListener("submit", function (event) {
    if (!event.target.classList.contains("bh-zoek")) return;
    event.preventDefault();
    look();
  });
  window.addEventListener("popstate", function () {
    var box = document.getElementById("beheer-zoek");
    clearTimeout(waiting);
    if (box) { box.value = param("zoek"); filter(); }
  });

  function send(action, code, more, button) {
    return LPA.change(action, Object.assign({ lijst: now.lijst.code, code: code }, more || {}), { button: button }).catch(function () { return null; });
  }

  /* What is gone is not open any more. */
  function closed(code) {
    return function (answer) { if (answer && param("item") === code) open(""); };
  }

  LPA.removeRecord = function (code, name, used, button) {
    if (used) { open(code, "wissen"); return; }
    LPA.dialog({
      title: "“" + name + "” wissen?", text: "Dit wordt nergens gebruikt. U kunt het daarna nog ongedaan maken.",
      buttons: [["ja", "Wissen", "danger"], ["", "Annuleren", ""]]
    }).then(function (value) {
      if (!value) return;
      LPA.change("record-remove", { lijst: now.lijst.code, code: code }, { button: button, quiet: true }).then(closed(code), function (found) {
        /* Somebody began to use it meanwhile. */
        if (found.status === 409 && found.answer && found.answer.gebruik) open(code, "wissen");
        else if (!found.cancelled) LPA.changeFailed(found, {});
      });
    });
  };

  var DOING = {
    omhoog: function (code, button) { send("record-move", code, { waarheen: "omhoog" }, button); },
    omlaag: function (code, button) { send("record-move", code, { waarheen: "omlaag" }, button); },
    archiveren: function (code, button) { send("record-archive", code, {}, button).then(closed(code)); },
    terugzetten: function (code, button) { send("record-restore", code, {}, button).then(closed(code)); },
    samenvoegen: function (code) { open(code, "samenvoegen"); },
    wissen: function (code, button) { LPA.removeRecord(code, button.dataset.naam, Number(button.dataset.gebruik), button); }
  };

  /* A link to a record of this very list keeps what was searched and how the list is sorted. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('.bh-lijst a[href^="/beheer?"]');
    if (!link || !now || !now.lijst || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    var wanted = new URLSearchParams(link.search);
    if (wanted.get("lijst") !== now.lijst.code) return;
    event.preventDefault();
    var menu = link.closest("details.drop");
    if (menu) menu.open = false;
    LPA.listGo({ item: wanted.get("item"), doen: wanted.get("doen"), "in": wanted.get("in"), archief: wanted.get("archief") }, link.hash);
  }, true);

  document.addEventListener("click", function (event) {
    if (!event.target.closest || !now || !root()) return;
    var button = event.target.closest("[data-bh]"), sort = event.target.closest("[data-sorteer]"), not = event.target.closest("[data-niet]");
    if (button && button.getAttribute("aria-disabled") !== "true" && DOING[button.dataset.bh]) {
      var menu = button.closest("details.drop");
      if (menu) menu.open = false;
      DOING[button.dataset.bh](button.dataset.code, button);
    }
    if (sort) {
      LPA.listGo({ volgorde: sort.dataset.sorteer === "0" ? "" : sort.dataset.sorteer });
      /* The rows are here already. */
      keepingFocus(function () { LPA.put("beheer-lijst", table(now.lijst)); });
      filter();
    }
    if (not) {
      try { localStorage.setItem(notSameKey(), JSON.stringify(notSame().concat(not.dataset.niet))); } catch (error) { /* It will be asked again. */ }
      pairs(now.lijst);
      var next = document.querySelector("#beheer-paren [data-niet], #beheer-zoek");
      if (next) next.focus();
    }
  });

  document.addEventListener("keydown", function (event) {
    var row = event.altKey && /^Arrow(Up|Down)$/.test(event.key) && event.target.closest ? event.target.closest(".bh-tabel tr[data-code]") : null;
    if (!row || !now || !now.lijst || !now.lijst.volgorde) return;
    event.preventDefault();
    var step = row.querySelector('[data-bh="' + (event.key === "ArrowUp" ? "omhoog" : "omlaag") + '"]');
    if (step && step.getAttribute("aria-disabled") !== "true") DOING[step.dataset.bh](row.dataset.code, step);
  });

  /* The record whose row gets the focus once the list has been drawn. */
  LPA.listFocus = function (key) { afterwards = key; };
})();

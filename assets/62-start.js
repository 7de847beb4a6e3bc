/* A new municipality in five steps, drawn from data. A step is drawn once; after that only its lists are brought up to date, so
   that what is typed, chosen and read stays where it is, and the focus with it. Lists of wijken stand in 63-start-areas.js. */
(function () {
  "use strict";
  var esc = LPA.esc, kinds = LPA.startKinds = {};

  function byId(id) { return document.getElementById(id); }

  function stops(place) { return Array.prototype.slice.call(place.querySelectorAll("a[href], button, input")); }

  /* Draw a list anew. The button that was pressed keeps the focus; when it is gone, what came in its place has it. */
  function put(id, html) {
    var place = byId(id), active = document.activeElement, inside = place.contains(active), at = inside ? stops(place).indexOf(active) : 0;
    if (place.drawnHtml === html) return;
    place.innerHTML = html;
    place.drawnHtml = html;
    if (!inside) return;
    var now = stops(place), same = active.dataset.key && place.querySelector('[data-key="' + CSS.escape(active.dataset.key) + '"]');
    (same || now[Math.min(at, now.length - 1)] || byId("begin-kop")).focus({ preventScroll: true });
  }
  LPA.startPut = put;

  /* A button that asks for a change; `key` is how it is known again after drawing. */
  function button(label, action, fields, key, more) {
    return '<button type="button" class="btn s" data-wijzig="' + action + '" data-velden="' + esc(JSON.stringify(fields)) + '" data-key="' + esc(key) + '"' + (more || "") + ">" + label + "</button>";
  }
  LPA.startButton = button;

  function card(id, title, html) {
    return '<section class="card" aria-labelledby="' + id + '"><h3 class="h" id="' + id + '">' + title + "</h3>" + html + "</section>";
  }
  LPA.startCard = card;

  function empty(words) { return '<p class="sm sub">' + esc(words) + "</p>"; }

  /* ── steps and feet ────────────────────────────────────────────────────────────────── */
  function stepHtml(step, now) {
    var here = step.number === now, inner = '<span class="st-no" aria-hidden="true">' + (step.done ? "✓" : step.number) + "</span><span>" +
      '<span class="vh">Stap ' + step.number + ": </span>" + esc(step.name) + (step.done ? '<span class="vh">, klaar</span>' : "") + "</span>";
    var kind = (here ? " nu" : "") + (step.done ? " af" : "");
    if (!step.href) return '<li class="' + kind + '"' + (here ? ' aria-current="step"' : "") + "><span>" + inner + "</span></li>";
    return '<li class="' + kind + '"><a href="' + esc(step.href) + '"' + (here ? ' aria-current="step"' : "") + ' data-key="stap' + step.number + '">' + inner + "</a></li>";
  }

  function footHtml(data) {
    var before = data.steps[data.step - 2], after = data.steps[data.step];
    if (!data.code) return "";
    return (before ? '<a class="btn" rel="prev" href="' + esc(before.href) + '" data-key="vorige">Terug: ' + esc(before.name.toLowerCase()) + "</a>" : "<span></span>") +
      (after ? '<a class="btn' + (data.steps[data.step - 1].done ? " p" : "") + '" rel="next" href="' + esc(after.href) + '" data-key="volgende">Verder: ' + esc(after.name.toLowerCase()) + "</a>" : "");
  }

  function frame(data) {
    return '<nav aria-label="Stappen"><ol class="st-steps" id="begin-stappen"></ol></nav><section aria-labelledby="begin-kop">' +
      '<h2 id="begin-kop" tabindex="-1">' + esc(data.title) + '</h2><p class="sub st-said">' + esc(data.said) + "</p>" +
      (data.readonly ? '<p class="note w">Dit is het plan van toen. Hier kunt u nu niets wijzigen.</p>' : kinds[data.kind].frame(data.body)) +
      '</section><nav class="st-foot" aria-label="Vorige en volgende stap" id="begin-voet"></nav>';
  }

  LPA.start = function (data) {
    var place = byId("begin");
    if (!place || !data) return "";
    var turned = place.dataset.stap && place.dataset.stap !== data.key, kind = kinds[data.kind];
    if (place.dataset.stap !== data.key || !byId("begin-kop")) {
      LPA.forms().forEach(function (self) { if (place.contains(self.el)) self.close(); });
      place.innerHTML = frame(data);
      place.dataset.stap = data.key;
      if (kind.begin && !data.readonly) kind.begin(data);
    }
    put("begin-stappen", data.steps.map(function (step) { return stepHtml(step, data.step); }).join(""));
    if (!data.readonly) kind.update(data.body, data);
    put("begin-voet", footHtml(data));
    if (turned) {
      window.scrollTo(0, 0);
      byId("begin-kop").focus({ preventScroll: true });
    }
    return data.title;
  };

  /* ── 1: the municipality ───────────────────────────────────────────────────────────── */
  kinds.nieuw = {
    frame: function () { return '<div class="card st-one"><div id="begin-vorm"></div></div>'; },
    update: function (body) { LPA.form("begin-vorm", body.form); }
  };

  kinds.gemeente = {
    frame: function () { return '<div class="card st-one" id="begin-gemeente"></div>'; },
    update: function (body) {
      var town = body.town;
      put("begin-gemeente", '<dl class="st-dl"><dt>Naam</dt><dd>' + esc(town.name) + "</dd><dt>Gemeentecode</dt><dd>" + esc(town.code) + "</dd></dl><p class=\"sm\">" + esc(town.said) +
        ' <a href="' + esc(town.lists) + '">Naam, pijlers en doelgroepen aanpassen</a></p>');
    }
  };

  /* ── 3: themes ─────────────────────────────────────────────────────────────────────── */
  function suggestion(one) {
    return '<button type="button" class="btn st-pick" aria-pressed="' + !!one.code + '" data-key="' + esc(one.name) + '" data-wijzig="' + (one.code ? "theme-remove" : "theme-add") +
      '" data-velden="' + esc(JSON.stringify(one.code ? { thema: one.code } : { velden: { name: one.name } })) + '"><span aria-hidden="true">' + (one.code ? "✓" : "+") + "</span> " + esc(one.name) + "</button>";
  }

  function themeHtml(one, at, all) {
    function arrow(sign, words, up, off) {
      return button('<span aria-hidden="true">' + sign + '</span><span class="vh">' + esc(one.name) + " " + words + "</span>", "theme-move", { thema: one.code, omhoog: up }, one.code + words, off ? ' aria-disabled="true"' : "");
    }
    return '<li><span class="grow"><b>' + esc(one.name) + "</b>" + (one.used ? "<small>in gebruik</small>" : "") + "</span>" + arrow("↑", "omhoog", true, at === 0) +
      arrow("↓", "omlaag", false, at === all.length - 1) + button('Haal weg<span class="vh">: ' + esc(one.name) + "</span>", "theme-remove", { thema: one.code }, one.code + "weg") + "</li>";
  }

  function apart(choice) {
    var place = byId("begin-apart"), box = place.querySelector("input");
    place.hidden = !choice;
    if (!choice) return;
    if (!box) {
      place.innerHTML = '<label class="opt"><input type="checkbox" id="begin-apart-vak"><span><span></span><small></small></span></label>';
      box = place.querySelector("input");
      box.addEventListener("change", function () {
        LPA.change("themes-apart", { aan: box.checked }).catch(function () { box.checked = !box.checked; });
      });
    }
    box.checked = choice.on;
    place.querySelector("span span").textContent = choice.label;
    place.querySelector("small").textContent = choice.why;
  }

  kinds.themas = {
    frame: function () {
      return '<div class="st-two">' + card("begin-kies", "Kies thema’s", '<p class="hint">Een klik zet een thema in de matrix. Nog een klik haalt het weer weg.</p>' +
        '<div class="st-picks" id="begin-voorstellen" role="group" aria-labelledby="begin-kies"></div><div class="st-own" id="begin-vorm"></div>') +
        card("begin-lijst-kop", "In de matrix", '<div id="begin-lijst"></div><div id="begin-apart" hidden></div>') + "</div>";
    },
    update: function (body) {
      put("begin-voorstellen", body.suggestions.map(suggestion).join(""));
      LPA.form("begin-vorm", body.form);
      put("begin-lijst", body.themes.length ? '<ol class="st-list st-order">' + body.themes.map(themeHtml).join("") + "</ol>" : empty("Nog geen thema’s."));
      apart(body.apart);
    }
  };

  /* ── 4: first interventions ────────────────────────────────────────────────────────── */
  function recognition(one) {
    if (one.diamonds === null) return esc(one.recognition.replace(/^Erkenning /, "erkenning "));
    return '<span class="erk">' + [0, 1, 2].map(function (at) { return '<i class="' + (at < one.diamonds ? "y" : "") + '" aria-hidden="true"></i>'; }).join("") + "<span>" + esc(one.recognition) + "</span></span>";
  }

  function entry(one) {
    var name = one.url ? '<a href="' + esc(one.url) + '" rel="noopener noreferrer">' + esc(one.name) + "</a>" : esc(one.name);
    var end = one.href ? '<span class="chip ok">staat in uw plan</span><a class="btn s" href="' + esc(one.href) + '" data-key="' + esc(one.code) + '">Bekijk<span class="vh">: ' + esc(one.name) + "</span></a>" :
      button('Toevoegen<span class="vh">: ' + esc(one.name) + "</span>", "entry-adopt", { code: one.code }, one.code);
    return '<li data-regel="' + esc(one.code) + '"><div class="grow"><b>' + name + "</b><small>" + esc(one.about) + '</small><p class="xs st-facts"><span>' + esc(one.pillars.join(", ")) + "</span><span>" +
      esc(one.cells) + "</span><span>" + recognition(one) + (one.checked ? ", " + esc(one.checked) : "") + '</span></p></div><div class="row st-end">' + end + "</div></li>";
  }

  function tabs(all) {
    return all.map(function (one) {
      return '<a href="' + esc(one.href) + '"' + (one.on ? ' aria-current="true"' : "") + ' data-key="' + esc(one.name) + '">' + esc(one.name) + " <span>" + esc(one.count) + "</span></a>";
    }).join("");
  }

  function known(body) {
    if (!body.tabs.length) return empty("Kies eerst een thema. Dan ziet u welke interventies daar elders voor bekend zijn.");
    if (!body.rows.length) return empty("Bij dit thema kennen we nog geen interventie van elders. Vul er zelf een in.");
    return '<ul class="st-list st-known">' + body.rows.map(entry).join("") + "</ul>";
  }

  function own(body) {
    if (!body.own.length) return empty("Nog niets.");
    return '<ul class="st-own-list">' + body.own.map(function (one) { return '<li><a href="' + esc(one.href) + '">' + esc(one.name) + "</a></li>"; }).join("") + "</ul>" +
      (body.all ? '<p><a href="' + esc(body.all) + '">Alle interventies</a></p>' : "");
  }

  kinds.interventies = {
    frame: function (body) {
      return '<div class="st-side">' + card("begin-bekend", "Kies uit bekende interventies", '<p class="hint">Wat u toevoegt, krijgt de status “mogelijk”. Waar en sinds wanneer het loopt, vult u later in.</p>' +
        '<nav class="st-tabs" aria-label="Per thema" id="begin-tabs"></nav><div id="begin-lijst"></div>') +
        '<div class="stack">' + card("begin-eigen-kop", "In uw plan", '<div id="begin-eigen"></div>') +
        card("begin-zelf", "Staat het er niet bij?", '<p class="sm sub">Vul een interventie zelf in, of kijk eerst hoe een andere gemeente het deed.</p><div class="row"><a class="btn" href="' + esc(body["new"]) + '">Zelf invullen</a>' +
          (body.example ? '<a class="btn" href="' + esc(body.example) + '">Bekijk een voorbeeld</a>' : "") + "</div>") + "</div></div>";
    },
    update: function (body) {
      put("begin-tabs", tabs(body.tabs));
      put("begin-lijst", known(body));
      put("begin-eigen", own(body));
      byId("begin-eigen-kop").textContent = "In uw plan" + (body.own.length ? " (" + body.own.length + (body.all ? "+" : "") + ")" : "");
    }
  };

  /* ── 5: ready ──────────────────────────────────────────────────────────────────────── */
  function lineHtml(one) {
    return '<li><span class="st-no' + (one.there ? " af" : "") + '" aria-hidden="true">' + (one.there ? "✓" : "–") + '</span><span class="grow"><b>' + esc(one.said) + "</b>" +
      (one.missing ? "<small>" + esc(one.missing) + "</small>" : "") + '</span><a href="' + esc(one.href) + '" data-key="' + esc(one.href) + '">' + (one.there ? "Bekijken" : "Aanvullen") + '<span class="vh">: ' + esc(one.said) + "</span></a></li>";
  }

  function end(body) {
    var filled = body.filled;
    if (filled) {
      return '<p class="note ok"><span><b>Deze gemeente is klaar met invullen.</b> Lege cellen zijn nu kansen. U kunt altijd blijven aanvullen.</span></p><div class="row">' +
        '<a class="btn p big" href="' + esc(body.matrix) + '" data-key="klaar">Naar de matrix</a><a class="btn big" href="' + esc(body.gaps) + '" data-key="kansen">Naar de kansen</a>' +
        '<button type="button" class="btn q" data-wijzig="filled" data-velden=\'{"klaar":false}\' data-key="nog-niet" data-vraag="Is deze gemeente nog niet klaar?" data-uitleg="Lege cellen zijn dan geen kans meer, tot u weer op Klaar met invullen klikt.">Nog niet klaar</button></div>';
    }
    return '<p class="note"><span><b>Bent u klaar?</b> Vanaf dan is elke lege cel een kans. U kunt daarna blijven aanvullen, en u kunt terug.</span></p><div class="row">' +
      '<button type="button" class="btn p big" data-wijzig="filled" data-velden=\'{"klaar":true}\' data-key="klaar">Klaar met invullen</button><a class="btn big" href="' + esc(body.matrix) + '" data-key="matrix">Eerst de matrix bekijken</a></div>';
  }

  kinds.klaar = {
    frame: function () { return '<div class="card st-one"><ul class="st-list st-lines" id="begin-lijst"></ul><p class="sm sub" id="begin-cellen"></p><div class="stack" id="begin-einde"></div></div>'; },
    update: function (body) {
      put("begin-lijst", body.lines.map(lineHtml).join(""));
      byId("begin-cellen").textContent = body.cells;
      put("begin-einde", end(body));
    }
  };
})();

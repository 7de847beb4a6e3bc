/* What is open beside a list of /beheer: the form of a record, where the record is used, and how it goes or joins another. */
(function () {
  "use strict";
  var esc = LPA.esc, drawn = "", now = null, choice = null;
  var PLACES = '<div id="beheer-kaart"></div><div id="beheer-formulier"></div><div id="beheer-regels"></div><div id="beheer-gebruik" tabindex="-1"></div>';

  function button(item, action, label, kind) {
    return '<button type="button" class="btn ' + (kind || "") + '" data-bh="' + action + '" data-code="' + esc(item.code) + '" data-naam="' + esc(item.naam) + '" data-gebruik="' + item.gebruik.aantal + '">' + label + "</button>";
  }

  /* ── a card where there is no form ─────────────────────────────────────────────────── */
  function title(item) {
    if (item.doen === "samenvoegen") return "“" + item.naam + "” samenvoegen";
    return item.doen === "wissen" ? "“" + item.naam + "” wissen" : item.naam;
  }

  function merger(item) {
    if (!item.samen) return "";
    if (!item.samen.keuzes.length) return '<p class="sub">Er is niets om mee samen te voegen.</p>';
    return '<div id="beheer-samen"></div><div id="beheer-straks" role="status"></div><div class="row bh-knoppen"><button type="button" class="btn p" id="beheer-voeg">Voeg samen</button>' +
      '<button type="button" class="btn" data-bh-terug>Annuleren</button></div>';
  }

  function intro(item) {
    if (item.doen === "samenvoegen") return "<p>Alles van “" + esc(item.naam) + "” gaat naar de ander. Daarna is er één over.</p>";
    if (item.doen === "wissen") {
      return item.gebruik.aantal ? "<p><b>Dit kan niet weg.</b> " + esc(item.gebruik.gezegd) + "</p>" + places(item) + "<h3>Wat wel kan</h3>" + archiving(item) +
        "<p>Voeg het samen met iets anders. Dan verhuist alles mee.</p>" : '<p>Dit wordt nergens gebruikt.</p><div class="row bh-knoppen">' + button(item, "wissen", "Wissen", "danger") + "</div>";
    }
    return item.gearchiveerd ? "<p><b>" + esc(item.gearchiveerd) + '.</b> Dit telt nergens mee en staat in geen filter.</p><div class="row bh-knoppen">' +
      (item.kan.terugzetten ? button(item, "terugzetten", "Terugzetten", "p") : "") + (item.kan.wissen ? button(item, "wissen", "Wissen", "danger") : "") + "</div>" : "";
  }

  function archiving(item) {
    return item.kan.archiveren ? '<p>Archiveer het. Dan verdwijnt het uit de lijsten en filters, en blijft alles bewaard.</p><div class="row bh-knoppen">' + button(item, "archiveren", "Archiveren") + "</div>" : "";
  }

  function card(item) {
    if (item.formulier) return "";
    var close = item.enkel ? "" : '<button type="button" class="x" data-bh-sluit aria-label="Sluit">×</button>';
    return '<section class="card bh-open" aria-labelledby="beheer-open"><header><h2 id="beheer-open" tabindex="-1">' + esc(title(item)) + "</h2>" + close + "</header>" + intro(item) + merger(item) + "</section>";
  }

  /* ── where it is used ──────────────────────────────────────────────────────────────── */
  function places(item) {
    return '<ul class="bh-plekken sm">' + item.gebruik.rijen.map(function (one) {
      return "<li>" + (one.href ? '<a href="' + esc(one.href) + '">' + esc(one.naam) + "</a>" : esc(one.naam)) + ' <span class="xs muted">' + esc(one.soort) + "</span></li>";
    }).join("") + "</ul>" + (item.gebruik.meer ? '<p class="xs sub">' + esc(item.gebruik.meer) + "</p>" : "") +
      (item.gebruik.alle.length ? '<p class="sm"><a href="' + esc(item.gebruik.alle[1]) + '">' + esc(item.gebruik.alle[0]) + "</a></p>" : "");
  }

  function named(item) {
    if (!item.genoemd || !item.genoemd.length) return "";
    return "<h3>Zo noemen de bronnen deze partner</h3><ul class=\"sm\">" + item.genoemd.map(function (one) {
      return "<li>“" + esc(one[1]) + '” <span class="xs muted">' + esc(one[0]) + (one[2] ? ", " + esc(one[2]) : "") + "</span></li>";
    }).join("") + "</ul>";
  }

  function use(item) {
    if (item.nieuw || item.enkel || item.doen === "wissen") return "";
    var can = item.kan, acts = item.doen || item.gearchiveerd ? "" : (can.archiveren ? button(item, "archiveren", "Archiveren") : "") + (can.samenvoegen ? button(item, "samenvoegen", "Samenvoegen met…") : "") +
      (can.wissen || can.waarom ? button(item, "wissen", "Wissen", "danger") : "");
    return '<section class="card bh-gebruik" aria-labelledby="beheer-gebruik-kop"><h3 id="beheer-gebruik-kop">' + esc(item.gebruik.gezegd) + "</h3>" + (item.gebruik.aantal ? places(item) : "") + named(item) +
      (acts ? '<div class="row bh-knoppen noprint">' + acts + "</div>" : "") + "</section>";
  }

  /* ── joining another ───────────────────────────────────────────────────────────────── */
  function draw(item) {
    var holder = document.getElementById("beheer-samen");
    if (!holder) { choice = null; return; }
    if (!holder.firstChild) {
      choice = LPA.formGroup([{ name: "in", label: "Samenvoegen met", kind: "one", required: true, choices: item.samen.keuzes }], { id: "samen" });
      holder.appendChild(choice.nodes["in"].el);
      choice.place("");
      if (item.samen["in"]) choice.set({ "in": item.samen["in"] });
      holder.addEventListener("lpa:veld", chosen);
      holder.addEventListener("change", chosen);
    }
    LPA.put("beheer-straks", item.samen.gezegd.length ? '<div class="note' + (item.samen.mag ? "" : " w") + '"><div><b>' + (item.samen.mag ? "Dit gebeurt er." : "Dit kan niet.") + "</b><ul>" + item.samen.gezegd.map(function (one) {
      return "<li>" + esc(one) + "</li>";
    }).join("") + "</ul></div></div>" : "");
    document.getElementById("beheer-voeg").setAttribute("aria-disabled", item.samen["in"] && !item.samen.mag ? "true" : "false");
  }

  function chosen() {
    var into = choice && choice.get()["in"];
    choice.nodes["in"].clear();
    if (typeof into === "string" && into !== (new URLSearchParams(location.search).get("in") || "")) LPA.listGo({ "in": into }, "", true);
  }

  function join(button) {
    var item = now.item, into = item.samen["in"];
    if (!into) { choice.nodes["in"].fail("Kies waarmee u dit samenvoegt"); choice.nodes["in"].focus(); return; }
    if (!item.samen.mag || button.getAttribute("aria-busy") === "true") return;
    LPA.change("record-merge", { lijst: now.lijst.code, code: item.code, "in": into }, { button: button }).then(function () {
      LPA.listGo({ item: into, doen: "", "in": "" });
    }, function () { /* It has been said. */ });
  }

  /* ── the rules, while somebody types them ──────────────────────────────────────────── */
  function amount(text) {
    var plain = String(text).trim();
    return /^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+(,\d+)?$/.test(plain) ? Number(plain.replace(/\./g, "").replace(",", ".")) : NaN;
  }
  function words(value) { return String(Math.round(value * 1000) / 1000).replace(".", ","); }

  function rules() {
    var form = document.getElementById("beheer-formulier"), list = now && now.lijst;
    if (!list || !list.standaard) { LPA.put("beheer-regels", ""); return; }
    /* Of a day in the past there is nothing to type: then it says what held. */
    var typed = form && form.__form ? form.__form.group.get() : list.geldt, half = amount(typed.half), covered = amount(typed.covered_from), strong = amount(typed.strong_from);
    var whole = [half, covered, strong].every(isFinite) && half <= 1 && covered > 0 && strong >= covered, sum = 1 + half;
    var level = sum >= strong ? "sterk gedekt" : sum >= covered ? "gedekt" : "dun";
    var said = whole ? list.zin.replace(/\{(half|covered|strong)\}/g, function (all, name) { return words({ half: half, covered: covered, strong: strong }[name]); }) : "";
    var counts = Object.keys(list.telt).map(function (name) { return list.telt[name][typed[name] ? 0 : 1]; }).join("; ");
    LPA.put("beheer-regels", '<section class="card bh-regels" aria-labelledby="beheer-regels-kop"><h3 id="beheer-regels-kop">Zo leest u het</h3><div role="status">' + (whole ? "<p>" + esc(said) + "</p><p>" +
      esc("Bijvoorbeeld: één interventie telt helemaal en één telt voor " + words(half) + ". Samen is dat " + words(sum) + ": de cel is dan " + level + ".") + "</p><p>" + esc("Als niemand iets kiest: " + counts + ".") + "</p>" :
      '<p class="sub">Vul drie getallen in. Sterk gedekt is minstens zo hoog als gedekt.</p>') + "</div>" +
      (now.lezen ? "" : '<div class="row bh-knoppen"><button type="button" class="btn" data-k="standaard" data-bh-standaard>Standaard herstellen</button></div>') + "</section>");
  }

  function usual() {
    var self = document.getElementById("beheer-formulier").__form;
    Object.keys(now.lijst.standaard).forEach(function (name) {
      if (self.group.nodes[name]) self.group.nodes[name].set(now.lijst.standaard[name]);
    });
    self.changed(self.el.querySelector("[data-veld]"));
    rules();
    self.group.first();
  }

  /* ── drawing ───────────────────────────────────────────────────────────────────────── */
  function key(data) {
    var item = data.item;
    return item ? [data.gemeente, data.lijst.code, item.code, item.doen, item.gearchiveerd, !!item.formulier].join("|") : "";
  }

  LPA.listItem = function (data) {
    var place = document.getElementById("beheer-item"), item = data.item, before = drawn, fresh = place && !place.__seen;
    now = data;
    if (!place) return;
    place.__seen = true;
    if (!item) {
      if (document.getElementById("beheer-formulier")) LPA.form("beheer-formulier", null);
      place.innerHTML = "";
      drawn = "";
      return;
    }
    if (!document.getElementById("beheer-formulier")) { place.innerHTML = PLACES; before = ""; }
    drawn = key(data);
    LPA.form("beheer-formulier", item.formulier);
    /* The box in which somebody types a name is not drawn anew while the record is the same. */
    if (drawn !== before) document.getElementById("beheer-kaart").drawnHtml = undefined;
    if (drawn !== before || !document.getElementById("beheer-samen")) LPA.put("beheer-kaart", card(item));
    LPA.put("beheer-gebruik", use(item));
    draw(item);
    rules();
    /* Who opens the page finds the focus where a browser puts it. */
    if (drawn !== before && !item.enkel && (!fresh || location.hash)) arrive(place);
  };

  function arrive(place) {
    var target = location.hash === "#beheer-gebruik" ? document.getElementById("beheer-gebruik") : place.querySelector("h2");
    if (!target) return;
    target.focus({ preventScroll: true });
    var box = target.getBoundingClientRect();
    if (box.top < 0 || box.top > window.innerHeight * 0.7) target.scrollIntoView({ block: "start" });
  }

  /* ── what people do ────────────────────────────────────────────────────────────────── */
  function close() {
    var item = now && now.item;
    if (item) LPA.listFocus(item.nieuw ? "nieuw" : "naam " + item.code);
    LPA.listGo({ item: "", doen: "", "in": "" });
  }

  function ours(event) { return event.target.id === "beheer-formulier"; }
  document.addEventListener("lpa:annuleren", function (event) { if (ours(event)) close(); });
  document.addEventListener("lpa:opgeslagen", function (event) {
    if (!ours(event) || !now || !now.item || !now.item.nieuw) return;
    LPA.listFocus("naam " + event.detail.code);
    LPA.listGo({ item: "" });
  });
  document.addEventListener("click", function (event) {
    if (!event.target.closest || !document.getElementById("beheer-item")) return;
    if (event.target.closest("[data-bh-sluit]")) close();
    if (event.target.closest("[data-bh-terug]")) LPA.listGo({ doen: "", "in": "" });
    if (event.target.closest("#beheer-voeg")) join(event.target.closest("#beheer-voeg"));
    if (event.target.closest("[data-bh-standaard]")) usual();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || event.defaultPrevented || !now || !now.item || now.item.enkel || now.item.formulier) return;
    if (document.querySelector("dialog[open], details.drop[open]") || !document.getElementById("beheer-item") || (event.target.getAttribute && event.target.getAttribute("aria-expanded") === "true")) return;
    close();
  });
  ["input", "change", "lpa:veld"].forEach(function (name) {
    document.addEventListener(name, function (event) { if (event.target.closest && event.target.closest("#beheer-formulier")) rules(); });
  });
})();

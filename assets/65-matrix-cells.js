/* Working in the panel of a cell: add an intervention, move one to another cell, judge one cell or several. Each opens a
   native dialog; what it asks goes through LPA.change, and the page draws itself again. */
(function () {
  "use strict";
  var esc = LPA.esc;
  var KINDS = [["not_applicable", "Niet van toepassing"], ["deliberately_empty", "Bewust leeg"], ["priority", "Prioriteit"]];

  /* The lists are fetched when a dialog opens: the page itself stays light. */
  var opening = false, kept = null, of = "";
  function opened(make) {
    if (opening) return;
    opening = true;
    fetch("/_cellen" + location.search, { cache: "no-store" }).then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    }).then(function (data) { opening = false; kept = data; of = location.search; make(data); }, function () {
      opening = false;
      /* Without a line what was fetched before will do: what somebody typed can then come back. */
      if (kept && of === location.search) { make(kept); return; }
      LPA.toast({ text: "De lijsten konden niet worden opgehaald. Er is niets veranderd. Probeer het opnieuw.", kind: "err", about: "cellen" });
    });
  }

  /* ── parts of the dialogs ──────────────────────────────────────────────────────────── */
  function option(one, now) {
    return '<option value="' + esc(one[0]) + '"' + (one[0] === now ? " selected" : "") + ">" + esc(one[1]) + "</option>";
  }

  function select(name, label, choices, now) {
    var parts = [];
    choices.forEach(function (one) { if (parts.indexOf(one[2]) < 0) parts.push(one[2]); });
    return '<div class="field"><label for="cd-' + name + '">' + esc(label) + '</label><select class="in" id="cd-' + name + '">' +
      parts.map(function (part) {
        var inside = choices.filter(function (one) { return one[2] === part; }).map(function (one) { return option(one, now); }).join("");
        return part ? '<optgroup label="' + esc(part) + '">' + inside + "</optgroup>" : inside;
      }).join("") + "</select></div>";
  }

  function radios(name, legend, pairs, now) {
    return '<fieldset class="field plain"><legend class="lab">' + esc(legend) + "</legend>" + pairs.map(function (one) {
      return '<label class="opt"><input type="radio" name="cd-' + name + '" value="' + esc(one[0]) + '"' + (one[0] === now ? " checked" : "") +
        "><span>" + esc(one[1]) + "</span></label>";
    }).join("") + "</fieldset>";
  }

  function chosen(dialog, name) {
    var one = dialog.querySelector('input[name="cd-' + name + '"]:checked');
    return one ? one.value : "";
  }

  function wrong(dialog, id, words) { return LPA.wrongIn(dialog.querySelector("#" + id), words); }

  function last() { var all = document.querySelectorAll("dialog.ask"); return all[all.length - 1]; }

  /* What goes wrong at the server is said at the field when it is about one, and what was typed comes back. */
  function sent(action, fields, again) {
    LPA.change(action, fields, { quiet: true }).catch(function (found) {
      if (!found || found.cancelled) return;
      var first = found.answer && found.answer.fouten && found.answer.fouten[0];
      if (again) again(first ? first.zin : (found.answer && found.answer.gezegd) || "Er ging iets mis. Er is niets opgeslagen.");
      else LPA.changeFailed(found, { about: action, retry: found.retry });
    });
  }

  function where(key, data) {
    var parts = key.split(".");
    function name(list, code) { return (list.filter(function (one) { return one[0] === code; })[0] || [code, code])[1]; }
    return name(data.thema, parts[0]) + ", " + name(data.pijler, parts[1]) + ", " + name(data.doelgroep, parts[2]);
  }

  /* ── adding ────────────────────────────────────────────────────────────────────────── */
  function add(key) {
    opened(function (data) {
      var combo = LPA.formKinds.one({ name: "interventie", label: "Interventie", choices: data.interventies }, "cd-interventie");
      var fresh = data.nieuw + (data.nieuw.indexOf("?") < 0 ? "?" : "&") + "cel=" + encodeURIComponent(key);
      var asked = LPA.dialog({
        title: "Interventie toevoegen", text: where(key, data),
        html: '<div class="field"><label for="cd-interventie">Interventie</label>' + combo.html + "</div>" +
          radios("rang", "Hoe hoort zij hier?", [["hoofd", "Als hoofdpijler: telt mee"], ["tweede", "Als tweede pijler: telt alleen mee als u daarom vraagt"]], "hoofd") +
          '<p class="xs"><a href="' + esc(fresh) + '" data-nieuw-hier>Staat zij er niet bij? Maak een nieuwe interventie voor deze cel</a></p>',
        buttons: [["ja", "Voeg toe", "p"], ["", "Annuleren", ""]],
        check: function (dialog) {
          combo.settle();
          dialog.__rank = chosen(dialog, "rang");
          return combo.get() ? true : wrong(dialog, "cd-interventie", "Kies een interventie uit de lijst.");
        }
      });
      var dialog = last();
      combo.start(dialog);
      dialog.querySelector("[data-nieuw-hier]").addEventListener("click", function () { dialog.close(""); });
      combo.focus();
      asked.then(function (value) {
        if (value) sent("placement-add", { cel: key, interventie: combo.get(), rang: dialog.__rank });
      });
    });
  }

  /* ── moving ────────────────────────────────────────────────────────────────────────── */
  function aim(dialog) {
    return ["thema", "pijler", "groep"].map(function (one) { return dialog.querySelector("#cd-" + one).value; }).join(".");
  }

  /* What the cell is now, as the matrix shows it; a broader group is no cell of its own. */
  function stands(key) {
    var cell = document.querySelector('#matrix [data-cel="' + CSS.escape(key) + '"]');
    if (cell) return "Daar is het nu: " + cell.getAttribute("aria-label").split(": ").slice(1).join(": ") + ".";
    return document.querySelector('#matrix [data-doelgroep="' + CSS.escape(key.split(".")[2]) + '"]') ? "" :
      "Dit is een bredere groep. Zij telt half in elke cel die daaronder valt.";
  }

  function move(key, code, name) {
    opened(function (data) {
      var now = key.split(".");
      var asked = LPA.dialog({
        title: "“" + name + "” verplaatsen", text: "Staat nu bij " + where(key, data) + ".",
        html: select("thema", "Thema", data.thema, now[0]) + select("pijler", "Pijler", data.pijler, now[1]) + select("groep", "Doelgroep", data.doelgroep, now[2]) +
          '<p class="xs sub" role="status" data-daar></p>',
        buttons: [["ja", "Verplaats", "p"], ["", "Annuleren", ""]],
        check: function (dialog) {
          dialog.__to = aim(dialog);
          return dialog.__to === key ? wrong(dialog, "cd-thema", "Kies een andere cel dan deze.") : true;
        }
      });
      var dialog = last();
      dialog.addEventListener("change", function () {
        var to = aim(dialog);
        dialog.querySelector("[data-daar]").textContent = to === key ? "" : stands(to);
      });
      asked.then(function (value) {
        if (value) sent("placement-move", { cel: key, naar: dialog.__to, interventie: code });
      });
    });
  }

  /* ── judging ───────────────────────────────────────────────────────────────────────── */
  /* now: what the judgement is already or what was typed before: soort, reden, wijk, fout; uit: the cell is out of the count. */
  function judge(keys, now) {
    opened(function (data) {
      var area = now.wijk === undefined ? data.wijk[0] : now.wijk, scope = data.wijk[0] ? [[data.wijk[0], "Alleen " + data.wijk[1]], ["", "De hele gemeente"]] : [];
      var kinds = now.uit ? KINDS.slice(0, 2) : KINDS;
      var asked = LPA.dialog({
        title: keys.length === 1 ? "Oordeel over deze cel" : "Oordeel over " + keys.length + " cellen",
        text: (keys.length === 1 ? where(keys[0], data) + ". " : "") + already(keys, data, now),
        html: radios("soort", "Oordeel", kinds, now.soort || "not_applicable") + (scope.length ? radios("wijk", "Voor", scope, area) : "") +
          '<div class="field"><label for="cd-reden">Reden</label><p class="hint" id="cd-reden-hint">Waarom? Dit staat bij de cel en in de bestanden.</p><textarea class="in" id="cd-reden" rows="3" aria-required="true" aria-describedby="cd-reden-hint">' +
          esc(now.reden || "") + "</textarea></div>",
        buttons: [["ja", "Bewaar oordeel", "p"], ["", "Annuleren", ""]],
        check: function (dialog) {
          dialog.__said = { soort: chosen(dialog, "soort"), wijk: scope.length ? chosen(dialog, "wijk") : "", reden: dialog.querySelector("#cd-reden").value };
          return dialog.__said.reden.trim() ? true : wrong(dialog, "cd-reden", "Vul een reden in.");
        }
      });
      var dialog = last();
      if (now.fout) wrong(dialog, "cd-reden", now.fout);
      asked.then(function (value) {
        if (!value) return;
        var said = dialog.__said;
        sent("mark-set", { cellen: keys, soort: said.soort, wijk: said.wijk, reden: said.reden, revisie: data.revisie }, function (words) {
          judge(keys, { soort: said.soort, wijk: said.wijk, reden: said.reden, uit: now.uit, fout: words });
        });
      });
    });
  }

  /* Nobody writes over a judgement without having been told that there is one. */
  function already(keys, data, now) {
    var count = keys.filter(function (key) { return data.oordelen.some(function (one) { return one[0] === key; }); }).length;
    if (!count || now.soort && keys.length === 1) return "";
    return keys.length === 1 ? "Let op: deze cel heeft al een oordeel." : "Let op: " + count + " van deze cellen " + (count === 1 ? "heeft" : "hebben") + " al een oordeel.";
  }

  /* Taking judgements away: of one wijk or of the whole municipality, which is asked where both can be meant. */
  function unjudge(keys) {
    opened(function (data) {
      if (!data.wijk[0]) { sent("mark-clear", { cellen: keys, soort: "", wijk: "", revisie: data.revisie }); return; }
      var asked = LPA.dialog({
        title: "Oordeel weghalen bij " + (keys.length === 1 ? "1 cel" : keys.length + " cellen"),
        html: radios("wijk", "Welk oordeel?", [[data.wijk[0], "Alleen dat voor " + data.wijk[1]], ["", "Dat voor de hele gemeente"]], data.wijk[0]),
        buttons: [["ja", "Haal weg", "p"], ["", "Annuleren", ""]],
        check: function (dialog) { dialog.__area = chosen(dialog, "wijk"); return true; }
      });
      var dialog = last();
      asked.then(function (value) { if (value) sent("mark-clear", { cellen: keys, soort: "", wijk: dialog.__area, revisie: data.revisie }); });
    });
  }

  LPA.judge = judge;
  LPA.unjudge = unjudge;

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-cel-doe]");
    if (!button) return;
    var key = button.dataset["in"], menu = button.closest("details.drop"), said = button.dataset;
    /* The menu closes behind the dialog, and its item could not take the focus back. */
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    if (said.celDoe === "toevoegen") add(key);
    if (said.celDoe === "oordeel") {
      judge([key], said.soort ? { soort: said.soort, reden: said.reden, wijk: said.wijk, uit: said.soort !== "priority" } : {});
    }
    if (said.celDoe === "verplaatsen") move(key, said.interventie, said.naam);
  });

  /* ── the menu of a placement ───────────────────────────────────────────────────────── */
  function item(words, attributes) { return '<button type="button" class="menu-item" ' + attributes + ">" + words + "</button>"; }

  function change(action, fields) { return 'data-wijzig="' + action + '" data-velden="' + esc(JSON.stringify(fields)) + '"'; }

  function menuItems(said) {
    var at = { cel: said["in"], interventie: said.interventie }, second = said.rang === "tweede";
    return item("Verplaatsen…", 'data-cel-doe="verplaatsen" data-in="' + esc(said["in"]) + '" data-interventie="' + esc(said.interventie) + '" data-naam="' + esc(said.naam) + '"') +
      item(second ? "Maak hoofdpijler" : "Maak tweede pijler", change("placement-rank", Object.assign({ rang: second ? "hoofd" : "tweede" }, at))) +
      item("Haal uit deze cel", change("placement-remove", at)) +
      '<a class="menu-item" href="' + esc(said.alles) + '">Alle gegevens wijzigen</a>';
  }

  /* Filled when it opens. The panel scrolls under its own buttons: a menu that opens there comes above them. */
  document.addEventListener("toggle", function (event) {
    var menu = event.target;
    if (!menu.open || !menu.matches(".iv-acts details.drop")) return;
    var pop = menu.querySelector(".pop");
    if (!pop.firstChild) pop.innerHTML = menuItems(menu.dataset);
    pop.scrollIntoView({ block: "nearest" });
  }, true);
})();

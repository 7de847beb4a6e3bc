/* Working in the panel of a cell: add an intervention, move one to another cell, judge one cell or several. Each opens a
   native dialog; what it asks goes through LPA.change, and the page draws itself again. */
(function () {
  "use strict";
  var esc = LPA.esc;
  var KINDS = [["not_applicable", "Niet van toepassing"], ["deliberately_empty", "Bewust leeg"], ["priority", "Prioriteit"]];

  /* The lists are fetched when a dialog opens: the page itself stays light. */
  function lists() {
    return fetch("/_cellen" + location.search, { cache: "no-store" }).then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
  }

  function opened(make) {
    lists().then(make, function () {
      LPA.toast({ text: "De lijsten konden niet worden opgehaald. Er is niets veranderd. Probeer het opnieuw.", kind: "err", about: "cellen" });
    });
  }

  function select(name, label, pairs, now) {
    return '<div class="field"><label for="cd-' + name + '">' + esc(label) + '</label><select class="in" id="cd-' + name + '">' +
      pairs.map(function (one) {
        return '<option value="' + esc(one[0]) + '"' + (one[0] === now ? " selected" : "") + ">" + esc(one[1]) + "</option>";
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

  function wrong(dialog, id, words) {
    var input = dialog.querySelector("#" + id), field = input.closest(".field"), old = field.querySelector(".msg");
    if (old) old.remove();
    field.classList.add("bad");
    field.querySelector("label,.lab").insertAdjacentHTML("afterend", '<p class="msg" id="' + id + '-fout">' + esc(words) + "</p>");
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", id + "-fout");
    input.focus();
    return false;
  }

  /* What goes wrong at the server is said at the field when it is about one, and what was typed comes back. */
  function sent(action, fields, again) {
    LPA.change(action, fields, { quiet: true }).catch(function (found) {
      if (found && found.cancelled) return;
      var first = found && found.answer && found.answer.fouten && found.answer.fouten[0];
      if (first && again) again(first.zin);
      else LPA.changeFailed(found, { about: action, retry: function () { return LPA.change(action, fields); } });
    });
  }

  function where(key, data) {
    var parts = key.split(".");
    function name(list, code) { return (list.filter(function (one) { return one[0] === code; })[0] || [code, code])[1]; }
    return name(data.thema, parts[0]) + ", " + name(data.pijler, parts[1]) + ", " + name(data.doelgroep, parts[2]);
  }

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
          dialog.__rank = chosen(dialog, "rang");
          return combo.get() ? true : wrong(dialog, "cd-interventie", "Kies een interventie uit de lijst.");
        }
      });
      var dialog = document.querySelector("dialog.ask:last-of-type");
      combo.start(dialog);
      dialog.querySelector("[data-nieuw-hier]").addEventListener("click", function () { dialog.close(""); });
      combo.focus();
      asked.then(function (value) {
        if (value) sent("placement-add", { cel: key, interventie: combo.get(), rang: dialog.__rank });
      });
    });
  }

  function move(key, code, name) {
    opened(function (data) {
      var now = key.split(".");
      var asked = LPA.dialog({
        title: name + " verplaatsen", text: "Staat nu bij " + where(key, data) + ".",
        html: select("thema", "Thema", data.thema, now[0]) + select("pijler", "Pijler", data.pijler, now[1]) + select("groep", "Doelgroep", data.doelgroep, now[2]),
        buttons: [["ja", "Verplaats", "p"], ["", "Annuleren", ""]],
        check: function (dialog) {
          dialog.__to = ["thema", "pijler", "groep"].map(function (one) { return dialog.querySelector("#cd-" + one).value; }).join(".");
          return dialog.__to === key ? wrong(dialog, "cd-thema", "Kies een andere cel dan deze.") : true;
        }
      });
      var dialog = document.querySelector("dialog.ask:last-of-type");
      asked.then(function (value) {
        if (value) sent("placement-move", { cel: key, naar: dialog.__to, interventie: code });
      });
    });
  }

  /* A judgement on one cell or on several, with a reason. */
  function judge(keys, kind, reason, trouble) {
    opened(function (data) {
      var scope = data.wijk[0] ? [[data.wijk[0], "Alleen " + data.wijk[1]], ["", "De hele gemeente"]] : [];
      var asked = LPA.dialog({
        title: keys.length === 1 ? "Oordeel over deze cel" : "Oordeel over " + keys.length + " cellen",
        text: keys.length === 1 ? where(keys[0], data) : "",
        html: radios("soort", "Oordeel", KINDS, kind || "not_applicable") + (scope.length ? radios("wijk", "Voor", scope, data.wijk[0]) : "") +
          '<div class="field"><label for="cd-reden">Reden</label><p class="hint">Waarom? Dit staat bij de cel en in de bestanden.</p><textarea class="in" id="cd-reden" rows="3" maxlength="5000">' +
          esc(reason || "") + "</textarea></div>",
        buttons: [["ja", "Bewaar oordeel", "p"], ["", "Annuleren", ""]],
        check: function (dialog) {
          dialog.__said = { soort: chosen(dialog, "soort"), wijk: scope.length ? chosen(dialog, "wijk") : "", reden: dialog.querySelector("#cd-reden").value };
          return dialog.__said.reden.trim() ? true : wrong(dialog, "cd-reden", "Vul een reden in.");
        }
      });
      var dialog = document.querySelector("dialog.ask:last-of-type");
      if (trouble) wrong(dialog, "cd-reden", trouble);
      asked.then(function (value) {
        if (!value) return;
        var said = dialog.__said;
        sent("mark-set", { cellen: keys, soort: said.soort, wijk: said.wijk, reden: said.reden }, function (words) {
          judge(keys, said.soort, said.reden, words);
        });
      });
    });
  }

  LPA.judge = judge;

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-cel-doe]");
    if (!button) return;
    var key = button.dataset["in"];
    if (button.dataset.celDoe === "toevoegen") add(key);
    if (button.dataset.celDoe === "oordeel") judge([key]);
    if (button.dataset.celDoe === "verplaatsen") move(key, button.dataset.interventie, button.dataset.naam);
  });
})();

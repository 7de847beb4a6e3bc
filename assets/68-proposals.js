/* Proposals: the bar and the choice of view of the list, the form and the box for a comment on the page of one proposal, and
   the question that each step asks. */
(function () {
  "use strict";
  var esc = LPA.esc;

  /* ── the list and the board ────────────────────────────────────────────────────────── */
  function views(data) {
    if (!data.views.length) return "";
    return '<fieldset class="seg"><legend class="vh">Weergave</legend>' + data.views.map(function (one) {
      return '<label><input type="radio" name="voorstellen-als" value="' + esc(one.code) + '">' + esc(one.name) + "</label>";
    }).join("") + "</fieldset>";
  }

  LPA.proposals = function (data) {
    if (!data) return "";
    LPA.put("voorstellen-weergave", views(data));
    document.querySelectorAll("#voorstellen-weergave input").forEach(function (input, at) {
      if (input.checked !== data.views[at].on) input.checked = data.views[at].on;
    });
    document.getElementById("voorstellen-filters").hidden = !data.bar.length;
    if (data.bar.length) LPA.bar("voorstellen-filters", data.bar);
    return data.said;
  };

  document.addEventListener("change", function (event) {
    if (event.target.name === "voorstellen-als") LPA.go({ weergave: event.target.value === "bord" ? "bord" : "" });
  });

  /* ── one proposal ──────────────────────────────────────────────────────────────────── */
  var page = LPA.recordPage("voorstel"), missing = null;

  LPA.proposal = function (data) {
    var form = page.form(data);
    box((data && data.comment) || "", (data && data.code) || "");
    if (!data) return "";
    page.turned(data);
    if (form && missing && missing.path === data.path) tellMissing();
    return "";
  };

  /* What keeps it from being submitted is told in the form, at the fields themselves. */
  function tellMissing() {
    var self = document.getElementById("voorstel-formulier").__form, told = missing;
    missing = null;
    if (self) LPA.formErrors(self, told.said, told.wrong);
  }

  /* ── a comment: the box is built once per proposal, so that nothing that is typed is drawn over or lost on the way ── */
  var said = {};

  function box(action, code) {
    var place = document.getElementById("voorstel-opmerking-vak");
    if (!place) return;
    place.hidden = !action;
    if (!action || place.dataset.voor === code && place.firstChild) return;
    place.dataset.voor = code;
    place.innerHTML = '<form class="vo-say" novalidate><div class="field"><label for="opmerking">Opmerking</label>' +
      '<textarea class="in" id="opmerking" rows="3" maxlength="5000"></textarea></div><button class="btn" type="submit">Plaats opmerking</button></form>';
    var input = place.querySelector("textarea");
    input.value = said[code] || "";
    input.addEventListener("input", function () { said[code] = input.value; });
    place.querySelector("form").addEventListener("submit", function (event) {
      event.preventDefault();
      say(event.target, action, code);
    });
  }

  function say(form, action, code) {
    var input = form.querySelector("textarea"), text = input.value.trim();
    if (!text) { LPA.wrongIn(input, "Schrijf eerst iets op"); return; }
    LPA.change(action, { code: code, tekst: text }, { button: form.querySelector("button") }).then(function () {
      if ((said[code] || "").trim() === text) said[code] = "";
      if (input.value.trim() === text) input.value = "";
      right(input);
    }).catch(function () { return null; });
  }

  function right(input) {
    var told = document.getElementById(input.id + "-fout");
    if (told) told.remove();
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    input.closest(".field").classList.remove("bad");
  }

  document.addEventListener("input", function (event) {
    if (event.target.id === "opmerking" && event.target.hasAttribute("aria-invalid")) right(event.target);
  });

  /* ── a step ────────────────────────────────────────────────────────────────────────── */
  function reasonField(button, typed) {
    var hint = button.dataset.nodig ? "Deze reden is nodig." : "U mag dit leeg laten.";
    var plan = button.dataset.plan ? '<label class="opt"><input type="checkbox" id="stap-plan" checked><span>Zet dit ook in het plan' +
      "<small>De interventie loopt dan vanaf vandaag, en telt mee in de matrix.</small></span></label>" : "";
    return '<div class="field"><label for="stap-reden">Reden</label><p class="hint" id="stap-reden-hint">' + hint +
      '</p><textarea class="in" id="stap-reden" rows="3" maxlength="5000" aria-describedby="stap-reden-hint">' + esc(typed) + "</textarea></div>" + plan;
  }

  /* `told` says why the same question comes again: the reason that was typed comes back, and who reads it decides over
     what the page shows by then. */
  function ask(button, typed, told) {
    var reason = typed, plan = false, revision = button.dataset.revisie;
    LPA.dialog({
      title: button.dataset.vraagt,
      text: (told ? told + " " : "") + button.dataset.betekent,
      html: reasonField(button, typed),
      buttons: [["ja", button.dataset.doe, button.dataset.stap === "rejected" ? "danger" : "p"], ["", "Annuleren", ""]],
      check: function (dialog) {
        var input = dialog.querySelector("textarea"), tick = dialog.querySelector("#stap-plan");
        reason = input.value.trim();
        plan = !!tick && tick.checked;
        return reason || !button.dataset.nodig ? true : LPA.wrongIn(input, "Schrijf waarom");
      }
    }).then(function (value) {
      var now = standing(button);
      if (value) take(now, reason, plan, told ? now.dataset.revisie : revision);
      else if (document.body.contains(now)) now.focus();
    });
  }

  /* The button as it stands on the page now: the page may have been drawn again meanwhile. */
  function standing(button) {
    var same = '[data-stap="' + button.dataset.stap + '"][data-code="' + button.dataset.code + '"]';
    return document.querySelector(same) || button;
  }

  function take(button, reason, plan, revision) {
    var path = "/voorstellen/" + button.dataset.code;
    var fields = { code: button.dataset.code, stap: button.dataset.stap, reden: reason, plan: plan, revisie: Number(revision) };
    LPA.change("proposal-step", fields, { quiet: true, button: button }).catch(function (found) {
      var wrong = found.status === 422 && found.answer && found.answer.fouten;
      var inForm = wrong && wrong.every(function (one) { return one.veld !== "state" && one.veld !== "reason"; });
      if (inForm) {
        missing = { path: path, said: "Het voorstel is nog niet compleet. Er is niets ingediend.", wrong: wrong };
        if (location.pathname === path) LPA.go({ bewerken: "ja" });
        else LPA.navigate(LPA.withQuestion(path) + (LPA.withQuestion(path).indexOf("?") < 0 ? "?" : "&") + "bewerken=ja");
      } else if (found.status === 409 || found.status === 422) {
        ask(button, reason, (wrong && wrong[0] && wrong[0].zin) || (found.answer && found.answer.gezegd) || "");
      } else if (!found.cancelled) LPA.changeFailed(found, { about: "proposal-step", retry: found.retry });
    });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-stap][data-vraagt]");
    if (button && button.getAttribute("aria-disabled") !== "true") ask(button, "");
  });
})();

/* Texts beside figures: the notice of what does not agree, and the situation of each theme in words. */
(function () {
  "use strict";
  var esc = LPA.esc;
  LPA.monitorParts = LPA.monitorParts || {};

  function finding(one) {
    return "<b>" + esc(one.head) + "</b> " + esc(one.said) + ' <a href="' + esc(one.href) + '">' + esc(one.link) + '<span class="vh">: ' + esc(one.said) + "</span></a>";
  }

  LPA.monitorParts.claims = function (data) {
    var shown = data.shown.map(function (one) { return '<div class="note w"><span>' + finding(one) + "</span></div>"; }).join("");
    var rest = data.rest.length ? '<details class="note w mt-meer"><summary>' + esc(data.more) + "</summary><ul>" +
      data.rest.map(function (one) { return "<li>" + finding(one) + "</li>"; }).join("") + "</ul></details>" : "";
    return '<section class="mt-let" aria-label="Teksten en cijfers die niet kloppen">' + shown + rest + "</section>";
  };

  /* ── the situation of a theme ──────────────────────────────────────────────────────── */
  function button(href, text, name) {
    return href ? '<a class="btn s" href="' + esc(href) + '">' + text + '<span class="vh"> van ' + esc(name) + "</span></a>" : "";
  }

  function acts(one) {
    var about = '<span class="vh"> van ' + esc(one.name) + "</span>";
    var first = one.text ? button(one.edit, "Wijzig de tekst", one.name) + button(one.write, "Schrijf opnieuw uit de cijfers", one.name)
      : button(one.write, "Schrijf uit de cijfers", one.name) + button(one.edit, "Schrijf zelf", one.name);
    return first + (one.remove ? '<button type="button" class="btn q s" data-mt-weg="' + esc(one.remove) + '" data-naam="' + esc(one.name) + '">Haal weg' + about + "</button>" : "");
  }

  function behind(one) {
    if (!one.behind.length) return "";
    return '<details class="mt-achter"><summary>' + (one.behind.length === 1 ? "Het cijfer erachter" : "De " + one.behind.length + " cijfers erachter") + "</summary><ul>" +
      one.behind.map(function (said) { return "<li>" + esc(said) + "</li>"; }).join("") + "</ul></details>";
  }

  LPA.monitorParts.situation = function (one) {
    var notes = (one.changed ? [["", one.changed]] : []).concat(one.notes).map(function (note) {
      return '<p class="mt-noot">' + (note[0] ? "<b>" + esc(note[0]) + "</b> " : "") + esc(note[1]) + "</p>";
    }).join("");
    var text = one.text ? esc(one.text).replace(/\n+/g, "<br>") : '<span class="sub">' + esc(one.none) + "</span>";
    var buttons = acts(one);
    return '<div class="mt-kaart" data-situatie="' + esc(one.code) + '"><p><b>Situatie. </b>' + text + "</p>" + notes + behind(one) +
      (buttons ? '<p class="mt-knop noprint">' + buttons + "</p>" : "") + "</div>";
  };

  document.addEventListener("click", function (event) {
    var away = event.target.closest && event.target.closest("[data-mt-weg]");
    if (!away) return;
    LPA.dialog({
      title: "Deze situatie weghalen?", text: "De tekst bij " + away.dataset.naam + " verdwijnt, ook uit het Word-bestand. U kunt het daarna nog ongedaan maken.",
      buttons: [["ja", "Haal weg", "danger"], ["", "Annuleren", ""]]
    }).then(function (sure) {
      if (sure) LPA.change("situation-remove", { code: away.dataset.mtWeg }, { button: away }).catch(function () { return null; });
    });
  });
})();

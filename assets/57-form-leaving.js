/* Going away from a form with something in it: the person chooses whether to stay, to keep the draft, or to throw it away.
   Another filter of the question is no leaving: the form stays where it is. */
(function () {
  "use strict";
  var SAME = ["wijk", "thema", "doelgroep", "pijler", "programma", "status", "peildatum", "programmas_tellen", "secundair",
    "bladzijde", "weergave", "volgorde", "zoek", "alle"];
  var here = location.href, free = false, asking = false;

  function place(href) {
    var url = new URL(href, location.href), params = url.searchParams;
    SAME.forEach(function (name) { params.delete(name); });
    params.sort();
    return url.pathname + "?" + params;
  }

  /* What an address asks of a form, apart from the question and the municipality: a cell, or what is copied. */
  LPA.formStart = function () {
    var params = new URL(place(location.href), location.href).searchParams;
    params.delete("gemeente");
    return String(params) ? "?" + params : "";
  };

  function remember() { here = location.href; }

  function unsaved() { return LPA.forms().filter(function (self) { return self.dirty() && !self.thrown; })[0]; }

  /* Asks only when there is something to lose; goes when the person says so. */
  LPA.askToLeave = function (self, go, stay) {
    if (!self || !self.dirty() || self.thrown) { go(); return; }
    if (asking) return;
    asking = true;
    self.draft.now();
    LPA.dialog({
      title: "U hebt nog niet opgeslagen",
      text: self.draft.kept ? "Uw invoer blijft als concept bewaard in deze browser, tot u hier terugkomt." : "Uw browser bewaart geen concept. Gaat u verder, dan kan uw invoer verdwijnen.",
      buttons: [["", "Blijf hier", "p"], ["verder", self.draft.kept ? "Ga verder, concept blijft bewaard" : "Ga verder", ""], ["weg", "Gooi mijn invoer weg", "danger"]]
    }).then(function (choice) {
      asking = false;
      if (!choice) { if (stay) stay(); return; }
      if (choice === "weg") throwAway();
      go();
    });
  };

  function throwAway() {
    LPA.forms().forEach(function (self) {
      if (!self.dirty()) return;
      self.draft.gone();
      self.thrown = true;
    });
  }

  function freely(run) {
    free = true;
    run();
    free = false;
  }

  /* The frame asks this before every move; a "no" may become a move later. */
  LPA.mayLeave = function (href) {
    var self = unsaved();
    if (free || !self || place(href) === place(location.href)) return true;
    var code = LPA.municipality();
    LPA.askToLeave(self, function () { freely(function () { LPA.navigate(href); }); }, function () {
      /* The switch of municipalities has changed by itself. */
      ["gemeente", "gemeente-smal"].forEach(function (id) {
        if (document.getElementById(id) && window.dash_clientside) window.dash_clientside.set_props(id, { value: code });
      });
    });
    return false;
  };

  /* Back and forward have moved already: the address is put back before anybody draws the other page. */
  window.addEventListener("popstate", function (event) {
    var self = unsaved();
    if (free || !self || place(location.href) === place(here)) { free = false; remember(); return; }
    event.stopImmediatePropagation();
    history.pushState(null, "", here);
    LPA.askToLeave(self, function () { free = true; history.back(); });
  }, true);
  window.addEventListener("_dashprivate_pushstate", remember);

  window.addEventListener("beforeunload", function (event) {
    if (!unsaved()) return;
    LPA.forms().forEach(function (self) { self.draft.now(); });
    event.preventDefault();
    event.returnValue = "";
  });
})();

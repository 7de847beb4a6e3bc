/* Nothing that was typed is lost: what is in a form is kept in the browser, per municipality, form and record, until it has been
   stored. It comes back after a reload, a failed save or a lost server. */
(function () {
  "use strict";
  var PREFIX = "lpa-concept:", WAIT = 250, DAYS = 30, memory = {};

  /* By the municipality as the address names it: the frame may learn later than the form which one is the first. */
  LPA.draftKey = function (form) {
    var named = new URLSearchParams(location.search).get("gemeente");
    /* What is new has no code: there the address says what it began with. */
    return [(named || "eerste").toUpperCase(), form.id, form.code || LPA.formStart()].join(":");
  };

  /* Another municipality may have become the first since: its records are not these. */
  function elsewhere(draft) {
    var now = LPA.municipality();
    return now && draft.gemeente && now.toUpperCase() !== draft.gemeente.toUpperCase();
  }

  function read(key) {
    try { return JSON.parse(localStorage.getItem(PREFIX + key)) || null; } catch (error) { return memory[key] || null; }
  }

  /* True when it will still be there after a reload. */
  function write(key, draft) {
    memory[key] = draft;
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(draft));
      return true;
    } catch (error) { return false; }
  }

  function drop(key) {
    delete memory[key];
    try { localStorage.removeItem(PREFIX + key); } catch (error) { /* Nothing was kept. */ }
  }

  /* What nobody came back for within a month. */
  function sweep() {
    try {
      Object.keys(localStorage).filter(function (name) { return name.indexOf(PREFIX) === 0; }).forEach(function (name) {
        var draft = null;
        try { draft = JSON.parse(localStorage.getItem(name)); } catch (error) { /* Not ours to read: it goes. */ }
        if (!draft || !(draft.om > Date.now() - DAYS * 86400000)) localStorage.removeItem(name);
      });
    } catch (error) { /* A browser that keeps nothing has nothing to sweep. */ }
  }

  function when(moment) {
    var then = new Date(moment), today = new Date();
    var day = ("0" + then.getDate()).slice(-2) + "-" + ("0" + (then.getMonth() + 1)).slice(-2) + "-" + then.getFullYear();
    return then.toDateString() === today.toDateString() ? LPA.clock(then) : day + " om " + LPA.clock(then);
  }

  LPA.formDraft = function (self) {
    var timer = null, draft = { kept: true };

    draft.now = function () {
      clearTimeout(timer);
      if (self.thrown) return;
      /* A form without changes leaves a draft of the same record alone that was made in another tab. */
      if (!self.dirty()) { if (draft.ours) drop(self.key); return; }
      draft.ours = true;
      draft.kept = write(self.key, { gemeente: LPA.municipality(), versie: self.versie, base: self.base, velden: self.group.get(), operatie: self.operation, om: Date.now() });
    };
    draft.soon = function () {
      clearTimeout(timer);
      timer = setTimeout(draft.now, WAIT);
    };
    draft.gone = function () {
      clearTimeout(timer);
      drop(self.key);
    };
    draft.restore = function () {
      var found = read(self.key), fields = self.fields();
      if (!found || elsewhere(found)) return;
      var values = LPA.formValues(fields, found.velden);
      if (LPA.sameValue(values, self.base)) { drop(self.key); return; }
      var moved = found.versie < self.versie && !LPA.sameValue(LPA.formValues(fields, found.base), self.base);
      if (moved) {
        /* It was written on top of what is no longer there: that version goes back with it, so that the difference shows. */
        self.base = LPA.formValues(fields, found.base);
        self.versie = found.versie;
        LPA.formNote(self, "anders", "w", "Iemand anders wijzigde dit intussen. Uw invoer staat er nog.");
      }
      draft.ours = true;
      self.operation = found.operatie || null;
      self.group.set(values);
      self.say("Nog niet opgeslagen.");
      LPA.formNote(self, "concept", "", "Uw concept van " + when(found.om) + " staat hier nog. Het is nog niet opgeslagen.", "Begin opnieuw", draft.again);
    };
    /* Back to what is stored. */
    draft.again = function () {
      draft.gone();
      self.operation = null;
      if (self.conflict) self.conflict.close();
      self.base = self.theirs();
      self.versie = self.form.versie || 0;
      self.group.wipe();
      self.group.set(self.base);
      self.top.textContent = "";
      self.say("");
      self.group.first();
    };
    return draft;
  };

  window.addEventListener("pagehide", function () { LPA.forms().forEach(function (self) { self.draft.now(); }); });
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) LPA.forms().forEach(function (self) { self.draft.now(); });
  });
  sweep();
})();

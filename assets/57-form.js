/* A form drawn from data: LPA.form(place, form). Called again for the same record it only brings up to date what nobody typed in;
   without a form it empties the place. Fields stand in 58-form-parts.js, drafts in 57-form-drafts.js, leaving in 57-form-leaving.js,
   two people at once in 57-form-conflict.js, parts that begin folded in 57-form-folds.js. After saving, the place gets the event
   "lpa:opgeslagen" (detail: the answer), after cancelling a form without an address to go back to "lpa:annuleren". */
(function () {
  "use strict";
  var esc = LPA.esc, open = [];

  function fieldsOf(form) {
    return [].concat.apply([], form.secties.map(function (section) { return section.velden; }));
  }

  /* Two drawings are the same when only choices differ. */
  function shape(form) {
    return JSON.stringify([form.titel, form.secties, form.knoppen], function (name, value) { return name === "choices" ? undefined : value; });
  }

  LPA.forms = function () {
    open = open.filter(function (self) { return document.body.contains(self.el); });
    return open;
  };

  LPA.form = function (placeId, form) {
    var place = document.getElementById(placeId), now = place && place.__form;
    if (!place) return "";
    if (now && (!form || !place.contains(now.el) || now.key !== LPA.draftKey(form))) { now.close(); now = null; }
    if (form && now) now.newer(form);
    else if (form) start(place, form);
    return "";
  };

  /* ── drawing ───────────────────────────────────────────────────────────────────────── */
  function html(form, id) {
    var level = form.titel ? 3 : 2;
    return '<form class="form card" novalidate autocomplete="off" id="' + id + '"' + (form.titel ? ' aria-labelledby="' + id + '-titel"' : ' aria-label="Formulier"') + ">" +
      (form.titel ? '<h2 id="' + id + '-titel" tabindex="-1">' + esc(form.titel) + "</h2>" : "") + '<div class="form-top"></div>' +
      form.secties.map(function (section) { return LPA.formPart(section, level); }).join("") +
      '<div class="form-acts"><button class="btn p big" type="submit">' + esc(form.knoppen.opslaan || "Opslaan") + '</button><button class="btn big" type="button" data-annuleer>Annuleren</button><span class="form-state xs sub"></span></div></form>';
  }

  function draw(self) {
    var form = self.form, id = "v-" + form.id;
    self.el = LPA.element(html(form, id));
    self.group = LPA.formGroup(fieldsOf(form), { id: id });
    self.group.place("");
    self.el.querySelectorAll(".form-part").forEach(function (part, at) {
      form.secties[at].velden.forEach(function (field) { part.querySelector(".fg").appendChild(self.group.nodes[field.name].el); });
    });
    LPA.formFolds(self);
    self.place.textContent = "";
    self.place.appendChild(self.el);
    self.top = self.el.querySelector(".form-top");
    self.button = self.el.querySelector("[type=submit]");
    listen(self);
  }

  function listen(self) {
    function changed(event) { if (event.target !== self.el) self.changed(event.target); }
    /* Not "change": a text box tells that when it loses the focus to the errors it just got. */
    ["input", "lpa:veld"].forEach(function (name) { self.el.addEventListener(name, changed); });
    self.el.addEventListener("submit", function (event) { event.preventDefault(); submit(self); });
    self.el.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || event.defaultPrevented) return;
      var single = event.target.tagName === "INPUT";
      if (event.ctrlKey || event.metaKey) { event.preventDefault(); submit(self); }
      else if (single && fieldsOf(self.form).length > 3) event.preventDefault();
    });
    self.el.querySelector("[data-annuleer]").addEventListener("click", function () { cancel(self); });
  }

  function cancel(self) {
    var back = self.form.knoppen.annuleren;
    if (back) LPA.navigate(LPA.withQuestion(back));
    else LPA.askToLeave(self, function () { self.place.dispatchEvent(new CustomEvent("lpa:annuleren", { bubbles: true })); });
  }

  /* ── the form that is open ─────────────────────────────────────────────────────────── */
  function start(place, form) {
    var self = place.__form = { place: place, form: form, gemeente: LPA.municipality(), versie: form.versie || 0, busy: false, later: null, operation: null, conflict: null };
    self.key = LPA.draftKey(form);
    self.fields = function () { return fieldsOf(self.form); };
    self.theirs = function () { return LPA.formValues(self.fields(), self.form.waarden); };
    self.dirty = function () { return !LPA.sameValue(self.group.get(), self.base); };
    self.say = function (words) { self.el.querySelector(".form-state").textContent = words; };
    self.changed = function (element) { changed(self, element); };
    self.newer = function (newer) { update(self, newer); };
    self.submit = function () { submit(self); };
    self.close = function () {
      self.draft.now();
      open = open.filter(function (one) { return one !== self; });
      if (self.place.contains(self.el)) self.place.textContent = "";
      if (self.place.__form === self) self.place.__form = null;
    };
    draw(self);
    self.base = self.theirs();
    self.group.set(self.base);
    self.draft = LPA.formDraft(self);
    open.push(self);
    self.draft.restore();
  }

  function changed(self, element) {
    var box = element.closest("[data-veld]"), found = box && self.group.find(box.dataset.veld);
    if (found) forget(self, found, box.dataset.veld);
    self.thrown = false;
    self.group.show();
    self.draft.soon();
    self.say(!self.dirty() ? "" : self.draft.kept ? "Nog niet opgeslagen. Uw concept is bewaard." : "Nog niet opgeslagen.");
  }

  /* ── newer data for the same record ────────────────────────────────────────────────── */
  function update(self, form) {
    if (self.busy) { self.later = form; return; }
    var theirs = LPA.formValues(fieldsOf(form), form.waarden), version = form.versie || 0, clean = !self.dirty();
    if (shape(form) !== shape(self.form)) redraw(self, form); else renew(self, form);
    if (clean || LPA.sameValue(theirs, self.base)) {
      var stale = clean && !LPA.sameValue(theirs, self.base);
      self.base = theirs;
      self.versie = version;
      if (stale) keepFocus(self, function () { self.group.set(theirs); });
    } else if (version > self.versie && !self.conflict) LPA.formNote(self, "anders", "w", "Iemand anders wijzigde dit intussen. Uw invoer staat er nog.");
  }

  function renew(self, form) {
    var newer = fieldsOf(form);
    self.fields().forEach(function (field, at) {
      if (!LPA.sameValue([field.choices, field.fields], [newer[at].choices, newer[at].fields])) self.group.nodes[field.name].renew(newer[at]);
    });
    self.form = Object.assign({}, form, { secties: self.form.secties });
  }

  function redraw(self, form) {
    var values = self.group.get(), notes = Array.prototype.slice.call(self.top.childNodes);
    keepFocus(self, function () {
      self.form = form;
      draw(self);
      self.group.set(LPA.formValues(fieldsOf(form), values));
      notes.forEach(function (note) { self.top.appendChild(note); });
    });
  }

  /* The place in the form that has the focus has it afterwards too, with the caret where it was. */
  function keepFocus(self, run) {
    var active = document.activeElement, box = self.el.contains(active) ? active.closest("[data-veld]") : null;
    var path = box && box.dataset.veld, id = active && active.id, from, to;
    if (box && /^(text|textarea)$/.test(active.type || "")) { from = active.selectionStart; to = active.selectionEnd; }
    run();
    if (!path || document.activeElement === active) return;
    var found = self.group.find(path), again = (id && document.getElementById(id)) || (found && found.node.target(found.rest));
    if (again) again.focus({ preventScroll: true });
    if (again && from !== undefined && again.setSelectionRange) again.setSelectionRange(from, to);
  }

  /* ── notes and errors ──────────────────────────────────────────────────────────────── */
  LPA.formNote = function (self, name, kind, words, label, run) {
    LPA.formNoteGone(self, name);
    var end = words.indexOf(". ") + 1, note = LPA.element('<div class="note ' + kind + '" role="status" data-noot="' + name + '"><div><b>' + esc(words.slice(0, end)) + "</b>" +
      esc(words.slice(end)) + (label ? ' <button type="button" class="lnk">' + esc(label) + "</button>" : "") + "</div></div>");
    if (label) note.querySelector("button").addEventListener("click", run);
    self.top.appendChild(note);
  };
  LPA.formNoteGone = function (self, name) {
    var note = self.top.querySelector('[data-noot="' + name + '"]');
    if (note) note.remove();
  };

  /* What goes away may have the focus; it then goes to the button that was meant. */
  LPA.formGone = function (self, element) {
    var had = element.contains(document.activeElement);
    element.remove();
    if (had) self.button.focus({ preventScroll: true });
  };

  function clean(self) {
    var summary = self.top.querySelector(".errsum");
    if (summary) LPA.formGone(self, summary);
    self.group.wipe();
  }

  LPA.formErrors = function (self, said, wrong) {
    clean(self);
    var level = self.form.titel ? 3 : 2;
    var summary = LPA.element('<div class="errsum" role="alert" tabindex="-1"><h' + level + ">" + esc(said) + "</h" + level + '><ul class="sm">' + wrong.map(function (one, at) {
      var found = self.group.find(one.veld || ""), target = found && !found.node.el.hidden && found.node.target(found.rest);
      if (found) LPA.formUnfold(found.node.el);
      if (found) found.node.fail(one.zin || one.kort, found.rest);
      return '<li data-fout="' + at + '">' + (target ? '<a href="#' + esc(target.id) + '">' + esc(one.kort || one.zin) + "</a>" : esc(one.zin || one.kort)) + "</li>";
    }).join("") + "</ul></div>");
    summary.addEventListener("click", function (event) {
      var line = event.target.closest("a") && event.target.closest("li"), found = line && self.group.find(wrong[line.dataset.fout].veld);
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      found.node.focus(found.rest);
    });
    self.wrong = wrong;
    self.top.insertBefore(summary, self.top.firstChild);
    summary.focus();
    summary.scrollIntoView({ block: "nearest" });
  };

  /* What somebody is mending is no error any more. */
  function forget(self, found, path) {
    found.node.clear();
    if (found.node.kind.forget) found.node.kind.forget(found.rest);
    var summary = self.top.querySelector(".errsum");
    if (!summary) return;
    summary.querySelectorAll("li").forEach(function (line) {
      var veld = self.wrong[line.dataset.fout].veld || "";
      if (veld === path || veld.indexOf(path + ".") === 0) line.remove();
    });
    if (!summary.querySelector("li")) summary.remove();
  }

  /* ── saving ────────────────────────────────────────────────────────────────────────── */
  function submit(self) {
    if (self.busy) return;
    if (document.activeElement && self.el.contains(document.activeElement)) self.group.settle();
    var wrong = self.group.troubles("");
    if (wrong.length) { LPA.formErrors(self, wrong.length === 1 ? "Er gaat 1 ding mis" : "Er gaan " + wrong.length + " dingen mis", wrong); return; }
    if (self.conflict && !self.conflict.settle()) return;
    send(self);
  }

  function send(self) {
    var values = self.group.get(), fields = Object.assign({}, self.form.mee, { code: self.form.code || "", versie: self.versie, velden: self.group.sent() });
    /* The same things sent again are the same operation: it is never stored twice, not even after a reload. */
    var text = JSON.stringify(fields);
    if (!self.operation || self.operation.text !== text) self.operation = { text: text, id: LPA.uuid() };
    self.draft.now();
    self.busy = true;
    self.say("Bezig met opslaan…");
    /* It goes to the municipality that it was opened in, whatever the address says by now. */
    LPA.change(self.form.action, fields, { municipality: self.gemeente, quiet: true, stay: true, button: self.button, operation: self.operation.id, about: self.key }).then(function (answer) {
      self.busy = false;
      saved(self, values, answer);
    }, function (found) {
      self.busy = false;
      refused(self, found);
    }).then(function () {
      var later = self.later;
      self.later = null;
      if (later && self.place.__form === self && LPA.draftKey(later) === self.key) update(self, later);
    });
  }

  function saved(self, values, answer) {
    clean(self);
    if (self.conflict) self.conflict.close();
    LPA.formNoteGone(self, "anders");
    LPA.formNoteGone(self, "concept");
    self.draft.gone();
    self.operation = null;
    self.base = values;
    self.versie = typeof answer.versie === "number" ? answer.versie : answer.wijziging || self.versie;
    if (answer.code) self.form = Object.assign({}, self.form, { code: answer.code });
    if (self.dirty()) self.draft.now();
    self.say(LPA.savedAt(answer));
    self.place.dispatchEvent(new CustomEvent("lpa:opgeslagen", { bubbles: true, detail: answer }));
    if (answer.naar) LPA.navigate(LPA.withQuestion(answer.naar));
  }

  function refused(self, found) {
    var answer = found.answer || {};
    self.say(self.draft.kept ? "Niet opgeslagen. Uw concept is bewaard." : "Niet opgeslagen.");
    if (found.cancelled) return;
    if (found.status === 422 && answer.fouten) LPA.formErrors(self, answer.gezegd, answer.fouten);
    else if (found.status === 409 && answer.botsing) { clean(self); LPA.formConflict(self, answer); }
    else LPA.changeFailed(found, { about: self.key, retry: self.submit });
  }

  document.addEventListener("keydown", function (event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    var all = LPA.forms(), at = all.filter(function (self) { return self.el.contains(document.activeElement); })[0] || all[0];
    if (!at) return;
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) at.submit();
  });
})();

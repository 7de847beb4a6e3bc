/* The fields of a form: a frame with label, hint and message round a native input, and groups of fields.
   A kind is a function (field, id) -> { html, grouped, start(box), get(), set(value), focus(rest), … } in LPA.formKinds; the frame
   and the values around it are the same for all kinds. A field's place in the form is its path: "deliveries.0.ends". */
(function () {
  "use strict";
  var esc = LPA.esc, kinds = LPA.formKinds = LPA.formKinds || {};

  /* ── values ────────────────────────────────────────────────────────────────────────── */
  function list(value) { return Array.isArray(value) ? value : []; }

  function cellKey(cell) { return [cell.theme, cell.pillar, cell.group].join("."); }

  /* A value in the one shape that its kind has, so that two values can be compared. */
  LPA.formValue = function (field, value) {
    switch (field.kind) {
      case "yes": return value === true;
      case "some": case "tags": return list(value).slice();
      case "cells": return list(value).map(function (one) {
        return { theme: one.theme, pillar: one.pillar, group: one.group, primary: one.primary === true };
      }).sort(function (one, other) { return cellKey(one) < cellKey(other) ? -1 : 1; });
      case "list": return list(value).map(function (one) { return LPA.formValues(field.fields, one, true); });
      default:
        if (value && typeof value === "object") return { nieuw: String(value.nieuw) };
        return value === null || value === undefined ? "" : String(value).replace(/\r\n?/g, "\n");
    }
  };

  /* The values of fields, in their order. What an item holds besides its fields (its own code) goes along untouched. */
  LPA.formValues = function (fields, given, more) {
    var found = {};
    fields.forEach(function (field) { found[field.name] = LPA.formValue(field, (given || {})[field.name]); });
    if (more) Object.keys(given || {}).sort().forEach(function (name) { if (!(name in found)) found[name] = given[name]; });
    return found;
  };

  LPA.sameValue = function (one, other) { return JSON.stringify(one) === JSON.stringify(other); };

  /* ── native inputs ─────────────────────────────────────────────────────────────────── */
  function input(field, id, more) {
    return '<input class="in" id="' + id + '" autocomplete="off"' + (more || "") + ">";
  }

  function plain(html) {
    var own;
    return {
      html: html,
      start: function (box) { own = box.querySelector(".in"); },
      get: function () { return own.value.replace(/\r\n?/g, "\n"); },
      set: function (value) { own.value = value; },
      focus: function () { own.focus(); },
      target: function () { return own; }
    };
  }

  kinds.text = function (field, id) { return plain(input(field, id, ' type="text"')); };
  kinds.date = function (field, id) { return plain(input(field, id, ' type="text"')); };

  function figure(field, id, mode, before) {
    return plain('<div class="figure">' + (before ? '<span class="unit" aria-hidden="true">€</span>' : "") +
      input(field, id, ' type="text" inputmode="' + mode + '"') + "</div>");
  }
  kinds.number = function (field, id) { return figure(field, id, "decimal", false); };
  /* The sign stands before the box already: who types it too does not see it twice. */
  kinds.money = function (field, id) {
    var made = figure(field, id, "decimal", true), start = made.start, get = made.get;
    made.get = function () { return get().replace(/€\s*/g, ""); };
    made.start = function (box) {
      start(box);
      made.target().addEventListener("blur", function () { made.set(made.get()); });
    };
    return made;
  };

  kinds.long = function (field, id) {
    var made = plain('<textarea class="in" id="' + id + '" rows="' + (field.rows || 4) + '"></textarea>' +
      (field.max ? '<p class="teller" id="' + id + '-t" aria-hidden="true"></p><span class="vh" role="status"></span>' : ""));
    var start = made.start, set = made.set, count = function () { /* Without a limit nothing is counted. */ };
    made.start = function (box) {
      start(box);
      if (!field.max) return;
      count = counter(box, field.max);
      box.addEventListener("input", count);
    };
    made.set = function (value) { set(value); count(); };
    return made;
  };

  /* Shown in the last quarter; said aloud only near the end, and not at every key. */
  function counter(box, most) {
    var shown = box.querySelector(".teller"), spoken = box.querySelector("[role=status]"), area = box.querySelector("textarea"), timer = null;
    return function () {
      var left = most - Array.from(area.value).length;
      var words = function (count) { return count.toLocaleString("nl") + (count === 1 ? " teken" : " tekens"); };
      shown.textContent = left < 0 ? words(-left) + " te veel" : left <= most / 4 ? "Nog " + words(left) : "";
      shown.classList.toggle("over", left < 0);
      clearTimeout(timer);
      timer = setTimeout(function () { spoken.textContent = left < most / 10 ? shown.textContent : ""; }, 1000);
    };
  }

  kinds.choice = function (field, id) {
    var made = plain('<select class="in" id="' + id + '"></select>'), own;
    function options(now) {
      var known = list(field.choices), part = null;
      var html = known.some(function (one) { return one.value === ""; }) ? "" : '<option value="">' + (field.required ? "Kies…" : "Niet ingevuld") + "</option>";
      known.forEach(function (one) {
        if ((one.part || "") !== (part || "")) html += (part ? "</optgroup>" : "") + (one.part ? '<optgroup label="' + esc(one.part) + '">' : "");
        part = one.part || "";
        html += '<option value="' + esc(one.value) + '">' + esc(one.label) + "</option>";
      });
      if (part) html += "</optgroup>";
      /* What is stored is never lost because it is not in the list any more. */
      if (now && !known.some(function (one) { return one.value === now; })) html += '<option value="' + esc(now) + '">' + esc(now) + "</option>";
      own.innerHTML = html;
      own.value = now;
    }
    var start = made.start;
    made.start = function (box) { start(box); own = box.querySelector("select"); options(""); };
    made.set = function (value) { options(value); };
    made.renew = function () { options(own.value); };
    return made;
  };

  kinds.radio = function (field, id) {
    var holder;
    function draw(now) {
      holder.innerHTML = list(field.choices).map(function (one, at) {
        return '<label class="opt"><input type="radio" name="' + id + '" id="' + id + "-" + at + '" value="' + esc(one.value) + '"' +
          (one.value === now ? " checked" : "") + "><span>" + esc(one.label) + (one.hint ? "<small>" + esc(one.hint) + "</small>" : "") + "</span></label>";
      }).join("");
    }
    function chosen() { return holder.querySelector("input:checked"); }
    return {
      grouped: "radiogroup", html: '<div class="opts"></div>',
      start: function (box) { holder = box.querySelector(".opts"); draw(""); },
      get: function () { return chosen() ? chosen().value : ""; },
      set: draw,
      renew: function () { draw(chosen() ? chosen().value : ""); },
      focus: function () { this.target().focus(); },
      target: function () { return chosen() || holder.querySelector("input"); }
    };
  };

  kinds.yes = function (field, id) {
    var own;
    return {
      labelled: true,
      html: '<label class="opt" for="' + id + '"><input type="checkbox" id="' + id + '"><span>' + esc(field.label) + "</span></label>",
      start: function (box) { own = box.querySelector("input"); },
      get: function () { return own.checked; },
      set: function (value) { own.checked = value; },
      focus: function () { own.focus(); },
      target: function () { return own; }
    };
  };

  /* ── the frame round a field ───────────────────────────────────────────────────────── */
  var HINTS = { date: "Bijvoorbeeld 01-09-2026" };
  var WIDE = { long: 1, list: 1, cells: 1 };

  function frame(field, kind, id) {
    var label = esc(field.label) + (field.kind === "money" ? '<span class="vh"> in euro’s</span>' : "") + (field.required ? ' <span class="req">verplicht</span>' : "");
    var hint = field.hint || HINTS[field.kind] || "";
    var told = hint ? '<p class="hint" id="' + id + '-h">' + esc(hint) + "</p>" : "", message = '<p class="msg" id="' + id + '-m" hidden></p>';
    var warn = field.warn ? '<p class="let" id="' + id + '-w">' + esc(field.warn) + "</p>" : "";
    /* A box to tick is its own label: what explains it stands below. */
    var inner = kind.labelled ? message + kind.html + told + warn : told + message + kind.html + warn;
    var wide = field.wide || WIDE[field.kind] ? " wide" : "";
    if (kind.grouped) {
      return '<fieldset class="field k-' + field.kind + wide + '"' + (kind.grouped === true ? "" : ' role="' + kind.grouped + '"') + ' id="' + id + '-g"><legend class="lab">' + label + "</legend>" + inner + "</fieldset>";
    }
    return '<div class="field k-' + field.kind + wide + '">' + (kind.labelled ? "" : '<label for="' + id + '">' + label + "</label>") + inner + "</div>";
  }

  /* What a reader hears with the field: hint, counter, and the message when there is one. */
  function described(box, kind, id, wrong) {
    var target = kind.grouped ? box : kind.target();
    var ids = ["-m", "-h", "-w"].filter(function (end) {
      var there = document.getElementById(id + end) || box.querySelector("#" + CSS.escape(id + end));
      return there && (end !== "-m" || wrong);
    }).map(function (end) { return id + end; });
    if (ids.length) target.setAttribute("aria-describedby", ids.join(" ")); else target.removeAttribute("aria-describedby");
    if (kind.grouped && kind.grouped !== "radiogroup") return;
    if (wrong) target.setAttribute("aria-invalid", "true"); else target.removeAttribute("aria-invalid");
  }

  function drawField(field, scope) {
    var id = scope.id + "-" + field.name, kind = (kinds[field.kind] || kinds.text)(field, id, scope);
    var box = LPA.element(frame(field, kind, id)), message = box.querySelector(".msg");
    kind.start(box);
    described(box, kind, id, false);
    var node = {
      field: field, el: box, kind: kind,
      get: function () { return kind.get(); },
      set: function (value) { if (!LPA.sameValue(kind.get(), value)) kind.set(value); },
      focus: function (rest) { kind.focus(rest || ""); },
      target: function (rest) { return kind.target(rest || ""); },
      fail: function (words, rest) {
        if (rest && kind.fail && kind.fail(words, rest)) return;
        box.classList.add("bad");
        message.textContent = message.hidden ? words : message.textContent.replace(/\.?$/, ". ") + words;
        message.hidden = false;
        described(box, kind, id, true);
      },
      clear: function () {
        if (message.hidden) return;
        box.classList.remove("bad");
        message.hidden = true;
        message.textContent = "";
        described(box, kind, id, false);
      },
      wipe: function () { node.clear(); if (kind.wipe) kind.wipe(); },
      renew: function (newer) {
        field.choices = newer.choices;
        if (field.fields) field.fields.forEach(function (one, at) { one.choices = newer.fields[at].choices; });
        if (kind.renew) kind.renew();
      },
      place: function (path) { box.dataset.veld = path; if (kind.place) kind.place(path); }
    };
    return node;
  }

  /* Whether a value shows the fields that wait for it: a checkbox says "ja" or "nee". */
  function fits(value, wanted) {
    if (Array.isArray(value)) return value.some(function (one) { return wanted.indexOf(one) >= 0; });
    return wanted.indexOf(value === true ? "ja" : value === false ? "nee" : value) >= 0;
  }

  /* ── fields together: the form itself, or one item of a list ───────────────────────── */
  LPA.formGroup = function (fields, scope) {
    var nodes = {}, group = scope.group = { nodes: nodes };
    function all(run) { return fields.map(function (field) { return run(nodes[field.name], field); }); }
    fields.forEach(function (field) { nodes[field.name] = drawField(field, scope); });

    group.get = function () {
      var found = {};
      all(function (node, field) { found[field.name] = node.get(); });
      return found;
    };
    /* What is sent: a field that is not shown is empty. */
    group.sent = function () {
      var found = {};
      all(function (node, field) {
        found[field.name] = node.el.hidden ? LPA.formValue(field, null) : node.kind.sent ? node.kind.sent() : node.get();
      });
      return found;
    };
    group.set = function (values) {
      all(function (node, field) { node.set(LPA.formValue(field, values[field.name])); });
      group.show();
    };
    group.show = function () {
      all(function (node, field) {
        var rule = field.when, other = rule && (nodes[rule.field] || (scope.above && scope.above().nodes[rule.field]));
        node.el.hidden = !!rule && (!other || other.el.hidden || !fits(other.get(), rule["in"]));
        if (node.kind.show) node.kind.show();
      });
    };
    group.place = function (path) { all(function (node, field) { node.place(path + field.name); }); };
    group.find = function (path) {
      var at = path.indexOf("."), name = at < 0 ? path : path.slice(0, at);
      return nodes[name] ? { node: nodes[name], rest: at < 0 ? "" : path.slice(at + 1) } : null;
    };
    /* What still stands in a box to choose from or to add with is taken in. */
    group.settle = function () { all(function (node) { if (node.kind.settle) node.kind.settle(); }); };
    group.wipe = function () { all(function (node) { node.wipe(); }); };
    group.troubles = function (path) {
      return [].concat.apply([], all(function (node, field) {
        if (node.el.hidden || !node.kind.trouble) return [];
        return node.kind.trouble(path + field.name);
      }));
    };
    group.first = function () {
      var shown = fields.filter(function (field) { return !nodes[field.name].el.hidden; })[0];
      if (shown) nodes[shown.name].focus();
    };
    return group;
  };
})();

/* A list inside a form: items with fields of their own, to add, copy, move and take away. Taking away asks nothing and can be undone. */
(function () {
  "use strict";
  var esc = LPA.esc, kinds = LPA.formKinds = LPA.formKinds || {};

  function button(name, words, what) {
    return '<button type="button" class="btn s q" data-doe="' + name + '">' + words + '<span class="vh"> ' + esc(what) + "</span></button>";
  }

  kinds.list = function (field, id, scope) {
    var box, holder, items = [], count = 0, gone = null, path = field.name;
    var noun = field.item || field.label;

    function told() { box.dispatchEvent(new CustomEvent("lpa:veld", { bubbles: true })); }

    /* What an item holds besides its fields (its own code) stays with it. */
    function rest(values) {
      var more = {};
      Object.keys(values || {}).sort().forEach(function (name) {
        if (!field.fields.some(function (one) { return one.name === name; })) more[name] = values[name];
      });
      return more;
    }

    function make(values) {
      var own = id + "-" + count, item = { more: rest(values) };
      count += 1;
      item.el = LPA.element('<div class="item" role="group" aria-labelledby="' + own + '-n"><div class="item-head"><b id="' + own + '-n"></b><span class="grow"></span></div><div class="fg"></div></div>');
      item.group = LPA.formGroup(field.fields, { id: own, above: function () { return scope.group; } });
      field.fields.forEach(function (one) { item.el.querySelector(".fg").appendChild(item.group.nodes[one.name].el); });
      item.group.set(values || {});
      return item;
    }

    /* Numbers, paths and what the buttons are called follow the order. */
    function order() {
      items.forEach(function (item, at) {
        var head = item.el.querySelector(".item-head"), what = noun.toLowerCase() + " " + (at + 1);
        head.querySelector("b").textContent = noun + " " + (at + 1);
        head.querySelectorAll("button").forEach(function (one) { one.remove(); });
        head.insertAdjacentHTML("beforeend", (at ? button("omhoog", "Omhoog", what) : "") + (at < items.length - 1 ? button("omlaag", "Omlaag", what) : "") +
          button("kopieer", "Kopieer", what) + button("weg", "Haal weg", what));
        item.group.place(path + "." + at + ".");
      });
      box.querySelector(".items-none").hidden = items.length > 0;
    }

    /* Only what stands elsewhere now is moved, so that the focus in the rest stays. */
    function arrange() {
      items.forEach(function (item, at) { if (item.el.parentNode !== holder || elements()[at] !== item.el) holder.insertBefore(item.el, elements()[at] || null); });
      order();
    }
    function elements() { return Array.prototype.filter.call(holder.children, function (one) { return one.classList.contains("item"); }); }

    function forgetGone() {
      if (gone) gone.note.remove();
      gone = null;
    }

    function add(values, at) {
      var item = make(values);
      items.splice(at, 0, item);
      arrange();
      told();
      item.group.first();
    }

    function takeAway(at) {
      forgetGone();
      var item = items.splice(at, 1)[0];
      var note = LPA.element('<div class="note item-gone"><div><b>' + esc(noun + " " + (at + 1)) + ' is weggehaald.</b> <button type="button" class="lnk">Ongedaan maken</button></div></div>');
      holder.replaceChild(note, item.el);
      gone = { item: item, at: at, note: note };
      note.querySelector("button").addEventListener("click", function () {
        items.splice(Math.min(at, items.length), 0, item);
        forgetGone();
        arrange();
        told();
        item.group.first();
      });
      order();
      told();
      note.querySelector("button").focus();
    }

    function move(at, step, name) {
      var item = items.splice(at, 1)[0];
      items.splice(at + step, 0, item);
      arrange();
      told();
      (item.el.querySelector('[data-doe="' + name + '"]') || item.el.querySelector("[data-doe]")).focus();
      box.querySelector("[role=status]").textContent = "Nu " + noun.toLowerCase() + " " + (at + step + 1);
    }

    function act(event) {
      var pressed = event.target.closest("[data-doe]");
      if (!pressed || pressed.closest(".items") !== holder) return;
      var at = items.map(function (item) { return item.el; }).indexOf(pressed.closest(".item"));
      switch (pressed.dataset.doe) {
        case "omhoog": move(at, -1, "omhoog"); break;
        case "omlaag": move(at, 1, "omlaag"); break;
        case "kopieer": add(items[at].group.get(), at + 1); break;
        default: takeAway(at);
      }
    }

    function inner(rest) {
      var dot = rest.indexOf("."), item = items[Number(dot < 0 ? rest : rest.slice(0, dot))];
      return item ? { item: item, found: dot < 0 ? null : item.group.find(rest.slice(dot + 1)) } : null;
    }

    return {
      grouped: true,
      html: '<div class="items"></div><p class="items-none xs sub">Hier staat nog niets.</p><button type="button" class="btn" data-voeg>' + esc(field.add || "Voeg toe") +
        '</button><span class="vh" role="status"></span>',
      start: function (frame) {
        box = frame;
        holder = box.querySelector(".items");
        holder.addEventListener("click", act);
        box.querySelector("[data-voeg]").addEventListener("click", function () { add({}, items.length); });
      },
      get: function () { return items.map(function (item) { return Object.assign(item.group.get(), item.more); }); },
      sent: function () { return items.map(function (item) { return Object.assign(item.group.sent(), item.more); }); },
      set: function (values) {
        forgetGone();
        if (values.length === items.length) {
          items.forEach(function (item, at) { item.more = rest(values[at]); item.group.set(values[at]); });
          return;
        }
        holder.textContent = "";
        items = values.map(make);
        arrange();
      },
      renew: function () {
        items.forEach(function (item) {
          field.fields.forEach(function (one) { if (item.group.nodes[one.name].kind.renew) item.group.nodes[one.name].kind.renew(); });
        });
      },
      place: function (given) { path = given; order(); },
      show: function () { items.forEach(function (item) { item.group.show(); }); },
      settle: function () { items.forEach(function (item) { item.group.settle(); }); },
      wipe: function () { items.forEach(function (item) { item.group.wipe(); }); forgetGone(); },
      trouble: function (given) {
        return [].concat.apply([], items.map(function (item, at) { return item.group.troubles(given + "." + at + "."); }));
      },
      fail: function (words, rest) {
        var at = inner(rest);
        if (!at || !at.found) return false;
        at.found.node.fail(words, at.found.rest);
        return true;
      },
      forget: function (rest) {
        var at = inner(rest);
        if (!at || !at.found) return;
        at.found.node.clear();
        if (at.found.node.kind.forget) at.found.node.kind.forget(at.found.rest);
      },
      focus: function (rest) {
        var at = inner(rest);
        if (at && at.found) at.found.node.focus(at.found.rest);
        else if (at) at.item.group.first();
        else if (items.length) items[0].group.first();
        else box.querySelector("[data-voeg]").focus();
      },
      target: function (rest) {
        var at = inner(rest);
        if (at && at.found) return at.found.node.target(at.found.rest);
        return at ? at.item.el.querySelector("input, select, textarea, button") : box.querySelector("[data-voeg]");
      }
    };
  };
})();

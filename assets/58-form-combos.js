/* Fields to choose in a long list by typing (one, some) and to add words of one's own (tags): chips, a box, and a list below it
   (ARIA combobox with a listbox). What is typed finds a choice without its accents and capitals. */
(function () {
  "use strict";
  var esc = LPA.esc, kinds = LPA.formKinds = LPA.formKinds || {}, MOST = 60;

  function fold(text) {
    return String(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
  }
  LPA.fold = fold;

  function told(box) { box.dispatchEvent(new CustomEvent("lpa:veld", { bubbles: true })); }

  /* ── chips ─────────────────────────────────────────────────────────────────────────── */
  function chips(holder, labels, remove) {
    holder.hidden = !labels.length;
    holder.innerHTML = labels.map(function (label, at) {
      return '<li class="chip a">' + esc(label) + '<button type="button" data-weg="' + at + '" aria-label="' + esc("Haal " + label + " weg") + '">×</button></li>';
    }).join("");
    holder.onclick = function (event) {
      var button = event.target.closest("[data-weg]");
      if (button) remove(Number(button.dataset.weg));
    };
  }

  function focusChip(holder, at, otherwise) {
    var all = holder.querySelectorAll("[data-weg]");
    if (all.length) all[Math.min(at, all.length - 1)].focus(); else otherwise.focus();
  }

  /* ── the box with a list below it ──────────────────────────────────────────────────── */
  function combo(field, id, many) {
    var box, own, pop, rows, status, chosen = [], shown = [], active = -1;
    var html = '<div class="combo">' + (many ? '<ul class="chosen" aria-label="' + esc("Gekozen bij " + field.label) + '" hidden></ul>' : "") +
      '<div class="combo-box"><input class="in" type="text" id="' + id + '" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="' + id +
      '-l" autocomplete="off" spellcheck="false" placeholder="' + (field["new"] ? "Typ een naam" : "Typ om te zoeken") + '"><button type="button" class="combo-open chev" tabindex="-1" aria-label="' + esc("Toon de keuzes van " + field.label) +
      '"></button></div><div class="combo-pop" hidden><div role="listbox" id="' + id + '-l"' + (many ? ' aria-multiselectable="true"' : "") + ' aria-label="' + esc(field.label) +
      '"></div><p class="combo-more xs sub"></p></div><span class="vh" role="status"></span></div>';

    function choices() { return field.choices || []; }
    function label(value) {
      if (value && typeof value === "object") return value.nieuw + " (nieuw)";
      var found = choices().filter(function (one) { return one.value === value; })[0];
      return found ? found.label : String(value);
    }
    function has(value) { return chosen.some(function (one) { return LPA.sameValue(one, value); }); }
    function exact(text) {
      var wanted = fold(text);
      return choices().filter(function (one) { return fold(one.label) === wanted; })[0] || null;
    }
    /* For one choice its name stands in the box; that is no question. */
    function query() {
      var text = own.value.trim();
      return !many && chosen.length && text === label(chosen[0]) ? "" : text;
    }

    function found() {
      var words = fold(query()).split(" ").filter(Boolean);
      var fitting = choices().filter(function (one) {
        var text = " " + fold(one.label + " " + (one.part || "") + " " + (one.also || ""));
        return words.every(function (word) { return text.indexOf(" " + word) >= 0; }) || (words.length && text.indexOf(words.join(" ")) >= 0);
      });
      if (words.length) {
        var start = words.join(" "), rank = function (one) { return fold(one.label).indexOf(start) === 0 ? 0 : 1; };
        fitting.sort(function (one, other) { return rank(one) - rank(other); });
      }
      return fitting;
    }

    function option(one, at) {
      return '<div role="option" id="' + id + "-o" + at + '" data-at="' + at + '" aria-selected="' + has(one.value) + '" class="' + (one.fresh ? "fresh" : "") + '">' + esc(one.label) +
        (one.small ? "<small>" + esc(one.small) + "</small>" : "") + "</div>";
    }

    function draw() {
      var all = found(), text = query(), parts = [], html = "";
      all.slice(0, MOST).forEach(function (one) { if (parts.indexOf(one.part || "") < 0) parts.push(one.part || ""); });
      shown = [].concat.apply([], parts.map(function (part) { return all.slice(0, MOST).filter(function (one) { return (one.part || "") === part; }); }));
      var fresh = field["new"] && text && !exact(text) ? { value: { nieuw: text }, label: "Voeg “" + text + "” toe", fresh: true } : null;
      parts.forEach(function (part, number) {
        var inside = shown.map(function (one, at) { return (one.part || "") === part ? option(one, at) : ""; }).join("");
        html += part ? '<div role="group" aria-labelledby="' + id + "-p" + number + '"><div class="combo-part" id="' + id + "-p" + number + '">' + esc(part) + "</div>" + inside + "</div>" : inside;
      });
      if (fresh) { shown.push(fresh); html += option(fresh, shown.length - 1); }
      rows.innerHTML = html;
      rows.hidden = !shown.length;
      var more = all.length - Math.min(all.length, MOST);
      pop.querySelector(".combo-more").textContent = more ? "Nog " + more + ". Typ om te zoeken." : all.length || fresh ? "" : "Niets gevonden" + (text ? " voor “" + text + "”." : ".");
    }

    function mark(at, quiet) {
      active = at;
      rows.querySelectorAll("[role=option]").forEach(function (row) { row.classList.toggle("on", Number(row.dataset.at) === at); });
      var row = at >= 0 && rows.querySelector('[data-at="' + at + '"]');
      if (row) { own.setAttribute("aria-activedescendant", row.id); if (!quiet) row.scrollIntoView({ block: "nearest" }); }
      else own.removeAttribute("aria-activedescendant");
    }
    /* Where there is more room above the box, the list opens upwards. */
    function aim() {
      pop.classList.remove("op");
      var place = own.getBoundingClientRect(), acts = document.querySelector(".form-acts"), tall = pop.offsetHeight + 8;
      var floor = Math.min(window.innerHeight, acts && acts.getBoundingClientRect().top > place.bottom ? acts.getBoundingClientRect().top : window.innerHeight);
      pop.classList.toggle("op", place.bottom + tall > floor && place.top - tall > 0);
    }
    function isOpen() { return !pop.hidden; }
    function open() {
      pop.hidden = false;
      own.setAttribute("aria-expanded", "true");
      draw();
      mark(query() && shown.length ? 0 : -1);
      aim();
      status.textContent = shown.length === 1 ? "1 keuze" : shown.length + " keuzes";
    }
    function close() {
      pop.hidden = true;
      own.setAttribute("aria-expanded", "false");
      mark(-1, true);
    }
    function show() {
      if (many) chips(box.querySelector(".chosen"), chosen.map(label), remove);
      else own.value = chosen.length ? label(chosen[0]) : "";
    }
    function remove(at) {
      var gone = label(chosen[at]);
      chosen.splice(at, 1);
      show();
      status.textContent = gone + " weggehaald";
      told(box);
      focusChip(box.querySelector(".chosen"), at, own);
    }
    function choose(value) {
      var there = has(value);
      if (!many) chosen = [value];
      else if (there) chosen = chosen.filter(function (one) { return !LPA.sameValue(one, value); });
      else chosen = chosen.concat([value]);
      if (many) own.value = "";
      show();
      status.textContent = label(value) + (many && there ? " weggehaald" : " gekozen");
      if (many && isOpen()) { draw(); mark(-1, true); } else close();
      told(box);
    }

    function settle() {
      var text = own.value.trim(), match = text && exact(text);
      if (!many && !text && chosen.length) { chosen = []; told(box); }
      else if (match && !has(match.value)) choose(match.value);
      else if (match && many) own.value = "";
    }

    function keydown(event) {
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step) {
        event.preventDefault();
        if (!isOpen()) { open(); if (active < 0 && shown.length && !event.altKey) mark(step > 0 ? 0 : shown.length - 1); }
        else if (shown.length) mark((active + step + (active < 0 && step < 0 ? 1 : 0) + shown.length) % shown.length);
      } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
        if (isOpen() && active >= 0) { event.preventDefault(); choose(shown[active].value); }
        else if (isOpen() || own.value.trim()) { event.preventDefault(); settle(); close(); }
      } else if (event.key === "Escape" && isOpen()) { event.preventDefault(); event.stopPropagation(); close(); }
      else if (event.key === "Backspace" && many && !own.value && chosen.length) { event.preventDefault(); focusChip(box.querySelector(".chosen"), chosen.length, own); }
    }

    function start(frame) {
      box = frame.querySelector(".combo");
      own = box.querySelector("input");
      pop = box.querySelector(".combo-pop");
      rows = box.querySelector("[role=listbox]");
      status = box.querySelector("[role=status]");
      own.addEventListener("input", function () { if (!many && !own.value.trim() && chosen.length) { chosen = []; told(box); } open(); });
      own.addEventListener("keydown", keydown);
      own.addEventListener("click", function () { if (!isOpen()) open(); });
      own.addEventListener("focus", function () { if (!many) own.select(); });
      box.querySelector(".combo-open").addEventListener("click", function () { own.focus(); if (isOpen()) close(); else open(); });
      /* Pressing in the list must not take the focus from the box. */
      pop.addEventListener("pointerdown", function (event) { event.preventDefault(); });
      rows.addEventListener("click", function (event) {
        var row = event.target.closest("[role=option]");
        if (row) choose(shown[Number(row.dataset.at)].value);
      });
      box.addEventListener("focusout", function (event) {
        if (box.contains(event.relatedTarget)) return;
        close();
        settle();
      });
    }

    return {
      html: html, start: start, settle: settle, renew: show,
      get: function () { return many ? chosen.slice() : chosen.length ? chosen[0] : ""; },
      set: function (value) { chosen = many ? value.slice() : value === "" ? [] : [value]; show(); },
      focus: function () { own.focus(); },
      target: function () { return own; },
      trouble: function (path) {
        var text = many ? own.value.trim() : query();
        if (!text) return [];
        return [{ veld: path, kort: field.label + ": “" + text + "” staat niet in de lijst", zin: "Kies “" + text + "” uit de lijst, of haal de tekst weg" }];
      }
    };
  }

  kinds.one = function (field, id) { return combo(field, id, false); };
  kinds.some = function (field, id) { return combo(field, id, true); };

  /* ── words of one's own ────────────────────────────────────────────────────────────── */
  kinds.tags = function (field, id) {
    var box, own, words = [];
    function show() { chips(box.querySelector(".chosen"), words, remove); }
    function remove(at) {
      words.splice(at, 1);
      show();
      told(box);
      focusChip(box.querySelector(".chosen"), at, own);
    }
    function add() {
      var fresh = own.value.split(/\n/).map(function (one) { return one.replace(/\s+/g, " ").trim(); }).filter(function (one, at, all) {
        return one && words.indexOf(one) < 0 && all.indexOf(one) === at;
      });
      own.value = "";
      if (!fresh.length) return;
      words = words.concat(fresh);
      show();
      box.querySelector("[role=status]").textContent = fresh.join(", ") + " toegevoegd";
      told(box);
    }
    return {
      html: '<div class="tags"><ul class="chosen" aria-label="' + esc("Toegevoegd bij " + field.label) + '" hidden></ul><div class="figure"><input class="in" type="text" id="' + id +
        '" autocomplete="off"><button type="button" class="btn">Voeg toe<span class="vh"> aan ' + esc(field.label) + '</span></button></div><span class="vh" role="status"></span></div>',
      start: function (frame) {
        box = frame.querySelector(".tags");
        own = box.querySelector("input");
        box.querySelector(".btn").addEventListener("click", function () { add(); own.focus(); });
        own.addEventListener("keydown", function (event) {
          if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && own.value.trim()) { event.preventDefault(); add(); }
          else if (event.key === "Backspace" && !own.value && words.length) { event.preventDefault(); focusChip(box.querySelector(".chosen"), words.length, own); }
        });
        /* Several lines from elsewhere are several words; a text box would join them. */
        own.addEventListener("paste", function (event) {
          var text = event.clipboardData ? event.clipboardData.getData("text") : "";
          if (text.trim().indexOf("\n") < 0) return;
          event.preventDefault();
          text.split(/\r?\n/).forEach(function (line) { own.value = line; add(); });
        });
        own.addEventListener("blur", add);
      },
      settle: add,
      get: function () { return words.slice(); },
      set: function (value) { words = value.slice(); show(); },
      focus: function () { own.focus(); },
      target: function () { return own; }
    };
  };
})();

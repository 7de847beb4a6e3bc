/* The search box in the header: an ARIA combobox with a list. The server says what was found; the focus stays in the
   box and the list is walked with the arrow keys. On a narrow screen the box opens with a button. */
(function () {
  "use strict";
  var WAIT = 120, PATIENCE = 8000, KEY_OFF = "lpa-zoektoets";
  var place, input, pop, list, words, said, opener, hint;
  var waiting = null, asking = null, active = -1, shownFor = null, enterWaits = false, before = null;

  var GLASS = '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">' +
    '<circle cx="7" cy="7" r="4.5"></circle><path d="M10.5 10.5 14 14"></path></svg>';

  function box() {
    return '<button type="button" class="btn find-open" id="zoek-knop" aria-expanded="false" aria-controls="zoek-doos">' + GLASS +
      '<span>Zoeken</span></button>' +
      '<div class="find-box" id="zoek-doos"><label class="vh" for="zoek-alles">Zoek een interventie, partner, doel, programma, wijk of pagina</label>' +
      '<div class="find-in">' + GLASS + '<input id="zoek-alles" type="text" role="combobox" aria-expanded="false" aria-controls="zoek-lijst" ' +
      'aria-autocomplete="list" aria-haspopup="listbox" placeholder="Zoeken" maxlength="100" autocomplete="off" autocapitalize="none" ' +
      'spellcheck="false" enterkeyhint="go"><kbd aria-hidden="true" title="Druk op / om te zoeken">/</kbd></div>' +
      '<div class="find-pop" id="zoek-uit" hidden><div role="listbox" id="zoek-lijst" aria-label="Gevonden"></div>' +
      '<p class="find-none" id="zoek-niets" hidden></p>' +
      '<label class="find-foot"><input type="checkbox" id="zoek-toets"><span>De toets <kbd>/</kbd> springt naar dit vak</span></label></div></div>' +
      '<p class="vh" role="status" id="zoek-gezegd"></p>';
  }

  /* ── what was found ────────────────────────────────────────────────────────────────── */
  function parts(found) {
    return found.map(function (part) { return part[1] ? "<mark>" + LPA.esc(part[0]) + "</mark>" : LPA.esc(part[0]); }).join("");
  }

  function option(hit, number) {
    var other = hit.alias.length ? LPA.esc(hit.before) + " " + parts(hit.alias) : "";
    var small = [other, LPA.esc(hit.note)].filter(Boolean).join(" · ");
    return '<div role="option" class="find-hit' + (hit.kind === "lijst" ? " all" : "") + '" id="zoek-keus-' + number + '" aria-selected="false" data-href="' + LPA.esc(hit.href) + '">' +
      "<span>" + parts(hit.name) + "</span>" + (small ? ' <small>' + small + "</small>" : "") + "</div>";
  }

  function draw(answer) {
    var number = 0;
    list.innerHTML = answer.groups.map(function (group, place) {
      return '<div role="group" aria-labelledby="zoek-groep-' + place + '"><div class="find-kind" id="zoek-groep-' + place + '" role="presentation">' +
        LPA.esc(group.kind) + "</div>" + group.hits.map(function (hit) { return option(hit, number++); }).join("") + "</div>";
    }).join("");
    tell(number ? "" : "Niets gevonden voor “" + answer.text + "”. Kijk of het woord goed gespeld is.",
      number === 1 ? "1 resultaat." : number + " resultaten.");
    choose(number ? 0 : -1);
    pop.scrollTop = 0;
  }

  /* Words in the place of the list; a list is only counted aloud. */
  function tell(sentence, counted) {
    words.textContent = sentence;
    words.hidden = !sentence;
    list.hidden = !!sentence;
    if (sentence) { list.innerHTML = ""; choose(-1); }
    said.textContent = sentence || counted || "";
    show(true);
  }

  function show(on) {
    pop.hidden = !on;
    input.setAttribute("aria-expanded", on && !list.hidden ? "true" : "false");
    if (!on) choose(-1);
  }

  function options() { return Array.prototype.slice.call(list.querySelectorAll("[role=option]")); }

  function choose(number) {
    active = number;
    options().forEach(function (one, place) {
      one.setAttribute("aria-selected", place === number ? "true" : "false");
      if (place !== number) return;
      /* The name of the group comes into view with its first line. */
      (one.previousElementSibling && one.previousElementSibling.className === "find-kind" ? one.previousElementSibling : one)
        .scrollIntoView({ block: "nearest" });
      one.scrollIntoView({ block: "nearest" });
    });
    if (number < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", "zoek-keus-" + number);
  }

  /* ── asking ────────────────────────────────────────────────────────────────────────── */
  function typed() {
    clearTimeout(waiting);
    enterWaits = false;
    if (!input.value.trim()) { stop(); shownFor = null; tell("", ""); show(false); return; }
    waiting = setTimeout(ask, WAIT);
  }

  function stop() {
    clearTimeout(waiting);
    waiting = null;
    if (asking) asking.abort();
    asking = null;
  }

  function ask() {
    stop();
    var mine = asking = new AbortController(), params = new URLSearchParams(location.search), text = input.value.trim();
    params.set("q", text);
    setTimeout(function () { if (mine === asking) mine.abort(); }, PATIENCE);
    fetch("/_zoek?" + params.toString(), { signal: mine.signal, cache: "no-store" }).then(function (response) {
      return response.ok ? response.json() : Promise.reject(new Error(String(response.status)));
    }).then(function (answer) {
      /* An answer that was overtaken says nothing any more. */
      if (mine !== asking) return;
      asking = null;
      shownFor = text;
      draw(answer);
      if (enterWaits) open(false);
    }, function () {
      if (mine !== asking) return;
      asking = null;
      shownFor = null;
      enterWaits = false;
      tell("Zoeken lukt nu niet. Probeer het zo opnieuw.");
    });
  }

  function open(elsewhere) {
    var chosen = options()[active];
    enterWaits = false;
    if (!chosen) return;
    if (elsewhere) { window.open(chosen.dataset.href, "_blank", "noopener"); return; }
    var here = location.pathname;
    before = null;
    close();
    LPA.navigate(chosen.dataset.href);
    /* Another page takes the focus to its heading by itself. */
    var heading = document.querySelector("#pagina h1");
    if (location.pathname === here && heading) { heading.focus({ preventScroll: true }); window.scrollTo(0, 0); }
  }

  /* ── opening and closing ───────────────────────────────────────────────────────────── */
  function unfold(on) {
    place.classList.toggle("open", on);
    opener.setAttribute("aria-expanded", on ? "true" : "false");
  }

  function narrow() { return opener.offsetParent !== null; }

  function start() {
    if (document.activeElement === input) return;
    before = document.activeElement;
    unfold(true);
    input.focus();
    input.select();
  }

  function close() {
    stop();
    enterWaits = false;
    input.value = "";
    shownFor = null;
    tell("", "");
    show(false);
    unfold(false);
  }

  function escape() {
    var typedSomething = input.value !== "" || !pop.hidden, folded = narrow(), back = before;
    close();
    if (folded) { opener.focus(); return; }
    if (typedSomething) return;
    before = null;
    if (back && back !== document.body && back.isConnected) back.focus(); else input.blur();
  }

  function step(by) {
    var many = options().length;
    if (pop.hidden && shownFor !== null && shownFor === input.value.trim()) { show(true); choose(by > 0 ? 0 : many - 1); return; }
    if (many && !pop.hidden) choose((active + by + many) % many);
  }

  function pressed(event) {
    var key = event.key;
    if (event.isComposing) return;
    if (key === "ArrowDown" || key === "ArrowUp") { event.preventDefault(); step(key === "ArrowDown" ? 1 : -1); }
    else if (key === "Enter") {
      event.preventDefault();
      /* Who types faster than the answer comes, gets the best hit of what was typed. */
      if (shownFor === input.value.trim() && !asking) { if (pop.hidden) step(1); else open(event.ctrlKey || event.metaKey); }
      else if (input.value.trim()) { ask(); enterWaits = true; }
    } else if (key === "Escape") { event.preventDefault(); event.stopPropagation(); escape(); }
  }

  /* ── the key / ─────────────────────────────────────────────────────────────────────── */
  function off() {
    try { return localStorage.getItem(KEY_OFF) === "uit"; } catch (error) { return false; }
  }

  function switched() {
    try {
      if (this.checked) localStorage.removeItem(KEY_OFF); else localStorage.setItem(KEY_OFF, "uit");
    } catch (error) { /* Without storage the key stays on. */ }
    hint.hidden = off();
  }

  function writes(element) {
    return element && (element.isContentEditable || /^(textarea|select)$/i.test(element.tagName) ||
      (/^input$/i.test(element.tagName) && !/^(checkbox|radio|button|submit|reset|range)$/.test(element.type)));
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !place) return;
    if (writes(event.target) || off() || document.querySelector(".offcanvas.show,dialog[open],[aria-modal=true]")) return;
    event.preventDefault();
    start();
  });

  function build() {
    place = document.getElementById("zoek-vak");
    if (!place) return false;
    place.innerHTML = box();
    input = document.getElementById("zoek-alles");
    pop = document.getElementById("zoek-uit");
    list = document.getElementById("zoek-lijst");
    words = document.getElementById("zoek-niets");
    said = document.getElementById("zoek-gezegd");
    opener = document.getElementById("zoek-knop");
    hint = place.querySelector(".find-in kbd");
    var key = document.getElementById("zoek-toets");
    key.checked = !off();
    hint.hidden = off();
    key.addEventListener("change", switched);
    key.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { event.stopPropagation(); input.focus(); escape(); }
    });
    input.addEventListener("input", typed);
    input.addEventListener("keydown", pressed);
    input.addEventListener("focus", function () {
      var text = input.value.trim();
      if (text && shownFor === text) { show(true); choose(options().length ? 0 : -1); } else if (text) typed();
    });
    opener.addEventListener("click", function () { if (place.classList.contains("open")) close(); else start(); });
    /* The focus stays in the box while the mouse chooses, or closes the box. */
    opener.addEventListener("mousedown", function (event) { if (place.classList.contains("open")) event.preventDefault(); });
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("mousemove", function (event) {
      var at = options().indexOf(event.target.closest("[role=option]"));
      if (at >= 0 && at !== active) choose(at);
    });
    list.addEventListener("click", function (event) {
      var at = options().indexOf(event.target.closest("[role=option]"));
      if (at < 0) return;
      choose(at);
      open(event.ctrlKey || event.metaKey);
    });
    place.addEventListener("focusout", function (event) {
      if (place.contains(event.relatedTarget)) return;
      stop();
      show(false);
      if (!input.value) unfold(false);
    });
    return true;
  }

  /* The frame is drawn after the scripts are read. */
  if (!build()) {
    var watching = new MutationObserver(function () { if (build()) watching.disconnect(); });
    watching.observe(document.documentElement, { childList: true, subtree: true });
  }
})();

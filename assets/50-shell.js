/* The frame in the browser: addresses, links that keep the question, banner, loading line, small menus.
   The address is the only state: whatever a person chooses is written there, and the page follows the address. */
(function () {
  "use strict";
  var KEPT = ["gemeente", "wijk", "thema", "doelgroep", "pijler", "programma", "status", "peildatum",
    "programmas_tellen", "secundair", "stand", "vergelijk", "gewichten"];

  function text(params) {
    var query = params.toString().replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%7E/g, "~");
    return query ? "?" + query : "";
  }

  function navigate(href, replace) {
    if (href === location.pathname + location.search + location.hash) return;
    /* A form with something in it asks first, and comes back here when it may. */
    if (LPA.mayLeave && !LPA.mayLeave(href)) return;
    closeDrawer();
    history[replace ? "replaceState" : "pushState"](null, "", href);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    moved();
  }

  function go(changes, replace) {
    var params = new URLSearchParams(location.search);
    /* Another question starts at its first page again. */
    params.delete("bladzijde");
    Object.keys(changes).forEach(function (name) {
      if (changes[name]) params.set(name, changes[name]); else params.delete(name);
    });
    navigate(location.pathname + text(params) + location.hash, replace);
  }

  function closeDrawer() {
    if (document.querySelector(".offcanvas.show")) window.dash_clientside.set_props("menu-smal", { is_open: false });
  }

  function kept() {
    var now = new URLSearchParams(location.search), params = new URLSearchParams();
    KEPT.forEach(function (name) { if (now.get(name)) params.set(name, now.get(name)); });
    return params;
  }

  /* ── after every move: links, title, focus ─────────────────────────────────────────── */
  var path = location.pathname;
  function moved() {
    if (location.pathname === drawn.path) drawn.href = location.href;
    syncLinks();
    if (location.pathname === path) return;
    path = location.pathname;
    window.scrollTo(0, 0);
    focusNewHeading(document.querySelector("#pagina h1"), 0);
  }

  /* The heading of the page we leave is still there until the new page has come. */
  function focusNewHeading(old, tries) {
    var heading = document.querySelector("#pagina h1");
    if (heading && heading !== old) heading.focus({ preventScroll: true });
    else if (tries < 100) setTimeout(function () { focusNewHeading(old, tries + 1); }, 50);
  }

  function syncLinks() {
    var query = text(kept());
    document.querySelectorAll("a[data-houd]").forEach(function (link) {
      var base = link.getAttribute("href").split("?")[0], href = base + query;
      if (link.getAttribute("href") !== href) link.setAttribute("href", href);
    });
    if (LPA.takeAlong) LPA.takeAlong();
    /* The same page without one parameter. */
    document.querySelectorAll("a[data-zonder]").forEach(function (link) {
      var params = new URLSearchParams(location.search);
      params.delete(link.dataset.zonder);
      if (link.getAttribute("href") !== location.pathname + text(params)) link.setAttribute("href", location.pathname + text(params));
    });
    /* No file holds what is only tried (parts/trying.py). */
    var asked = new URLSearchParams(location.search), tries = !!asked.get("proef") || asked.get("voorstellen") === "ja";
    document.querySelectorAll("[data-proef-regel]").forEach(function (line) { line.hidden = !tries; });
    document.documentElement.classList.toggle("toen", !!document.querySelector(".note.then"));
    document.querySelectorAll(".nav a, .nav-smal a").forEach(function (link) {
      var base = link.getAttribute("href").split("?")[0];
      var here = base === "/" ? location.pathname === "/" : location.pathname.indexOf(base) === 0;
      if (here) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
    });
    document.querySelectorAll("[data-wissel]").forEach(function (button) {
      var on = new URLSearchParams(location.search).get(button.dataset.wissel) === button.dataset.aan;
      var label = on ? (button.dataset.terug || "Toon als matrix") : (button.dataset.heen || "Toon als tabel");
      if (button.textContent !== label) button.textContent = label;
    });
    var heading = document.querySelector("#pagina h1");
    var title = (heading && heading.textContent ? heading.textContent + " · " : "") + "LPA-planner";
    if (document.title !== title) document.title = title;
  }

  document.addEventListener("change", function (event) {
    if (event.target.id !== "gemeente" && event.target.id !== "gemeente-smal") return;
    /* Codes of wijken and programmes belong to one municipality: they do not go along. */
    var code = event.target.value, wanted = code === event.target.options[0].value ? "" : "?gemeente=" + code;
    if (code === "nieuw") navigate("/beginnen");
    else if (location.pathname === "/beginnen") navigate("/" + wanted);
    else navigate(location.pathname.split("/").slice(0, 2).join("/") + wanted);
  });

  /* ── clicks ────────────────────────────────────────────────────────────────────────── */
  function ours(link, event) {
    return link && link.origin === location.origin && !link.target && !link.hasAttribute("download") &&
      !link.dataset.download && link.pathname.indexOf("/download/") !== 0 && link.pathname !== "/aanmelden" && !event.defaultPrevented &&
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (link && ours(link, event)) {
      if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
      event.preventDefault();
      navigate(link.pathname + link.search + link.hash);
      closeMenus(null);
    }
    var toggle = event.target.closest("[data-wissel]");
    if (toggle) {
      var change = {}, now = new URLSearchParams(location.search).get(toggle.dataset.wissel);
      change[toggle.dataset.wissel] = now === toggle.dataset.aan ? "" : toggle.dataset.aan;
      go(change);
    }
    if (event.target.closest("[data-deel]")) share(event.target.closest("[data-deel]"));
    if (event.target.closest("[data-sluit-cel]")) closeCell();
    closeMenus(event.target.closest("details"));
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.querySelector("details.drop[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (new URLSearchParams(location.search).get("cel")) closeCell();
  });

  function closeMenus(keep) {
    document.querySelectorAll("details.drop[open]").forEach(function (menu) {
      if (menu !== keep) menu.open = false;
    });
  }

  function closeCell() {
    var cell = new URLSearchParams(location.search).get("cel");
    go({ cel: "" });
    if (cell && LPA.focusCell) LPA.focusCell(cell);
  }

  function share(button) {
    var said = button.dataset.tekst || (button.dataset.tekst = button.textContent);
    function done(words) {
      button.textContent = words;
      setTimeout(function () { button.textContent = said; }, 2500);
    }
    if (!navigator.clipboard) { window.prompt("Kopieer dit adres:", location.href); return; }
    navigator.clipboard.writeText(location.href).then(
      function () { done("Adres gekopieerd"); },
      function () { window.prompt("Kopieer dit adres:", location.href); });
  }

  /* ── no silent failure ─────────────────────────────────────────────────────────────── */
  var trouble = {}, pending = 0, slow = null;
  function banner() {
    var place = document.getElementById("melding");
    if (!place) return;
    var words = trouble.line || trouble.answer || "";
    if (place.textContent.indexOf(words) !== 0 || !words) place.textContent = words;
    if (trouble.out && words && !place.querySelector("a")) {
      var way = document.createElement("a");
      way.href = "/aanmelden?terug=" + encodeURIComponent(location.pathname + location.search);
      way.textContent = "Inloggen";
      place.append(" ", way);
    }
    place.classList.toggle("aan", !!words);
  }

  function lost() {
    trouble.line = "Geen verbinding met de planner. Wat u ziet kan verouderd zijn. We proberen het steeds opnieuw.";
    banner();
  }

  /* What was asked while nobody answered is asked again. */
  var missed = false;
  function found() {
    if (!trouble.line) return;
    delete trouble.line;
    missed = true;
    banner();
    window.dispatchEvent(new CustomEvent("lpa:verbonden"));
  }

  function busy(step) {
    pending += step;
    clearTimeout(slow);
    var place = document.getElementById("bezig");
    if (!place) return;
    if (pending > 0) slow = setTimeout(function () { place.classList.add("aan"); }, 800);
    else place.classList.remove("aan");
  }

  /* An answer with a whole page is drawn at once, if it still answers what the address asks. */
  function early(response) {
    response.json().then(function (answer) {
      Object.keys(answer.response || {}).forEach(function (id) {
        var data = answer.response[id].data;
        var draw = data && (data.draws ? LPA[data.draws] : data.places && LPA.page);
        if (draw && data.search === location.search) draw(data);
      });
    }, function () { /* Dash reads the same answer and tells when it is no JSON. */ });
  }

  /* The page that is drawn, and whether the last question for another one was lost: then the address says one page, and another
     is shown. */
  var drawn = { path: "", href: location.href }, astray = false;
  function pathAsked(options) {
    var body = options && typeof options.body === "string" && options.body.indexOf('"output":"pagina.children"') >= 0 ? JSON.parse(options.body) : null;
    return body ? body.inputs[0].value : "";
  }

  function routed(path, came) {
    if (!path || path !== location.pathname) return;
    astray = !came;
    if (came) drawn = { path: path, href: location.href };
  }

  /* The line is back: the page that the address names is asked for again. Whoever is filling in a form on the page that stayed
     is asked first; staying there puts the address back. */
  function onTheWay() {
    var typed = LPA.forms && LPA.forms().filter(function (self) { return self.dirty() && !self.thrown; })[0];
    astray = false;
    if (location.pathname === drawn.path) return;
    if (typed) LPA.askToLeave(typed, askPage, stayHere); else askPage();
  }

  function askPage() {
    window.dash_clientside.set_props("adres", { pathname: location.pathname, search: location.search });
  }

  function stayHere() {
    history.replaceState(null, "", drawn.href);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    moved();
  }

  /* No answer, or one of somebody who stands before the planner and cannot reach it. */
  function unreached(status) { return status === 502 || status === 503 || status === 504; }

  var plainFetch = window.fetch;
  window.fetch = function (resource, options) {
    var address = typeof resource === "string" ? resource : resource.url || String(resource);
    if (address.indexOf("_dash-") < 0) return plainFetch.apply(this, arguments);
    var wanted = pathAsked(options);
    busy(1);
    return plainFetch.apply(this, arguments).then(function (response) {
      busy(-1);
      found();
      if (response.status < 400 || unreached(response.status)) routed(wanted, response.status < 400);
      if (response.status >= 400) {
        response.clone().text().then(function (words) { failed(response, words); delete trouble.asked; });
      } else if (address.indexOf("_dash-update") >= 0 && response.status === 200) early(response.clone());
      if (response.status < 400 && trouble.answer && address.indexOf("_dash-update") >= 0) { delete trouble.answer; banner(); }
      return response;
    }, function (error) {
      busy(-1);
      if (error && error.name !== "AbortError") { lost(); routed(wanted, false); }
      throw error;
    });
  };

  /* The first answer comes before the page has been drawn, so that no change falls between the two. */
  var known = null;
  function ask(always) {
    if (document.hidden && always !== true) return;
    var stop = new AbortController(), limit = setTimeout(function () { stop.abort(); }, 2500);
    plainFetch("/_revisie", { signal: stop.signal, cache: "no-store" }).then(function (response) {
      clearTimeout(limit);
      found();
      return response.text().then(function (now) {
        if (response.ok) newer(now); else failed(response, now);
      });
    }, function () { clearTimeout(limit); lost(); });
  }

  function newer(now) {
    if (trouble.answer && trouble.asked) { delete trouble.answer; delete trouble.asked; missed = true; banner(); }
    if ((missed || (known !== null && now !== known)) && window.dash_clientside) {
      window.dash_clientside.set_props("revisie", { data: now + (missed ? " " + Date.now() : "") });
      missed = false;
    }
    if (astray && window.dash_clientside) onTheWay();
    if (known !== null && now !== known) window.dispatchEvent(new CustomEvent("lpa:revisie", { detail: now }));
    known = now;
  }

  function failed(response, words) {
    trouble.out = response.status === 401;
    if (response.status === 401 || response.status === 429) {
      try { words = JSON.parse(words).gezegd; } catch (error) { words = ""; }
      trouble.answer = words || "U bent uitgelogd. Log in; uw tekst blijft staan.";
      trouble.asked = true;
      banner();
      return;
    }
    var plain = (response.headers.get("content-type") || "").indexOf("text/plain") === 0;
    trouble.answer = plain && words.length < 400 ? words :
      "Er ging iets mis. Wat u ziet kan verouderd zijn. Laad de pagina opnieuw.";
    trouble.asked = true;
    banner();
  }

  ask(true);
  setInterval(ask, 2000);
  window.addEventListener("offline", lost);
  window.addEventListener("online", ask);
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("popstate", moved);

  /* Once per picture, however much changes. */
  var planned = false;
  new MutationObserver(function () {
    if (planned) return;
    planned = true;
    requestAnimationFrame(function () { planned = false; syncLinks(); });
  }).observe(document.documentElement, { childList: true, subtree: true });

  LPA.go = go;
  LPA.navigate = navigate;
  LPA.sync = syncLinks;
  LPA.lineLost = lost;
  LPA.askRevision = function () { ask(true); };
  /* An address within the planner with the question that is asked now; one that has a question keeps its own. */
  LPA.withQuestion = function (href) { return href.indexOf("?") < 0 ? href + text(kept()) : href; };
})();

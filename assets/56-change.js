/* Every change of the plan goes through here: LPA.change(action, fields, options) sends it to /wijzig/<action> with the name of
   the person, says what came of it, and lets the pages draw again. Promises the answer; rejects with { status, answer }.
   options: quiet (the caller tells what is wrong), stay (the caller goes where the answer says), button (busy until then),
   operation (an id of the caller's own), about and retry (for the line that says what went wrong). */
(function () {
  "use strict";
  var esc = LPA.esc, LIMIT = 20000, BUSY = 400;

  /* ── who ───────────────────────────────────────────────────────────────────────────── */
  var person = null, KEY = "lpa-wie";

  LPA.uuid = function () {
    if (window.crypto.randomUUID) return window.crypto.randomUUID();
    /* Over plain http a browser gives no uuid, but it does give chance. */
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    return Array.prototype.map.call(bytes, function (one, at) {
      return (at === 4 || at === 6 || at === 8 || at === 10 ? "-" : "") + (one + 256).toString(16).slice(1);
    }).join("");
  };

  LPA.who = function () {
    if (person) return person;
    try {
      var kept = JSON.parse(localStorage.getItem(KEY));
      if (kept && kept.naam && kept.sleutel) person = { naam: String(kept.naam), sleutel: String(kept.sleutel) };
    } catch (error) { /* Nothing can be kept here: the name is asked, and kept until the page closes. */ }
    return person;
  };

  function keeps() {
    try {
      localStorage.setItem(KEY + "-proef", "1");
      localStorage.removeItem(KEY + "-proef");
      return true;
    } catch (error) { return false; }
  }

  function nameField(now) {
    return '<div class="field"><label for="wie-naam">Uw naam</label>' +
      (keeps() ? "" : '<p class="hint" id="wie-hint">Uw browser onthoudt dit niet. De volgende keer vragen we het opnieuw.</p>') +
      '<input class="in" id="wie-naam" maxlength="80" autocomplete="name" autofocus aria-required="true"' +
      (keeps() ? "" : ' aria-describedby="wie-hint"') + ' value="' + esc(now ? now.naam : "") + '"></div>';
  }

  /* Promises who it is, or nothing when the person thinks better of it. `another`: somebody else takes this browser over,
     with a history of its own of what can be undone; otherwise it is the same person with a better name. */
  LPA.askWho = function (another) {
    var now = another ? null : LPA.who(), name = "";
    return LPA.dialog({
      title: "Wie bent u?",
      text: "Uw naam komt bij elke wijziging te staan.",
      html: nameField(now),
      buttons: [["ja", now ? "Bewaar naam" : "Ga verder", "p"], ["", "Annuleren", ""]],
      check: function (dialog) {
        var input = dialog.querySelector("input");
        name = input.value.replace(/\s+/g, " ").trim();
        return name ? true : LPA.wrongIn(input, "Vul uw naam in");
      }
    }).then(function (value) {
      if (!value) return null;
      person = { naam: name, sleutel: now ? now.sleutel : LPA.uuid() };
      try { localStorage.setItem(KEY, JSON.stringify(person)); } catch (error) { /* The dialog said so. */ }
      window.dispatchEvent(new CustomEvent("lpa:wie", { detail: person }));
      return person;
    });
  };

  var asking = null;
  /* Where people log in, it is the account under whose name things are changed. */
  var account = window.fetch("/_wie", { credentials: "same-origin" }).then(function (response) { return response.json(); }).then(function (said) {
    if (!said.aangemeld) return;
    person = { naam: said.naam, sleutel: said.sleutel };
    LPA.account = true;
    window.dispatchEvent(new CustomEvent("lpa:wie", { detail: person }));
  }).catch(function () { /* Without an answer the name is asked, as without accounts. */ });

  function known() {
    return account.then(asked);
  }

  function asked() {
    if (LPA.who()) return Promise.resolve(LPA.who());
    asking = asking || LPA.askWho().then(function (found) { asking = null; return found; });
    return asking;
  }

  LPA.municipality = function () {
    var select = document.getElementById("gemeente"), named = new URLSearchParams(location.search).get("gemeente");
    /* The page that makes a municipality has none yet; every other address without a name is about the first one. */
    if (named || location.pathname === "/beginnen") return named || "nieuw";
    return select && select.options.length ? select.options[0].value : "";
  };

  /* ── sending ───────────────────────────────────────────────────────────────────────── */
  var flying = {}, unsure = {};

  function send(action, body) {
    var stop = new AbortController(), late = false;
    var limit = setTimeout(function () { late = true; stop.abort(); }, LIMIT);
    return window.fetch("/wijzig/" + action, {
      method: "POST", headers: { "Content-Type": "application/json" }, credentials: "same-origin", cache: "no-store",
      body: JSON.stringify(body), signal: stop.signal
    }).then(function (response) {
      return response.text().then(function (text) {
        var answer = null;
        try { answer = JSON.parse(text); } catch (error) { answer = { gezegd: plain(response, text) }; }
        return { status: response.status, answer: answer };
      });
    }).catch(function () {
      return { status: 0, late: late, answer: { gezegd: late ?
        "De planner gaf na 20 seconden nog geen antwoord. Het is niet zeker of dit is opgeslagen." : "Geen verbinding met de planner. Dit is nog niet opgeslagen." } };
    }).then(function (found) { clearTimeout(limit); return found; });
  }

  function plain(response, text) {
    var said = (response.headers.get("content-type") || "").indexOf("text/plain") === 0 && text.length < 400 ? text.trim() : "";
    if (!said) said = "Er ging iets mis.";
    return /niets opgeslagen/i.test(said) ? said : said + " Er is niets opgeslagen.";
  }

  /* Nobody knows whether it was stored: the same thing keeps its id, so that it is never stored twice. */
  function undecided(status) { return status === 0 || status === 423 || status === 429 || status >= 500; }

  function busy(button) {
    if (!button) return function () { /* There was no button. */ };
    var timer = setTimeout(function () { button.setAttribute("aria-busy", "true"); }, BUSY);
    button.setAttribute("aria-disabled", "true");
    return function () {
      clearTimeout(timer);
      button.removeAttribute("aria-disabled");
      button.removeAttribute("aria-busy");
    };
  }

  /* What is asked is settled at the first time: its municipality, and the id by which it is stored once. Asking again and
     turning back go by the same, wherever the person has gone meanwhile. */
  LPA.change = function (action, fields, options) {
    var wanted = options || {}, municipality = wanted.municipality || LPA.municipality();
    var same = JSON.stringify([action, municipality, fields || {}]);
    if (flying[same]) return flying[same];
    if (document.documentElement.classList.contains("toen")) return inThePast(wanted);
    var free = busy(wanted.button), operation = "";
    flying[same] = known().then(function (who) {
      if (!who) return Promise.reject({ status: 0, cancelled: true, answer: null });
      operation = wanted.operation || unsure[same] || LPA.uuid();
      unsure[same] = operation;
      var body = Object.assign({ gemeente: municipality, wie: who, operatie: operation, waarom: "" }, fields || {});
      return send(action, body);
    }).then(function (found) {
      free(); delete flying[same];
      if (!undecided(found.status)) unsure[same] = undefined;
      if (found.status === 200) return stored({ action: action, municipality: municipality, same: same }, found.answer, wanted);
      found.retry = function () {
        return LPA.change(action, fields, Object.assign({}, wanted, { municipality: municipality, operation: operation, quiet: false }));
      };
      if (!wanted.quiet) LPA.changeFailed(found, { about: wanted.about || same, retry: found.retry });
      return Promise.reject(found);
    }, function (gone) {
      free(); delete flying[same];
      return Promise.reject(gone);
    });
    return flying[same];
  };

  function inThePast(wanted) {
    var found = { status: 409, answer: { gezegd: "U ziet het plan van een dag in het verleden. Daar kunt u niets wijzigen. Ga eerst terug naar nu." } };
    if (!wanted.quiet) LPA.changeFailed(found, { about: "toen" });
    return Promise.reject(found);
  }

  function stored(request, answer, wanted) {
    /* The world has moved on: what is asked from now on is asked anew. */
    unsure = {};
    LPA.closeAlert(wanted.about || request.same);
    var place = document.getElementById("opgeslagen");
    if (place && answer.wijziging !== null) place.textContent = LPA.savedAt(answer);
    LPA.toast({ text: answer.gezegd || "Opgeslagen.", kind: "ok", actions: turnBack(request, answer) });
    LPA.askRevision();
    window.dispatchEvent(new CustomEvent("lpa:gewijzigd", { detail: { action: request.action, answer: answer } }));
    if (answer.naar && !wanted.stay) LPA.navigate(LPA.withQuestion(answer.naar));
    return answer;
  }

  function turnBack(request, answer) {
    var there = { municipality: request.municipality };
    if (request.action === "ongedaan") return [["Opnieuw doen", function () { quietly("opnieuw", {}, there); }]];
    /* This very change, whatever came after it. */
    var which = answer.wijziging ? { nummer: answer.wijziging } : {};
    return answer.ongedaan ? [["Ongedaan maken", function () { quietly("ongedaan", which, there); }]] : [];
  }

  /* What went wrong has been said already. */
  function quietly(action, fields, options) {
    return LPA.change(action, fields || {}, options).catch(function () { return null; });
  }

  /* The line that says what went wrong; it stays until somebody closes it. */
  LPA.changeFailed = function (found, options) {
    var said = (found.answer && found.answer.gezegd) || "Er ging iets mis. Er is niets opgeslagen.", again = undecided(found.status);
    /* Where no form stands open to show them, what does not fit is said here. */
    if (found.answer && found.answer.fouten) said = found.answer.fouten.map(function (one) { return one.zin || one.kort; }).join(" ") + " Er is niets opgeslagen.";
    var typed = LPA.forms().some(function (self) { return self.dirty(); });
    if (typed && !/staat er nog/.test(said)) said += " Wat u invulde staat er nog.";
    if (again) said += " Probeer het opnieuw: het wordt nooit twee keer opgeslagen.";
    var actions = again && options.retry ? [["Probeer opnieuw", function () { Promise.resolve(options.retry()).catch(function () { return null; }); }]] : [];
    LPA.toast({ text: said, kind: "err", about: options.about, actions: actions });
    cut = found.status === 0 && !found.late ? { about: options.about, actions: actions } : null;
    if (cut) LPA.lineLost();
  };

  /* "No connection" is said as long as it is so. What was not stored is still told then, for a while. */
  var cut = null;
  window.addEventListener("lpa:verbonden", function () {
    var lost = cut;
    cut = null;
    if (!lost || !LPA.closeAlert(lost.about)) return;
    LPA.toast({ text: "De verbinding is terug. Dit is nog niet opgeslagen.", kind: "err", passing: true, about: lost.about, actions: lost.actions });
  });

  /* When it was stored, as the server said it. */
  LPA.savedAt = function (answer) {
    var time = /pgeslagen om (\d\d:\d\d)/.exec(answer.gezegd || "");
    return "Opgeslagen om " + (time ? time[1] : LPA.clock(new Date()));
  };

  LPA.clock = function (moment) {
    return ("0" + moment.getHours()).slice(-2) + ":" + ("0" + moment.getMinutes()).slice(-2);
  };

  /* ── buttons and keys ──────────────────────────────────────────────────────────────── */
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-wijzig]");
    if (!button) return;
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") return;
    var fields = JSON.parse(button.dataset.velden || "{}"), options = { button: button }, verb = button.textContent.trim();
    if (!button.dataset.vraag) { quietly(button.dataset.wijzig, fields, options); return; }
    LPA.dialog({
      title: button.dataset.vraag, text: button.dataset.uitleg || "",
      buttons: [["ja", verb, button.classList.contains("danger") ? "danger" : "p"], ["", "Annuleren", ""]]
    }).then(function (value) { if (value) quietly(button.dataset.wijzig, fields, options); });
  });

  /* ── under whose name: said at the foot of every page, where it can be said that it is another person now ── */
  function sayWho() {
    var line = document.getElementById("wie-regel"), who = LPA.who();
    if (!line) return false;
    line.hidden = !who;
    document.getElementById("wie-nu").textContent = who ? who.naam : "";
    if (LPA.account) {
      var button = line.querySelector("[data-wie]");
      if (button) {
        button.textContent = "Uitloggen";
        button.removeAttribute("data-wie");
        button.setAttribute("data-uit", "ja");
      }
    }
    return true;
  }
  var looking = setInterval(function () { if (sayWho()) clearInterval(looking); }, 100);
  window.addEventListener("lpa:wie", sayWho);

  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-wie]")) LPA.askWho(true);
    if (event.target.closest && event.target.closest("[data-uit]")) {
      window.fetch("/_afmelden", {
        method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" }, body: "{}"
      }).then(function () { window.location.assign("/aanmelden"); });
    }
  });

  function typing(element) {
    /* A box to tick holds no text to turn back. */
    var text = "input:not([type=checkbox]):not([type=radio]), textarea, select";
    return element && (element.isContentEditable || element.matches(text) || !!element.closest("form.form, dialog"));
  }

  document.addEventListener("keydown", function (event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || event.repeat) return;
    var key = event.key.toLowerCase(), action = key === "z" ? (event.shiftKey ? "opnieuw" : "ongedaan") : key === "y" ? "opnieuw" : "";
    if (!action || typing(document.activeElement) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    quietly(action);
  });
})();

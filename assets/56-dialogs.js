/* What asks and what tells: a question in a native dialog, and the line at the bottom that says what was stored. */
(function () {
  "use strict";
  var esc = LPA.esc, count = 0;

  LPA.element = function (html) {
    var holder = document.createElement("template");
    holder.innerHTML = html.trim();
    return holder.content.firstElementChild;
  };

  /* ── a question ────────────────────────────────────────────────────────────────────────
     options: title, text, html (extra, inside the form), buttons [[value, label, class]] with the main one first,
     check(dialog) -> false keeps it open. Promises the value of the button; "" for Escape and for a button "". */
  LPA.dialog = function (options) {
    count += 1;
    var id = "vraag-" + count;
    var dialog = LPA.element('<dialog class="ask" aria-labelledby="' + id + '"' + (options.text ? ' aria-describedby="' + id + '-t"' : "") +
      '><form method="dialog" novalidate><h2 id="' + id + '">' + esc(options.title) + "</h2>" +
      (options.text ? '<p id="' + id + '-t">' + esc(options.text) + "</p>" : "") + (options.html || "") + '<div class="row">' +
      options.buttons.map(function (one) {
        return '<button class="btn ' + (one[2] || "") + '" value="' + esc(one[0]) + '">' + esc(one[1]) + "</button>";
      }).join("") + "</div></form></dialog>");
    document.body.appendChild(dialog);
    return new Promise(function (resolve) {
      dialog.querySelector("form").addEventListener("submit", function (event) {
        var value = event.submitter ? event.submitter.value : options.buttons[0][0];
        if (value && options.check && options.check(dialog) === false) event.preventDefault();
      });
      /* Escape answers the question, and closes nothing behind it. */
      dialog.addEventListener("keydown", function (event) { if (event.key === "Escape") event.stopPropagation(); });
      dialog.addEventListener("close", function () {
        dialog.remove();
        resolve(dialog.returnValue || "");
      });
      dialog.showModal();
    });
  };

  /* What is wrong with a field of a question: said above it, read out with it, and the focus goes there. Answers false,
     so that check() keeps the question open. */
  LPA.wrongIn = function (input, words) {
    var id = input.id + "-fout", told = document.getElementById(id);
    if (!told) {
      (input.closest(".combo") || input).insertAdjacentHTML("beforebegin", '<p class="msg" id="' + id + '"></p>');
      told = document.getElementById(id);
      input.setAttribute("aria-describedby", ((input.getAttribute("aria-describedby") || "") + " " + id).trim());
    }
    told.textContent = words;
    input.closest(".field").classList.add("bad");
    input.setAttribute("aria-invalid", "true");
    input.focus();
    return false;
  };

  /* ── a toast ───────────────────────────────────────────────────────────────────────── */
  var places = {}, LONG = 10000;

  /* A live region must be there before it is filled, or nobody hears it. */
  function place(kind) {
    if (places[kind] && document.body.contains(places[kind])) return places[kind];
    var box = document.querySelector(".toasts") || document.body.appendChild(LPA.element('<div class="toasts noprint"></div>'));
    places[kind] = box.appendChild(LPA.element('<div role="' + (kind === "err" ? "alert" : "status") + '"></div>'));
    return places[kind];
  }

  function said(text) {
    var end = text.search(/[.!?](\s|$)/), first = end < 0 ? text : text.slice(0, end + 1);
    return "<b>" + esc(first) + "</b>" + esc(text.slice(first.length));
  }

  /* options: text, kind "ok" or "err", about (what it is about), actions [[label, run]], passing (it goes away by itself, as
     what went well does). One of each kind at a time. */
  LPA.toast = function (options) {
    var region = place(options.kind), timer = null;
    var toast = LPA.element('<div class="note toast ' + (options.kind === "err" ? "e" : "ok") + '"><div>' + said(options.text) +
      '</div><span class="row"></span><button type="button" class="x" aria-label="Sluit deze melding">×</button></div>');
    (options.actions || []).forEach(function (action) {
      var button = LPA.element('<button type="button" class="btn s">' + esc(action[0]) + "</button>");
      button.addEventListener("click", function () { close(); action[1](); });
      toast.querySelector(".row").appendChild(button);
    });
    function close() {
      clearTimeout(timer);
      if (toast.parentNode) toast.remove();
    }
    function wait() {
      clearTimeout(timer);
      if (options.kind !== "err" || options.passing) timer = setTimeout(close, LONG);
    }
    toast.__about = options.about || "";
    toast.querySelector(".x").addEventListener("click", close);
    toast.addEventListener("keydown", function (event) { if (event.key === "Escape") { event.stopPropagation(); close(); } });
    ["pointerenter", "focusin"].forEach(function (name) { toast.addEventListener(name, function () { clearTimeout(timer); }); });
    toast.addEventListener("pointerleave", function () { if (!toast.contains(document.activeElement)) wait(); });
    toast.addEventListener("focusout", wait);
    region.textContent = "";
    region.appendChild(toast);
    wait();
    keepClear();
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open"] });
  };

  /* What was wrong is not wrong any more. Answers whether it was still told. */
  LPA.closeAlert = function (about) {
    var toast = places.err && places.err.firstElementChild, same = !!toast && toast.__about === (about || "");
    if (same) toast.remove();
    return same;
  };

  /* It may not lie on what has the focus: then it goes to the top of the window. */
  function keepClear() {
    var box = document.querySelector(".toasts"), focused = document.activeElement;
    if (!box || !box.textContent || box.contains(focused)) return;
    box.classList.remove("boven");
    box.style.bottom = "";
    /* Nor on the buttons that stay in sight at the bottom: of a form, of cells that were chosen, of gaps that were ticked. */
    document.querySelectorAll(".form-acts, .keuze, .ks-trial:not(:empty)").forEach(function (acts) {
      var bar = acts.getBoundingClientRect();
      if (meet(bar, box.getBoundingClientRect())) box.style.bottom = window.innerHeight - bar.top + 8 + "px";
    });
    if (!focused || focused === document.body) return;
    box.classList.toggle("boven", meet(focused.getBoundingClientRect(), box.getBoundingClientRect()));
  }

  function meet(one, other) {
    return one.bottom > other.top && one.top < other.bottom && one.right > other.left && one.left < other.right;
  }

  /* As long as there is a toast, a page may come with buttons of its own, or a bar may grow. */
  var planned = false, changes = new MutationObserver(function () {
    var box = document.querySelector(".toasts");
    if (!box || !box.textContent) changes.disconnect();
    else if (!planned) {
      planned = true;
      requestAnimationFrame(function () { planned = false; keepClear(); });
    }
  });
  document.addEventListener("focusin", keepClear);
  window.addEventListener("scroll", keepClear, { passive: true });
  window.addEventListener("resize", keepClear);

  function prepare() { place("ok"); place("err"); }
  if (document.body) prepare(); else document.addEventListener("DOMContentLoaded", prepare);
})();

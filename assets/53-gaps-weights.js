/* The weights behind the order of gaps: a menu with a slider and a number for each. The list follows while a slider moves:
   one question at a time is on its way, and the last position of the slider is asked as soon as its answer is drawn. The address
   follows too, without a step in the history of the browser for every position. */
(function () {
  "use strict";
  /* Milliseconds between two questions: browsers refuse addresses that change faster than this for long. */
  var REST = 60, PATIENCE = 2000;
  var esc = LPA.esc, underway = false, again = false, timer = null, asked = 0;

  function row(one) {
    var id = "gewicht-" + esc(one.word);
    return '<div class="wg" data-gewicht="' + esc(one.word) + '" data-gewoon="' + one.usual + '"><label id="' + id + '-naam" for="' + id + '">' + esc(one.name) +
      '</label><input type="range" min="0" max="1" step="0.1" aria-labelledby="' + id + '-naam">' +
      '<input type="text" class="in" id="' + id + '" data-getal maxlength="6" autocomplete="off" inputmode="decimal"></div>';
  }

  function build(place, data) {
    place.innerHTML = '<details class="drop"><summary class="f chev">Gewichten:&nbsp;<b></b></summary><div class="pop ks-pop" role="group" aria-label="Gewichten">' +
      '<p class="xs sub">Elk gewicht loopt van 0 tot en met 1. De lijst volgt meteen.</p>' +
      data.parts.map(function (part) {
        return "<fieldset><legend>" + esc(part.name) + "</legend>" + part.weights.map(row).join("") + "</fieldset>";
      }).join("") + '</div></details><button type="button" class="btn q" data-gewichten-standaard hidden>Standaard<span class="vh"> gewichten</span></button>';
    place.dataset.bouw = "ja";
  }

  /* A field of numbers would speak the language of the browser, and makes nothing of 0,7 where that is English. */
  function read(text) { return Number(String(text).replace(",", ".")); }

  function show(input, value) {
    if (input.value !== "" && read(input.value) === value) return;
    input.value = input.type === "range" ? value : String(value).replace(".", ",");
  }

  LPA.gapWeights = function (id, data) {
    var place = document.getElementById(id);
    if (!place) return;
    if (!place.dataset.bouw) build(place, data);
    var summary = place.querySelector("summary");
    summary.querySelector("b").textContent = data.said;
    summary.classList.toggle("on", data.on);
    /* While somebody moves a slider, an answer to an earlier position must not pull it back. */
    if (again) return;
    place.querySelector("[data-gewichten-standaard]").hidden = !data.on;
    data.parts.forEach(function (part) {
      part.weights.forEach(function (one) {
        place.querySelectorAll('[data-gewicht="' + one.word + '"] input').forEach(function (input) {
          if (input !== document.activeElement || input.type === "range") show(input, one.value);
        });
      });
    });
  };

  /* "groep:0.9,leeg:0": only what differs. */
  function said(place) {
    return Array.prototype.map.call(place.querySelectorAll("[data-gewicht]"), function (one) {
      var value = Number(one.querySelector("[type=range]").value), exact = one.querySelector("[data-getal]").value;
      if (isWeight(exact) && Math.abs(read(exact) - value) < 0.1) value = read(exact);
      return value === Number(one.dataset.gewoon) ? "" : one.dataset.gewicht + ":" + value;
    }).filter(Boolean).join(",");
  }

  function ask() {
    var place = document.getElementById("kansen-gewichten"), rest = asked + REST - performance.now();
    if (!place) return;
    if (underway || rest > 0) {
      again = true;
      if (!underway) { clearTimeout(timer); timer = setTimeout(next, rest); }
      return;
    }
    again = false;
    var wanted = said(place);
    if (wanted === (new URLSearchParams(location.search).get("gewichten") || "")) return;
    underway = true;
    asked = performance.now();
    clearTimeout(timer);
    timer = setTimeout(LPA.gapsDrawn, PATIENCE);
    LPA.go({ gewichten: wanted }, true);
  }

  function next() { if (again) ask(); }

  LPA.gapsDrawn = function () {
    if (!underway) return;
    underway = false;
    clearTimeout(timer);
    next();
  };

  document.addEventListener("input", function (event) {
    var one = event.target.closest && event.target.closest("#kansen-gewichten [data-gewicht]");
    if (!one) return;
    if (!isWeight(event.target.value)) return;
    one.querySelectorAll("input").forEach(function (input) { if (input !== event.target) show(input, read(event.target.value)); });
    ask();
  });

  function isWeight(text) { return text.trim() !== "" && read(text) >= 0 && read(text) <= 1; }

  /* What is no weight goes back to what the list is ranked by. */
  document.addEventListener("focusout", function (event) {
    var one = event.target.closest && event.target.closest("#kansen-gewichten [data-gewicht]");
    if (one && event.target.type !== "range" && !isWeight(event.target.value)) show(event.target, Number(one.querySelector("[type=range]").value));
  });

  document.addEventListener("click", function (event) {
    if (!event.target.closest || !event.target.closest("[data-gewichten-standaard]")) return;
    var place = document.getElementById("kansen-gewichten");
    place.querySelectorAll("[data-gewicht]").forEach(function (one) {
      one.querySelectorAll("input").forEach(function (input) { show(input, Number(one.dataset.gewoon)); });
    });
    place.querySelector("summary").focus();
    ask();
  });
})();

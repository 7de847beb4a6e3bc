/* The question bar, drawn from data. A choice goes into the address; the address changes the page.
   The bar is built once per set of filters and then only brought up to date, so that focus and open menus stay. */
(function () {
  "use strict";
  var esc = LPA.esc;

  function build(place, filters) {
    place.innerHTML = filters.map(menu).join("") +
      '<button type="button" class="btn q" data-wis="ja" hidden>Wis filter</button>';
    place.dataset.bouw = signature(filters);
  }

  function menu(filter) {
    return '<details class="drop" data-filter="' + esc(filter.name) + '" data-soort="' + filter.kind + '" data-gewoon="' + esc(filter.usual || "") + '">' +
      '<summary class="f chev">' + esc(filter.label) + ":&nbsp;<b></b></summary>" +
      '<fieldset class="pop"><legend class="vh">' + esc(filter.label) + "</legend>" + parts(filter) + "</fieldset></details>";
  }

  function parts(filter) {
    if (filter.kind === "date") {
      return '<label class="lab" for="f-' + filter.name + '">' + esc(filter.label) + '</label>' +
        '<input class="in" type="date" id="f-' + filter.name + '" min="2000-01-01" max="2099-12-31">' +
        '<p class="hint">' + esc(filter.hint || "Standaard is vandaag.") + '</p>';
    }
    var part = "", type = filter.kind === "one" ? "radio" : "checkbox";
    return filter.choices.map(function (choice) {
      var head = choice.part && choice.part !== part ? '<p class="xxs muted pop-part">' + esc(choice.part) + "</p>" : "";
      part = choice.part;
      return head + '<label class="opt"><input type="' + type + '" name="f-' + filter.name + '" value="' +
        esc(choice.value) + '" data-gewoon="' + esc(choice.usual || "") + '"><span>' + esc(choice.label) + "</span></label>";
    }).join("");
  }

  function signature(filters) {
    return JSON.stringify(filters.map(function (one) {
      return [one.name, one.kind, one.usual, one.choices.map(function (choice) { return [choice.value, choice.label, choice.usual]; })];
    }));
  }

  function update(place, filters) {
    var changed = false;
    filters.forEach(function (filter) {
      var box = place.querySelector('[data-filter="' + filter.name + '"]'), summary = box.querySelector("summary");
      summary.querySelector("b").textContent = filter.shown;
      summary.classList.toggle("on", filter.on);
      changed = changed || filter.on;
      if (filter.kind === "date") {
        var input = box.querySelector("input");
        if (input !== document.activeElement) input.value = filter.value;
        return;
      }
      filter.choices.forEach(function (choice, index) {
        var input = box.querySelectorAll("input")[index];
        if (input.checked !== choice.checked) input.checked = choice.checked;
      });
    });
    place.querySelector("[data-wis]").hidden = !changed;
  }

  LPA.bar = function (id, filters) {
    var place = document.getElementById(id);
    if (!place) return;
    if (place.dataset.bouw !== signature(filters)) build(place, filters);
    update(place, filters);
  };

  /* What need not be said stays out of the address. */
  function unlessUsual(value, usual) { return value === usual ? "" : value; }

  document.addEventListener("change", function (event) {
    var box = event.target.closest && event.target.closest("[data-filter]");
    if (!box) return;
    var change = {}, inputs = Array.prototype.slice.call(box.querySelectorAll("input"));
    var chosen = inputs.filter(function (input) { return input.checked; }).map(function (input) { return input.value; });
    if (box.dataset.soort === "date") change[box.dataset.filter] = inputs[0].value;
    else if (box.dataset.soort === "one") { change[box.dataset.filter] = chosen[0]; }
    else if (box.dataset.soort === "flags") {
      inputs.forEach(function (input) { change[input.value] = unlessUsual(input.checked ? "ja" : "nee", input.dataset.gewoon); });
    } else change[box.dataset.filter] = unlessUsual(chosen.join(","), box.dataset.gewoon);
    LPA.go(change);
    if (box.dataset.soort === "one" && !event.target.dataset.toets) {
      box.open = false;
      box.querySelector("summary").focus();
    }
  });

  /* A radio that is reached with the arrow keys changes at once; the menu then stays open. */
  document.addEventListener("keydown", function (event) {
    var radio = event.target;
    if (radio.type === "radio" && radio.closest("[data-filter]") && /^Arrow/.test(event.key)) {
      radio.closest("[data-filter]").querySelectorAll("input").forEach(function (one) { one.dataset.toets = "ja"; });
    }
  });
  document.addEventListener("pointerdown", function (event) {
    var box = event.target.closest && event.target.closest("[data-filter]");
    if (box) box.querySelectorAll("input").forEach(function (one) { delete one.dataset.toets; });
  });

  document.addEventListener("click", function (event) {
    var wipe = event.target.closest("[data-wis]");
    if (!wipe) return;
    var change = {};
    wipe.parentNode.querySelectorAll("[data-filter]").forEach(function (box) {
      change[box.dataset.filter] = "";
      if (box.dataset.soort === "flags") box.querySelectorAll("input").forEach(function (input) { change[input.value] = ""; });
    });
    LPA.go(change);
    wipe.parentNode.querySelector("summary").focus();
  });
})();

/* The choices above the matrix: what stands out, and whether the stored proposals lie over it. Two groups of radio buttons,
   drawn from data; a choice goes into the address. */
(function () {
  "use strict";
  var esc = LPA.esc, left = false;

  function radio(name, value, label, small) {
    return '<label><input type="radio" name="' + name + '" value="' + esc(value) + '">' + esc(label) +
      (small === null ? "" : ' <span class="ct">' + esc(small) + "</span>") + "</label>";
  }

  function drawnFrom(data) {
    var shows = '<fieldset class="seg"><legend class="vh">Wat valt op</legend>' + data.shows.map(function (one) {
      return radio("toon", one[0], one[1], one[2]);
    }).join("") + "</fieldset>";
    if (!data.proposals) return shows;
    return shows + '<fieldset class="seg"><legend class="vh">Voorstellen in de matrix</legend>' + radio("voorstellen", "", "Nu", null) +
      radio("voorstellen", "ja", "Met voorstellen", data.proposals) + "</fieldset>";
  }

  /* What is the same already stays, so that the focus stays on the button that was pressed. */
  LPA.matrixView = function (id, data) {
    var place = document.getElementById(id);
    if (!place) return;
    var text = data ? drawnFrom(data) : "";
    if (place.__shape !== text) {
      var focused = place.contains(document.activeElement) ? document.activeElement : null;
      place.innerHTML = place.__shape = text;
      var again = focused && place.querySelector('input[name="' + focused.name + '"][value="' + focused.value + '"]');
      if (again) again.focus();
    }
    if (left && document.activeElement === document.body) document.getElementById("matrix-titel").focus({ preventScroll: true });
    left = false;
    if (!data) return;
    place.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === (input.name === "toon" ? data.show : data.layer ? "ja" : "");
    });
  };

  /* The bar of what is tried goes with its last link: the focus then goes to the heading of the page. */
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest(".proef a")) left = true;
  });

  document.addEventListener("change", function (event) {
    var input = event.target.closest && event.target.closest(".mx-view input[type=radio]");
    if (!input) return;
    var change = {};
    change[input.name] = input.value;
    LPA.go(change);
  });
})();

/* A page that draws a part of itself again keeps the focus: on the same control, else on what comes next, else on the heading.
   [data-plek] names what controls belong to: an intervention in a panel, a row of a list. */
(function () {
  "use strict";

  function kind(control) {
    if (control.closest("details.drop")) return "summary";
    var data = control.dataset;
    if (data.wijzig) return '[data-wijzig="' + data.wijzig + '"]';
    if (data.celDoe) return '[data-cel-doe="' + data.celDoe + '"]';
    return control.tagName.toLowerCase();
  }

  /* Where the focus is inside a place that is about to be drawn again; null when it is elsewhere. */
  LPA.focusIn = function (place) {
    var control = document.activeElement;
    if (!place || control === place || !place.contains(control)) return null;
    var spot = control.closest("[data-plek]");
    return { spot: spot && place.contains(spot) ? spot.dataset.plek : "", kind: kind(control) };
  };

  function spotIn(place, name) { return place.querySelector('[data-plek="' + CSS.escape(name) + '"]'); }

  /* Of a question that is answered the next one like it, in the order of the page. */
  function next(place, spot, wanted) {
    if (wanted.charAt(0) !== "[" || !spot) return null;
    return Array.prototype.filter.call(place.querySelectorAll(wanted), function (one) {
      return spot.compareDocumentPosition(one) & 4;
    })[0] || null;
  }

  LPA.focusAgain = function (place, before) {
    if (!before || place.contains(document.activeElement)) return;
    var spot = before.spot ? spotIn(place, before.spot) : null, heading = place.querySelector("h2");
    var found = spot ? spot.querySelector(before.kind) || next(place, spot, before.kind) || spot.querySelector("summary,button,a[href]") : null;
    if (!found && heading) {
      heading.tabIndex = -1;
      found = heading;
    }
    if (found) found.focus({ preventScroll: found === heading });
  };

  var fill = LPA.fill;
  LPA.fill = function (parts) {
    var kept = Object.keys(parts).map(function (id) { return [id, LPA.focusIn(document.getElementById(id))]; }).filter(function (one) { return one[1]; });
    fill(parts);
    kept.forEach(function (one) { LPA.focusAgain(document.getElementById(one[0]), one[1]); });
  };

  /* On the page of an intervention the question goes when it is answered; who answered it stands in its place. */
  function answered(tries) {
    var said = document.querySelector("p.klopt");
    if (said && document.activeElement === document.body) said.focus();
    else if (tries < 80 && !said) setTimeout(function () { answered(tries + 1); }, 50);
  }
  window.addEventListener("lpa:gewijzigd", function (event) {
    if (event.detail.action === "confirm" && document.querySelector("div.klopt")) answered(0);
  });

  /* A message at the bottom goes when it is answered: the focus then goes back to where it came from. */
  var came = null;
  function inToast(element) { return !!(element && element.closest && element.closest(".toasts")); }
  document.addEventListener("focusin", function (event) {
    if (inToast(event.target) && !inToast(event.relatedTarget)) came = event.relatedTarget;
  });
  document.addEventListener("click", function (event) {
    /* The button is gone by now; where it was when it was pressed, the event still knows. */
    if (!event.composedPath().some(function (one) { return one.classList && one.classList.contains("toasts"); })) return;
    setTimeout(function () {
      if (document.activeElement !== document.body) return;
      var back = came && document.body.contains(came) ? came : document.querySelector("#pagina h1");
      if (back) back.focus({ preventScroll: true });
    }, 0);
  });
})();

/* Widths and places that are worked out. The policy of the page allows no style written in its text; what stands in
   data-style is set here, before anything is drawn. */
(function () {
  "use strict";
  function dress(element) {
    element.style.cssText = element.getAttribute("data-style");
    element.removeAttribute("data-style");
  }

  function look(part) {
    if (part.nodeType !== 1) return;
    if (part.hasAttribute("data-style")) dress(part);
    Array.prototype.forEach.call(part.querySelectorAll("[data-style]"), dress);
  }

  /* Plotly writes the style of words in a chart as an attribute; set by script it is allowed. */
  var setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };

  new MutationObserver(function (records) {
    records.forEach(function (record) { Array.prototype.forEach.call(record.addedNodes, look); });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();

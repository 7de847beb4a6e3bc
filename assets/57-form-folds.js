/* Parts of a form that begin folded: what matters comes first, and the rest is one press away. A folded part says how much is
   filled in, and opens by itself when something in it is wrong. */
(function () {
  "use strict";
  var esc = LPA.esc;

  LPA.formPart = function (section, level) {
    var title = section.titel ? "<h" + level + ">" + esc(section.titel) + "</h" + level + ">" : "";
    var text = section.uitleg ? '<p class="hint">' + esc(section.uitleg) + "</p>" : "";
    if (!section.dicht) return '<section class="form-part">' + title + text + '<div class="fg"></div></section>';
    return '<details class="form-part form-fold"><summary>' + title + ' <span class="xs sub" data-ingevuld></span></summary>' + text +
      '<div class="fg"></div></details>';
  };

  function filled(field, value) {
    if (field.kind === "choice" || field.kind === "radio") return value !== "" && value !== "unknown";
    return Array.isArray(value) ? value.length > 0 : value !== "" && value !== false;
  }

  /* How much of a folded part is filled in, kept up to date with the form. */
  LPA.formFolds = function (self) {
    var folds = Array.prototype.slice.call(self.el.querySelectorAll(".form-part")).map(function (part, at) {
      return part.tagName === "DETAILS" ? [part.querySelector("[data-ingevuld]"), self.form.secties[at].velden] : null;
    }).filter(Boolean);
    if (!folds.length) return;
    var show = self.group.show;
    self.group.show = function () {
      show();
      folds.forEach(function (fold) {
        var count = fold[1].filter(function (field) { return filled(field, self.group.nodes[field.name].get()); }).length;
        fold[0].textContent = count ? count + " van " + fold[1].length + " ingevuld" : "niets ingevuld";
      });
    };
  };

  LPA.formUnfold = function (element) {
    var fold = element.closest("details.form-fold");
    if (fold) fold.open = true;
  };
})();

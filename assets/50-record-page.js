/* The page of one record, which is a page or its form: `LPA.recordPage("voorstel")` knows the form `voorstel-formulier` and the
   heading `voorstel-titel`, and gives what such a page does alike. */
(function () {
  "use strict";
  /* Saving by the button closes the form, saving by Ctrl+S leaves it open. */
  var byKey = false;
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey) byKey = event.key.toLowerCase() === "s";
  }, true);
  document.addEventListener("click", function (event) {
    if (event.target.closest(".iv-edit [type=submit]")) byKey = false;
  }, true);

  LPA.recordPage = function (name) {
    var place = name + "-formulier", shown = "";

    document.addEventListener("lpa:opgeslagen", function (event) {
      if (event.target.id !== place || event.detail.naar || byKey) return;
      LPA.go({ bewerken: "" }, true);
    });

    /* What somebody else took away meanwhile may not take along what was typed here. */
    function busy() {
      var open = document.getElementById(place).__form;
      return !!open && open.dirty() && !open.thrown && new URLSearchParams(location.search).get("bewerken") === "ja";
    }

    return {
      /* Draws the form that the page has, or takes it away. */
      form: function (data) {
        var form = (data && data.form) || null;
        if (form || !busy()) LPA.form(place, form);
        return form;
      },
      /* From the page to its form and back, the button that was pressed is gone: the focus goes to the heading. */
      turned: function (data) {
        var now = data.path + " " + (data.form ? "formulier" : "kaarten"), before = shown;
        shown = now;
        if (!before || before === now || before.split(" ")[0] !== data.path) return;
        window.scrollTo(0, 0);
        document.getElementById(name + "-titel").focus({ preventScroll: true });
      }
    };
  };
})();

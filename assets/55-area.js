/* The page of one wijk: everything comes from the server; here long heads get a place to break, and the print button works. */
(function () {
  "use strict";
  LPA.areaPage = function (data) {
    document.querySelectorAll(".wijk-mx .ph").forEach(function (head) { head.innerHTML = LPA.soft(head.textContent); });
    return data ? data.said : "";
  };

  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-afdrukken]")) window.print();
  });
})();

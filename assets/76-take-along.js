/* "Neem mee": the link in the menu of files that puts what this page shows in a document. */
(function () {
  "use strict";

  function found(all) {
    if (all[location.pathname]) return { parts: all[location.pathname], id: "" };
    var cut = location.pathname.lastIndexOf("/"), of = all[location.pathname.slice(0, cut) + "/<id>"];
    return of ? { parts: of, id: decodeURIComponent(location.pathname.slice(cut + 1)) } : null;
  }

  LPA.takeAlong = function () {
    document.querySelectorAll("a[data-delen-van]").forEach(function (link) {
      var page = found(JSON.parse(link.dataset.delenVan));
      if (link.hidden !== !page) link.hidden = !page;
      if (!page) return;
      var base = LPA.withQuestion("/export").split("?"), params = new URLSearchParams(base[1] || "");
      if (page.id) params.set("wijk", page.id);
      params.set("delen", page.parts.join(","));
      var href = base[0] + "?" + params.toString().replace(/%2C/g, ",");
      if (link.getAttribute("href") !== href) link.setAttribute("href", href);
    });
  };
})();

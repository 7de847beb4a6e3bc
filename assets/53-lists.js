/* What long lists share: drawing only what changed, pages, what to say when there is nothing, and where the focus goes. */
(function () {
  "use strict";
  var esc = LPA.esc, turned = false;

  /* Put html in a place once; true when it changed. */
  LPA.put = function (id, html) {
    var place = document.getElementById(id);
    if (!place || place.drawnHtml === html) return false;
    place.innerHTML = html;
    place.drawnHtml = html;
    return true;
  };

  LPA.pager = function (paging) {
    if (!paging.links.length) return "";
    var before = 0;
    var numbers = paging.links.map(function (link) {
      var gap = before && link.page - before > 1 ? '<span aria-hidden="true">…</span>' : "";
      before = link.page;
      return gap + '<a class="btn s" data-blad href="' + esc(link.href) + '"' + (link.page === paging.page ? ' aria-current="page"' : "") +
        '><span class="vh">Bladzijde </span>' + link.page + "</a>";
    }).join("");
    return '<nav class="pager noprint" aria-label="Bladzijden"><span class="xs sub">' + esc(paging.said) + "</span>" +
      (paging.previous ? '<a class="btn s" data-blad rel="prev" href="' + esc(paging.previous) + '">Vorige</a>' : "") + numbers +
      (paging.next ? '<a class="btn s" data-blad rel="next" href="' + esc(paging.next) + '">Volgende</a>' : "") + "</nav>";
  };

  LPA.nothing = function (empty) {
    return '<section class="empty"><h2>' + esc(empty.title) + "</h2><p>" + esc(empty.text) + '</p><div class="row">' +
      empty.links.map(function (link, index) {
        return '<a class="btn' + (index ? "" : " p") + '" data-blad href="' + esc(link[1]) + '">' + esc(link[0]) + "</a>";
      }).join("") + "</div></section>";
  };

  /* The link that was followed goes away with the old rows: the focus then goes to the head of the new ones. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-blad]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) turned = link.getAttribute("href") !== location.pathname + location.search;
  }, true);

  LPA.turnTo = function (id) {
    var place = document.getElementById(id);
    if (!turned || !place) return;
    turned = false;
    place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
    if (place.getBoundingClientRect().top < 0) place.scrollIntoView({ block: "start" });
  };
})();

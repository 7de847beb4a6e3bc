/* A document drawn from data: sections with texts, lists and tables. Long tables are folded, and stay open once opened. */
(function () {
  "use strict";
  var esc = LPA.esc;

  function link(text, href) {
    if (!href) return esc(text);
    /* An address elsewhere opens only when a person chooses it, and learns nothing of this page. */
    return '<a href="' + esc(href) + '"' + (href.charAt(0) === "/" ? "" : ' rel="noopener noreferrer"') + ">" + esc(text) + "</a>";
  }

  function inside(cell) {
    var links = cell.links.map(function (one) { return "<li>" + link(one[0], one[1]) + "</li>"; }).join("");
    return link(cell.text, cell.href) +
      (cell.share === null ? "" : '<span class="bar" aria-hidden="true"><i data-style="width:' + Math.round(cell.share * 100) + '%"></i></span>') +
      (cell.small ? "<small>" + esc(cell.small) + "</small>" : "") + (links ? '<ul class="src-links">' + links + "</ul>" : "");
  }

  function table(block) {
    var heads = block.heads.map(function (head) { return '<th scope="col">' + esc(head) + "</th>"; }).join("");
    var rows = block.rows.map(function (row) {
      return "<tr>" + row.map(function (cell, index) {
        return index ? "<td>" + inside(cell) + "</td>" : '<th scope="row"' + (cell.text.length > 60 ? ' class="long"' : "") + ">" + inside(cell) + "</th>";
      }).join("") + "</tr>";
    }).join("");
    var drawn = '<div class="src-scroll" tabindex="0" role="region" aria-label="' + esc(block.caption) + '"><table class="tb"><caption class="vh">' +
      esc(block.caption) + "</caption><thead><tr>" + heads + "</tr></thead><tbody>" + rows + "</tbody></table></div>";
    return block.folded ? '<details class="src-more"><summary>' + esc(block.folded) + "</summary>" + drawn + "</details>" : drawn;
  }

  function block(one) {
    if (one.kind === "table") return table(one);
    if (one.kind === "heading") return "<h3>" + esc(one.text) + "</h3>";
    if (one.kind === "list") {
      return '<ul class="src-list">' + one.items.map(function (item) { return "<li>" + inside(item) + "</li>"; }).join("") + "</ul>";
    }
    return "<p>" + esc(one.text) + "</p>";
  }

  function contents(check, sections) {
    return [{ code: "nakijken", title: check.title }].concat(sections).map(function (one) {
      return '<a href="#' + esc(one.code) + '">' + esc(one.title) + "</a>";
    }).join("");
  }

  function draw(place, sections) {
    var html = sections.map(function (one) {
      return '<section class="card" aria-labelledby="' + esc(one.code) + '"><h2 id="' + esc(one.code) + '" tabindex="-1">' + esc(one.title) +
        "</h2>" + one.blocks.map(block).join("") + "</section>";
    }).join("");
    if (place.drawnHtml === html) return;
    var open = Array.prototype.map.call(place.querySelectorAll("details"), function (one) { return one.open; });
    place.innerHTML = html;
    place.drawnHtml = html;
    place.querySelectorAll("details").forEach(function (one, index) { one.open = !!open[index]; });
  }

  /* places: the ids of the contents, the work list and the text. */
  LPA.sources = function (places, data) {
    var place = document.getElementById(places.text);
    if (!place || !data) return "";
    var first = !place.drawnHtml;
    LPA.put(places.contents, contents(data.check, data.sections));
    LPA.checking(places.check, data.check);
    draw(place, data.sections);
    var aim = first && location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (aim) aim.scrollIntoView();
    return "";
  };
})();

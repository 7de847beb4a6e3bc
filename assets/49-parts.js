/* Parts that the server made as components, drawn as plain HTML: { type, props } as Dash writes them as JSON.
   Everything is escaped; a link leads into the planner, to a place on the page, or to the web, and nowhere else. */
window.LPA = window.LPA || {};
(function () {
  "use strict";
  var NAMES = { className: "class", htmlFor: "for", tabIndex: "tabindex", colSpan: "colspan", rowSpan: "rowspan" };
  var PLAIN = /^(id|title|role|type|scope|lang|open|disabled|value|name|(data|aria)-[a-z-]+)$/;
  var ALONE = /^(br|hr|input|img)$/;
  var SAFE = /^(\/(?![\/\\])|#|https?:\/\/)/;

  LPA.esc = function (text) {
    return String(text).replace(/[&<>"']/g, function (sign) {
      return { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }[sign];
    });
  };

  /* The same with the places where a long word of ours may break, when there is no room for it. */
  var LONG = ["Voor|lichting", "Signa|lering", "Leefom|geving", "Over|gewicht", "Weerbaar|heid", "Eenzaam|heid", "Jong|volwassenen"];
  LPA.soft = function (text) {
    return LONG.reduce(function (said, word) { return said.replace(word.replace("|", ""), word.replace("|", "&shy;")); }, LPA.esc(text));
  };

  function styled(style) {
    return Object.keys(style).map(function (name) {
      return name.replace(/[A-Z]/g, function (sign) { return "-" + sign.toLowerCase(); }) + ":" + style[name];
    }).join(";");
  }

  function attribute(name, value) {
    if (value === null || value === undefined || value === false) return "";
    if (name === "style") return ' data-style="' + LPA.esc(styled(value)) + '"';
    if (name === "href") return SAFE.test(value) ? ' href="' + LPA.esc(value) + '"' : "";
    if (!NAMES[name] && !PLAIN.test(name)) return "";
    return " " + (NAMES[name] || name) + (value === true ? "" : '="' + LPA.esc(value) + '"');
  }

  /* What a route answered; what is no 200 is thrown with its sentence, also when it is no JSON. */
  LPA.answered = function (response) {
    return response.text().then(function (text) {
      var found;
      try { found = JSON.parse(text); } catch (error) { found = { gezegd: text.length < 300 ? text : "" }; }
      if (response.status !== 200) throw found;
      return found;
    });
  };

  LPA.html = function (part) {
    if (part === null || part === undefined || part === false) return "";
    if (Array.isArray(part)) return part.map(LPA.html).join("");
    if (typeof part !== "object") return LPA.esc(part);
    var tag = part.type.toLowerCase(), props = part.props || {};
    var open = "<" + tag + Object.keys(props).map(function (name) { return attribute(name, props[name]); }).join("") + ">";
    return ALONE.test(tag) ? open : open + LPA.html(props.children) + "</" + tag + ">";
  };

  /* Fill places by their ids; what is the same already is left alone, so that focus and selection stay. */
  LPA.fill = function (parts) {
    Object.keys(parts).forEach(function (id) {
      var place = document.getElementById(id), text = LPA.html(parts[id]);
      if (!place || place.__lpa === text) return;
      place.__lpa = text;
      place.innerHTML = text;
    });
  };
})();

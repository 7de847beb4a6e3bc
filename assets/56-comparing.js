/* The page that compares wijken: the form in which they are chosen. The rest comes from the server as parts. */
(function () {
  "use strict";
  var esc = LPA.esc;

  function place(form, value, index) {
    var id = "vergelijk-" + (index + 1);
    return '<div class="field"><label for="' + id + '">Gebied ' + (index + 1) + '</label><select class="in" id="' + id + '">' +
      form.options.map(function (one) {
        return '<option value="' + esc(one[0]) + '"' + (one[0] === value ? " selected" : "") + ">" + esc(one[1]) + "</option>";
      }).join("") + "</select></div>";
  }

  function formHtml(form) {
    return '<form class="card vgl-form" data-vergelijk="' + form.least + '"><fieldset><legend class="vh">Wat wilt u naast elkaar zetten?</legend>' +
      form.values.map(function (value, index) { return place(form, value, index); }).join("") +
      '</fieldset><button type="submit" class="btn p">Vergelijk</button><p class="msg" role="alert"></p></form>';
  }

  function put(id, html) {
    var here = document.getElementById(id);
    if (here && here.drawnHtml !== html) { here.innerHTML = html; here.drawnHtml = html; }
  }

  LPA.comparing = function (data) {
    var here = data && document.getElementById("vergelijk-uitkomst");
    if (!here) return "";
    if (here.__answer !== data.answer) {
      here.__answer = data.answer;
      LPA.fill(data.parts);
      here.querySelectorAll(".vgl-mx .ph").forEach(function (head) { head.innerHTML = LPA.soft(head.textContent); });
      LPA.bar("vergelijk-filters", data.bar);
      put("vergelijk-leeg", data.empty ? LPA.nothing(data.empty) : "");
      put("vergelijk-keuze", data.form ? formHtml(data.form) : "");
    }
    return data.said;
  };

  function wrong(chosen, least) {
    var twice = chosen.filter(function (one, index) { return chosen.indexOf(one) !== index; })[0];
    if (twice) return "U koos twee keer hetzelfde. Kies verschillende wijken.";
    return chosen.length < least ? "Kies er minstens twee." : "";
  }

  document.addEventListener("submit", function (event) {
    var form = event.target.closest && event.target.closest("[data-vergelijk]");
    if (!form) return;
    event.preventDefault();
    var chosen = Array.prototype.map.call(form.querySelectorAll("select"), function (one) { return one.value; }).filter(Boolean);
    var said = wrong(chosen, Number(form.dataset.vergelijk));
    form.querySelector(".msg").textContent = said;
    if (said) form.querySelector("select").focus(); else LPA.go({ naast: chosen.join(",") });
  });
})();

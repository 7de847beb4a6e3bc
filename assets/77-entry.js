/* The page to log in: sends what is typed, says what is wrong beside it, and goes on to where somebody was going. */
(function () {
  "use strict";
  var form = document.getElementById("aanmelden");
  if (!form || !form.dataset.naar) return;
  var wrong = document.getElementById("entry-fout"), asked = new URLSearchParams(window.location.search);

  function tell(words) {
    wrong.textContent = words;
    wrong.hidden = false;
    form.querySelector("input:last-of-type").focus();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var button = form.querySelector("button"), fields = { terug: asked.get("terug") || "/", uitnodiging: asked.get("uitnodiging") || "" };
    var empty = Array.prototype.find.call(form.elements, function (one) { return one.name && !one.value; });
    if (empty) {
      tell(empty.name === "naam" ? "Vul uw naam in." : "Vul uw wachtwoord in.");
      empty.focus();
      return;
    }
    Array.prototype.forEach.call(form.elements, function (one) { if (one.name) fields[one.name] = one.value; });
    button.disabled = true;
    window.fetch(form.dataset.naar, {
      method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields)
    }).then(function (response) {
      return response.json().then(function (said) { return { fine: response.ok, said: said }; });
    }).then(function (answer) {
      if (answer.fine) { window.location.assign(answer.said.naar); return; }
      button.disabled = false;
      tell(answer.said.gezegd);
    }).catch(function () {
      button.disabled = false;
      tell("De planner is niet te bereiken. Probeer het zo opnieuw.");
    });
  });
})();

/* The house style on the page where a document is put together: which one is kept, another one in its place, or none. */
(function () {
  "use strict";
  var esc = LPA.esc, shown = "", kept = null, words = "", page = null;

  function byId(id) { return document.getElementById(id); }

  function draw(wrong) {
    var place = byId("export-huisstijl");
    if (!place) return;
    place.hidden = !page.styled;
    if (!page.styled || !kept) { place.innerHTML = ""; return; }
    place.innerHTML = '<h2 class="ex-kop">Huisstijl van uw gemeente</h2>' + (kept.naam ? '<p><b class="ex-naam">' + esc(kept.naam) + '</b> <small>' + esc(kept.gezegd) + "</small></p>" : '<p class="sm sub">' + esc(page.house) + "</p>") +
      (kept.mist ? '<p class="note w">' + esc(kept.mist) + "</p>" : "") + '<p class="msg" role="alert" id="huisstijl-fout"' + (wrong ? "" : " hidden") + ">" + esc(wrong || "") + "</p>" + (page.readonly ? "" :
      '<div class="fi-pick"><input class="vh" type="file" id="huisstijl-bestand" accept=".docx,.dotx" aria-describedby="huisstijl-fout"><label class="btn s" for="huisstijl-bestand">' + (kept.naam ? "Kies een ander bestand" : "Kies een bestand") + "</label>" +
      (kept.naam ? '<button type="button" class="btn q s" id="huisstijl-weg">Haal de huisstijl weg</button>' : "") + '</div>') + '<p class="vh" role="status" id="huisstijl-telt">' + esc(words) + "</p>";
    words = "";
  }

  function arrived(said) {
    return function (found) {
      kept = found;
      words = said;
      draw("");
    };
  }

  function failed(found) { draw((found && found.gezegd) || "Geen verbinding met de planner. Er is niets opgeslagen."); }

  function load() {
    window.fetch("/_export/huisstijl?gemeente=" + encodeURIComponent(page.municipality), { credentials: "same-origin", cache: "no-store" })
      .then(LPA.answered).then(arrived(""), function () { kept = null; draw(""); });
  }

  LPA.houseStyle = function (data) {
    page = data;
    if (shown === data.municipality && byId("export-huisstijl").innerHTML) { draw(""); return; }
    shown = data.municipality;
    load();
  };

  function send(file, who) {
    words = "Versturen …";
    draw("");
    window.fetch("/_export/huisstijl?gemeente=" + encodeURIComponent(page.municipality) + "&naam=" + encodeURIComponent(file.name) + "&wie=" + encodeURIComponent(who.naam), {
      method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/octet-stream" }, body: file
    }).then(LPA.answered).then(arrived("De huisstijl is bewaard."), failed).then(focus);
  }

  function focus() {
    var input = byId("huisstijl-bestand");
    if (input) input.focus();
  }

  function drop() {
    LPA.dialog({
      title: "De huisstijl weghalen?", text: "Word-bestanden krijgen dan weer de stijl van de planner. U kunt het bestand later opnieuw kiezen.",
      buttons: [["ja", "Haal weg", "danger"], ["", "Annuleren", ""]]
    }).then(function (yes) {
      if (!yes) return;
      window.fetch("/_export/huisstijl/weg", {
        method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ gemeente: page.municipality })
      }).then(LPA.answered).then(arrived("De huisstijl is weg."), failed).then(focus);
    });
  }

  document.addEventListener("change", function (event) {
    if (event.target.id !== "huisstijl-bestand" || !event.target.files[0]) return;
    var file = event.target.files[0];
    if (file.size > 10e6) { failed({ gezegd: "Dit bestand is te groot. Neem hoogstens 10 MB. Er is niets opgeslagen." }); return; }
    Promise.resolve(LPA.who() || LPA.askWho()).then(function (who) { if (who) send(file, who); });
  });
  document.addEventListener("click", function (event) {
    if (event.target.id === "huisstijl-weg") drop();
  });
})();

/* Two people at once: somebody else stored the same record first. Field by field: what it was, what it is now, what was typed here.
   What only one of them changed is kept of both; where both changed the same field, the person chooses. Only then it is sent again,
   on top of the newer version. */
(function () {
  "use strict";
  var esc = LPA.esc;

  function changedHere(self, field) { return !LPA.sameValue(self.group.nodes[field.name].get(), self.base[field.name]); }

  function words(value) {
    if (typeof value === "string") return value || "–";
    if (typeof value === "boolean") return value ? "Ja" : "Nee";
    return Array.isArray(value) ? value.length + (value.length === 1 ? " regel" : " regels") : String(value.nieuw || "–");
  }

  /* What both changed is always put to the person, also when the answer does not name it. */
  function allRows(self, clash, theirs) {
    var rows = clash.velden.slice();
    self.fields().forEach(function (field) {
      var now = self.group.nodes[field.name].get(), both = changedHere(self, field) && !LPA.sameValue(theirs[field.name], self.base[field.name]);
      var named = rows.some(function (row) { return row.veld.split(".")[0] === field.name; });
      if (both && !named && !LPA.sameValue(now, theirs[field.name])) {
        rows.push({ veld: field.name, naam: field.label, was: words(self.base[field.name]), hun: words(theirs[field.name]), mijn: words(now), botst: true });
      }
    });
    return rows;
  }

  function choice(row, at, id) {
    if (!row.botst) return '<span class="xs sub">' + (row.mijn === row.was ? "Hun versie blijft staan" : "Uw invoer blijft staan") + "</span>";
    return '<div role="radiogroup" aria-label="' + esc(row.naam) + '">' + [["hun", "Hun versie"], ["mijn", "Mijn versie"]].map(function (one) {
      return '<label class="opt"><input type="radio" name="' + id + "-" + at + '" data-rij="' + at + '" value="' + one[0] + '"><span>' + one[1] + "</span></label>";
    }).join("") + "</div>";
  }

  function line(row, at, id, who) {
    var cell = function (head, html) { return '<td role="cell" data-kop="' + esc(head) + '">' + html + "</td>"; };
    return '<tr role="row"' + (row.botst ? ' class="botst"' : "") + '><th role="rowheader" scope="row">' + esc(row.naam) + "</th>" + cell("Was", esc(row.was || "–")) +
      cell("Nu in de planner (" + who + ")", esc(row.hun || "–")) + cell("Uw invoer", esc(row.mijn || "–")) + cell("Keuze", choice(row, at, id)) + "</tr>";
  }

  function html(self, rows, clash) {
    var id = self.el.id + "-keus", who = clash.wie || "Iemand anders", level = self.form.titel ? 3 : 2, clashing = rows.some(function (row) { return row.botst; });
    var heads = ["Veld", "Was", "Nu in de planner (" + who + ")", "Uw invoer", "Keuze"];
    return '<div class="clash" role="alert" tabindex="-1"><h' + level + ">" + esc(who) + " was u voor</h" + level + "><p>" +
      esc(who + " wijzigde dit op " + String(clash.wanneer || "").replace(/[ ,]+(\d\d:\d\d)$/, " om $1") + ". Uw invoer staat er nog, en er is niets overschreven. ") +
      (clashing ? "Kies bij elk veld dat u allebei wijzigde. De rest blijft van beiden staan." : "U wijzigde andere velden. Die blijven van beiden staan.") + "</p>" +
      '<table role="table" class="tb"><caption class="vh">Verschillen per veld</caption><thead role="rowgroup"><tr role="row">' + heads.map(function (head) {
        return '<th role="columnheader" scope="col">' + esc(head) + "</th>";
      }).join("") + '</tr></thead><tbody role="rowgroup">' + rows.map(function (row, at) { return line(row, at, id, who); }).join("") + "</tbody></table>" +
      '<p class="msg" id="' + id + '-fout" hidden>Kies bij elk veld een versie</p><div class="row"><button type="button" class="btn p" data-kies="">' + (clashing ? "Opslaan met deze keuze" : "Opslaan") + "</button>" +
      (clashing ? '<button type="button" class="btn" data-kies="mijn">Alles van mij</button><button type="button" class="btn" data-kies="hun">Alles van hen</button>' : "") + "</div></div>";
  }

  /* Takes over what the person left alone or chose of the other; from here on the newer version is what this form stands on. */
  function merge(self, rows, theirs, chosen) {
    self.fields().forEach(function (field) {
      var row = rows.filter(function (one) { return one.botst && one.veld.split(".")[0] === field.name; })[0];
      var take = row ? chosen(rows.indexOf(row)) === "hun" : !changedHere(self, field);
      if (take) self.group.nodes[field.name].set(theirs[field.name]);
    });
    self.group.show();
  }

  LPA.formConflict = function (self, answer) {
    if (self.conflict) self.conflict.close();
    var clash = answer.botsing, theirs = LPA.formValues(self.fields(), Object.assign({}, self.base, clash.waarden));
    var rows = allRows(self, clash, theirs), panel = LPA.element(html(self, rows, clash));

    function chosen(at) {
      var radio = panel.querySelector('[data-rij="' + at + '"]:checked');
      return radio ? radio.value : "";
    }
    self.conflict = {
      settle: function () {
        var open = rows.map(function (row, at) { return row.botst && !chosen(at) ? at : -1; }).filter(function (at) { return at >= 0; });
        panel.querySelector(".msg").hidden = !open.length;
        if (open.length) { panel.querySelector('[data-rij="' + open[0] + '"]').focus(); return false; }
        merge(self, rows, theirs, chosen);
        self.base = theirs;
        self.versie = clash.versie;
        self.conflict.close();
        return true;
      },
      close: function () {
        LPA.formGone(self, panel);
        self.conflict = null;
      }
    };
    /* A choice here is no input of the record. */
    panel.addEventListener("input", function (event) { event.stopPropagation(); });
    panel.addEventListener("click", function (event) {
      var button = event.target.closest("[data-kies]");
      if (!button) return;
      if (button.dataset.kies) panel.querySelectorAll('input[value="' + button.dataset.kies + '"]').forEach(function (one) { one.checked = true; });
      self.submit();
    });
    LPA.formNoteGone(self, "anders");
    self.top.insertBefore(panel, self.top.firstChild);
    panel.focus();
    panel.scrollIntoView({ block: "nearest" });
  };
})();

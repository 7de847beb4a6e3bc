/* The monitor: the table of figures by theme, the form of a figure, and the places of the parts round the table. A part draws
   itself: LPA.monitorParts.<name>(data) gives HTML (planner/views/monitor/parts.py). */
(function () {
  "use strict";
  LPA.monitorParts = LPA.monitorParts || {};

  function parts(data) {
    data.parts.forEach(function (one) {
      var make = LPA.monitorParts[one.name];
      LPA.put(one.place, one.data && make ? make(one.data) : "");
    });
  }

  LPA.monitor = function (data) {
    if (!data) return "";
    LPA.bar("monitor-filters", data.bar);
    parts(data);
    return "";
  };
})();

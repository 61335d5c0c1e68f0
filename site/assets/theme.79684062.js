// The switch of colours at the foot: shows and keeps the choice that a line in the head has set before anything was drawn.
(function () {
  "use strict";
  var part = document.getElementById("theme");
  if (!part) return;
  var choices = Array.from(part.querySelectorAll("input"));

  function show() {
    var kept = "";
    try { kept = localStorage.getItem("broadsheet.theme") || ""; } catch (e) { }
    var choice = choices.find(function (c) { return c.value === kept; }) || choices[0];
    choice.checked = true;
    document.documentElement.style.colorScheme = choice.value;
  }

  part.addEventListener("change", function (event) {
    document.documentElement.style.colorScheme = event.target.value;
    try { localStorage.setItem("broadsheet.theme", event.target.value); } catch (e) { }
  });
  // Another window may choose, also while this page is in the browser's memory.
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", function (event) { if (event.persisted) show(); });

  show();
  part.hidden = false;
})();

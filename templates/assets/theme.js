// The switch of colours at the foot of each page. A line in the page's head sets the choice before anything
// is drawn; this shows it and keeps it. Without scripts, or a store, colours are as the system has them.
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
  // Another window may choose, and a page that comes back from the browser's memory knows of no choice since.
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", function (event) { if (event.persisted) show(); });

  show();
  part.hidden = false;
})();

// Steps by keyboard, which can be switched off at the foot: j and k from story to story, n and p from page to page.
(function () {
  "use strict";
  var about = document.getElementById("keys");
  if (!about) return;
  var button = about.querySelector("button");
  var on = true;
  // Where there is no store it is on until switched off.
  try { on = localStorage.getItem("broadsheet.keys") !== "off"; } catch (e) { }

  function show() {
    button.setAttribute("aria-pressed", String(on));
  }

  function story(step) {
    var all = Array.from(document.querySelectorAll("main :is(.card :is(h2, h3), .rest li, .line h3) > a"));
    var at = all.indexOf(document.activeElement);
    var next = all[at < 0 ? (step > 0 ? 0 : -1) : at + step];
    if (next) next.focus();
    return Boolean(next);
  }

  function page(rel) {
    var link = document.querySelector("main a[rel='" + rel + "']");
    if (link) link.click();
    return Boolean(link);
  }

  button.addEventListener("click", function () {
    on = !on;
    try { localStorage.setItem("broadsheet.keys", on ? "on" : "off"); } catch (e) { }
    show();
  });

  document.addEventListener("keydown", function (event) {
    var field = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (!on || field || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    var done =
      event.key === "j" ? story(1) :
      event.key === "k" ? story(-1) :
      event.key === "n" ? page("next") :
      event.key === "p" ? page("prev") : false;
    if (done) event.preventDefault();
  });

  show();
  about.hidden = false;
})();

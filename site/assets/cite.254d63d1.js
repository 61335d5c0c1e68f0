/* Adds to each way of citing a story a button that copies it. Without it the text can be selected. */
(function () {
  "use strict";
  var part = document.querySelector(".cite");
  if (!part || !navigator.clipboard) return;
  part.querySelectorAll("pre").forEach(function (text) {
    var button = document.createElement("button");
    var say = document.createElement("span");
    button.type = "button";
    button.textContent = part.dataset.copy;
    say.setAttribute("role", "status");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(text.textContent).then(function () {
        say.textContent = " " + part.dataset.copied;
      });
    });
    text.after(button, say);
  });
})();

/* The search page: what is typed goes to search-index.js, and what it finds is shown. */
"use strict";
(() => {
  const FILTERS = ["year", "section", "author", "paper", "language"], PAGE = 10, REQUESTS = 8, LEAST = 1, SNIPPET = 280;
  const $ = id => document.getElementById(id);
  const form = $("search"), input = $("q"), status = $("status"), results = $("results"), more = $("more");
  const say = (key, values) => form.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const number = n => n.toLocaleString(document.documentElement.lang);
  let found = { stories: [], units: [], marks: new Set() }, kept = [], shown = 0, chosen = {}, turn = 0, timer = 0;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // ---- The address keeps the query.

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? "";
    chosen = Object.fromEntries(FILTERS.filter(f => asked.has(f)).map(f => [f, asked.get(f)]));
  }

  function writeAddress(keep) {
    const asked = new URLSearchParams(input.value.trim() ? { q: input.value.trim(), ...chosen } : {}).toString();
    const address = location.pathname + (asked && "?" + asked);
    if (asked === location.search.slice(1)) return;
    try {
      history[keep ? "pushState" : "replaceState"](null, "", address);
    } catch {
      // Some browsers let no page from disk change its address; it can be searched all the same.
    }
  }

  // ---- Stories.

  /** A text with the words found in it marked. */
  function marked(text) {
    const made = document.createDocumentFragment();
    let at = 0;
    for (const [word, from, to] of broadsheet.spans(text)) {
      if (!found.marks.has(broadsheet.fold(word.normalize("NFKC")))) continue;
      if (from > at) made.append(text.slice(at, from));
      if (to > at) made.append(element("mark", {}, text.slice(Math.max(from, at), to)));
      at = Math.max(at, to);
    }
    made.append(text.slice(at));
    return made;
  }

  /** The excerpt with most of the words, cut to where they are. */
  function snippet(excerpts) {
    let best = excerpts[0] ?? "", most = 0, first = 0;
    for (const text of excerpts) {
      const spans = broadsheet.spans(text).map(([w, from]) => [broadsheet.fold(w.normalize("NFKC")), from]).filter(([w]) => found.marks.has(w));
      const words = new Set(spans.map(s => s[0])).size;
      if (words > most) [best, most, first] = [text, words, spans[0][1]];
    }
    const from = first < SNIPPET / 2 ? 0 : best.lastIndexOf(" ", first - 60) + 1;
    let to = from + SNIPPET < best.length ? best.lastIndexOf(" ", from + SNIPPET) : best.length;
    if (to <= from) to = from + SNIPPET;
    return (from ? "… " : "") + best.slice(from, to) + (to < best.length ? " …" : "");
  }

  function day(date) {
    const [year, month, day] = date.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  }

  function item(card) {
    const href = form.dataset.root + card.path.split("/").map(encodeURIComponent).join("/");
    const meta = element("p", { className: "meta" });
    if (card.date) meta.append(element("time", { dateTime: card.date }, day(card.date)), " ");
    for (const part of [card.section, card.authors.join(", "), card.paper]) if (part) meta.append(element("bdi", {}, part), " ");
    return element("li", {},
      element("h2", { lang: card.language, dir: "auto" }, element("a", { href }, marked(card.title))),
      element("p", { className: "summary", lang: card.language, dir: "auto" }, marked(snippet(card.excerpts))), meta);
  }

  /** Shows more stories, as many as so many files hold. */
  async function show(files) {
    const mine = turn, rest = kept.slice(shown, shown + PAGE);
    const count = Math.min(rest.length, Math.max(LEAST, broadsheet.affordable(rest, files)));
    const next = rest.slice(0, count), begin = shown;
    shown += count;
    more.hidden = true;
    const places = next.map(() => element("li", { hidden: true }));
    results.append(...places);
    await Promise.all(next.map(async (story, i) => {
      const card = await broadsheet.card(story);
      if (mine === turn) places[i].replaceWith(item(card));
    }));
    if (mine !== turn) return;
    more.hidden = shown >= kept.length;
    if (begin) results.children[begin].querySelector("a").focus();
  }

  // ---- Filters.

  async function narrowed(without) {
    let stories = found.stories;
    for (const name of Object.keys(chosen)) {
      if (name === without) continue;
      const value = (await broadsheet.filter(name)).find(v => v.value === chosen[name]);
      stories = stories.filter(s => value?.has(s));
    }
    return stories;
  }

  async function list(details) {
    const name = details.dataset.filter, mine = turn;
    const stories = await narrowed(name), values = await broadsheet.filter(name);
    if (mine !== turn) return;
    const label = value => name === "language" ? new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(value) : value;
    const counted = values.map(v => [v, stories.reduce((n, s) => n + v.has(s), 0)]).filter(([v, n]) => n && v.value || v.value === chosen[name]);
    const buttons = counted.map(([v, n]) => {
      const button = element("button", { type: "button" }, element("bdi", {}, label(v.value)), ` ${number(n)}`);
      button.setAttribute("aria-pressed", v.value === chosen[name]);
      button.onclick = () => choose(name, v.value === chosen[name] ? undefined : v.value);
      return element("li", {}, button);
    });
    details.querySelector("ul").replaceChildren(...buttons);
  }

  function choose(name, value) {
    if (value === undefined) delete chosen[name]; else chosen[name] = value;
    writeAddress(true);
    run(false);
  }

  function offer(root) {
    for (const details of document.querySelectorAll("[data-filter]")) {
      const name = details.dataset.filter;
      details.hidden = name === "year" ? root.years.length < 2 : !root.filters.includes(name);
      details.addEventListener("toggle", () => details.open && list(details).catch(fail));
    }
  }

  // ---- Searching.

  function message() {
    const notes = found.units.filter(u => u.shown !== u.word).map(u => say(u.shown ? "instead" : "missing", { word: u.word, other: u.shown }));
    return [...notes, kept.length ? say(found.all ? "found" : "some", { n: number(kept.length) }) : say("none", {})].join(" ");
  }

  async function run(typing) {
    const mine = ++turn, query = input.value;
    writeAddress(false);
    if (!query.trim()) {
      found = { stories: [], units: [], marks: new Set() };
      results.replaceChildren();
      status.textContent = "";
      $("filters").hidden = more.hidden = true;
      return;
    }
    if (!typing) status.textContent = say("wait", {});
    const now = await broadsheet.find(query, typing);
    if (mine !== turn) return;
    found = now;
    const stories = await narrowed();
    if (mine !== turn) return;
    kept = stories;
    shown = 0;
    results.replaceChildren();
    status.textContent = message();
    $("filters").hidden = !found.stories.length;
    for (const details of document.querySelectorAll("[data-filter]")) {
      details.querySelector("b").textContent = chosen[details.dataset.filter] ?? "";
      if (details.open) list(details).catch(fail);
    }
    await show(REQUESTS - broadsheet.fetched());
  }

  function fail(error) {
    console.error(error);
    status.textContent = "";
    $("why").textContent = form.dataset.failed;
    $("ways").className = "needed";
    $("ways").hidden = false;
  }

  const search = typing => run(typing).catch(fail);

  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    writeAddress(true);
    search(false);
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(true), 150);
  });
  more.addEventListener("click", () => show(REQUESTS).catch(fail));
  addEventListener("popstate", () => { readAddress(); search(false); });

  form.hidden = false;
  $("ways").hidden = true;
  readAddress();
  if (!input.value) input.focus();
  broadsheet.start("").then(offer).then(() => search(false)).catch(fail);
})();

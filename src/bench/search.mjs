// How well and how cheaply the script of a site finds stories: asks it the queries of KnownItems.
//   node search.mjs SITE QUERIES.jsonl
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";

const [site, queries] = process.argv.slice(2);
const assets = path.join(site, "assets");
const client = fs.readdirSync(assets).find(f => /^search-index\..*js$/.test(f));
let requests = 0, size = 0;

/** A page with nothing in it that loads scripts from disk. */
function page() {
  const context = vm.createContext({
    URL, Blob, Response, DecompressionStream, console,
    document: {
      createElement: () => ({ remove() {} }),
      head: {
        append(script) {
          const file = path.join(site, "search", script.src), bytes = fs.readFileSync(file);
          const text = new TextDecoder(bytes[0] === 0xfe ? "utf-16be" : "utf-8").decode(bytes);
          requests++;
          size += bytes.length;
          vm.runInContext(text, context);
          setImmediate(() => script.onload());
        },
      },
    },
  });
  vm.runInContext(fs.readFileSync(path.join(assets, client), "utf8") + "\nglobalThis.broadsheet = broadsheet;", context);
  return context.broadsheet;
}

const sorted = list => [...list].sort((a, b) => a - b);
const at = (list, part) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * part))];
const rows = fs.readFileSync(queries, "utf8").trim().split("\n").map(line => JSON.parse(line));
const found = { held: 0, theirs: 0, only: 0, onlyHeld: 0, agreed: 0, wanted: 0, shown: [], bytes: [], requests: [], ms: [] };
const opened = [];
for (const row of rows) {
  const broadsheet = page();
  requests = size = 0;
  await broadsheet.start("");
  opened.push(size);
  requests = size = 0;
  const begin = process.cpuUsage();
  const result = await broadsheet.find(row.words.join(" "), false);
  const first = Math.max(1, broadsheet.affordable(result.stories.slice(0, 10), 8 - broadsheet.fetched()));
  for (const story of result.stories.slice(0, first)) await broadsheet.card(story);
  const used = process.cpuUsage(begin);
  found.ms.push((used.user + used.system) / 1000);
  found.bytes.push(size);
  found.requests.push(requests);
  found.shown.push(Math.min(first, result.stories.length));
  const top = [];
  for (const story of result.stories.slice(0, 10)) top.push((await broadsheet.card(story)).path);
  const holders = new Set(row.holders);
  const held = top.some(p => holders.has(p));
  found.held += held;
  if (holders.size === 1) { found.only++; found.onlyHeld += held; }
  const theirs = new Set(row.top);
  found.theirs += row.top.some(p => holders.has(p));
  found.wanted += Math.max(theirs.size, 1);
  found.agreed += row.top.length ? top.filter(p => theirs.has(p)).length : 1;
  if (process.env.SHOW && !held) console.log(row.words.join(" "), result.stories.length, row.holders.length);
}
const percent = (a, b) => (100 * a / b).toFixed(1) + " %";
const spread = list => `median ${at(list, .5)}, 95 % ${at(list, .95)}, most ${at(list, 1)}`;
console.log(`${rows.length} queries
a story with the paragraph in the first ten: ${percent(found.held, rows.length)}, in Lucene's ${percent(found.theirs, rows.length)}; where only one has it (${found.only}): ${percent(found.onlyHeld, found.only || 1)}
agreement with Lucene's first ten: ${percent(found.agreed, found.wanted)}
opening the page, bytes of the index: ${opened[0]}
a query, bytes: ${spread(found.bytes)}
a query, requests: ${spread(found.requests)}
stories shown at once: least ${at(found.shown, 0)}, median ${at(found.shown, .5)}
processor ms in Node: ${spread(found.ms.map(m => Math.round(m)))}`);

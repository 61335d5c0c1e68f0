/* Finds stories in the files of the index; what is in them, and why, says docs/search.md. Knows
   nothing of the page: search.js shows what it finds. */
"use strict";
const broadsheet = (() => {
  const K1 = 1.2, B = .75, NEAR = 2, PARTS = 8, NEWEST = .15, HALVED = 4, RANGE = 16, FOLDER = 512, COMPLETIONS = 6;
  const SOLID = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u30fc";
  const LETTER = "[\\p{L}\\p{M}\\p{N}]", SPACED = `(?:(?![${SOLID}])${LETTER})+`;
  const WORD = new RegExp(`((?:(?=[${SOLID}])${LETTER})+)|(${SPACED}(?:['\\u2019\\u02bc]${SPACED}){0,3})`, "gu");
  const UNREAD = /[\u00ad\u0640\u200d\u2060\ufeff]/g;
  const MARKS = /(?<!\u0438)\u0306|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
  const ALIKE = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه" };
  const asked = new Map(), read = new Map();
  let root = null, base = "", ranges = [], opened = null, fetched = 0;

  // ---- Words, as broadsheet.search.Spelling has them.

  /** A word without "l'" and "'s" and the like. */
  function bare(word) {
    const parts = word.split(/['\u2019\u02bc]/);
    if (parts.length > 1 && parts[parts.length - 1].length <= 2) parts.pop();
    while (parts.length > 1 && parts[0].length <= 2) parts.shift();
    return parts.join("");
  }

  function fold(word) {
    const plain = word.normalize("NFKD").replace(MARKS, "").normalize("NFC");
    return Array.from(plain, c => ALIKE[c] ?? c).join("");
  }

  /** The words of a text, each with where it begins and ends. */
  function spans(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      if (match[1] === undefined) {
        const word = bare(match[2]);
        if (word.length <= 48) found.push([word.toLowerCase(), match.index, match.index + match[0].length]);
        continue;
      }
      const letters = Array.from(match[1]);
      let at = match.index;
      if (letters.length === 1) found.push([match[1], at, at + match[1].length]);
      for (let i = 0; i + 1 < letters.length; i++) {
        const pair = letters[i] + letters[i + 1];
        found.push([pair, at, at + pair.length]);
        at += letters[i].length;
      }
    }
    return found;
  }

  const words = text => spans(text.normalize("NFKC").replace(UNREAD, "")).map(s => s[0]);

  // ---- Files.

  function script(path) {
    return new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = base + path;
      element.onload = () => { element.remove(); done(); };
      element.onerror = () => { element.remove(); failed(new Error(path)); };
      document.head.append(element);
    });
  }

  /** Fifteen bits a character, or seven in the last, to bytes. */
  function bytes(wide) {
    const length = wide.length, short = length && wide.charCodeAt(length - 1) < 0x3000 ? 8 : 0;
    const out = new Uint8Array(length * 15 - short >> 3);
    for (let i = 0, held = 0, bits = 0, at = 0; i < length; i++) {
      const code = wide.charCodeAt(i);
      if (code < 0x3000) { held = held << 7 | code - 0x100; bits += 7; } else { held = held << 15 | code - 0x3000; bits += 15; }
      while (bits >= 8 && at < out.length) out[at++] = held >> (bits -= 8) & 255;
      held &= 255;
    }
    return out;
  }

  const inflate = packed => new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();

  /** A file: its text and its bits. */
  function file(id) {
    if (!asked.has(id)) {
      fetched++;
      asked.set(id, script(id + ".js").then(async () => {
        const [text, bits] = read.get(id);
        read.delete(id);
        return { text: await inflate(bytes(text)), bits: bytes(bits) };
      }));
      asked.get(id).catch(() => asked.delete(id));
    }
    return asked.get(id);
  }

  const lines = text => text.split("\n").slice(0, -1).map(line => line.split("\t"));

  function hash(word) {
    let h = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
    return (h ^ h >>> 15) >>> 0;
  }

  const rank = c => c >= 0xd800 && c < 0xe000 ? c + 0x10000 : c;

  function compare(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
      if (a[i] !== b[i]) return rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    }
    return a.length - b.length;
  }

  /** The place of the file that a word is in, if it is in any; -1 before the first. */
  function place(firsts, word) {
    let low = 0, high = firsts.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (compare(firsts[middle], word) <= 0) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  function named(kind, first) {
    const hex = hash(first).toString(16).padStart(8, "0");
    return `${kind}/${hex.slice(0, 2)}/${hex.slice(2)}`;
  }

  /** A file of words and terms, as a map from each to what its line says. */
  async function termFile(index) {
    const found = await file(named("terms", root.terms[index]));
    if (!found.entries) {
      found.entries = new Map();
      let at = 0, order = 0;
      for (const [text, stories, size, terms] of lines(found.text)) {
        const entry = { at, stories: +stories, order, terms: terms === "=" ? [text] : terms ? terms.split(" ") : [] };
        if (stories) { at += +size; order++; }
        found.entries.set(text, entry);
      }
    }
    return found;
  }

  // ---- Bits.

  function reader(bits, at) {
    let position = at * 8;
    const bit = () => bits[position >> 3] >> (7 - (position++ & 7)) & 1;
    const number = count => { let n = 0; while (count-- > 0) n = n << 1 | bit(); return n; };
    const rice = k => { let n = 0; while (bit()) n++; return n << k | number(k); };
    const gamma = () => { let more = 0; while (!bit()) more++; return 1 << more | number(more); };
    /** A set of parts as bits, of a term that is so often in a story. */
    const parts = often => {
      let part = number(3), set = 1 << part;
      for (let left = often - 1; left > 0 && part < PARTS - 1 && bit(); left--) {
        part += rice(0) + 1;
        set |= 1 << part;
      }
      return set;
    };
    return { bit, rice, gamma, parts };
  }

  function parameter(count) {
    let k = 0;
    while (3 * count * 2 ** (k + 1) <= 2 * root.end) k++;
    return k;
  }

  /** The stories of a term, how often it is in each, and in which parts; of a value of a filter without these.
   *  A common term counts once, and is in no part. */
  function postings(bits, at, count, counted) {
    const from = reader(bits, at), k = parameter(count);
    const stories = new Int32Array(count), often = counted ? new Int32Array(count).fill(1) : null, parts = counted ? new Uint8Array(count) : null;
    for (let i = 0, last = -1; i < count; i++) {
      stories[i] = last = last + 1 + from.rice(k);
      if (counted && count <= root.common) parts[i] = from.parts(often[i] = from.gamma());
    }
    return { stories, often, parts };
  }

  async function term(text) {
    const index = place(root.terms, text);
    const from = await termFile(index);
    const entry = from.entries.get(text);
    entry.postings ??= postings(from.bits, entry.at, entry.stories, true);
    return { text, index, order: entry.order, ...entry.postings };
  }

  /** The places of a term in the stories that are wanted: story to set of places. */
  async function places(term, wanted) {
    const from = await file(named("places", root.terms[term.index]));
    const sizes = lines(from.text);
    let at = 0;
    for (let i = 0; i < term.order; i++) at += +sizes[i][1];
    const k = +sizes[term.order][0], bits = reader(from.bits, at), found = new Map();
    term.stories.forEach((story, i) => {
      const keep = wanted.has(story) ? new Set() : null, common = term.stories.length > root.common;
      const often = common ? bits.gamma() : term.often[i];
      if (common) bits.parts(often);
      for (let n = 0, last = 0; n < often; n++) {
        if (n === 0) last = bits.rice(k); else if (bits.bit()) last += bits.rice(k) + 1;
        keep?.add(last);
      }
      if (keep) found.set(story, keep);
    });
    return found;
  }

  // ---- Words that are typed.

  /** The entry of a word, or undefined. */
  async function entry(word) {
    const index = place(root.terms, word);
    const found = index < 0 ? undefined : (await termFile(index)).entries.get(word);
    return found?.terms.length ? found : undefined;
  }

  async function listed(kind, word, wider) {
    const firsts = root[kind];
    const index = Math.max(0, place(firsts, word));
    if (!firsts.length) return [];
    const found = lines((await file(named(kind, firsts[index]))).text);
    const next = wider && index + 1 < firsts.length && firsts[index + 1].startsWith(word);
    return next ? found.concat(lines((await file(named(kind, firsts[index + 1]))).text)) : found;
  }

  /** The words most used that begin so. */
  async function completions(start) {
    const found = (await listed("words", start, true)).filter(([word]) => word.startsWith(start) && word !== start);
    return found.sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).slice(0, COMPLETIONS).map(line => line[0]);
  }

  /** How many letters were left out, put in, exchanged or swapped; more than most is one more. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  /** The word that was probably meant, or undefined. */
  async function meant(word) {
    const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    if (!most) return undefined;
    const back = w => Array.from(w).reverse().join("");
    const [starts, ends] = await Promise.all([listed("words", word), listed("endings", back(word))]);
    const near = new Map();
    for (const [text, power] of starts) near.set(text, +power);
    for (const [text, power] of ends) near.set(back(text), +power);
    let best, least = Infinity;
    for (const [text, power] of near) {
      const far = distance(word, text, most);
      const cost = far * 100 - power - (text[0] === word[0] ? 3 : 0);
      if (far <= most && (cost < least || cost === least && compare(text, best) < 0)) {
        best = text;
        least = cost;
      }
    }
    return best;
  }

  /** One list of stories of several: how often they are in each is added up, their parts are joined. */
  function joined(terms) {
    if (terms.length === 1) return terms[0];
    const often = new Map(), parts = new Map();
    for (const t of terms) {
      t.stories.forEach((story, i) => {
        often.set(story, (often.get(story) ?? 0) + t.often[i]);
        parts.set(story, parts.get(story) | t.parts[i]);
      });
    }
    const stories = Int32Array.from(often.keys()).sort();
    return { stories, often: Int32Array.from(stories, s => often.get(s)), parts: Uint8Array.from(stories, s => parts.get(s)) };
  }

  /** A word typed to what it finds; null where it is one that says nothing, or is nowhere. */
  async function sought(word, typing) {
    let spelt = [word], shown = word, found = await entry(word);
    if (!found && root.stop.includes(word) && !typing) return null;
    if (typing || !found) {
      const more = await completions(word);
      if (found || more.length) spelt = (found ? [word] : []).concat(more);
      else {
        shown = await meant(word);
        spelt = shown ? [shown] : [];
      }
    }
    const entries = await Promise.all(spelt.map(entry));
    const texts = new Set(entries.flatMap(e => e ? e.terms : []));
    if (!texts.size) return root.stop.includes(word) ? null : { word, shown: null, terms: [], stories: [], often: [], parts: [] };
    const terms = await Promise.all([...texts].map(term));
    return { word, shown, spelt, terms, ...joined(terms) };
  }

  // ---- Queries.

  /** What is typed in parts: single words, and words in quotes that must stand together. */
  function parts(query) {
    const found = [];
    for (const [, quoted, plain] of query.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^"“”„«»]+)/g)) {
      const list = words(quoted ?? plain).map(fold).filter(w => w);
      if (quoted !== undefined && list.length > 1) found.push(list);
      else list.forEach(w => found.push([w]));
    }
    return found;
  }

  /** The stories in which the words of a phrase follow each other. */
  async function phrase(units, wanted) {
    const at = await Promise.all(units.map(async unit => {
      const each = await Promise.all(unit.terms.map(t => places(t, wanted)));
      return story => each.flatMap(found => [...found.get(story) ?? []]);
    }));
    return new Set([...wanted].filter(story => {
      const rest = at.slice(1).map(of => new Set(of(story)));
      return at[0](story).some(p => rest.every((set, i) => set.has(p + i + 1)));
    }));
  }

  const idf = count => Math.log(1 + (root.stories - count + .5) / (count + .5));

  /** BM25 of all stories, and how many of the words each has. */
  function scored(units) {
    const score = new Float64Array(root.end), had = new Uint8Array(root.end);
    for (const unit of units) {
      const weight = idf(unit.stories.length);
      for (let i = 0, r = 0; i < unit.stories.length; i++) {
        const story = unit.stories[i], often = unit.often[i];
        while (ranges[r].to <= story) r++;
        score[story] += weight * often / (often + ranges[r].norm);
        had[story]++;
      }
    }
    return { score, had };
  }

  function having(had, least) {
    const stories = [];
    for (let story = 0; story < had.length; story++) if (had[story] >= least) stories.push(story);
    return stories;
  }

  /** Adds to the score of each story what the words bring that stand in one part of it: in the best part for that. */
  function near(units, stories, score) {
    if (units.length < 2) return;
    const rows = new Int32Array(root.end).fill(-1), sums = new Float64Array(stories.length * PARTS);
    stories.forEach((story, i) => rows[story] = i * PARTS);
    for (const unit of units) {
      const weight = NEAR * idf(unit.stories.length);
      for (let i = 0; i < unit.stories.length; i++) {
        const row = rows[unit.stories[i]];
        if (row < 0) continue;
        for (let part = 0, set = unit.parts[i]; set; part++, set >>= 1) if (set & 1) sums[row + part] += weight;
      }
    }
    stories.forEach((story, i) => score[story] += Math.max(...sums.subarray(i * PARTS, (i + 1) * PARTS)));
  }

  /** Newer stories count more. */
  function weigh(stories, score) {
    let r = 0;
    for (const story of stories) {
      while (ranges[r].to <= story) r++;
      score[story] *= ranges[r].weight;
    }
  }

  /**
   * Finds stories.
   * typing: whether the last word may be the beginning of one.
   * Gives stories, best first; units, what each word was taken for; all, whether they have all words.
   */
  async function find(query, typing) {
    await opened;
    fetched = 0;
    const asking = parts(query), flat = asking.flat();
    const open = typing && /[\p{L}\p{M}\p{N}]$/u.test(query);
    const sorted = await Promise.all(flat.map((word, i) => sought(word, open && i === flat.length - 1)));
    const units = sorted.filter(u => u);
    const { score, had } = scored(units);
    let stories = units.length ? having(had, units.length) : [];
    const all = stories.length > 0, phrases = asking.filter(p => p.length > 1);
    if (!all && !phrases.length) stories = having(had, 1);
    for (let i = 0, at = 0; i < asking.length && stories.length; at += asking[i++].length) {
      const inside = sorted.slice(at, at + asking[i].length).filter(u => u);
      if (inside.length > 1) {
        const kept = await phrase(inside, new Set(stories));
        stories = stories.filter(s => kept.has(s));
      }
    }
    near(units, stories, score);
    weigh(stories, score);
    stories.sort((a, b) => score[b] - score[a] || b - a);
    return { stories, all, units, marks: await marks(units), score };
  }

  /** All spellings of the words found, among those that are here: what is marked. */
  async function marks(units) {
    const set = new Set();
    for (const unit of units) {
      for (const t of unit.terms) {
        for (const [text, e] of (await termFile(t.index)).entries) if (e.terms.includes(t.text)) set.add(text);
      }
      unit.spelt?.forEach(w => set.add(w));
    }
    return set;
  }

  const cardsOf = story => `stories/${Math.floor(story / RANGE / FOLDER)}/${Math.floor(story / RANGE)}`;

  /** What is shown of a story. */
  async function card(story) {
    const found = await file(cardsOf(story));
    found.cards ??= new Map(JSON.parse(found.text).map(row => [row[0], row]));
    const [, title, path, date, section, authors, paper, language, excerpts] = found.cards.get(story);
    return { title, path, date, section, authors, paper, language, excerpts };
  }

  /** How many of the stories from the first on can be shown with so many more files. */
  function affordable(stories, files) {
    const more = new Set();
    let count = 0;
    for (const story of stories) {
      const id = cardsOf(story);
      if (!asked.has(id) && !more.has(id) && more.size >= files) break;
      if (!asked.has(id)) more.add(id);
      count++;
    }
    return count;
  }

  /** The values of a filter with all their stories. */
  async function filter(name) {
    await opened;
    if (name === "year") return years();
    const found = await file("filters/" + name);
    let at = 0;
    found.values ??= lines(found.text).map(([value, count, size]) => {
      const { stories } = postings(found.bits, at, +count, false);
      at += +size;
      return { value, has: s => search(stories, s), stories };
    });
    return found.values;
  }

  function search(sorted, wanted) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (sorted[middle] < wanted) low = middle + 1; else high = middle;
    }
    return sorted[low] === wanted;
  }

  function years() {
    const found = new Map();
    for (const range of ranges) {
      const year = found.get(range.year) ?? { from: range.from, to: range.to };
      year.to = range.to;
      found.set(range.year, year);
    }
    return [...found].reverse().map(([year, { from, to }]) => ({ value: year ? String(year) : "", has: s => s >= from && s < to }));
  }

  /** Called by index.js. */
  function open(index) {
    root = index;
    const newest = Math.max(...root.years.map(y => y[0]));
    let from = 0;
    for (const [year, ...sizes] of root.years) {
      for (const [length, power] of sizes) {
        const to = from + 2 ** power;
        const weight = year ? 1 + NEWEST * 2 ** ((year - newest) / HALVED) : 1;
        ranges.push({ from, to, year, weight, norm: K1 * (1 - B + B * length / root.length) });
        from = to;
      }
    }
  }

  /** Begins: the index is in the folder that path leads to. */
  function start(path) {
    base = path;
    opened = script("index.js").then(() => root);
    return opened;
  }

  return {
    start, open, find, card, filter, affordable, fold, words, spans,
    shard: (id, text, bits) => read.set(id, [text, bits]),
    fetched: () => fetched,
  };
})();

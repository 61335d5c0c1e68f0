// What Broadsheet makes as well: stories, sections, authors and topics in sheets of 50, a feed and a
// sitemap. Eleventy takes the stories as they are; every page of its own is a template below.
const SIZE = 50;

const frame = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }} · Made up</title><link rel="canonical" href="https://archive.example{{ page.url }}"></head>
<body><header><a href="/">Made up</a><nav><a href="/authors/">Authors</a> <a href="/tags/">Topics</a></nav></header>
<main>{{ content | safe }}</main></body>
</html>`;

const story = `<article><h1>{{ title }}</h1><p>{% for author in authors %}<a href="/authors/{{ author | slugify }}/">{{ author }}</a> {% endfor %}<time datetime="{{ page.date | day }}">{{ page.date | day }}</time></p>
{{ content | safe }}
<p>{% for tag in tags %}<a href="/tags/{{ tag | slugify }}/">{{ tag }}</a> {% endfor %}</p><p><a href="{{ source }}">Original</a></p></article>`;

const sheet = `<h1>{{ sheet.name }}</h1>{% for story in sheet.stories %}<article><h2><a href="{{ story.url }}">{{ story.data.title }}</a></h2><p>{{ story.content | striptags | truncate(280) }}</p><p>{{ story.data.authors | join(", ") }} <time datetime="{{ story.date | day }}">{{ story.date | day }}</time></p></article>
{% endfor %}<nav>{% if sheet.earlier %}<a rel="next" href="{{ sheet.earlier }}">Older</a>{% endif %} {% if sheet.later %}<a rel="prev" href="{{ sheet.later }}">Newer</a>{% endif %}</nav>`;

const names = `<h1>{{ index.name }}</h1><ul>{% for entry in index.names %}<li><a href="{{ entry.url }}">{{ entry.name }}</a> {{ entry.count }}</li>{% endfor %}</ul>`;

const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Made up</title><link>https://archive.example/</link><description>Made up</description>{% for story in collections.latest %}<item><title>{{ story.data.title }}</title><link>https://archive.example{{ story.url }}</link><pubDate>{{ story.date.toUTCString() }}</pubDate></item>{% endfor %}</channel></rss>`;

const sitemap = `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for story in collections.stories %}<url><loc>https://archive.example{{ story.url }}</loc></url>{% endfor %}</urlset>`;

module.exports = function (eleventy) {
  const slugify = eleventy.getFilter("slugify");
  const stories = (api) => api.getFilteredByGlob("**/*.md").reverse();
  const groups = (api, of) => {
    const found = new Map();
    for (const one of stories(api)) {
      for (const name of of(one.data)) {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(one);
      }
    }
    return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  };
  const sheets = (folder, name, all) => {
    const count = Math.max(1, Math.ceil(all.length / SIZE));
    const url = (at) => (at === 0 ? folder : `${folder}page/${at + 1}/`);
    return Array.from({ length: count }, (_, at) => ({
      name,
      url: url(at),
      stories: all.slice(at * SIZE, (at + 1) * SIZE),
      later: at > 0 ? url(at - 1) : null,
      earlier: at + 1 < count ? url(at + 1) : null,
    }));
  };
  const kinds = [
    ["sections", (data) => [data.section]],
    ["authors", (data) => data.authors],
    ["tags", (data) => data.tags],
  ];
  eleventy.addFilter("day", (date) => date.toISOString().slice(0, 10));
  eleventy.addCollection("stories", stories);
  eleventy.addCollection("latest", (api) => stories(api).slice(0, SIZE));
  eleventy.addCollection("sheets", (api) => [
    ...sheets("/", "Made up", stories(api)),
    ...kinds.flatMap(([kind, of]) =>
      groups(api, of).flatMap(([name, all]) => sheets(`/${kind}/${slugify(name)}/`, name, all))),
  ]);
  eleventy.addCollection("indexes", (api) =>
    kinds.map(([kind, of]) => ({
      name: kind,
      names: groups(api, of).map(([name, all]) =>
        ({ name, url: `/${kind}/${slugify(name)}/`, count: all.length })),
    })));
  const own = (data) => ({ tags: [], eleventyExcludeFromCollections: true, ...data });
  const paged = (data, alias) => ({ pagination: { data, size: 1, alias } });
  eleventy.addTemplate("_includes/frame.njk", frame);
  eleventy.addTemplate("_includes/story.njk", story, { layout: "frame.njk" });
  eleventy.addTemplate("sheets.njk", sheet, own({
    layout: "frame.njk", title: "Stories", ...paged("collections.sheets", "sheet"),
    permalink: "{{ sheet.url }}index.html",
  }));
  eleventy.addTemplate("names.njk", names, own({
    layout: "frame.njk", title: "Names", ...paged("collections.indexes", "index"),
    permalink: "/{{ index.name }}/index.html",
  }));
  eleventy.addTemplate("feed.njk", feed, own({ layout: null, permalink: "/feed.xml" }));
  eleventy.addTemplate("sitemap.njk", sitemap, own({ layout: null, permalink: "/sitemap.xml" }));
  eleventy.addGlobalData("layout", "story.njk");
  return { markdownTemplateEngine: false, templateFormats: ["md", "njk"] };
};

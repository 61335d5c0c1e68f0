package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The section that a story stood in. */
final class Sections {
  private static final int LONGEST_SECTION = 60;

  /** A menu has more links than the way from the front page to a story. */
  private static final int LONGEST_TRAIL = 8;

  /** What programs that make pages write where nobody has chosen a section, as keys. */
  private static final Set<String> NO_SECTION =
      Set.of(
          "all",
          "allgemein",
          "archive",
          "archives",
          "article",
          "articles",
          "category",
          "currentpage",
          "default",
          "home",
          "homepage",
          "nieskategoryzowane",
          "nonclasse",
          "nonclassé",
          "none",
          "null",
          "other",
          "page",
          "pages",
          "post",
          "posts",
          "semcategoria",
          "senzacategoria",
          "sincategoria",
          "sincategoría",
          "tag",
          "tags",
          "uncategorised",
          "uncategorized",
          "undefined",
          "безрубрики");

  /** How programs begin the title of a section's own page, as keys. */
  private static final Set<String> SECTION =
      Set.of(
          "category",
          "kategorie",
          "rubrik",
          "categorie",
          "rubrique",
          "categoria",
          "categoría",
          "catégorie",
          "kategoria",
          "kategori",
          "категория",
          "рубрика",
          "категорія");

  private Sections() {}

  /** The section's name, or null. */
  static @Nullable String choose(
      PageFacts facts, ArticleData data, String title, SiteNames site, Filed filed) {
    List<String> stated = new ArrayList<>();
    stated.add(facts.firstMeta("article:section", "og:article:section"));
    stated.addAll(data.list("articleSection"));
    facts.propertyTexts("articlesection").stream().limit(1).forEach(stated::add);
    stated.add(facts.firstMeta("parsely-section", "dc.subject.section", "section"));
    stated.add(lastCrumb(data.breadcrumbs(), title, site));
    stated.add(lastCrumb(crumbs(facts.breadcrumbs()), title, site));
    stated.addAll(filed.categories());
    for (String name : stated) {
      String bare =
          SECTION.contains(Prose.key(Topics.kind(name)))
              ? name.substring(Topics.kind(name).length()).strip()
              : name;
      String first = isList(bare) ? before(bare, ',') : bare;
      if (isSection(first, site)) {
        return inWords(first);
      }
    }
    return null;
  }

  /** Whether a name is several: long, or with commas as programs write them. */
  private static boolean isList(String name) {
    int comma = name.indexOf(',');
    boolean glued = comma > 0 && comma + 1 < name.length() && isLetter(name, comma + 1);
    return comma >= 0 && (name.length() > 30 || (glued && isLetter(name, comma - 1)));
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.charAt(at));
  }

  /** What programs call a section, in words: the last part of {@code news/local/crime-courts}. */
  private static String inWords(String name) {
    int part = Math.max(name.lastIndexOf('/'), name.lastIndexOf('|')) + 1;
    boolean coded = name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
    boolean hyphened = name.length() >= 10 && name.indexOf('-') != name.lastIndexOf('-');
    return coded && part < name.length() && (part > 0 || hyphened)
        ? name.substring(part).replace('-', ' ')
        : name;
  }

  private static boolean isSection(String name, SiteNames site) {
    return !name.isEmpty()
        && name.length() <= LONGEST_SECTION
        && !name.contains("://")
        && !Prose.isTemplate(name)
        && "<‹«←".indexOf(name.charAt(0)) < 0
        && name.codePoints().anyMatch(Character::isLetter)
        && !NO_SECTION.contains(Prose.key(name))
        && !site.isPaper(name);
  }

  private static String before(String text, char sign) {
    return text.substring(0, text.indexOf(sign)).strip();
  }

  private static List<String> crumbs(List<Element> trails) {
    List<String> crumbs = new ArrayList<>();
    for (Element trail : trails) {
      List<Element> links = trail.select("a");
      if (links.size() > LONGEST_TRAIL) {
        continue;
      }
      for (Element link : links) {
        String text = ShownText.line(link, LONGEST_SECTION + 1);
        if (!text.isEmpty()) {
          crumbs.add(text);
        }
      }
      if (!crumbs.isEmpty()) {
        return crumbs;
      }
    }
    return crumbs;
  }

  /** The last crumb that is not the story itself, where one stands before it. */
  private static String lastCrumb(List<String> crumbs, String title, SiteNames site) {
    for (int i = crumbs.size() - 1; i >= 1; i--) {
      if (Prose.likeness(crumbs.get(i), title) < 0.5 && isSection(crumbs.get(i), site)) {
        return crumbs.get(i);
      }
    }
    return "";
  }
}

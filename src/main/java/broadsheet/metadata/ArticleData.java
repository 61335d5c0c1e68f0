package broadsheet.metadata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of its story. Immutable. */
final class ArticleData {
  private static final int MOST = 50;

  private final @Nullable JsonObject article;
  private final List<JsonObject> objects;
  private final Map<String, JsonObject> byId = new HashMap<>();

  private ArticleData(@Nullable JsonObject article, List<JsonObject> objects) {
    this.article = article;
    this.objects = objects;
    for (JsonObject object : objects) {
      if (object.get("@id") instanceof JsonPrimitive id && object.size() > 1) {
        byId.putIfAbsent(id.getAsString(), object);
      }
    }
  }

  /**
   * The story among the objects: of those that are of an article's type, the one whose headline is
   * nearest to the page's title; the first where none is near.
   */
  static ArticleData of(List<JsonObject> objects, String title) {
    JsonObject best = null;
    double nearest = -3;
    for (JsonObject object : objects) {
      boolean page = isPage(object);
      if (page || isArticle(object)) {
        String headline = string(object, "headline");
        double near =
            Prose.likeness(headline.isEmpty() ? string(object, "name") : headline, title)
                + (object.has("datePublished") ? 0.05 : 0)
                + (object.has("author") ? 0.05 : 0)
                - (page ? 2 : 0);
        if (near > nearest) {
          nearest = near;
          best = object;
        }
      }
    }
    return new ArticleData(best, objects);
  }

  /** A page that states what an article would. */
  private static boolean isPage(JsonObject object) {
    return (object.has("datePublished") || object.has("author"))
        && strings(object.get("@type")).stream().anyMatch(t -> t.endsWith("Page"));
  }

  private static boolean isArticle(JsonObject object) {
    for (String type : strings(object.get("@type"))) {
      String t = type.substring(type.lastIndexOf('/') + 1);
      boolean story =
          t.endsWith("Article")
              || t.endsWith("Posting")
              || t.endsWith("Report")
              || t.endsWith("Review")
              || t.equals("Recipe")
              || t.equals("HowTo")
              || t.equals("CreativeWork")
              || (t.equals("Blog") && object.has("headline"));
      if (story && !t.equals("JobPosting") && !t.equals("UserReview")) {
        return true;
      }
    }
    return false;
  }

  /** A property of the story as one line, or empty. */
  String text(String property) {
    return article == null ? "" : string(article, property);
  }

  /** The address of the page that the story is what it is about, as a text or as its node's id. */
  String pageAddress() {
    JsonElement page = article == null ? null : article.get("mainEntityOfPage");
    if (!(page instanceof JsonObject object)) {
      return text("mainEntityOfPage");
    }
    String id = string(object, "@id");
    return id.isEmpty() ? string(object, "url") : id;
  }

  /** A property of the story as a list; a text of several values is one item. */
  List<String> list(String property) {
    return article == null ? List.of() : strings(article.get(property));
  }

  /** A property of the first object of a type, or empty. */
  String textOf(String type, String property) {
    for (JsonObject object : objects) {
      if (strings(object.get("@type")).contains(type)) {
        String text = string(object, property);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** The name of what a property points to: the publisher's, the whole's. */
  String nameOf(String property) {
    return namesOf(property).stream().findFirst().orElse("");
  }

  /** The names of all that a property points to. */
  List<String> namesOf(String property) {
    return article == null
        ? List.of()
        : agents(article.get(property)).stream().map(Agent::name).toList();
  }

  /**
   * Somebody that the story names.
   *
   * @param name as stated
   * @param person whether it is said, or at least not denied, to be a person
   */
  record Agent(String name, boolean person) {}

  /** The authors that the story states, in order. */
  List<Agent> authors() {
    if (article == null) {
      return List.of();
    }
    List<Agent> authors = agents(article.get("author"));
    return authors.isEmpty() ? agents(article.get("creator")) : authors;
  }

  private List<Agent> agents(@Nullable JsonElement value) {
    List<Agent> agents = new ArrayList<>();
    List<JsonElement> open = new ArrayList<>();
    if (value != null) {
      open.add(value);
    }
    for (int i = 0; i < open.size() && i < MOST; i++) {
      JsonElement next = open.get(i);
      if (next instanceof JsonArray array) {
        array.forEach(open::add);
      } else if (next instanceof JsonPrimitive name) {
        agents.add(new Agent(Prose.line(name.getAsString()), true));
      } else if (next instanceof JsonObject object) {
        agent(object, agents);
      }
    }
    return agents;
  }

  private void agent(JsonObject object, List<Agent> agents) {
    JsonObject full = object;
    if (!object.has("name") && object.get("@id") instanceof JsonPrimitive id) {
      full = byId.getOrDefault(id.getAsString(), object);
    }
    List<String> types = strings(full.get("@type"));
    boolean person = types.isEmpty() || types.stream().anyMatch(t -> t.endsWith("Person"));
    for (String name : strings(full.get("name"))) {
      agents.add(new Agent(name, person));
    }
  }

  /** The names on the way from the front page to here, as the JSON-LD gives them. */
  List<String> breadcrumbs() {
    for (JsonObject object : objects) {
      if (strings(object.get("@type")).contains("BreadcrumbList")
          && object.get("itemListElement") instanceof JsonArray items) {
        List<String> names = new ArrayList<>();
        int size = Math.min(items.size(), MOST);
        boolean here = size > 1 && leads(items.get(size - 2)) && !leads(items.get(size - 1));
        for (int i = 0; i < (here ? size - 1 : size); i++) {
          names.add(crumb(items.get(i)));
        }
        names.removeIf(String::isEmpty);
        return names;
      }
    }
    return List.of();
  }

  /** Whether a step has an address, which the page itself, behind the others, needs none of. */
  private static boolean leads(JsonElement item) {
    return item instanceof JsonObject object && object.has("item");
  }

  private static String crumb(JsonElement item) {
    if (!(item instanceof JsonObject object)) {
      return "";
    }
    String name = string(object, "name");
    return name.isEmpty() && object.get("item") instanceof JsonObject inner
        ? string(inner, "name")
        : name;
  }

  private static String string(JsonObject object, String property) {
    List<String> all = strings(object.get(property));
    return all.isEmpty() ? "" : all.get(0);
  }

  /** A value, or the values of an array, as lines; what is neither text nor number is left out. */
  private static List<String> strings(@Nullable JsonElement value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof JsonPrimitive one) {
      strings.add(Prose.line(one.getAsString()));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size() && strings.size() < MOST; i++) {
        if (array.get(i) instanceof JsonPrimitive one) {
          strings.add(Prose.line(one.getAsString()));
        } else if (array.get(i) instanceof JsonObject object && object.has("name")) {
          strings.addAll(strings(object.get("name")));
        }
      }
    } else if (value instanceof JsonObject object && object.has("@value")) {
      strings.addAll(strings(object.get("@value")));
    }
    strings.removeIf(String::isEmpty);
    return strings;
  }

  /** The language that the story states, or empty. */
  String language() {
    String language = text("inLanguage");
    return language.toLowerCase(Locale.ROOT).equals("und") ? "" : language;
  }
}

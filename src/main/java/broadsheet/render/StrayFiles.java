package broadsheet.render;

import broadsheet.config.Suggestion;
import broadsheet.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a user's theme that look like parts of one and that no page uses: most often their
 * names are misspelt, or they stand in the wrong folder. Immutable.
 */
final class StrayFiles {

  /** What the default theme has besides its assets, fonts and other languages' words. */
  private static final List<String> TEMPLATES =
      List.of(
          "about.html",
          "article.html",
          "changes.html",
          "cite.html",
          "day.html",
          "days.html",
          "epub/contents.xhtml",
          "epub/story.xhtml",
          "epub/style.css",
          "epub/title.xhtml",
          "front.html",
          "layout.html",
          "listing.html",
          "messages.properties",
          "names.html",
          "not-found.html",
          "on-this-day.html",
          "parts/calendar.html",
          "parts/card.html",
          "parts/contents.html",
          "parts/foot.html",
          "parts/line.html",
          "parts/masthead.html",
          "parts/nav.html",
          "parts/plot.html",
          "parts/saves.html",
          "parts/steps.html",
          "parts/trail.html",
          "related.html",
          "search.html",
          "year.html",
          "years.html");

  /** The same and the assets: what may be meant. */
  static final List<String> KNOWN =
      Stream.concat(Theme.DEFAULT_ASSETS.stream().map(name -> "assets/" + name), TEMPLATES.stream())
          .sorted()
          .toList();

  /** What may have any name: assets, fonts, pages, and the words of any language. */
  private static final Pattern FREE =
      Pattern.compile("assets/.*|share/.*|pages/.*\\.html|messages_[a-z]{2,3}\\.properties");

  /** What a part of a theme ends with; notes and licences may lie beside them. */
  private static final Pattern PART = Pattern.compile(".*\\.(x?html?|css|js|properties)");

  private final Theme theme;

  StrayFiles(Theme theme) {
    this.theme = theme;
  }

  /** A note on each of them, by name. */
  List<Diagnostic> notes() {
    List<String> files = theme.files();
    return files.stream()
        .filter(file -> PART.matcher(file).matches() && !FREE.matcher(file).matches())
        .filter(file -> !TEMPLATES.contains(file) && !isNamed(file, files))
        .map(
            file ->
                Diagnostic.note(
                    ThemeException.shown(theme, file), "no page uses it; " + suggestion(file)))
        .toList();
  }

  /** Whether a template of the user's may ask for the file: themes may have pieces of their own. */
  private boolean isNamed(String file, List<String> files) {
    String name = file.substring(0, file.lastIndexOf('.'));
    return files.stream()
        .filter(other -> other.matches(".*\\.x?html") && !other.equals(file))
        .anyMatch(other -> String.valueOf(theme.text(other)).contains(name));
  }

  private static String suggestion(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    Optional<String> elsewhere =
        KNOWN.stream().filter(known -> known.endsWith("/" + name)).findFirst();
    return Suggestion.of(elsewhere.orElse(file), KNOWN);
  }
}

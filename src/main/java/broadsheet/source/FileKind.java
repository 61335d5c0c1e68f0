package broadsheet.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file is by its name. */
final class FileKind {
  private static final Map<String, Format> FORMATS =
      Map.of(
          "txt", Format.TEXT,
          "html", Format.HTML,
          "htm", Format.HTML,
          "xhtml", Format.HTML,
          "md", Format.MARKDOWN,
          "markdown", Format.MARKDOWN);

  /**
   * Pictures that browsers show and that hold nothing but a picture. SVG is not among them: opened
   * by itself it is a document that may carry scripts.
   */
  private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");

  /** What else may lie beside a story and be linked from it. */
  private static final Set<String> MEDIA =
      Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv");

  private static final Set<String> OTHER_MEDIA =
      Set.of("svg", "bmp", "ico", "tif", "tiff", "heic", "mov", "avi", "mkv", "vtt", "srt");

  /** Pages that a browser saved with all their parts in one file. */
  private static final Set<String> PACKED_PAGES = Set.of("mht", "mhtml", "webarchive", "maff");

  /**
   * What browsers and Windows put behind a page's name to name the folder of its parts, in the
   * languages they speak.
   */
  private static final List<String> FOLDER_ENDINGS =
      List.of(
          "_files",
          "-files",
          ".files",
          "_file",
          "-dateien",
          "_fichiers",
          "_archivos",
          "_arquivos",
          "_ficheiros",
          "_bestanden",
          "-filer",
          "_filer",
          "_tiedostot",
          "_pliki",
          "_soubory",
          "_subory",
          "_elemei",
          "_fajlovi",
          "_datoteke",
          "_fitxers",
          "_fitxategiak",
          "_failid",
          "_fails",
          "_bylos",
          "_dosyalar");

  private FileKind() {}

  /** The format of a source with this name, or nothing where it is none. */
  static Optional<Format> format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      return format(lower.substring(0, lower.length() - 3)).filter(f -> f == Format.HTML);
    }
    return Optional.ofNullable(FORMATS.get(extension(lower)));
  }

  /** Whether it is a picture that a site may show from its own files. */
  static boolean isPicture(String name) {
    return PICTURES.contains(extension(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a site may link to it as one of its own files. */
  static boolean isPublishable(String name) {
    String extension = extension(name.toLowerCase(Locale.ROOT));
    return PICTURES.contains(extension) || MEDIA.contains(extension) || extension.equals("pdf");
  }

  /** Whether it belongs to the stories around it, and needs no word when it lies there. */
  static boolean isCompanion(String name) {
    return isPublishable(name) || OTHER_MEDIA.contains(extension(name.toLowerCase(Locale.ROOT)));
  }

  /** Why a file with this name is no source, and what to do, in words for people. */
  static String notASource(String name) {
    return PACKED_PAGES.contains(extension(name.toLowerCase(Locale.ROOT)))
        ? "not a source: a page with its parts in one file is not read; open it in a browser and"
            + " save it as a web page, or with SingleFile, as .html"
        : "not a source: sources end in .txt, .html, .htm, .xhtml (also with .gz), .md or"
            + " .markdown, corrections in the source's whole name and .yaml";
  }

  /** The name of the source that a file of corrections is for; nothing for any other file. */
  static Optional<String> corrected(String name) {
    return name.endsWith(".yaml")
        ? Optional.of(name.substring(0, name.length() - 5)).filter(n -> format(n).isPresent())
        : Optional.empty();
  }

  /**
   * The names, in lower case and without extension, that a saved page beside this folder may have
   * for the folder to hold the page's parts.
   */
  static List<String> pagesOfFolder(String folder) {
    String lower = folder.toLowerCase(Locale.ROOT);
    return FOLDER_ENDINGS.stream()
        .filter(e -> lower.length() > e.length() && lower.endsWith(e))
        .map(e -> lower.substring(0, lower.length() - e.length()))
        .toList();
  }

  /** The name in lower case without {@code .html} or {@code .html.gz}. */
  static String stem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return plain.substring(0, Math.max(plain.lastIndexOf('.'), 0));
  }

  private static String extension(String lower) {
    int dot = lower.lastIndexOf('.');
    return dot <= 0 ? "" : lower.substring(dot + 1);
  }
}

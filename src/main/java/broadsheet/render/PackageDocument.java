package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.render.view.BookView;
import broadsheet.site.Book;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The package document of an EPUB 3.3: what the book is, its files, and the order to read them in.
 * Immutable and thread-safe.
 */
final class PackageDocument {

  private static final String XHTML = "application/xhtml+xml";

  private final Settings settings;
  private final BookViews views;

  PackageDocument(Settings settings, BookViews views) {
    this.settings = settings;
    this.views = views;
  }

  String of(Book book, Map<String, String> pictures, @Nullable Instant modified) {
    BookView.Book view = views.of(book);
    XmlText xml =
        new XmlText(
            "package",
            "xmlns",
            "http://www.idpf.org/2007/opf",
            "version",
            "3.0",
            "unique-identifier",
            "id",
            "xml:lang",
            view.language());
    metadata(xml, book, view, !pictures.isEmpty(), modified);
    xml.open("manifest");
    item(xml, "contents", BookRenderer.CONTENTS, XHTML, "properties", "nav");
    item(xml, "title", BookRenderer.TITLE, XHTML);
    item(xml, "style", BookRenderer.STYLE, "text/css");
    for (int i = 0; i < book.stories().size(); i++) {
      item(xml, "story-" + (i + 1), book.stories().get(i).path(), XHTML);
    }
    int number = 1;
    for (Map.Entry<String, String> picture : pictures.entrySet()) {
      item(xml, "picture-" + number++, picture.getKey(), picture.getValue());
    }
    xml.close().open("spine", "page-progression-direction", view.dir());
    xml.empty("itemref", "idref", "title").empty("itemref", "idref", "contents");
    for (int i = 0; i < book.stories().size(); i++) {
      xml.empty("itemref", "idref", "story-" + (i + 1));
    }
    return xml.close().end();
  }

  private void metadata(
      XmlText xml, Book book, BookView.Book view, boolean pictures, @Nullable Instant modified) {
    Instant moment = modified == null ? Instant.EPOCH : modified.truncatedTo(ChronoUnit.SECONDS);
    xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.element("dc:identifier", identifier(book), "id", "id");
    xml.element("dc:title", views.name(book));
    languages(book, view.language()).forEach(tag -> xml.element("dc:language", tag));
    xml.element("dc:description", view.description());
    xml.element("dc:source", settings.url());
    property(xml, "dcterms:modified", moment.toString());
    property(xml, "schema:accessMode", "textual");
    if (pictures) {
      property(xml, "schema:accessMode", "visual");
    }
    property(xml, "schema:accessModeSufficient", "textual");
    property(xml, "schema:accessibilityFeature", "structuralNavigation");
    property(xml, "schema:accessibilityFeature", "tableOfContents");
    property(xml, "schema:accessibilityHazard", "unknown");
    xml.close();
  }

  private static List<String> languages(Book book, String own) {
    List<String> tags = new ArrayList<>();
    tags.add(own);
    book.stories().stream()
        .map(story -> BookViews.language(story.entry().language(), own))
        .sorted()
        .filter(tag -> !tags.contains(tag))
        .forEach(tags::add);
    return tags;
  }

  /** The same for the same part of the same archive, however it grows: it stays the same book. */
  private String identifier(Book book) {
    String archive = settings.url() == null ? settings.title() : settings.url();
    String name = archive + "\n" + book.names() + "\n" + book.volume();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void property(XmlText xml, String name, String value) {
    xml.element("meta", value, "property", name);
  }

  private static void item(XmlText xml, String id, String path, String type, String... more) {
    String[] attributes = new String[6 + more.length];
    attributes[0] = "id";
    attributes[1] = id;
    attributes[2] = "href";
    attributes[3] = Links.encode(path);
    attributes[4] = "media-type";
    attributes[5] = type;
    System.arraycopy(more, 0, attributes, 6, more.length);
    xml.empty("item", attributes);
  }
}

package broadsheet.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the links and pictures of one source may lead: on the web, to an anchor in the same page,
 * or to a file in the content folder. Everything else is dropped: scripts, {@code data:} addresses
 * but for {@link EmbeddedPictures}, {@code file:} addresses, hidden files, and paths out of the
 * content folder, also by {@code ..}, by percent encoding or by a link in the file system.
 *
 * <p>What is relative is looked for beside the source first, then on the web relative to the base
 * address. What begins with a slash is in the content folder only for {@link #rooted} ones. What a
 * browser has put into the folder of a saved page is on no web.
 *
 * <p>Thread-safe.
 */
public final class Addresses {

  /** What stands behind the name of a page. */
  private static final Pattern BEHIND_PAGE = Pattern.compile("/?(?:[?#].*)?$");

  private final Path content;
  private final String source;
  private final String folder;
  private final String stem;
  private final @Nullable String baseUrl;
  private final boolean rooted;
  private final Set<String> looked = ConcurrentHashMap.newKeySet();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  /**
   * The addresses of one source.
   *
   * @param content the content folder
   * @param sourcePath the source's path inside it, with {@code /}
   * @param baseUrl the absolute address that the source was saved from, or null where unknown
   */
  public Addresses(Path content, String sourcePath, @Nullable String baseUrl) {
    this(content, sourcePath, baseUrl, false);
  }

  private Addresses(Path content, String sourcePath, @Nullable String baseUrl, boolean rooted) {
    this.rooted = rooted;
    this.content = content;
    this.source = sourcePath;
    this.folder = sourcePath.substring(0, sourcePath.lastIndexOf('/') + 1);
    this.stem = FileKind.stem(sourcePath.substring(folder.length()));
    this.baseUrl = baseUrl == null ? null : WebAddress.parse(baseUrl).orElse(null);
  }

  /**
   * The addresses of a text that was written for a site or a set of notes, as those of Hugo, Jekyll
   * and Obsidian are: what begins with a slash is in the content folder, and so is what is not
   * beside the text.
   *
   * @param content the content folder
   * @param sourcePath the source's path inside it, with {@code /}
   */
  public static Addresses rooted(Path content, String sourcePath) {
    return new Addresses(content, sourcePath, null, true);
  }

  /** The paths inside the content folder at which it looked for a file, whether there was one. */
  public Set<String> looked() {
    return Set.copyOf(looked);
  }

  /** The pictures that are nowhere, as the source names them, in the order of their letters. */
  public List<String> missing() {
    return missing.stream().sorted().toList();
  }

  /**
   * Where a link leads.
   *
   * @return an absolute {@code http}, {@code https} or {@code mailto} address, {@code #fragment},
   *     or the path, inside the content folder, of an existing source or of a file that is safe to
   *     publish (a picture, sound, film or PDF; without the fragment); empty for anything else
   */
  public Optional<String> link(String href) {
    if (WebAddress.isSettled(href) && !HiddenMail.is(href)) {
      return withinPage(href);
    }
    String clean = WebAddress.clean(href);
    if (clean.startsWith("#")) {
      return fragment(clean);
    }
    if (HiddenMail.is(clean)) {
      return HiddenMail.link(clean).map(WebAddress::clean).flatMap(Addresses::mail);
    }
    Optional<String> scheme = scheme(clean);
    if (scheme.isPresent() && scheme.get().equals("mailto")) {
      return mail(clean);
    }
    if (scheme.isEmpty()) {
      Optional<String> local =
          local(clean)
              .filter(p -> FileKind.format(p).isPresent() || FileKind.isPublishable(p))
              .or(() -> page(clean));
      if (local.isPresent()) {
        return local;
      }
    }
    return onTheWeb(clean, scheme).flatMap(this::withinPage);
  }

  /**
   * Where a picture is.
   *
   * @return the path, inside the content folder, of an existing picture (JPEG, PNG, GIF, WebP,
   *     AVIF; not SVG, which can carry scripts) or of one that the source holds itself, or an
   *     absolute {@code http} or {@code https} address; empty for anything else
   */
  public Optional<String> image(String src) {
    if (src.startsWith("data:")) {
      return EmbeddedPictures.path(source, src);
    }
    if (WebAddress.isSettled(src)) {
      return Optional.of(src);
    }
    String clean = WebAddress.clean(src);
    Optional<String> scheme = scheme(clean);
    if (clean.startsWith("#")) {
      return Optional.empty();
    }
    if (scheme.isEmpty()) {
      Optional<String> local = local(clean).filter(FileKind::isPicture);
      if (local.isPresent()) {
        return local;
      }
    }
    Optional<String> elsewhere = onTheWeb(clean, scheme);
    if (elsewhere.isEmpty() && !clean.isEmpty()) {
      missing.add(src);
    }
    return elsewhere;
  }

  /** The source of a page that is named as Hugo names it in a site: {@code /posts/the-ferry/}. */
  private Optional<String> page(String clean) {
    if (!rooted) {
      return Optional.empty();
    }
    String path = BEHIND_PAGE.matcher(clean).replaceFirst("");
    boolean named = path.lastIndexOf('.') <= path.lastIndexOf('/') && !path.isEmpty();
    return named ? local(path + ".md").or(() -> local(path + "/index.md")) : Optional.empty();
  }

  private Optional<String> onTheWeb(String clean, Optional<String> scheme) {
    if (clean.isEmpty()) {
      return Optional.empty();
    }
    if (scheme.isPresent()) {
      boolean web = scheme.get().equals("http") || scheme.get().equals("https");
      return web ? WebAddress.parse(clean) : Optional.empty();
    }
    if (baseUrl != null) {
      return pages(clean).contains(stem) ? Optional.empty() : WebAddress.resolve(baseUrl, clean);
    }
    return clean.startsWith("//") ? WebAddress.parse("https:" + clean) : Optional.empty();
  }

  /**
   * Whether a relative reference leads into a folder that is called as browsers call those of the
   * parts of a page: {@code Harbour_files/frame.html}. Some sites call folders of theirs so.
   */
  public static boolean isPart(String reference) {
    return !pages(WebAddress.clean(reference)).isEmpty();
  }

  /** The names that a page may have of whose parts a relative reference names one. */
  private static List<String> pages(String clean) {
    String path = clean.startsWith("./") ? clean.substring(2) : clean;
    int slash = path.indexOf('/');
    return slash <= 0 || scheme(path).isPresent()
        ? List.of()
        : FileKind.pagesOfFolder(decode(path.substring(0, slash)));
  }

  /** A link to an anchor of the saved page, as saved pages write it: with the page's address. */
  private Optional<String> withinPage(String address) {
    int hash = address.indexOf('#');
    if (baseUrl == null || hash < 0) {
      return Optional.of(address);
    }
    String page = baseUrl.indexOf('#') < 0 ? baseUrl : baseUrl.substring(0, baseUrl.indexOf('#'));
    return Optional.of(address.substring(0, hash).equals(page) ? address.substring(hash) : address);
  }

  private static Optional<String> fragment(String clean) {
    return clean.length() == 1 ? Optional.empty() : Optional.of(WebAddress.escape(clean));
  }

  /** A mail address without what a link may put into the mail. */
  private static Optional<String> mail(String clean) {
    int query = clean.indexOf('?');
    String address = clean.substring(7, query < 0 ? clean.length() : query);
    return address.indexOf('@') > 0
        ? Optional.of("mailto:" + WebAddress.escape(address))
        : Optional.empty();
  }

  /** What stands before a colon, where that is a scheme; in lower case. */
  private static Optional<String> scheme(String clean) {
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == ':') {
        return i == 0
            ? Optional.of("")
            : Optional.of(clean.substring(0, i).toLowerCase(Locale.ROOT));
      }
      if (!(c < 128 && Character.isLetterOrDigit(c)) && c != '+' && c != '-' && c != '.') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The path inside the content folder of an existing file that a reference names. */
  private Optional<String> local(String clean) {
    boolean absolute = clean.startsWith("/");
    if (clean.isEmpty()
        || (absolute && (!rooted || clean.startsWith("//")))
        || clean.startsWith("?")
        || clean.length() > 4096) {
      return Optional.empty();
    }
    String from = absolute ? "" : folder;
    int hash = clean.indexOf('#');
    String file = hash < 0 ? clean : clean.substring(0, hash);
    int query = file.indexOf('?');
    Optional<String> whole = existing(from, decode(file));
    Optional<String> named =
        whole.isPresent() || query < 0 ? whole : existing(from, decode(file.substring(0, query)));
    return named.isPresent() || !rooted || from.isEmpty() ? named : existing("", decode(file));
  }

  private static String decode(String reference) {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return reference; // a percent sign that means itself
    }
  }

  private Optional<String> existing(String from, String reference) {
    if (reference.indexOf('\\') >= 0 || reference.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : (from + reference).split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (name.startsWith(".") && !name.equals(".")) {
        return Optional.empty();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    String path = String.join("/", names);
    looked.add(path);
    return isInside(path) ? Optional.of(path) : Optional.empty();
  }

  private boolean isInside(String path) {
    try {
      Path file = content.resolve(path);
      return !path.isEmpty()
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && file.toRealPath().startsWith(content.toRealPath());
    } catch (IOException | InvalidPathException e) {
      return false; // no file that can be published
    }
  }
}

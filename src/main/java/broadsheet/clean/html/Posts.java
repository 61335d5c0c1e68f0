package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.source.Addresses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Posts of other sites between the paragraphs of a story: their words are none of the story's, and
 * a link stands where they were, as for films. A card of WordPress is a link already, and stays
 * one.
 */
final class Posts {

  /** What WordPress calls a link to a story that it shows as a card, and the page that is one. */
  static final String CARD = "wp-embedded-content";

  /** What sites call a post of theirs that another page shows. */
  private static final Set<String> NAMES =
      Set.of(
          "twitter-tweet",
          "twitter-video",
          "instagram-media",
          "tiktok-embed",
          "fb-xfbml-parse-ignore",
          "bluesky-embed",
          "mastodon-embed",
          "text-post-media",
          "reddit-embed-bq",
          "reddit-card",
          "imgur-embed-pub",
          CARD);

  /** Whose posts have titles, which lead to them, and no dates. */
  private static final String TITLED = "reddit";

  private static final Evaluator QUOTATION = new Evaluator.Tag("blockquote");

  /** Where such an element says what it shows. */
  private static final List<String> STATED = List.of("cite", "data-instgrm-permalink");

  private final Verdicts verdicts;
  private final Addresses addresses;
  private final List<Piece> pieces;

  Posts(Measured measured, Verdicts verdicts, Addresses addresses) {
    this.verdicts = verdicts;
    this.addresses = addresses;
    this.pieces = measured.page().pieces();
  }

  /** The blocks with a link behind each of them that is removed where the story goes on. */
  List<Judged> linked(List<Judged> judged) {
    IdentityHashMap<Block, Inline> removed = new IdentityHashMap<>();
    boolean[] posts = posts();
    boolean[] goesOn = goesOn(posts);
    for (int i = 0; i < posts.length; i++) {
      boolean lost = posts[i] && goesOn[i] && !verdicts.kept(i);
      Element post = lost ? post(pieces.get(i)) : null;
      if (post != null && (post.hasClass(CARD) || !pieces.get(i).hidden())) {
        String address = address(post);
        if (address.startsWith("http")) {
          String words = post.hasClass(CARD) ? post.text().strip() : address;
          removed.put(
              pieces.get(i).block(), new Inline.Link(address, List.of(new Inline.Text(words))));
        }
      }
    }
    List<Judged> all = new ArrayList<>(judged.size() + removed.size());
    for (Judged one : judged) {
      all.add(one);
      Inline link = one.kept() ? null : removed.get(one.block());
      if (link != null) {
        Block block = new Block.Paragraph(List.of(link));
        all.add(new Judged(block, null, one.score(), "where the post above is"));
      }
    }
    return all;
  }

  /** Whether a quotation is one, or an element around nothing else. */
  static boolean isPost(Piece piece) {
    return post(piece) != null;
  }

  /** The element that is a post: that of the piece, or what it quotes; null for none. */
  private static @Nullable Element post(Piece piece) {
    if (!(piece.block() instanceof Block.Quotation)) {
      return null;
    }
    Element element = piece.region().element;
    Element post = isNamed(element) ? element : element.selectFirst(QUOTATION);
    return post != null && isNamed(post) ? post : null;
  }

  private static boolean isNamed(Element element) {
    return !Collections.disjoint(NAMES, element.classNames());
  }

  private boolean[] posts() {
    boolean[] posts = new boolean[pieces.size()];
    for (int i = 0; i < posts.length; i++) {
      posts[i] = isPost(pieces.get(i));
    }
    return posts;
  }

  /**
   * Of each piece whether the next ones with words that are no posts are of the story, on both
   * sides. Found in two passes, for a page may be nothing but posts.
   */
  private boolean[] goesOn(boolean[] posts) {
    boolean[] goesOn = new boolean[posts.length];
    boolean above = false;
    for (int i = 0; i < posts.length; i++) {
      goesOn[i] = above;
      if (!posts[i] && pieces.get(i).chars() > 0) {
        above = verdicts.inArticle(i);
      }
    }
    boolean below = false;
    for (int i = posts.length - 1; i >= 0; i--) {
      goesOn[i] &= below;
      if (!posts[i] && pieces.get(i).chars() > 0) {
        below = verdicts.kept(i);
      }
    }
    return goesOn;
  }

  /** Where a post is: as its element says, or where the link of its date leads, its last. */
  private String address(Element post) {
    String stated = "";
    for (String attribute : STATED) {
      stated = stated.isEmpty() ? post.attr(attribute) : stated;
    }
    Elements links = post.select("a[href]");
    Element link = post.className().contains(TITLED) ? links.first() : links.last();
    String address = stated.isEmpty() && link != null ? link.attr("href") : stated;
    int query = address.indexOf('?'); // Behind it stands who has shown the post.
    return addresses.link(query < 0 ? address : address.substring(0, query)).orElse("");
  }
}

package broadsheet.publish;

import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.markdown.MarkdownWriter;
import broadsheet.picture.ShareCard;
import broadsheet.picture.ShareImages;
import broadsheet.render.Renderer;
import broadsheet.site.ArticlePage;
import broadsheet.site.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Pages rendered by several threads into the output, articles as Markdown and as share images too;
 * but for those that the site has as they would come out.
 */
final class PageWriter {

  private final Renderer renderer;
  private final Output output;
  private final Sources sources;
  private final ShareImages images;
  private final SharedWork shared;
  private final Progress progress;
  private final MarkdownWriter markdown = new MarkdownWriter();
  private final ConcurrentLinkedQueue<Diagnostic> refused = new ConcurrentLinkedQueue<>();

  PageWriter(Renderer renderer, Output output, Sources sources, int threads, Progress progress) {
    this.renderer = renderer;
    this.images = new ShareImages(renderer::fonts);
    this.output = output;
    this.sources = sources;
    this.shared = new SharedWork(threads);
    this.progress = progress;
  }

  /**
   * Writes every page; gives the pages that could not be part of the site.
   *
   * @param parts whose pages are made and written, one part after the other
   */
  List<Diagnostic> write(List<Stream<Supplier<Page>>> parts) throws IOException {
    shared.each(parts, page -> write(page.get()));
    return List.copyOf(refused);
  }

  private void write(Page page) {
    put(page.path(), sources.of(page), () -> renderer.bytes(page));
    if (page instanceof ArticlePage article) {
      String copy = article.markdown();
      if (copy != null) {
        put(
            copy,
            sources.ofMarkdown(article),
            () ->
                markdown
                    .write(article.article(), address -> place(article, copy, address))
                    .getBytes(StandardCharsets.UTF_8));
      }
      String image = article.shareImage();
      if (image != null) {
        ShareCard card = renderer.card(article);
        put(image, images.digest(card), () -> images.draw(card));
      }
      progress.step();
    }
  }

  /** Writes what is made of a source, unless the site has it already. */
  private void put(String path, Digest source, Supplier<byte[]> bytes) {
    try {
      if (!output.keeps(path, source)) {
        output.write(path, source, bytes.get());
      }
    } catch (RefusedPathException e) {
      refused.add(e.diagnostic());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file of the content folder stands, seen from the Markdown copy. */
  private static String place(ArticlePage article, String copy, String address) {
    String target = article.places().get(address);
    if (target == null) {
      return address;
    }
    int folders = (int) copy.chars().filter(c -> c == '/').count();
    return "../".repeat(folders) + target;
  }
}

package broadsheet.export;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An EPUB file of the tests. */
public record EpubFile(Path file) {

  /** What EPUBCheck says against it, errors and warnings; empty where it is valid. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    new EpubCheck(file.toFile(), new Listener(problems)).doValidate();
    return problems;
  }

  private static final class Listener extends MasterReport {

    private final List<String> problems;

    Listener(List<String> problems) {
      this.problems = problems;
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... values) {
      if (message.getSeverity().toInt() >= Severity.WARNING.toInt()) {
        problems.add(place + ": " + message.getID() + " " + message.getMessage(values));
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }

  /** The paths of its files, in their order. */
  public List<String> paths() {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of its XML documents, by its path below {@code EPUB/}. */
  Document document(String path) {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in =
            zip.getInputStream(Objects.requireNonNull(zip.getEntry("EPUB/" + path), path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Jsoup.parse(text, path, Parser.xmlParser());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

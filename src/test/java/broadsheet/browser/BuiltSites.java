package broadsheet.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The sites that tests look at, each built when the first of them asks for it, and thrown away
 * after the last test of the run. Nobody changes them. Not thread-safe.
 */
final class BuiltSites implements AutoCloseable {

  private final Path folder;
  private @Nullable BuiltSite sample;
  private @Nullable BuiltSite large;

  private BuiltSites(Path folder) {
    this.folder = folder;
  }

  /** Gives those of this run to tests that take them for a parameter. */
  static final class OfThisRun implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(BuiltSites.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == BuiltSites.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent(BuiltSites.class, type -> empty(), BuiltSites.class);
    }

    private static BuiltSites empty() {
      try {
        return new BuiltSites(Files.createTempDirectory("built-sites"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The sample archive, as it stands below another site. */
  BuiltSite sample() {
    if (sample == null) {
      sample =
          BuiltSite.of(
              Path.of("."), folder.resolve("sample"), "https://archive.example/clippings/");
    }
    return sample;
  }

  /** An archive of 2,000 made-up stories. */
  BuiltSite large() throws IOException {
    if (large == null) {
      new MadeUpArchive(17).write(folder.resolve("archive"), 2_000);
      large =
          BuiltSite.of(
              folder.resolve("archive"), folder.resolve("large"), "https://archive.example/");
    }
    return large;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

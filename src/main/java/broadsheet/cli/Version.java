package broadsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this Broadsheet, as its build wrote it into the jar. */
final class Version implements IVersionProvider {

  private final String number;

  Version() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            Version.class.getResourceAsStream("/broadsheet/version.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    number = Objects.requireNonNull(properties.getProperty("version"));
  }

  String number() {
    return number;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"broadsheet " + number};
  }
}

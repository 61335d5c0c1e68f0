package broadsheet.cli;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.digest.FolderDigest;
import broadsheet.publish.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32;
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

  /** This program, with a digest of its classes and of the Java that runs them. */
  Program program() {
    try {
      Path code =
          Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Digest digest = Files.isDirectory(code) ? FolderDigest.of(code) : ofFile(code);
      return new Program(
          number, new Digester().of(number, digest, System.getProperty("java.runtime.version")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program is in no file", e);
    }
  }

  /** By a checksum that is there in native code, for a SHA-256 would take as long as to start. */
  private static Digest ofFile(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] bytes = Files.readAllBytes(file);
    sum.update(bytes);
    return new Digester().of(bytes.length, sum.getValue());
  }

  @Override
  public String[] getVersion() {
    return new String[] {"broadsheet " + number};
  }
}

package broadsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Files packed into one. */
class ZipFileTest {

  @Test
  void filesArePackedTheSameOnAnySystem() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipFile zip = new ZipFile(out);
    zip.store("mimetype", new byte[] {1, 2, 3});
    zip.add("words.txt", "The tide came in. ".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    zip.copy("picture", new ByteArrayInputStream(new byte[100_000]));
    zip.add("nothing", new byte[0]);
    zip.finish();
    byte[] file = out.toByteArray();
    assertThat(file).hasSizeBetween(100_000, 102_000);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .isEqualTo("5ed56ff9deb9f9b194fbfbd82690d921af2734b72c56e351c52b3d28bc9b7df2");
    List<Integer> sizes = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (in.getNextEntry() != null) {
        sizes.add(in.readAllBytes().length);
      }
    }
    assertThat(sizes).containsExactly(3, 180_000, 100_000, 0);
  }
}

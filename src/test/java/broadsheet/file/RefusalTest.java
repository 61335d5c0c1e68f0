package broadsheet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void theReasonIsSaidAndTheNameOnlyOnce() {
    assertThat(Refusal.of(new AccessDeniedException("/a/story.html")))
        .isEqualTo("access denied; look at its permissions and its folder's");
    assertThat(Refusal.of(new NoSuchFileException("/a"))).isEqualTo("there is no such file");
    assertThat(Refusal.of(new NoSuchFileException("/a", null, "this is no folder of rules")))
        .isEqualTo("this is no folder of rules");
    assertThat(Refusal.of(new FileAlreadyExistsException("/a")))
        .isEqualTo("a file stands where a folder is needed; move it away");
    assertThat(Refusal.of(new FileSystemException("/a/b", null, "Not a directory")))
        .isEqualTo("Not a directory");
    assertThat(Refusal.of(new DirectoryNotEmptyException("/a")))
        .isEqualTo("DirectoryNotEmptyException");
    assertThat(Refusal.of(new IOException("Input/output error"))).isEqualTo("Input/output error");
    assertThat(Refusal.of(new IOException())).isEqualTo("IOException");
  }
}

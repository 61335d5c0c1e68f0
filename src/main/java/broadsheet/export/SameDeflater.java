package broadsheet.export;

import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Packs in Java, for streams that take a packer of the JDK: that one calls the system's zlib, whose
 * bytes differ between systems. Has what {@link java.util.zip.ZipOutputStream} asks for. Not
 * thread-safe.
 */
final class SameDeflater extends Deflater {

  private int level = DEFAULT_COMPRESSION;
  private com.jcraft.jzlib.@Nullable Deflater packer;
  private boolean finishing;
  private boolean finished;

  SameDeflater() {
    super(DEFAULT_COMPRESSION, true);
    super.end(); // gives back what the system's would need
  }

  /** How much files that begin from now on are packed. */
  @Override
  public void setLevel(int level) {
    this.level = level;
  }

  @Override
  public void setInput(byte[] input, int from, int length) {
    packer().setInput(input, from, length, true);
  }

  @Override
  public boolean needsInput() {
    return packer == null || packer.getAvailIn() <= 0;
  }

  @Override
  public void finish() {
    finishing = true;
  }

  @Override
  public boolean finished() {
    return finished;
  }

  @Override
  public int deflate(byte[] output, int from, int length) {
    com.jcraft.jzlib.Deflater open = packer();
    open.setOutput(output, from, length);
    int status = open.deflate(finishing ? JZlib.Z_FINISH : JZlib.Z_NO_FLUSH);
    finished = status == JZlib.Z_STREAM_END;
    return length - open.getAvailOut();
  }

  @Override
  public long getBytesRead() {
    return packer().getTotalIn();
  }

  @Override
  public long getBytesWritten() {
    return packer().getTotalOut();
  }

  @Override
  public void reset() {
    end();
    finishing = false;
    finished = false;
  }

  @Override
  public void end() {
    if (packer != null) {
      packer.end();
      packer = null;
    }
  }

  private com.jcraft.jzlib.Deflater packer() {
    com.jcraft.jzlib.Deflater open = packer;
    if (open == null) {
      try {
        open = new com.jcraft.jzlib.Deflater(level, JZlib.MAX_WBITS, true);
      } catch (GZIPException e) {
        throw new IllegalStateException("these are settings that it knows", e);
      }
      packer = open;
    }
    return open;
  }
}

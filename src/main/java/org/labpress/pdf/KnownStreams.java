package org.labpress.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.labpress.source.Kept;
import org.labpress.source.Sha256;

/**
 * Compressed contents of earlier files: of the pages and fonts of a paper that is edited, most are
 * the same again.
 */
public final class KnownStreams {
  private static final int MOST_STREAMS = 1_000;
  private static final int PART = 8_192;

  private final Kept<ByteBuffer, byte[]> deflated;

  private KnownStreams(int most) {
    this.deflated = new Kept<>(most);
  }

  /** Returns what keeps nothing, for a process that writes a file once. */
  public static KnownStreams none() {
    return new KnownStreams(0);
  }

  public static KnownStreams bounded() {
    return new KnownStreams(MOST_STREAMS);
  }

  /** Returns content as FlateDecode reads it (ISO 32000-1, 7.4.4). */
  byte[] deflated(byte[] content) {
    return deflated.keeps()
        ? deflated.get(
            ByteBuffer.wrap(Sha256.digest().digest(content)), hash -> deflatedAnew(content))
        : deflatedAnew(content);
  }

  private static byte[] deflatedAnew(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + PART);
      byte[] part = new byte[PART];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}

package org.labpress.table;

import java.nio.charset.Charset;
import java.util.Optional;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** The parts of a data file, from the first to the last. */
interface PartsOfFile {
  /** Returns the part that is to be read now. */
  DataPart part();

  /** Returns whether the file ends with this part. */
  boolean isLast();

  /**
   * Goes on to the next part.
   *
   * @param text of this part
   * @param read how many of its characters were used; the next part starts there
   * @param line 1-based, in which the next part starts
   * @return whether there is one; there is none if a row is longer than a part may be
   */
  boolean advance(SourceFile text, int read, int line);

  /** Returns how many rows the file may have, if so many stood in the parts up to this one. */
  long estimate(int rows);

  /** A file that is held. */
  record Whole(SourceFile file) implements PartsOfFile {
    @Override
    public DataPart part() {
      return DataPart.of(file);
    }

    @Override
    public boolean isLast() {
      return true;
    }

    @Override
    public long estimate(int rows) {
      return rows;
    }

    @Override
    public boolean advance(SourceFile text, int read, int line) {
      return false;
    }
  }

  /** A file that is too large to be held, in an encoding in which a line feed is one byte. */
  final class Streamed implements PartsOfFile {
    private static final int PART = 1 << 20;
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST = 64 << 20;

    private final Workspace workspace;
    private final String path;
    private final Charset encoding;
    private final long size;
    private long from;
    private int length = PART;
    private int firstLine = 1;
    private byte[] bytes = {};
    private Optional<SourceSpan> undecoded = Optional.empty();
    private DataPart part;

    Streamed(Workspace workspace, String path, Charset encoding, long size) {
      this.workspace = workspace;
      this.path = path;
      this.encoding = encoding;
      this.size = size;
      this.part = load();
    }

    /** Reads whole lines from here on, as far as the part may reach. */
    private DataPart load() {
      bytes = workspace.bytes(path, from, length).orElse(new byte[0]);
      int end = bytes.length;
      if (from + end < size) {
        while (end > 0 && bytes[end - 1] != '\n') {
          end--;
        }
      }
      length = end;
      SourceFile text = SourceFile.excerpt(path, new String(bytes, 0, end, encoding), firstLine);
      int replaced = text.text().indexOf(REPLACEMENT);
      if (replaced >= 0 && undecoded.isEmpty()) {
        undecoded = Optional.of(text.span(replaced, replaced + 1));
      }
      return new DataPart.Reread(workspace, encoding, from, length, text, firstLine);
    }

    /** Returns the place of the first character that the encoding does not have. */
    Optional<SourceSpan> undecoded() {
      return undecoded;
    }

    @Override
    public DataPart part() {
      return part;
    }

    @Override
    public boolean isLast() {
      return from + length >= size;
    }

    @Override
    public long estimate(int rows) {
      return (long) (1.05 * rows * size / (from + length));
    }

    @Override
    public boolean advance(SourceFile text, int read, int line) {
      if (read == 0) {
        length = 2 * Math.max(PART, bytes.length);
        if (length > LONGEST) {
          return false;
        }
      } else {
        boolean all = read == text.text().length();
        int used = all ? length : text.text().substring(0, read).getBytes(encoding).length;
        firstLine = line;
        from += used;
        length = PART;
      }
      part = load();
      return true;
    }
  }
}

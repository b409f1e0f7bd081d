package org.labpress.table;

import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/** Whole rows of a data file: all of it, or some lines of one too large to be held. */
interface DataPart {
  /** Returns the text; its offsets count from the start of the part. */
  SourceFile file();

  /** Returns a file that is held. */
  static DataPart of(SourceFile file) {
    return new Held(file);
  }

  /** A file that is held. */
  record Held(SourceFile file) implements DataPart {}

  /** Lines that are read again whenever somebody asks for them, and forgotten after that. */
  final class Reread implements DataPart {
    private final Workspace workspace;
    private final String path;
    private final Charset encoding;
    private final long from;
    private final int length;
    private final int firstLine;
    private WeakReference<SourceFile> last;

    /**
     * @param from offset of the part in bytes
     * @param length of the part in bytes
     * @param text what was read there
     * @param firstLine 1-based
     */
    Reread(
        Workspace workspace,
        Charset encoding,
        long from,
        int length,
        SourceFile text,
        int firstLine) {
      this.workspace = workspace;
      this.path = text.path();
      this.encoding = encoding;
      this.from = from;
      this.length = length;
      this.firstLine = firstLine;
      this.last = new WeakReference<>(text);
    }

    @Override
    public SourceFile file() {
      SourceFile held = last.get();
      if (held != null) {
        return held;
      }
      byte[] bytes = workspace.bytes(path, from, length).orElse(new byte[0]);
      SourceFile read = SourceFile.excerpt(path, new String(bytes, encoding), firstLine);
      last = new WeakReference<>(read);
      return read;
    }
  }
}

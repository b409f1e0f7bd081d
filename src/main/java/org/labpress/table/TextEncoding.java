package org.labpress.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Finds out in which encoding a data file is written. */
final class TextEncoding {
  /** Latin-1 with the characters that Windows has beyond it; every file in Latin-1 is one. */
  static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final int SAMPLED = 4_096;

  private TextEncoding() {}

  /**
   * Returns the text of a file. It is UTF-8 if it can be, UTF-16 if it has the mark of it or if
   * half of its bytes are zero, else Windows-1252, of which Latin-1 is a part. Reports {@code
   * csv/encoding} where that is not certain and {@code file/encoding} where nothing fits.
   *
   * @param stated by somebody who knows
   */
  static Checked<SourceFile> decode(String path, byte[] bytes, Optional<Charset> stated) {
    if (stated.isPresent()) {
      return Checked.of(SourceFile.of(path, new String(bytes, stated.get())));
    }
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return Checked.of(SourceFile.of(path, new String(bytes, marked.get())));
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return guessed(path, bytes, wide.get());
    }
    Checked<SourceFile> utf8 = SourceFile.decode(path, bytes);
    return utf8.hasErrors() && isWindows(bytes) ? guessed(path, bytes, WINDOWS) : utf8;
  }

  private static Checked<SourceFile> guessed(String path, byte[] bytes, Charset charset) {
    SourceFile file = SourceFile.of(path, new String(bytes, charset));
    String name = charset.name().toLowerCase(Locale.ROOT);
    String text = file.text();
    int at = 0;
    while (at < text.length() && text.charAt(at) < 0x80) {
      at++;
    }
    SourceSpan first =
        at < text.length() ? file.span(at, at + 1) : file.span(0, Math.min(1, text.length()));
    Diagnostic note =
        Diagnostic.info("csv/encoding", first, "file is not UTF-8; it is read as " + name)
            .withHint(
                "write encoding: %s into %s, or save the file as UTF-8"
                    .formatted(name, Sidecar.name(path)));
    return new Checked<>(file, List.of(note));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  /** Returns whether the bytes with which a file starts are UTF-16. */
  static boolean isWide(byte[] start) {
    return marked(start).isPresent() || wide(start).isPresent();
  }

  /** Digits, commas and line ends have a zero byte in UTF-16, and no text in UTF-8 has any. */
  private static Optional<Charset> wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLED) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < length; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 != 0 || Math.max(high, low) * 10 < length * 3 || length == 0) {
      return Optional.empty();
    }
    if (Math.min(high, low) * 10 > Math.max(high, low)) {
      return Optional.empty();
    }
    return Optional.of(high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean isWindows(byte[] bytes) {
    for (byte b : bytes) {
      switch (b & 0xFF) {
        case 0, 0x81, 0x8D, 0x8F, 0x90, 0x9D -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}

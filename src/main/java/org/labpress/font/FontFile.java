package org.labpress.font;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * A font file that an author brings.
 *
 * @param family as the font names it, without the style
 * @param weight 400 is regular, 700 bold
 */
public record FontFile(String path, String family, int weight, boolean italic, FontFace face) {
  private static final int FAMILY = 1;
  private static final int TYPOGRAPHIC_FAMILY = 16;

  /** OpenType 1.9, "OS/2", fsSelection: italic or oblique. */
  private static final int SLANTED = 1 | (1 << 9);

  private static final int MAC_BOLD = 1;
  private static final int MAC_ITALIC = 1 << 1;
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** Fonts of a server's projects at once; more are read again when they are needed. */
  private static final int CACHED_FACES = 64;

  /** By content, since reading is costly and a running server sets the same paper many times. */
  private static final Map<String, FontFace> FACES = new ConcurrentHashMap<>();

  /**
   * Reads a font file.
   *
   * @param place of the setting that led to the file
   * @return the font, or empty and the reason: {@code font/format} for what is no file of static
   *     TrueType outlines, {@code font/broken} for one that cannot be read, {@code font/embedding}
   *     for one whose maker does not allow it in a PDF
   */
  public static Checked<Optional<FontFile>> read(String path, byte[] bytes, SourceSpan place) {
    Optional<String> format = otherFormat(bytes);
    if (format.isPresent()) {
      return refused(
          Diagnostic.error("font/format", place, "%s is %s".formatted(path, format.get()))
              .withHint("name a folder with the TrueType files (.ttf) of the family"));
    }
    try {
      FontTables tables = FontTables.read(bytes);
      if (tables.table("fvar").isPresent()) {
        return refused(
            Diagnostic.error("font/format", place, path + " is a variable font")
                .withHint("use the static files of the family, one for each style"));
      }
      FontFace face = face(bytes);
      if (!face.metrics().mayEmbed()) {
        return refused(
            Diagnostic.error(
                    "font/embedding",
                    place,
                    "%s does not allow a part of it in a PDF".formatted(path))
                .withHint("choose a family under an open licence"));
      }
      return Checked.of(Optional.of(of(path, tables, face)));
    } catch (UncheckedIOException e) {
      return refused(
          Diagnostic.error("font/broken", place, "%s: %s".formatted(path, e.getMessage()))
              .withHint("get the file again from where the font is published"));
    }
  }

  private static Checked<Optional<FontFile>> refused(Diagnostic reason) {
    return new Checked<>(Optional.empty(), List.of(reason));
  }

  private static FontFace face(byte[] bytes) {
    String key = Digests.sha256(bytes);
    FontFace known = FACES.get(key);
    if (known != null) {
      return known;
    }
    if (FACES.size() >= CACHED_FACES) {
      FACES.clear();
    }
    return FACES.computeIfAbsent(key, unused -> FontFace.ofText(bytes));
  }

  private static FontFile of(String path, FontTables tables, FontFace face) {
    String family =
        tables.text(TYPOGRAPHIC_FAMILY).or(() -> tables.text(FAMILY)).orElse(face.name());
    Optional<TableBytes> os2 = tables.table("OS/2").filter(table -> table.length() >= 64);
    int style = tables.needed("head").u16(44);
    boolean italic =
        os2.map(table -> (table.u16(62) & SLANTED) != 0).orElse((style & MAC_ITALIC) != 0);
    int weight = os2.map(table -> table.u16(4)).orElse((style & MAC_BOLD) != 0 ? BOLD : REGULAR);
    // Weights of one digit are those of old fonts of Windows: 4 is regular, 7 bold.
    return new FontFile(path, family, weight < 10 ? 100 * weight : weight, italic, face);
  }

  /** Returns what the file is if it is not one of TrueType. */
  private static Optional<String> otherFormat(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    return switch (start) {
      case "\0\1\0\0", "true" -> Optional.empty();
      case "OTTO" -> Optional.of("an OpenType font with PostScript outlines (CFF)");
      case "ttcf" -> Optional.of("a collection of fonts");
      case "wOFF", "wOF2" -> Optional.of("a font for web pages (WOFF)");
      default -> Optional.of("no TrueType font");
    };
  }
}

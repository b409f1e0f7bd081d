package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of a font file by tag, where they lie (OpenType 1.9, "Organization of an OpenType
 * Font").
 */
final class FontTables {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int WINDOWS = 3;
  private static final int MACINTOSH = 1;

  private final Map<String, TableBytes> tables;

  private FontTables(Map<String, TableBytes> tables) {
    this.tables = tables;
  }

  /**
   * Reads the directory.
   *
   * @throws UncheckedIOException if it or a table reaches past the end of the file
   */
  static FontTables read(byte[] file) {
    TableBytes bytes = new TableBytes(file);
    Map<String, TableBytes> tables = new TreeMap<>();
    for (int i = 0; i < bytes.u16(4); i++) {
      int entry = DIRECTORY + ENTRY * i;
      tables.put(bytes.tag(entry), bytes.part(bytes.u32(entry + 8), bytes.u32(entry + 12)));
    }
    return new FontTables(tables);
  }

  Optional<TableBytes> table(String tag) {
    return Optional.ofNullable(tables.get(tag));
  }

  /**
   * Returns a table without which there is no font.
   *
   * @throws UncheckedIOException if there is none
   */
  TableBytes needed(String tag) {
    return table(tag)
        .orElseThrow(
            () ->
                new UncheckedIOException(
                    new IOException("font file has no table \"%s\"".formatted(tag))));
  }

  /**
   * Returns a text of the {@code name} table, in English if it is there.
   *
   * @param id 6 is the PostScript name, 1 and 16 are names of the family
   */
  Optional<String> text(int id) {
    Optional<TableBytes> names = table("name");
    Optional<String> found = Optional.empty();
    int best = 0;
    for (int i = 0; names.isPresent() && i < names.get().u16(2); i++) {
      TableBytes name = names.get();
      int at = 6 + 12 * i;
      int platform = name.u16(at);
      boolean english = name.u16(at + 4) == (platform == WINDOWS ? 0x409 : 0);
      int rank = (platform == MACINTOSH ? 1 : 2) + (english ? 2 : 0);
      if (name.u16(at + 6) == id && rank > best) {
        Charset charset =
            platform == MACINTOSH ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        byte[] text = name.copy((long) name.u16(4) + name.u16(at + 10), name.u16(at + 8));
        found = Optional.of(new String(text, charset));
        best = rank;
      }
    }
    return found.map(String::strip).filter(text -> !text.isEmpty());
  }
}

package org.labpress.bibliography;

import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads a BibTeX or BibLaTeX file.
 *
 * <p>As in BibTeX itself, all text outside entries is a comment, and an entry reaches to the brace
 * or parenthesis that closes it; braces within are balanced, quotes do not matter to them
 * (Patashnik, "BibTeXing", 1988).
 */
public final class BibReader {
  /** Characters of a file. */
  private static final int LARGEST = 16 << 20;

  /** The macros of BibTeX's standard styles: the months by their first three letters. */
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final SourceFile file;
  private final String text;
  private final Map<String, String> macros = new LinkedHashMap<>();
  private final Map<String, BibEntry> entries = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final BibFields fields;

  private BibReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.fields = new BibFields(file, macros, diagnostics);
    MONTHS.forEach(month -> macros.put(month, month));
    // Not macros of BibTeX, but what programs write.
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      macros.put(name, name.substring(0, 3));
    }
  }

  /**
   * Reads a file.
   *
   * @return the entries in the order of the file. An entry that is never closed reaches to the next
   *     entry that starts a line, else to the end, and is reported as {@code bib/open-entry}; one
   *     without a key is left out and reported as {@code bib/no-key}; a key given twice is reported
   *     as {@code bib/duplicate-key}, the first entry holds. What else can be wrong: {@code
   *     bib/field}, {@code bib/unknown-string}, {@code bib/crossref}, {@code bib/unknown-type},
   *     {@code bib/unknown-command}, {@code bib/link}
   */
  public static Checked<Bibliography> read(SourceFile file) {
    BibReader reader = new BibReader(file);
    if (file.text().length() > LARGEST) {
      reader.diagnostics.add(tooLarge(file, LARGEST));
    } else {
      reader.readEntries();
    }
    List<BibEntry> complete =
        new Inheritance(reader.entries, reader.diagnostics).apply(reader.entries.values());
    BibItems items = new BibItems(reader.diagnostics);
    List<Entry> read =
        complete.stream()
            .filter(entry -> !Inheritance.isData(entry))
            .map(
                entry ->
                    new Entry(
                        entry.key(),
                        entry.type(),
                        entry.keySpan(),
                        entry.span(),
                        items.item(entry)))
            .toList();
    return new Checked<>(new Bibliography(read), reader.diagnostics);
  }

  /** Returns the entries as they are written, with what they take from others. */
  static List<BibEntry> entries(SourceFile file) {
    if (file.text().length() > LARGEST) {
      return List.of();
    }
    BibReader reader = new BibReader(file);
    reader.readEntries();
    return new Inheritance(reader.entries, reader.diagnostics)
        .apply(reader.entries.values()).stream()
            .filter(entry -> !Inheritance.isData(entry))
            .toList();
  }

  static Diagnostic tooLarge(SourceFile file, int most) {
    return Diagnostic.error(
        "bib/too-large",
        file.span(0, 0),
        "the file has %,d characters, at most %,d are read".formatted(file.text().length(), most));
  }

  static Diagnostic duplicate(String key, SourceSpan second, SourceSpan first) {
    return Diagnostic.warning(
            "bib/duplicate-key",
            second,
            "\"%s\" is the key of two entries; the first is used".formatted(key))
        .withLabel(first, "first given here")
        .withHint("give one of them another key, or delete it");
  }

  private void readEntries() {
    int at = text.indexOf('@');
    while (at >= 0) {
      int end = readEntry(at);
      at = text.indexOf('@', end);
    }
  }

  /** Reads what starts at the {@code @} and returns the offset behind it. */
  private int readEntry(int at) {
    int nameStart = skipSpace(at + 1);
    int nameEnd = nameStart;
    while (nameEnd < text.length() && Character.isLetter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int open = skipSpace(nameEnd);
    boolean opens = open < text.length() && (text.charAt(open) == '{' || text.charAt(open) == '(');
    if (nameEnd == nameStart || !opens) {
      return at + 1;
    }
    String type = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    int close = closing(open);
    int end = close < 0 ? nextEntry(open) : close + 1;
    if (close < 0) {
      diagnostics.add(
          Diagnostic.error(
                  "bib/open-entry",
                  file.span(at, nameEnd),
                  "\"@%s\" opened here is never closed".formatted(type))
              .withHint("close it with \"}\" after its last field"));
    }
    int inner = close < 0 ? end : close;
    switch (type) {
      case "comment", "preamble" -> {}
      case "string" ->
          fields.read(open + 1, inner).forEach((name, value) -> macros.put(name, value.tex()));
      default -> addEntry(type, at, open, inner, end);
    }
    return end;
  }

  private void addEntry(String type, int at, int open, int inner, int end) {
    int start = skipSpace(open + 1);
    int keyEnd = start;
    while (keyEnd < inner && ",{}()=\"".indexOf(text.charAt(keyEnd)) < 0 && !space(keyEnd)) {
      keyEnd++;
    }
    int next = skipSpace(keyEnd);
    if (keyEnd == start || (next < inner && text.charAt(next) == '=')) {
      diagnostics.add(
          Diagnostic.error(
                  "bib/no-key",
                  file.span(at, open),
                  "this @%s entry has no key, so nothing can cite it".formatted(type))
              .withHint(
                  "write a key and a comma after the brace, such as \"@%s{lee2024,\""
                      .formatted(type)));
      return;
    }
    SourceSpan keySpan = file.span(start, keyEnd);
    BibEntry first = entries.get(keySpan.text());
    if (first != null) {
      diagnostics.add(duplicate(first.key(), keySpan, first.keySpan()));
      return;
    }
    entries.put(
        keySpan.text(),
        new BibEntry(
            keySpan.text(), type, keySpan, file.span(at, end), fields.read(keyEnd, inner)));
  }

  /** Returns the offset of the bracket that closes the one at {@code open}, or -1. */
  private int closing(int open) {
    boolean braces = text.charAt(open) == '{';
    int depth = 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        if (depth == 0) {
          return braces ? i : -1;
        }
        depth--;
      } else if (c == ')' && !braces && depth == 0) {
        return i;
      } else if (c == '@' && startsEntry(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns the offset of the next entry that starts a line, or the end of the text. */
  private int nextEntry(int from) {
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) == '@' && startsEntry(i)) {
        return i;
      }
    }
    return text.length();
  }

  // An e-mail address within a field must not end the entry, so the key and its comma are wanted
  // too.
  private boolean startsEntry(int at) {
    if (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      return false;
    }
    int i = at + 1;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    if (i == at + 1 || i >= text.length() || text.charAt(i) != '{') {
      return false;
    }
    i = skipSpace(i + 1);
    int key = i;
    while (i < text.length() && !space(i) && ",{}".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    int comma = skipSpace(i);
    return i > key && comma < text.length() && text.charAt(comma) == ',';
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && space(i)) {
      i++;
    }
    return i;
  }

  private boolean space(int at) {
    return Character.isWhitespace(text.charAt(at));
  }
}

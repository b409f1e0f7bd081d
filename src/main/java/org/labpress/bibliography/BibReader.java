package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Finds the entries of a BibTeX or BibLaTeX file, with their keys and places.
 *
 * <p>As in BibTeX itself, all text outside entries is a comment, and an entry reaches to the brace
 * or parenthesis that closes it; braces within are balanced, quotes do not matter to them
 * (Patashnik, "BibTeXing", 1988).
 */
public final class BibReader {
  /** What may follow an {@code @} and is no entry. */
  private static final Set<String> COMMANDS = Set.of("comment", "string", "preamble");

  private final SourceFile file;
  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byKey = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private BibReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /**
   * Reads a file.
   *
   * @return the entries in the order of the file. An entry that is never closed reaches to the next
   *     entry that starts a line, else to the end, and is reported as {@code bib/open-entry}; one
   *     without a key is left out and reported as {@code bib/no-key}; a key given twice is reported
   *     as {@code bib/duplicate-key}, the first entry holds
   */
  public static Checked<Bibliography> read(SourceFile file) {
    BibReader reader = new BibReader(file);
    reader.readEntries();
    return new Checked<>(new Bibliography(reader.entries), reader.diagnostics);
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
    if (!COMMANDS.contains(type)) {
      addEntry(type, at, open, end);
    }
    return end;
  }

  private void addEntry(String type, int at, int open, int end) {
    int start = skipSpace(open + 1);
    int keyEnd = start;
    while (keyEnd < end && ",{}()=\"".indexOf(text.charAt(keyEnd)) < 0 && !space(keyEnd)) {
      keyEnd++;
    }
    int next = skipSpace(keyEnd);
    if (keyEnd == start || (next < text.length() && text.charAt(next) == '=')) {
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
    Entry entry = new Entry(keySpan.text(), type, keySpan, file.span(at, end));
    Entry first = byKey.putIfAbsent(entry.key(), entry);
    if (first != null) {
      diagnostics.add(
          Diagnostic.warning(
                  "bib/duplicate-key",
                  keySpan,
                  "\"%s\" is the key of two entries; the first is used".formatted(entry.key()))
              .withLabel(first.keySpan(), "first given here")
              .withHint("give one of them another key, or delete it"));
    }
    entries.add(entry);
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
      } else if (c == '@' && depth > 0 && startsEntry(i)) {
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
    int comma = text.indexOf(',', i);
    return comma > i && text.substring(i + 1, comma).strip().matches("\\S+");
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

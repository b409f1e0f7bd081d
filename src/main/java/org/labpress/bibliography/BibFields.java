package org.labpress.bibliography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Suggestions;

/**
 * Reads the fields of an entry, or the definition of a macro: {@code name = value}, where a value
 * is braces, quotes, numbers and macros joined by {@code #}.
 */
final class BibFields {
  /** Characters of a value; longer ones are cut off, with a finding. */
  private static final int LONGEST = 100_000;

  private final SourceFile file;
  private final String text;
  private final Map<String, String> macros;
  private final List<Diagnostic> diagnostics;
  private int at;
  private int end;

  BibFields(SourceFile file, Map<String, String> macros, List<Diagnostic> diagnostics) {
    this.file = file;
    this.text = file.text();
    this.macros = macros;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the fields between two offsets.
   *
   * <p>Where something else stands, {@code bib/field} says so and the next line is tried.
   */
  Map<String, BibEntry.Field> read(int from, int to) {
    Map<String, BibEntry.Field> fields = new LinkedHashMap<>();
    at = from;
    end = to;
    while (skip(" ,")) {
      if (text.charAt(at) == '%') {
        // BibLaTeX takes it for a comment, BibTeX for a mistake.
        at = Math.min(end, file.lineEnd(file.lineAt(at)));
        continue;
      }
      readField().ifPresent(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
    }
    return fields;
  }

  private Optional<Map.Entry<String, BibEntry.Field>> readField() {
    int start = at;
    String name = word();
    if (name.isEmpty() || !skip(" ") || text.charAt(at) != '=') {
      return expected(start, name.isEmpty() ? "the name of a field" : "\"=\" after " + name);
    }
    at++;
    skip(" ");
    if (at < end && text.charAt(at) == ',') {
      // Programs write a field that they have no value for as "month = ,".
      return Optional.empty();
    }
    int valueStart = at;
    StringBuilder value = new StringBuilder();
    boolean more = true;
    while (more) {
      Optional<String> piece = piece();
      if (piece.isEmpty()) {
        return expected(at, "the value of " + name + ", in braces or quotes");
      }
      value.append(piece.get());
      int behind = at;
      more = skip(" ") && text.charAt(at) == '#';
      if (more) {
        at++;
        skip(" ");
      } else {
        at = behind;
      }
    }
    BibEntry.Field field =
        new BibEntry.Field(cut(value.toString(), valueStart), file.span(valueStart, at));
    int behind = at;
    if (skip(" ") && text.charAt(at) != ',') {
      at = behind;
      missingComma(name);
    }
    return Optional.of(Map.entry(name.toLowerCase(Locale.ROOT), field));
  }

  private String cut(String value, int start) {
    if (value.length() <= LONGEST) {
      return value;
    }
    diagnostics.add(
        Diagnostic.warning(
            "bib/field",
            file.span(start, start + 1),
            "this value has %,d characters, only %,d are read".formatted(value.length(), LONGEST)));
    return value.substring(0, LONGEST);
  }

  /** Returns the next piece of a value; empty if there is none. */
  private Optional<String> piece() {
    if (at >= end) {
      return Optional.empty();
    }
    char c = text.charAt(at);
    if (c == '{' || c == '"') {
      int close = closing(c == '{' ? '}' : '"');
      String inner = text.substring(at + 1, close);
      at = Math.min(close + 1, end);
      return Optional.of(inner);
    }
    int start = at;
    String word = word();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (word.chars().allMatch(d -> d >= '0' && d <= '9')) {
      return Optional.of(word);
    }
    String known = macros.get(word.toLowerCase(Locale.ROOT));
    if (known == null) {
      unknownMacro(word, start);
    }
    return Optional.of(known == null ? word : known);
  }

  /** Returns the offset of the mark that closes what opens here, braces balanced, or the end. */
  private int closing(char mark) {
    int depth = 0;
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (depth == 0 && c == mark) {
        return i;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    return end;
  }

  private void unknownMacro(String word, int start) {
    Diagnostic unknown =
        Diagnostic.warning(
            "bib/unknown-string",
            file.span(start, at),
            "no @string \"%s\" is defined; it is printed as it is".formatted(word));
    diagnostics.add(
        Suggestions.nearest(word, macros.keySet())
            .map(near -> unknown.withHint("did you mean %s?".formatted(near)))
            .orElseGet(() -> unknown.withHint("put the value in braces")));
  }

  private void missingComma(String name) {
    diagnostics.add(
        Diagnostic.warning(
                "bib/field",
                file.span(at - 1, at),
                "there is no comma behind the value of %s".formatted(name))
            .withHint("write a comma between two fields"));
  }

  private Optional<Map.Entry<String, BibEntry.Field>> expected(int start, String what) {
    int from = Math.min(start, end);
    int stop = Math.min(end, file.lineEnd(file.lineAt(from)));
    if (stop > from) {
      diagnostics.add(
          Diagnostic.error(
                  "bib/field",
                  file.span(from, stop),
                  "found \"%s\", expected %s"
                      .formatted(brief(text.substring(from, stop).strip()), what))
              .withHint("write fields as \"name = {value},\""));
    }
    at = Math.max(Math.max(stop, at), from + 1);
    return Optional.empty();
  }

  private static String brief(String found) {
    return found.length() <= 30 ? found : found.substring(0, found.offsetByCodePoints(0, 29)) + "…";
  }

  /** Returns the name or number here, and steps behind it. */
  private String word() {
    int start = at;
    while (at < end
        && !Character.isWhitespace(text.charAt(at))
        && "{}(),=\"#%'\\".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Steps over white space and the marks; returns whether there is more. */
  private boolean skip(String marks) {
    while (at < end
        && (Character.isWhitespace(text.charAt(at)) || marks.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at < end;
  }
}

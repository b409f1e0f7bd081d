package org.labpress.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads YAML 1.2 within a file.
 *
 * <p>Reports {@code yaml/syntax} for what is not YAML, for tags, unknown anchors and a second
 * document; {@code yaml/too-large} over 64 kB, 50 levels or 1,000 nodes made by aliases; {@code
 * yaml/duplicate-key}, where the last value holds; {@code yaml/comment-in-value} where {@code #}
 * cuts a text.
 */
public final class YamlReader {
  static final int MOST_CHARACTERS = 64 << 10;
  private static final Pattern TOP_LEVEL =
      Pattern.compile("([\\p{L}\\p{N}_][^:\\s]*|\"[^\"]*\"|'[^']*')\\s*:(?:[ \\t]+(.*))?");

  private YamlReader() {}

  /**
   * Returns the value that a part of a file holds; an empty map if there is none. Where the text is
   * not YAML, the top-level keys are read one by one; one that cannot be read has what came before
   * the fault, or the rest of its line as text.
   *
   * @param span whole lines, which may all be indented
   */
  public static Checked<YamlNode> read(SourceSpan span) {
    if (span.length() > MOST_CHARACTERS) {
      return new Checked<>(new YamlMap(List.of(), span), List.of(tooLarge(span)));
    }
    TreeBuilder.Result whole = TreeBuilder.build(span);
    if (whole.error().isEmpty()) {
      return new Checked<>(whole.root(), whole.diagnostics());
    }
    return salvage(span, whole);
  }

  static Diagnostic tooLarge(SourceSpan span) {
    return Diagnostic.error(
        "yaml/too-large",
        span.part(0, 0),
        "the block has %d characters, at most %d are read"
            .formatted(span.length(), MOST_CHARACTERS));
  }

  private static Checked<YamlNode> salvage(SourceSpan span, TreeBuilder.Result whole) {
    Diagnostic error = whole.error().orElseThrow();
    List<SourceSpan> parts = topLevelParts(span);
    if (error.rule().equals("yaml/too-large") || parts.isEmpty()) {
      return new Checked<>(whole.root(), with(whole.diagnostics(), error));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<YamlMap.Entry> entries = new ArrayList<>();
    boolean located = false;
    for (SourceSpan part : parts) {
      TreeBuilder.Result result = TreeBuilder.build(part);
      diagnostics.addAll(result.diagnostics());
      result.error().ifPresent(diagnostics::add);
      located |= result.error().isPresent();
      boolean inFirstLine = result.error().filter(e -> e.span().line() == part.line()).isPresent();
      if (!inFirstLine && result.root() instanceof YamlMap map && !map.entries().isEmpty()) {
        entries.addAll(map.entries());
      } else {
        entries.add(restOfLine(part));
      }
    }
    if (!located) {
      diagnostics.add(error);
    }
    List<YamlMap.Entry> unique = DuplicateKeys.keepLast(entries, diagnostics);
    return new Checked<>(new YamlMap(unique, span), diagnostics);
  }

  private static List<Diagnostic> with(List<Diagnostic> diagnostics, Diagnostic last) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.add(last);
    return all;
  }

  /** Returns the lines of each top-level key with what belongs to it. */
  private static List<SourceSpan> topLevelParts(SourceSpan span) {
    SourceFile file = span.file();
    List<Integer> starts = new ArrayList<>();
    for (int line = span.line(); line <= file.lineCount(); line++) {
      int start = Math.max(file.lineStart(line), span.start());
      if (start >= span.end()) {
        break;
      }
      if (TOP_LEVEL.matcher(file.text().substring(start, file.lineEnd(line))).matches()) {
        starts.add(start);
      }
    }
    List<SourceSpan> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : span.end();
      parts.add(file.span(starts.get(i), end));
    }
    return parts;
  }

  private static YamlMap.Entry restOfLine(SourceSpan part) {
    SourceFile file = part.file();
    int end = Math.min(file.lineEnd(part.line()), part.end());
    Matcher matcher = TOP_LEVEL.matcher(file.text().substring(part.start(), end));
    if (!matcher.matches()) {
      throw new IllegalStateException("no key at " + part);
    }
    SourceSpan key = part.part(matcher.start(1), matcher.end(1));
    String name = matcher.group(1);
    boolean quoted = name.startsWith("\"") || name.startsWith("'");
    String value = Optional.ofNullable(matcher.group(2)).orElse("").strip();
    int valueStart = value.isEmpty() ? matcher.end() : matcher.start(2);
    return new YamlMap.Entry(
        new YamlScalar(
            quoted ? name.substring(1, name.length() - 1) : name, YamlScalar.Quoting.PLAIN, key),
        new YamlScalar(
            value, YamlScalar.Quoting.PLAIN, part.part(valueStart, valueStart + value.length())));
  }
}

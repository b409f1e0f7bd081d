package org.labpress.yaml;

import java.util.ArrayList;
import java.util.List;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Reads TOML 1.0.0 within a file, as the same tree as YAML.
 *
 * <p>Reports {@code front/toml} for what is not TOML, {@code yaml/too-large} over 64 kB or 50
 * levels, and {@code yaml/duplicate-key}, where the last value holds.
 */
public final class TomlReader {
  private static final int MOST_LEVELS = 50;

  private final SourceSpan span;
  private final TomlValues values;
  private final TomlTable root = new TomlTable();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private TomlTable table = root;
  private int depth;

  private TomlReader(SourceSpan span) {
    this.span = span;
    this.values = new TomlValues(span, MOST_LEVELS);
  }

  /**
   * Returns the map that a part of a file holds. Where a line is not TOML, its key has the rest of
   * the line as text, and the other lines are read.
   */
  public static Checked<YamlNode> read(SourceSpan span) {
    if (span.length() > YamlReader.MOST_CHARACTERS) {
      return new Checked<>(new YamlMap(List.of(), span), List.of(YamlReader.tooLarge(span)));
    }
    TomlReader reader = new TomlReader(span);
    reader.lines();
    reader.diagnostics.addAll(reader.root.diagnostics());
    return new Checked<>(reader.root.toMap(span), reader.diagnostics);
  }

  private void lines() {
    values.skipLines();
    while (!values.atEnd()) {
      int before = values.position();
      try {
        if (values.skip("[")) {
          heading();
        } else {
          field();
        }
      } catch (TomlValues.Fault fault) {
        report(fault);
        values.skipLine();
      }
      values.skipLines();
      if (values.position() == before) {
        throw new IllegalStateException("no progress at offset " + before + " of " + span);
      }
    }
  }

  private void heading() throws TomlValues.Fault {
    boolean list = values.skip("[");
    List<YamlScalar> key = values.key();
    values.expect(list ? "]]" : "]", "expected \"%s\"".formatted(list ? "]]" : "]"));
    table = root.open(key, list);
    depth = key.size();
    values.endLine();
  }

  private void field() throws TomlValues.Fault {
    List<YamlScalar> key = values.key();
    if (values.skip(":")) {
      YamlScalar rest = values.restOfLine(values.position());
      table.put(key, rest);
      YamlScalar first = key.get(0);
      diagnostics.add(
          Diagnostic.error("front/toml", first.span(), "\"%s:\" is YAML".formatted(first.text()))
              .withHint("write %s = \"%s\"".formatted(first.text(), rest.text())));
      return;
    }
    values.expect("=", "expected \"=\" behind the key");
    int start = values.position();
    YamlNode value;
    try {
      value = values.value(depth + key.size());
      values.endLine();
    } catch (TomlValues.Fault fault) {
      report(fault);
      value = values.restOfLine(start);
    }
    table.put(key, value);
  }

  private void report(TomlValues.Fault fault) {
    diagnostics.add(
        Diagnostic.error(
            fault.tooDeep() ? "yaml/too-large" : "front/toml", fault.place(), fault.says()));
  }
}

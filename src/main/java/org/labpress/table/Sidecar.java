package org.labpress.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * Reads what stands in {@code eval.csv.meta.yml} about how {@code eval.csv} is written: {@code
 * separator}, {@code encoding}, {@code decimal} and {@code missing}. Other keys are left to others.
 */
final class Sidecar {
  private Sidecar() {}

  /** Returns the name, without folders, of the sidecar of a file. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1) + ".meta.yml";
  }

  /** Returns what is stated; a value that cannot be meant is reported as {@code csv/sidecar}. */
  static Dialect read(Workspace workspace, String path, List<? super Diagnostic> diagnostics) {
    Optional<Checked<SourceFile>> file = workspace.text(path + ".meta.yml");
    if (file.isEmpty()) {
      return Dialect.UNSTATED;
    }
    SourceFile text = file.get().drainTo(diagnostics);
    YamlNode root =
        YamlReader.read(text.span(text.contentStart(), text.text().length())).drainTo(diagnostics);
    if (!(root instanceof YamlMap map)) {
      diagnostics.add(
          Diagnostic.error("csv/sidecar", root.span(), "expected keys and values")
              .withHint("write for example separator: \";\""));
      return Dialect.UNSTATED;
    }
    return new Dialect(
        scalar(map, "separator").flatMap(value -> separator(value, diagnostics)),
        scalar(map, "encoding").flatMap(value -> encoding(value, diagnostics)),
        scalar(map, "decimal").flatMap(value -> decimal(value, diagnostics)),
        missing(map));
  }

  private static Optional<YamlScalar> scalar(YamlMap map, String key) {
    return map.get(key).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }

  private static Optional<Character> separator(
      YamlScalar value, List<? super Diagnostic> diagnostics) {
    String text = value.text();
    switch (text.toLowerCase(Locale.ROOT)) {
      case "tab", "\\t" -> {
        return Optional.of('\t');
      }
      case "comma" -> {
        return Optional.of(',');
      }
      case "semicolon" -> {
        return Optional.of(';');
      }
      default -> {
        boolean usable =
            text.length() == 1
                && "\"\n\r.+-".indexOf(text.charAt(0)) < 0
                && !Character.isLetterOrDigit(text.charAt(0));
        if (!usable) {
          diagnostics.add(bad("separator", value, "one character such as \";\", or tab"));
        }
        return usable ? Optional.of(text.charAt(0)) : Optional.empty();
      }
    }
  }

  private static Optional<Charset> encoding(
      YamlScalar value, List<? super Diagnostic> diagnostics) {
    try {
      return Optional.of(Charset.forName(value.text().strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      diagnostics.add(bad("encoding", value, "one such as utf-8, windows-1252 or utf-16le"));
      return Optional.empty();
    }
  }

  private static Optional<Character> decimal(
      YamlScalar value, List<? super Diagnostic> diagnostics) {
    switch (value.text().strip().toLowerCase(Locale.ROOT)) {
      case ",", "comma" -> {
        return Optional.of(',');
      }
      case ".", "point" -> {
        return Optional.of('.');
      }
      default -> {
        diagnostics.add(bad("decimal", value, "\",\" or \".\""));
        return Optional.empty();
      }
    }
  }

  private static Set<String> missing(YamlMap map) {
    Set<String> words = new HashSet<>();
    scalar(map, "missing").map(word -> word.text().strip()).ifPresent(words::add);
    map.get("missing")
        .filter(YamlList.class::isInstance)
        .ifPresent(
            list ->
                ((YamlList) list)
                    .items().stream()
                        .filter(YamlScalar.class::isInstance)
                        .forEach(item -> words.add(((YamlScalar) item).text().strip())));
    return words;
  }

  private static Diagnostic bad(String key, YamlScalar value, String expected) {
    String text = value.text().length() > 40 ? value.text().substring(0, 37) + "..." : value.text();
    return Diagnostic.error(
        "csv/sidecar", value.span(), "%s is \"%s\", expected %s".formatted(key, text, expected));
  }
}

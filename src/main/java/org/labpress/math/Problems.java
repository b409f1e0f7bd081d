package org.labpress.math;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/** What is noticed while a formula is read, each at its place in the page. */
final class Problems {
  /** Names for which a near one is looked up; each look-up compares with every known name. */
  private static final int LOOKED_UP = 20;

  private static final int LONGEST_NAME = 30;

  /** Near names among which case decides: \alhpa is nearer to \alpha than to \Alpha. */
  private static final int CANDIDATES = 5;

  private final TexText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Optional<String>> near = new HashMap<>();

  Problems(TexText source) {
    this.source = source;
  }

  List<Diagnostic> found() {
    return found;
  }

  /** Reports a command or environment that nobody knows. */
  void unknown(
      TexRange range,
      String what,
      String name,
      String prefix,
      Supplier<? extends Collection<String>> known) {
    Diagnostic diagnostic =
        Diagnostic.warning("math/unknown", at(range), what + " is not known; shown as text");
    found.add(
        nearest(name, known)
            .map(other -> diagnostic.withHint("did you mean \"%s%s\"?".formatted(prefix, other)))
            .orElse(diagnostic));
  }

  private Optional<String> nearest(String name, Supplier<? extends Collection<String>> known) {
    if (!near.containsKey(name) && (near.size() >= LOOKED_UP || name.length() > LONGEST_NAME)) {
      return Optional.empty();
    }
    return near.computeIfAbsent(
        name,
        n ->
            Suggestions.nearest(n, known.get(), CANDIDATES).stream()
                .min(Comparator.comparingInt(other -> Suggestions.distance(n, other))));
  }

  void neverClosed(Token open) {
    open(open.range(), open.written());
  }

  void open(TexRange range, String written) {
    error("math/open", range, "\"%s\" is never closed".formatted(written));
  }

  void argument(Token command, String message) {
    error("math/argument", command.range(), message);
  }

  void doubleScript(Token sign, String what) {
    found.add(
        Diagnostic.error("math/double-script", at(sign.range()), "one base has two " + what)
            .withHint("put braces around the part that the outer script belongs to"));
  }

  void redefined(Token name) {
    found.add(
        Diagnostic.warning(
                "math/redefined",
                at(name.range()),
                "\"%s\" is defined already; the new meaning holds".formatted(name.written()))
            .withHint("write \"\\renewcommand\" if that is meant"));
  }

  /** What was found in a formula that is given up says nothing: only the limit is reported. */
  void onlyLimit(String message, TexRange range) {
    found.clear();
    found.add(
        Diagnostic.error("math/limit", at(range), message)
            .withHint("divide the formula, or mend a macro that calls itself"));
  }

  void error(String rule, TexRange range, String message) {
    found.add(Diagnostic.error(rule, at(range), message));
  }

  void warning(String rule, TexRange range, String message) {
    found.add(Diagnostic.warning(rule, at(range), message));
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  SourceSpan at(TexRange range) {
    return source.span(range);
  }
}

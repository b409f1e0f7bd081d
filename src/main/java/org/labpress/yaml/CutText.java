package org.labpress.yaml;

import java.util.List;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Finds a text that ends at a {@code #} which was hardly meant as the start of a comment. */
final class CutText {
  private CutText() {}

  /** Reports {@code #} with no space behind it, as in {@code title: Bug #12}. */
  static void check(YamlScalar scalar, List<Diagnostic> diagnostics) {
    SourceSpan span = scalar.span();
    String text = span.file().text();
    int at = span.end();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    boolean cut =
        at > span.end()
            && at + 1 < text.length()
            && text.charAt(at) == '#'
            && !Character.isWhitespace(text.charAt(at + 1))
            && text.charAt(at + 1) != '#';
    if (cut) {
      int end = span.file().lineEnd(span.file().lineAt(at));
      diagnostics.add(
          Diagnostic.warning(
                  "yaml/comment-in-value",
                  span.file().span(at, end),
                  "the value ends before \"#\", which starts a comment in YAML")
              .withHint("quote the value"));
    }
  }
}

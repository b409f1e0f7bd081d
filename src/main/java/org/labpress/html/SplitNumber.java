package org.labpress.html;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Inline;
import org.labpress.document.Span;
import org.labpress.document.Strong;
import org.labpress.document.Text;

/**
 * A number in a cell, cut before its decimal point.
 *
 * @param whole what stands before the cut, bold if the number is
 * @param rest what stands behind it
 */
record SplitNumber(List<Inline> whole, List<Inline> rest) {
  /** Returns the number cut behind so many characters; empty if it is more than plain or bold. */
  static Optional<SplitNumber> of(List<Inline> content, int at) {
    if (content.size() != 1) {
      return Optional.empty();
    }
    Inline only = content.get(0);
    if (only instanceof Text text) {
      String written = text.text();
      int cut = written.length() - written.stripLeading().length() + at;
      return Optional.of(
          new SplitNumber(
              part(written.substring(0, cut), text), part(written.substring(cut), text)));
    }
    if (only instanceof Strong strong) {
      return of(strong.content(), at)
          .map(split -> new SplitNumber(bold(split.whole, strong), bold(split.rest, strong)));
    }
    if (only instanceof Span span) {
      return of(span.content(), at)
          .map(
              split ->
                  new SplitNumber(
                      List.of(new Span(split.whole, span.attributes(), span.span())), split.rest));
    }
    return Optional.empty();
  }

  private static List<Inline> part(String words, Text whole) {
    return words.isEmpty() ? List.of() : List.of(new Text(words, whole.span()));
  }

  private static List<Inline> bold(List<Inline> content, Strong strong) {
    return content.isEmpty() ? List.of() : List.of(new Strong(content, strong.span()));
  }
}

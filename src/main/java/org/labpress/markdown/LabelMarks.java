package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.Span;
import org.labpress.document.Text;

/**
 * Takes labels out of captions and headings: {@code \label{x}} and {@code []{label="x"}}, which the
 * reader has made spans without content.
 *
 * @param rest the inlines without labels and without the space at their end
 * @param label the first label
 */
record LabelMarks(List<Inline> rest, Optional<String> label) {
  static LabelMarks take(List<Inline> inlines) {
    List<Inline> rest = new ArrayList<>();
    Optional<String> label = Optional.empty();
    for (Inline inline : inlines) {
      if (inline instanceof Span span
          && span.content().isEmpty()
          && span.attributes().id().isPresent()
          && label.isEmpty()) {
        label = span.attributes().id();
        rest = new ArrayList<>(InlineConverter.trimmed(rest));
      } else {
        rest.add(rest.isEmpty() && label.isPresent() ? withoutLeadingSpace(inline) : inline);
      }
    }
    return label.isEmpty()
        ? new LabelMarks(inlines, label)
        : new LabelMarks(InlineConverter.trimmed(rest), label);
  }

  private static Inline withoutLeadingSpace(Inline inline) {
    if (!(inline instanceof Text text) || text.span().length() != text.text().length()) {
      return inline;
    }
    String stripped = text.text().stripLeading();
    int start = text.text().length() - stripped.length();
    return new Text(stripped, text.span().part(start, text.span().length()));
  }

  /** Returns attributes with the label as their id, unless they have one. */
  Attributes in(Attributes attributes) {
    return label.isPresent() && attributes.id().isEmpty()
        ? attributes.withId(label.get())
        : attributes;
  }
}

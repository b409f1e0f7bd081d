package org.labpress.pass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.Span;
import org.labpress.source.SourceSpan;

/** Words with an explanation that readers can ask for. */
final class Explained {
  private Explained() {}

  static Span of(Inline words, String explanation, SourceSpan place) {
    return new Span(
        List.of(words),
        Attributes.of(Optional.empty(), List.of("abbr"), Map.of("title", explanation)),
        place);
  }
}

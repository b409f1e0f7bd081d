package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A run of inlines outside the body, such as a title. */
public record RichText(List<Inline> content, SourceSpan span) {
  public RichText {
    content = List.copyOf(content);
  }
}

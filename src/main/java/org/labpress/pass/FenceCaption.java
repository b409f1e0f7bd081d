package org.labpress.pass;

import java.util.List;
import java.util.Optional;
import org.labpress.document.CodeBlock;
import org.labpress.document.Inline;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** The caption of a fence that becomes a table. */
final class FenceCaption {
  private FenceCaption() {}

  /** Returns the caption below or above the fence, else that among its attributes. */
  static List<Inline> of(CodeBlock block, List<Diagnostic> diagnostics) {
    if (!block.caption().isEmpty()) {
      return block.caption();
    }
    Optional<String> written = block.attributes().value("caption");
    if (written.isEmpty()) {
      return List.of();
    }
    SourceSpan place = AttributePlace.of(block.span(), "caption", written.get());
    return place.text().equals(written.get())
        ? MarkdownReader.inlines(place).drainTo(diagnostics)
        : List.of(new Text(written.get(), place));
  }
}

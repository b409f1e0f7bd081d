package org.labpress.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Captioned;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.Node;
import org.labpress.source.SourceSpan;

/** The labels to which references can lead. */
public final class Labels {
  private Labels() {}

  /** Returns the labels with the places of what they name, in the order of the document. */
  public static Map<String, SourceSpan> of(Document document) {
    Map<String, SourceSpan> labels = new LinkedHashMap<>();
    document
        .nodes()
        .forEach(
            node ->
                attributes(node)
                    .flatMap(Attributes::id)
                    .ifPresent(id -> labels.putIfAbsent(id, node.span())));
    return labels;
  }

  private static Optional<Attributes> attributes(Node node) {
    if (node instanceof Heading heading) {
      return Optional.of(heading.attributes());
    }
    if (node instanceof CodeBlock code) {
      return Optional.of(code.attributes());
    }
    return node instanceof Captioned captioned
        ? Optional.of(captioned.attributes())
        : Optional.empty();
  }
}

package org.labpress.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.Heading;
import org.labpress.document.Node;
import org.labpress.document.Span;
import org.labpress.document.Theorem;
import org.labpress.source.SourceSpan;

/** The labels to which references can lead. */
public final class Labels {
  private Labels() {}

  /** Returns the labels with the places of what they name, in the order of the document. */
  public static Map<String, SourceSpan> of(Document document) {
    Map<String, SourceSpan> labels = new LinkedHashMap<>();
    document.nodes().forEach(node -> ids(node).forEach(id -> labels.putIfAbsent(id, node.span())));
    return labels;
  }

  private static Stream<String> ids(Node node) {
    if (node instanceof EquationBlock equation) {
      Stream<String> rows = equation.numbers().stream().flatMap(number -> number.id().stream());
      return Stream.concat(equation.attributes().id().stream(), rows);
    }
    boolean anchor = node instanceof Span span && span.content().isEmpty();
    return node instanceof Heading || node instanceof Captioned || node instanceof Theorem || anchor
        ? node.attributes().id().stream()
        : Stream.empty();
  }
}

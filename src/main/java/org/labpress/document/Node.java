package org.labpress.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.labpress.source.SourceSpan;

/** A part of a document. Nodes are immutable; equal nodes at equal places are equal. */
public sealed interface Node
    permits Block,
        Inline,
        ListItem,
        DefinitionItem,
        DefinitionItem.Definition,
        TableRow,
        TableCell,
        Footnote {
  /** Returns the characters that the author wrote for this node, in the file it came from. */
  SourceSpan span();

  /** Returns the nodes inside this one, in the order of the source. */
  List<Node> children();

  /**
   * Returns the id, classes and values that the author gave this node; none where there is no room.
   */
  default Attributes attributes() {
    return Attributes.NONE;
  }

  /** Returns all nodes inside this one, parents before children, in the order of the source. */
  default Stream<Node> descendants() {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    pushReversed(children(), open);
    while (!open.isEmpty()) {
      Node node = open.pop();
      found.add(node);
      pushReversed(node.children(), open);
    }
    return found.stream();
  }

  /** Returns the nodes of one kind inside this one, in the order of the source. */
  default <T> Stream<T> descendants(Class<T> kind) {
    return descendants().filter(kind::isInstance).map(kind::cast);
  }

  private static void pushReversed(List<Node> nodes, Deque<Node> open) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(nodes.get(i));
    }
  }
}

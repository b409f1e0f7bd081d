package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import org.labpress.source.SourceSpan;

/** A term with one or more definitions. */
public record DefinitionItem(List<Inline> term, List<Definition> definitions, SourceSpan span)
    implements Node {
  public DefinitionItem {
    term = List.copyOf(term);
    definitions = List.copyOf(definitions);
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>(term);
    children.addAll(definitions);
    return List.copyOf(children);
  }

  /** What a term means. */
  public record Definition(List<Block> blocks, SourceSpan span) implements Node {
    public Definition {
      blocks = List.copyOf(blocks);
    }

    @Override
    public List<Node> children() {
      return List.copyOf(blocks);
    }
  }
}

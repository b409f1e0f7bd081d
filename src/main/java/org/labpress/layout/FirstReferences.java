package org.labpress.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.Node;
import org.labpress.document.Reference;

/** Knows which figures and tables are written before the first words that refer to them. */
final class FirstReferences {
  private final Set<String> announced = new HashSet<>();
  private final Set<String> early = new HashSet<>();

  FirstReferences(Document document) {
    document
        .nodes(Node.class)
        .forEach(
            node -> {
              if (node instanceof Reference reference) {
                announced.add(
                    reference.target().map(Reference.Target::id).orElse(reference.label()));
              } else if (node instanceof Captioned block) {
                block.attributes().id().filter(id -> !announced.contains(id)).ifPresent(early::add);
              }
            });
    early.retainAll(announced);
  }

  /** Returns whether the block, or a part of it, is referred to, and only after its place. */
  boolean isEarly(Captioned block) {
    Set<String> ids = new HashSet<>();
    Stream.concat(Stream.of(block), block.descendants().filter(Captioned.class::isInstance))
        .map(Captioned.class::cast)
        .forEach(each -> each.attributes().id().ifPresent(ids::add));
    return ids.stream().anyMatch(early::contains)
        && ids.stream().filter(announced::contains).allMatch(early::contains);
  }
}

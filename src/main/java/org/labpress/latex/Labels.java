package org.labpress.latex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Heading;
import org.labpress.document.Node;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.Theorem;

/**
 * The places of a paper that references and links lead to, by the names that LaTeX knows them by.
 */
final class Labels {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  private Labels() {}

  static Labels of(Document document) {
    Labels labels = new Labels();
    Set<String> taken = new HashSet<>();
    document.nodes().forEach(node -> labels.add(node, taken));
    return labels;
  }

  private void add(Node node, Set<String> taken) {
    node.attributes().id().ifPresent(id -> add(id, number(node), taken));
    if (node instanceof EmbedBlock embed) {
      add(embed.id(), Optional.empty(), taken);
    }
    if (node instanceof SamplesBlock samples) {
      samples.pickedAnchors().forEach(id -> add(id, Optional.empty(), taken));
    }
    if (node instanceof ReferenceList list) {
      for (ReferenceList.Entry entry : list.entries()) {
        Optional<String> number =
            entry
                .label()
                .filter(l -> l.matches("\\[\\d+\\]"))
                .map(l -> l.substring(1, l.length() - 1));
        add(entry.id(), entry.key(), number, taken);
      }
    }
    if (node instanceof EquationBlock equation) {
      for (EquationBlock.RowNumber row : equation.numbers()) {
        row.id().ifPresent(id -> add(id, Optional.of(row.name()), taken));
        if (row.id().isEmpty()) {
          continue;
        }
        equation.attributes().id().ifPresent(id -> numbers.putIfAbsent(id, row.name()));
      }
    }
  }

  private void add(String id, Optional<String> number, Set<String> taken) {
    add(id, id, number, taken);
  }

  private void add(String id, String wanted, Optional<String> number, Set<String> taken) {
    if (!names.containsKey(id)) {
      String plain = wanted.replaceAll("[^A-Za-z0-9:.-]+", "-");
      String name = plain.isEmpty() ? "label" : plain;
      for (int copy = 2; !taken.add(name); copy++) {
        name = plain + "-" + copy;
      }
      names.put(id, name);
    }
    number.ifPresent(n -> numbers.putIfAbsent(id, n));
  }

  private static Optional<String> number(Node node) {
    if (node instanceof Captioned block) {
      return block.number();
    }
    if (node instanceof Heading heading) {
      return heading.number();
    }
    return node instanceof Theorem theorem ? theorem.number() : Optional.empty();
  }

  /** Returns the name by which LaTeX knows a place; empty if the paper has no such place. */
  Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** Returns the number that LaTeX prints for a reference to a place. */
  Optional<String> number(String id) {
    return Optional.ofNullable(numbers.get(id));
  }

  /** Returns the label command for an id, once; a second place of one name gets none. */
  String label(Optional<String> id) {
    return id.flatMap(this::name)
        .filter(written::add)
        .map(name -> "\\label{" + name + "}")
        .orElse("");
  }

  /** Returns a place to lead to where nothing is numbered. */
  String anchor(Optional<String> id) {
    String label = label(id);
    return label.isEmpty() ? "" : "\\phantomsection" + label;
  }
}

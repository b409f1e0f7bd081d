package org.labpress.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.labpress.layout.StructureElement.Role;

/** Collects the logical structure while the document is set, in reading order. */
final class TagTree {
  private final List<Tag> tags = new ArrayList<>();
  private final Deque<Integer> openLevels = new ArrayDeque<>();
  private final Tag root = new Tag(0, Role.DOCUMENT, Optional.empty(), 1, 1);

  TagTree() {
    tags.add(root);
  }

  /** An element that may still grow. */
  static final class Tag {
    private final int number;
    private final Role role;
    private final Optional<String> alternative;
    private final int columnSpan;
    private final int rowSpan;
    private final List<Tag> children = new ArrayList<>();

    private Tag(int number, Role role, Optional<String> alternative, int columnSpan, int rowSpan) {
      this.number = number;
      this.role = role;
      this.alternative = alternative;
      this.columnSpan = columnSpan;
      this.rowSpan = rowSpan;
    }

    int number() {
      return number;
    }

    private StructureElement element() {
      return new StructureElement(
          number,
          role,
          alternative,
          columnSpan,
          rowSpan,
          children.stream().map(Tag::element).toList());
    }
  }

  Tag root() {
    return root;
  }

  /** Adds an element after the children that the parent has. */
  Tag add(Tag parent, Role role) {
    return add(parent, role, Optional.empty(), 1, 1);
  }

  /** Adds a figure. */
  Tag addFigure(Tag parent, String alternative) {
    return add(parent, Role.FIGURE, Optional.of(alternative), 1, 1);
  }

  /** Adds a link that shows a drawing. */
  Tag addLink(Tag parent, String alternative) {
    return add(parent, Role.LINK, Optional.of(alternative), 1, 1);
  }

  /** Adds a formula. */
  Tag addFormula(Tag parent, String tex) {
    return add(parent, Role.FORMULA, Optional.of(tex), 1, 1);
  }

  /** Adds a cell of a table. */
  Tag addCell(Tag row, Role role, int columnSpan, int rowSpan) {
    return add(row, role, Optional.empty(), columnSpan, rowSpan);
  }

  private Tag add(
      Tag parent, Role role, Optional<String> alternative, int columnSpan, int rowSpan) {
    Tag tag = new Tag(tags.size(), role, alternative, columnSpan, rowSpan);
    tags.add(tag);
    parent.children.add(tag);
    return tag;
  }

  /**
   * Returns the level of a heading in tags and outline, where none may be skipped: one more than
   * the number of headings that it stands below.
   *
   * @param level as written, in [1, 6]
   */
  int headingLevel(int level) {
    while (!openLevels.isEmpty() && openLevels.getLast() >= level) {
      openLevels.removeLast();
    }
    openLevels.addLast(level);
    return openLevels.size();
  }

  StructureElement build() {
    return root.element();
  }
}

package org.labpress.layout;

import java.util.List;
import java.util.Optional;

/**
 * A node of the logical structure that a tagged PDF carries (ISO 32000-1, 14.7 and 14.8), in
 * reading order.
 *
 * <p>An element has either children or content, never both: where text and links stand side by
 * side, the text is in elements of role {@link Role#SPAN}. The content of a leaf is what the {@link
 * Placed} items name by the element's number, in the order of the pages and of the items on them.
 *
 * @param number unique in the document, from 0
 * @param alternative what a figure shows, or a formula in TeX notation; wanted for {@link
 *     Role#FIGURE} and {@link Role#FORMULA}
 * @param columnSpan columns that a cell of a table takes, else 1
 * @param rowSpan rows that a cell of a table takes, else 1
 */
public record StructureElement(
    int number,
    Role role,
    Optional<String> alternative,
    int columnSpan,
    int rowSpan,
    List<StructureElement> children) {
  public StructureElement {
    children = List.copyOf(children);
  }

  public StructureElement(
      int number, Role role, Optional<String> alternative, List<StructureElement> children) {
    this(number, role, alternative, 1, 1, children);
  }

  /** The standard structure types that labpress uses; {@link #tag()} is the name in the PDF. */
  public enum Role {
    DOCUMENT("Document"),
    TITLE("P"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    P("P"),
    CONTENTS("TOC"),
    CONTENTS_ITEM("TOCI"),
    LIST("L"),
    LIST_ITEM("LI"),
    LABEL("Lbl"),
    LIST_BODY("LBody"),
    TABLE("Table"),
    TABLE_ROW("TR"),
    TABLE_HEADER("TH"),
    TABLE_DATA("TD"),
    CAPTION("Caption"),
    FIGURE("Figure"),
    FORMULA("Formula"),
    NOTE("Note"),
    REFERENCE("Reference"),
    LINK("Link"),
    BLOCK_QUOTE("BlockQuote"),
    CODE("Code"),
    SPAN("Span"),
    DIV("Div");

    private final String tag;

    Role(String tag) {
      this.tag = tag;
    }

    public String tag() {
      return tag;
    }
  }
}

package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.source.SourceSpan;

/**
 * A table: head rows, body rows and foot rows.
 *
 * <p>A row holds the cells that begin in it. A cell that spans rows takes its columns in the rows
 * below as well, at most to the last row of its head, body or foot; {@link TableGrid} gives the
 * places.
 *
 * @param alignments one for each column
 * @param widths relative widths of the columns, positive, one for each column and summing up to 1
 *     or, for a table narrower than its place, less; empty where the text decides
 * @param head rows that name the columns; empty if the author names none
 * @param provenance what it was made of; empty for a table that the author wrote out
 */
public record TableBlock(
    List<Alignment> alignments,
    List<Double> widths,
    List<TableRow> head,
    List<TableRow> body,
    List<TableRow> foot,
    List<Inline> caption,
    Attributes attributes,
    Optional<String> number,
    Optional<Provenance> provenance,
    SourceSpan span)
    implements Captioned {
  public TableBlock {
    alignments = List.copyOf(alignments);
    widths = List.copyOf(widths);
    head = List.copyOf(head);
    body = List.copyOf(body);
    foot = List.copyOf(foot);
    caption = List.copyOf(caption);
  }

  /** A table that the author wrote out. */
  public TableBlock(
      List<Alignment> alignments,
      List<Double> widths,
      List<TableRow> head,
      List<TableRow> body,
      List<TableRow> foot,
      List<Inline> caption,
      Attributes attributes,
      Optional<String> number,
      SourceSpan span) {
    this(alignments, widths, head, body, foot, caption, attributes, number, Optional.empty(), span);
  }

  /** Returns a table whose columns are as wide as their text, with neither caption nor foot. */
  public static TableBlock of(
      List<Alignment> alignments, List<TableRow> head, List<TableRow> body, SourceSpan span) {
    return new TableBlock(
        alignments,
        List.of(),
        head,
        body,
        List.of(),
        List.of(),
        Attributes.NONE,
        Optional.empty(),
        span);
  }

  public TableBlock withNumber(String other) {
    return new TableBlock(
        alignments,
        widths,
        head,
        body,
        foot,
        caption,
        attributes,
        Optional.of(other),
        provenance,
        span);
  }

  public TableBlock withProvenance(Provenance other) {
    return new TableBlock(
        alignments,
        widths,
        head,
        body,
        foot,
        caption,
        attributes,
        number,
        Optional.of(other),
        span);
  }

  /** Returns the table with a caption and the attributes that stand behind it. */
  public TableBlock withCaption(List<Inline> text, Attributes others, SourceSpan both) {
    return new TableBlock(
        alignments, widths, head, body, foot, text, others, number, provenance, both);
  }

  /** Returns the table with rows and a caption made from its own. */
  public TableBlock withParts(
      List<TableRow> otherHead,
      List<TableRow> otherBody,
      List<TableRow> otherFoot,
      List<Inline> otherCaption) {
    return new TableBlock(
        alignments,
        widths,
        otherHead,
        otherBody,
        otherFoot,
        otherCaption,
        attributes,
        number,
        provenance,
        span);
  }

  /**
   * Returns how a cell is set: a name over several columns, and a cell over columns that are set
   * differently, stand over the middle; one over all columns, which names what is below it, begins
   * at the left; others as their columns.
   *
   * @param place in this table
   * @param inHead whether it is in the head
   */
  public Alignment alignment(TableGrid.Place place, boolean inHead) {
    List<Alignment> over = alignments.subList(place.column(), place.columnEnd());
    boolean alike = over.stream().distinct().count() == 1;
    boolean right = over.get(0) == Alignment.RIGHT || over.get(0) == Alignment.DECIMAL;
    if (!inHead && over.size() > 1 && over.size() == alignments.size() && (right || !alike)) {
      return Alignment.LEFT;
    }
    return over.size() > 1 && (inHead || !alike) ? Alignment.CENTER : over.get(0);
  }

  public int columns() {
    return alignments.size();
  }

  /** Returns all rows, from the top down. */
  public List<TableRow> rows() {
    return Stream.of(head, body, foot).flatMap(List::stream).toList();
  }

  @Override
  public Kind kind() {
    return Kind.TABLE;
  }

  /** Returns the rows from the top down, and the caption before or after them, as written. */
  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>(rows());
    boolean above =
        !caption.isEmpty()
            && !children.isEmpty()
            && caption.get(0).span().start() < children.get(0).span().start();
    children.addAll(above ? 0 : children.size(), caption);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.table(this);
  }

  /** How the cells of a column are set. */
  public enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT,
    /** Numbers with their decimal points one below the other. */
    DECIMAL
  }
}

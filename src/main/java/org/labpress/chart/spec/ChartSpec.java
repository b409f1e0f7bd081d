package org.labpress.chart.spec;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.RowTest;

/**
 * A chart as its author wrote it.
 *
 * @param mark empty if left out
 * @param data paths as written; empty if the key is missing or could not be read
 * @param sql one SELECT in place of data
 * @param x empty if the key is missing or could not be read; when runs began in a chart of runs
 * @param y empty if the key is missing or could not be read
 * @param sideways whether several columns stand on x, so that the values run along it; here {@code
 *     x} and {@code y} are exchanged
 * @param comparison what scores are compared with
 * @param times when runs ended
 * @param styling the columns that tell series apart
 * @param selection which rows are drawn
 * @param interval empty if no error bars are asked for
 * @param band whether the interval is drawn as a band
 * @param treatment what is computed of the rows besides their summary
 * @param atlas the columns of a map of texts
 * @param guides lines and words that help to read the values
 * @param width in points; empty to let it follow from where the chart stands
 * @param height in points; empty to let it follow from width and data
 * @param id for references; empty if not given
 * @param caption Markdown; empty if not given
 * @param alternative what the chart shows, in the author's words; empty if it is to be written from
 *     the data
 * @param producedBy the command that made the data; empty if not given
 * @param keys where each key stands that was written
 */
public record ChartSpec(
    Optional<Mark> mark,
    List<Written> data,
    Optional<Written> sql,
    Optional<Field> x,
    List<Field> y,
    boolean sideways,
    Comparison comparison,
    Times times,
    Styling styling,
    Selection selection,
    Optional<IntervalSpec> interval,
    boolean band,
    Treatment treatment,
    AtlasKeys atlas,
    Guides guides,
    OptionalDouble width,
    OptionalDouble height,
    Optional<Written> id,
    Optional<Written> caption,
    Optional<Written> alternative,
    Optional<Written> producedBy,
    SortedMap<String, SourceSpan> keys,
    SourceSpan span) {
  public ChartSpec {
    data = List.copyOf(data);
    y = List.copyOf(y);
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
  }

  /**
   * What scores are compared with.
   *
   * @param reference column of the score of the reference
   * @param referenceText response that is the reference in every context
   * @param response column of the responses
   * @param context column of what was responded to; its rows are alike
   */
  public record Comparison(
      Optional<Written> reference,
      Optional<Written> referenceText,
      Optional<Written> response,
      Optional<Written> context) {
    /** Returns the columns that are named. */
    public List<Written> columns() {
      return Stream.of(reference, response, context).flatMap(Optional::stream).toList();
    }
  }

  /**
   * When runs ended.
   *
   * @param end column of the ends
   * @param duration column of how long they took, in its unit
   */
  public record Times(Optional<Field> end, Optional<Field> duration) {}

  /**
   * Columns that tell series apart.
   *
   * @param group by colour and shape at once
   * @param size by the area of their markers
   * @param facet by plots of their own, side by side over the same axes
   */
  public record Styling(
      Optional<Written> group,
      Optional<Written> color,
      Optional<Written> shape,
      Optional<Written> size,
      Optional<Written> facet) {}

  /**
   * The columns of a map of texts.
   *
   * @param label by colour
   * @param text what a point says
   * @param embedding names of the columns from which places are computed, in place of x and y, with
   *     {@code *} for any characters
   */
  public record AtlasKeys(
      Optional<Written> label, Optional<Written> text, Optional<Written> embedding) {
    /** Returns the keys that are given. */
    public List<Written> given() {
      return Stream.of(label, text, embedding).flatMap(Optional::stream).toList();
    }

    /** Returns whether a column belongs to the embedding. */
    public boolean embeds(String column) {
      return embedding.isPresent() && GlobName.matches(embedding.get().text().strip(), column);
    }
  }

  /**
   * Which rows are drawn.
   *
   * @param filter tests that all must hold
   * @param missing texts that stand for a missing value
   * @param sort column, with {@code -} before it for the largest first
   * @param limit how many categories, or rows, are drawn at most
   */
  public record Selection(
      List<Filter> filter, List<String> missing, Optional<Written> sort, OptionalInt limit) {
    public Selection {
      filter = List.copyOf(filter);
      missing = List.copyOf(missing);
    }
  }

  /** A test of the rows and where it stands. */
  public record Filter(RowTest test, SourceSpan span) {}

  /**
   * What helps to read the values.
   *
   * @param better the direction in which values are better
   * @param lines values at which a line is drawn, with the word beside it
   * @param notes words at places
   */
  public record Guides(Optional<Better> better, List<ReferenceLine> lines, List<Note> notes) {
    public Guides {
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A line at one value.
   *
   * @param value empty if it is to be computed
   * @param rows whose value is drawn; empty if the value is given
   * @param label {@code chance} or {@code baseline}
   */
  public record ReferenceLine(OptionalDouble value, Optional<Filter> rows, String label) {
    /** A line at a value that is given. */
    public ReferenceLine(double value, String label) {
      this(OptionalDouble.of(value), Optional.empty(), label);
    }
  }

  /**
   * Words at a place.
   *
   * @param place on the axis of what varies: a number, a date or a category
   * @param value empty if the words belong to the place whatever the value
   */
  public record Note(Written place, OptionalDouble value, String text) {}

  /** The direction in which values are better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /**
   * Returns what the fence and the keys say differently, as {@code chart/twice}. The fence holds.
   *
   * @param fenceId the id among the attributes of the fence
   * @param fenceCaption the caption among the attributes of the fence
   */
  public List<Diagnostic> conflicts(Optional<String> fenceId, Optional<String> fenceCaption) {
    return Stream.concat(conflict(fenceId, id), conflict(fenceCaption, caption)).toList();
  }

  private static Stream<Diagnostic> conflict(Optional<String> fence, Optional<Written> key) {
    return key
        .filter(k -> fence.isPresent() && !fence.get().strip().equals(k.text().strip()))
        .map(
            k ->
                Diagnostic.error(
                        "chart/twice",
                        k.span(),
                        "the fence says \"%s\", the key says \"%s\""
                            .formatted(Written.shortened(fence.get()), Written.shortened(k.text())))
                    .withHint("keep one of the two"))
        .stream();
  }

  /** Returns where a key stands, else the specification. */
  public SourceSpan at(String key) {
    return keys.getOrDefault(key, span);
  }

  /** Returns the specification with another type and other columns on its axes. */
  public ChartSpec withAxes(Mark otherMark, Field otherX, List<Field> otherY) {
    return copy(Optional.of(otherMark), Optional.of(otherX), otherY, interval, guides);
  }

  /** Returns the chart with units and guides that its author left to others to say. */
  public ChartSpec withMeasures(Optional<Field> otherX, List<Field> otherY, Guides other) {
    return copy(mark, otherX, otherY, interval, other);
  }

  /** Returns the specification with another interval. */
  public ChartSpec withInterval(IntervalSpec other) {
    return copy(mark, x, y, Optional.of(other), guides);
  }

  /** Returns the specification with other lines at values. */
  public ChartSpec withLines(List<ReferenceLine> lines) {
    return copy(mark, x, y, interval, new Guides(guides.better, lines, guides.notes));
  }

  private ChartSpec copy(
      Optional<Mark> otherMark,
      Optional<Field> otherX,
      List<Field> otherY,
      Optional<IntervalSpec> otherInterval,
      Guides otherGuides) {
    return new ChartSpec(
        otherMark,
        data,
        sql,
        otherX,
        otherY,
        sideways,
        comparison,
        times,
        styling,
        selection,
        otherInterval,
        band,
        treatment,
        atlas,
        otherGuides,
        width,
        height,
        id,
        caption,
        alternative,
        producedBy,
        keys,
        span);
  }

  /** Returns whether the specification names what its chart needs. */
  public boolean isComplete() {
    if (mark.filter(Mark.ATLAS::equals).isPresent() && atlas.embedding().isPresent()) {
      return !data.isEmpty() || sql.isPresent();
    }
    List<String> needed = ChartKeys.needed(mark);
    boolean alone = comparison.reference().isEmpty() && comparison.referenceText().isEmpty();
    if (alone && mark.filter(Mark.PREFER::equals).isPresent()) {
      return false;
    }
    return (!data.isEmpty() || sql.isPresent())
        && (x.isPresent() || !(needed.contains("x") || needed.contains("start")))
        && (!y.isEmpty() || !(needed.contains("y") || needed.contains("score")));
  }
}

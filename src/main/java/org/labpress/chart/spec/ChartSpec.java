package org.labpress.chart.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
 * @param x empty if the key is missing or could not be read
 * @param y empty if the key is missing or could not be read
 * @param styling the columns that tell series apart
 * @param selection which rows are drawn
 * @param interval empty if no error bars are asked for
 * @param band whether the interval is drawn as a band
 * @param treatment what is computed of the rows besides their summary
 * @param guides lines and words that help to read the values
 * @param width in points; empty to let it follow from where the chart stands
 * @param height in points; empty to let it follow from width and data
 * @param id for references; empty if not given
 * @param caption Markdown; empty if not given
 * @param alternative what the chart shows, in the author's words; empty if it is to be written from
 *     the data
 * @param producedBy the command that made the data; empty if not given
 */
public record ChartSpec(
    Optional<Mark> mark,
    List<Written> data,
    Optional<Written> sql,
    Optional<Field> x,
    List<Field> y,
    Styling styling,
    Selection selection,
    Optional<IntervalSpec> interval,
    boolean band,
    Treatment treatment,
    Guides guides,
    OptionalDouble width,
    OptionalDouble height,
    Optional<Written> id,
    Optional<Written> caption,
    Optional<Written> alternative,
    Optional<Written> producedBy,
    SourceSpan span) {
  public ChartSpec {
    data = List.copyOf(data);
    y = List.copyOf(y);
  }

  /**
   * Columns that tell series apart.
   *
   * @param group by colour and shape at once
   * @param facet by plots of their own, side by side over the same axes
   */
  public record Styling(
      Optional<Written> group,
      Optional<Written> color,
      Optional<Written> shape,
      Optional<Written> facet) {}

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
   */
  public record Guides(Optional<Better> better, List<ReferenceLine> lines) {
    public Guides {
      lines = List.copyOf(lines);
    }
  }

  /** A line at one value. */
  public record ReferenceLine(double value, String label) {}

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

  /** Returns the chart with units and guides that its author left to others to say. */
  public ChartSpec withMeasures(Optional<Field> otherX, List<Field> otherY, Guides other) {
    return new ChartSpec(
        mark,
        data,
        sql,
        otherX,
        otherY,
        styling,
        selection,
        interval,
        band,
        treatment,
        other,
        width,
        height,
        id,
        caption,
        alternative,
        producedBy,
        span);
  }

  /** Returns whether the specification names what every chart needs. */
  public boolean isComplete() {
    boolean counts = mark.filter(Mark.HIST::equals).isPresent();
    return (!data.isEmpty() || sql.isPresent()) && x.isPresent() && (counts || !y.isEmpty());
  }
}

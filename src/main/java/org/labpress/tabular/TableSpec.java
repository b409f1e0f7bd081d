package org.labpress.tabular;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.SourceSpan;

/**
 * A table as its author asked for it.
 *
 * @param data paths as written; empty if the rows come from elsewhere
 * @param sql one SELECT in place of data
 * @param group columns whose equal values put rows together; empty if none do
 * @param columns in the order in which they are shown; empty for all of them
 * @param section a column; the rows of each of its values stand together below its name
 * @param across a column; each of its values gets columns of its own for what is measured
 * @param selection which rows are shown, and in which order
 * @param interval around each mean of several rows, unless its column says otherwise
 * @param best whether the best value of a column is told by bold type
 * @param digits after the point, in all columns of numbers that name no format
 * @param producedBy the command that made the data
 * @param id for references
 * @param caption Markdown
 */
public record TableSpec(
    List<Written> data,
    Optional<Written> sql,
    List<Written> group,
    List<ColumnSpec> columns,
    Optional<Written> section,
    Optional<Written> across,
    Selection selection,
    Optional<IntervalSpec> interval,
    boolean best,
    OptionalInt digits,
    Optional<Written> producedBy,
    Optional<Written> id,
    Optional<Written> caption,
    SourceSpan span) {
  public TableSpec {
    data = List.copyOf(data);
    group = List.copyOf(group);
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param field what its cells show
   * @param name as the head names it; empty to take that of the metric or of the data
   * @param format empty to let it follow from the data
   * @param interval around its values
   * @param best which values are better, where the metrics do not say it
   * @param metric id of the metric, where the column is named otherwise
   * @param markdown whether its cells are Markdown
   * @param named whether the head says the name and nothing else
   */
  public record ColumnSpec(
      Field field,
      Optional<String> name,
      Optional<CellFormat> format,
      Optional<IntervalSpec> interval,
      Optional<Best> best,
      Optional<Written> metric,
      boolean markdown,
      boolean named) {
    /** Returns a column about which nothing more is said. */
    public static ColumnSpec of(Written written) {
      return new ColumnSpec(
          Field.parse(written),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false);
    }

    /**
     * Returns a column whose head says what its file says.
     *
     * @param header unit included
     */
    public static ColumnSpec asInFile(
        String column, String header, boolean markdown, SourceSpan span) {
      return new ColumnSpec(
          Field.parse(new Written("'" + column + "'", span)),
          Optional.of(header),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          markdown,
          true);
    }
  }

  /** Which values of a column are set in bold type. */
  public enum Best {
    HIGHER,
    LOWER,
    NONE
  }

  /**
   * Which rows are shown, and in which order.
   *
   * @param filter tests that all must hold
   * @param missing texts that stand for a missing value
   * @param sort columns, each with {@code -} before it for the largest first
   * @param rows how many at most
   */
  public record Selection(
      List<ChartSpec.Filter> filter, List<String> missing, List<Written> sort, OptionalInt rows) {
    public Selection {
      filter = List.copyOf(filter);
      missing = List.copyOf(missing);
      sort = List.copyOf(sort);
    }
  }

  /** Returns whether several rows of data may become one row of the table. */
  boolean summarises() {
    return !group.isEmpty()
        || across.isPresent()
        || columns.stream()
            .map(ColumnSpec::field)
            .anyMatch(field -> field.aggregate().isPresent() || field.quantile().isPresent());
  }
}

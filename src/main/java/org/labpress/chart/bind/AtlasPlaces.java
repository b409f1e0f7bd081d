package org.labpress.chart.bind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.PrincipalComponents;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/**
 * Where the rows of a map lie: in two columns, or along the two principal components of an
 * embedding.
 *
 * @param x one for each row; NaN if the row has no place
 * @param y one for each row; NaN if the row has no place
 */
record AtlasPlaces(Numbers x, Numbers y, ChartAxis across, ChartAxis upwards) {
  private static final int MOST_COLUMNS = 1_024;

  /** Products that the covariance of an embedding may take: some seconds. */
  private static final double MOST_WORK = 6e9;

  /** Returns the places; empty, and reported, if a column is not there or holds no numbers. */
  static Optional<AtlasPlaces> of(
      ChartSpec spec, Table table, Columns columns, List<Diagnostic> diagnostics) {
    if (spec.atlas().embedding().isPresent()) {
      return embedded(spec, table, columns, diagnostics);
    }
    Field fieldX = spec.x().orElseThrow();
    Field fieldY = spec.y().get(0);
    OptionalInt indexX = columns.find(fieldX);
    OptionalInt indexY = columns.find(fieldY);
    if (indexX.isEmpty() || indexY.isEmpty()) {
      return Optional.empty();
    }
    Optional<Numbers> x = columns.numbers(indexX.getAsInt(), fieldX.span());
    Optional<Numbers> y = columns.numbers(indexY.getAsInt(), fieldY.span());
    return x.isEmpty() || y.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AtlasPlaces(
                x.get(),
                y.get(),
                axis(fieldX, columns, indexX.getAsInt()),
                axis(fieldY, columns, indexY.getAsInt())));
  }

  private static ChartAxis axis(Field field, Columns columns, int column) {
    return new ChartAxis(
        Axes.readable(columns.column(column).name()),
        field.unit().or(() -> columns.column(column).unit()),
        ChartAxis.Scale.NUMBER,
        false,
        List.of(),
        field.span());
  }

  private static Optional<AtlasPlaces> embedded(
      ChartSpec spec, Table table, Columns columns, List<Diagnostic> diagnostics) {
    Written pattern = spec.atlas().embedding().orElseThrow();
    int[] members =
        IntStream.range(0, table.columns().size())
            .filter(i -> spec.atlas().embeds(table.columns().get(i).name()))
            .toArray();
    if (members.length == 0) {
      diagnostics.add(Columns.noColumn(pattern.text().strip(), table, pattern.span()));
      return Optional.empty();
    }
    double work = (double) table.rows() * members.length * members.length;
    if (members.length > MOST_COLUMNS || work > MOST_WORK) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/too-many",
                  pattern.span(),
                  String.format(
                      Locale.ROOT,
                      "an embedding of %,d columns and %,d rows is too large to be placed here",
                      members.length,
                      table.rows()))
              .withHint("compute the two places of each row before, and name them as x and y"));
      return Optional.empty();
    }
    Numbers[] values = new Numbers[members.length];
    for (int i = 0; i < members.length; i++) {
      Optional<Numbers> numbers = columns.numbers(members[i], pattern.span());
      if (numbers.isEmpty()) {
        return Optional.empty();
      }
      values[i] = numbers.get();
    }
    return Optional.of(placed(values, table.rows(), pattern));
  }

  /** Rows that lack a number of the embedding have no place. */
  private static AtlasPlaces placed(Numbers[] values, int rows, Written pattern) {
    int[] whole =
        IntStream.range(0, rows)
            .filter(
                row -> {
                  for (Numbers column : values) {
                    if (!Double.isFinite(column.at(row))) {
                      return false;
                    }
                  }
                  return true;
                })
            .toArray();
    double[] x = new double[rows];
    double[] y = new double[rows];
    Arrays.fill(x, Double.NaN);
    Arrays.fill(y, Double.NaN);
    double[] shares = new double[2];
    if (whole.length > 0) {
      double[][] kept = new double[values.length][];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = values[i].select(whole).toArray();
      }
      PrincipalComponents components = PrincipalComponents.of(kept, 2);
      double[] first = components.scores(0);
      double[] second = components.scores(1);
      for (int i = 0; i < whole.length; i++) {
        x[whole[i]] = first[i];
        y[whole[i]] = second[i];
      }
      shares[0] = components.share(0);
      shares[1] = components.share(1);
    }
    return new AtlasPlaces(
        Numbers.of(x),
        Numbers.of(y),
        component(1, shares[0], pattern),
        component(2, shares[1], pattern));
  }

  private static ChartAxis component(int number, double share, Written pattern) {
    String said = Math.round(share * 100) + " % of the variance";
    return new ChartAxis(
        "component " + number,
        Optional.of(said),
        ChartAxis.Scale.NUMBER,
        false,
        List.of(),
        pattern.span());
  }
}

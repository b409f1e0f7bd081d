package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Sorts and limits categories as the author asked. */
record CategoryOrder(ChartSpec spec, Columns columns, Roles roles) {
  /** Returns the categories that are shown, in their order. */
  Positions of(Table table, Positions positions) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, positions.categories().size()).boxed().toList());
    if (roles.sort().isPresent()) {
      int column = roles.sort().getAsInt();
      if (columns.isMostlyNumbers(column)) {
        Numbers values =
            columns
                .numbers(column, spec.selection().sort().orElseThrow().span())
                .orElse(Numbers.of(new double[table.rows()]));
        double[] means = means(values, positions);
        Comparator<Integer> byMean = Comparator.comparingDouble(i -> means[i]);
        order.sort(roles.descending() ? byMean.reversed() : byMean);
      } else {
        Comparator<Integer> byName = Comparator.comparing(i -> positions.categories().get(i));
        order.sort(roles.descending() ? byName.reversed() : byName);
      }
    }
    int limit = Math.min(spec.selection().limit().orElse(order.size()), order.size());
    return positions.reordered(order.subList(0, limit));
  }

  private static double[] means(Numbers values, Positions positions) {
    List<List<Double>> byCategory = new ArrayList<>();
    positions.categories().forEach(label -> byCategory.add(new ArrayList<>()));
    for (int row = 0; row < values.size(); row++) {
      if (!positions.ofRow().isMissing(row)) {
        byCategory.get((int) positions.ofRow().at(row)).add(values.at(row));
      }
    }
    return byCategory.stream()
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
        .mapToDouble(list -> Summary.of(list).mean())
        .toArray();
  }
}

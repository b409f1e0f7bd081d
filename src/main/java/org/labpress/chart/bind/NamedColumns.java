package org.labpress.chart.bind;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Written;
import org.labpress.table.DataNotes;

/** The columns that a chart asks for, so that a large file is read for them once. */
final class NamedColumns {
  private static final Pattern SEED =
      Pattern.compile("(?:random[ _])?seeds?|rng[ _]seed|seed[ _]id", Pattern.CASE_INSENSITIVE);

  private NamedColumns() {}

  /** Returns whether a column with this name says which seed a row was made with. */
  static boolean isSeed(String name) {
    return SEED.matcher(name).matches();
  }

  /** Returns whether a chart asks for the column of a name. */
  static Predicate<String> asked(ChartSpec spec) {
    Set<String> written = of(spec);
    boolean chosen = spec.mark().isEmpty() && (spec.x().isEmpty() || spec.y().isEmpty());
    return chosen
        ? name -> true
        : name ->
            written.contains(name)
                || isSeed(name)
                || DataNotes.concerns(name)
                || spec.atlas().embeds(name);
  }

  /** Returns the names as written, in the order of the author; a file may not have them all. */
  static Set<String> of(ChartSpec spec) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(spec.x().stream(), spec.y().stream()).map(Field::column).forEach(names::add);
    Stream.of(spec.atlas().label(), spec.atlas().text())
        .flatMap(Optional::stream)
        .forEach(written -> names.add(written.text().strip()));
    ChartSpec.Styling styling = spec.styling();
    Stream.concat(
            Stream.of(
                    styling.group(),
                    styling.color(),
                    styling.shape(),
                    styling.size(),
                    styling.facet())
                .flatMap(Optional::stream),
            spec.comparison().columns().stream())
        .forEach(written -> names.add(written.text().strip()));
    Stream.of(spec.times().end(), spec.times().duration())
        .flatMap(Optional::stream)
        .map(Field::column)
        .forEach(names::add);
    spec.guides().lines().stream()
        .flatMap(line -> line.rows().stream())
        .forEach(rows -> names.add(rows.test().column()));
    spec.selection().filter().forEach(filter -> names.add(filter.test().column()));
    spec.selection()
        .sort()
        .map(Written::text)
        .ifPresent(sort -> names.add(sort.strip().replaceFirst("^-", "")));
    spec.interval().map(IntervalSpec::columns).stream()
        .flatMap(columns -> columns.stream())
        .forEach(column -> names.add(column.text().strip()));
    return names;
  }
}

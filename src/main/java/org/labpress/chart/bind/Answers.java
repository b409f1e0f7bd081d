package org.labpress.chart.bind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.labpress.chart.spec.Field;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;

/**
 * How sure answers were said to be, and which of them are right.
 *
 * @param stated probabilities in [0, 1], NaN if missing
 * @param right 1 or 0, NaN if missing
 */
record Answers(Numbers stated, Numbers right) {
  private static final Set<String> YES = Set.of("true", "yes", "right", "correct", "1");
  private static final Set<String> NO = Set.of("false", "no", "wrong", "incorrect", "0");

  /** Returns the answers; empty, and reported, if a cell is no probability or no verdict. */
  static Optional<Answers> of(
      Table table, Roles roles, Columns columns, List<Diagnostic> diagnostics) {
    int x = roles.position();
    int y = roles.values().get(0);
    Field statedField = roles.positionField();
    Field rightField = roles.valueFields().get(0);
    double sure = whole(statedField, columns, x);
    double all = whole(rightField, columns, y);
    Optional<Numbers> stated = columns.numbers(x, statedField.span());
    Optional<Numbers> right = verdicts(table, y, columns, rightField.span());
    if (stated.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt noShare = first(stated.get(), value -> !(value >= 0 && value <= sure));
    OptionalInt noVerdict = first(right.get(), value -> value != 0 && value != all);
    if (noShare.isPresent()) {
      String what = "no probability from 0 to %d".formatted((int) sure);
      diagnostics.add(fault(table, noShare.getAsInt(), x, what, statedField.span()));
    } else if (noVerdict.isPresent()) {
      String what = "neither 0 nor %d".formatted((int) all);
      diagnostics.add(fault(table, noVerdict.getAsInt(), y, what, rightField.span()));
    }
    return noShare.isPresent() || noVerdict.isPresent()
        ? Optional.empty()
        : Optional.of(new Answers(shares(stated.get(), sure), shares(right.get(), all)));
  }

  private static Numbers shares(Numbers numbers, double whole) {
    double[] shares = numbers.toArray();
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= whole;
    }
    return Numbers.of(shares);
  }

  /** Returns what stands for certainty, or for right: 100 in a column of percentages, else 1. */
  private static double whole(Field field, Columns columns, int column) {
    Optional<String> unit = field.unit().or(() -> columns.column(column).unit());
    return unit.filter("%"::equals).isPresent() ? 100 : 1;
  }

  /** Returns 1 or 0 for each answer if they are words, else the numbers of the column. */
  private static Optional<Numbers> verdicts(
      Table table, int column, Columns columns, SourceSpan asked) {
    if (columns.column(column).values() instanceof Texts texts) {
      double[] right = new double[table.rows()];
      boolean known = true;
      for (int row = 0; row < right.length; row++) {
        String word = texts.at(row).strip().toLowerCase(Locale.ROOT);
        boolean missing = columns.isMissing(texts.at(row));
        known &= missing || YES.contains(word) || NO.contains(word);
        right[row] = missing ? Double.NaN : YES.contains(word) ? 1 : 0;
      }
      if (known) {
        return Optional.of(Numbers.of(right));
      }
    }
    return columns.numbers(column, asked);
  }

  private static OptionalInt first(Numbers numbers, DoublePredicate wrong) {
    for (int row = 0; row < numbers.size(); row++) {
      if (!numbers.isMissing(row) && wrong.test(numbers.at(row))) {
        return OptionalInt.of(row);
      }
    }
    return OptionalInt.empty();
  }

  private static Diagnostic fault(Table table, int row, int column, String what, SourceSpan asked) {
    return Diagnostic.error(
            "chart/not-share",
            table.places().cell(row, column),
            "%s in \"%s\" is %s"
                .formatted(
                    table.places().text(row, column), table.columns().get(column).name(), what))
        .withLabel(asked, "asked for here")
        .withHint("give the column the unit % if 100 is all, or leave such rows out with a filter");
  }

  /** Returns the numbers of rows. */
  static double[] of(Numbers numbers, List<Integer> rows) {
    return rows.stream().mapToDouble(numbers::at).toArray();
  }

  /** Returns those of the rows that have both. */
  List<Integer> present(List<Integer> rows) {
    return rows.stream().filter(row -> !stated.isMissing(row) && !right.isMissing(row)).toList();
  }
}

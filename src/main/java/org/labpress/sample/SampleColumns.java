package org.labpress.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.labpress.chart.bind.Columns;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/**
 * Which columns of a table samples have.
 *
 * @param key the column by which a sample is called; empty for the number of its row
 * @param texts those to read
 * @param shown all that are shown, in order
 * @param sort the measure; empty for the order of the file
 */
record SampleColumns(OptionalInt key, Set<Integer> texts, List<Integer> shown, OptionalInt sort) {
  /** A word is shorter; what is longer is read. */
  private static final int LONGEST_WORD = 60;

  /** So many rows tell what a column is like. */
  private static final int LOOKED_AT = 2_000;

  /** Without a text to read so many columns are shown, if the author names none. */
  private static final int MOST_CHOSEN = 8;

  SampleColumns {
    texts = Set.copyOf(texts);
    shown = List.copyOf(shown);
  }

  /** Returns the columns that a specification names; empty, and reported, if one is not there. */
  static Optional<SampleColumns> of(SampleSpec spec, Table table, List<Diagnostic> diagnostics) {
    int before = diagnostics.size();
    OptionalInt key = find(spec.key(), table, diagnostics);
    OptionalInt sort = find(spec.sort().map(SampleColumns::column), table, diagnostics);
    Set<Integer> texts = new LinkedHashSet<>(all(spec.text(), table, diagnostics));
    List<Integer> shown = new ArrayList<>(all(spec.show(), table, diagnostics));
    if (diagnostics.size() > before) {
      return Optional.empty();
    }
    if (texts.isEmpty() && shown.isEmpty()) {
      longest(table, key).ifPresent(texts::add);
    }
    boolean chosen = shown.isEmpty();
    if (chosen) {
      shown.addAll(texts);
    }
    if (chosen && texts.isEmpty()) {
      IntStream.range(0, table.columns().size()).limit(MOST_CHOSEN).forEach(shown::add);
    }
    texts.stream().filter(column -> !shown.contains(column)).forEach(shown::add);
    sort.stream().filter(column -> !shown.contains(column)).forEach(shown::add);
    shown.stream().filter(column -> isRead(table, column)).forEach(texts::add);
    // The key stands above every sample.
    key.ifPresent(column -> shown.removeIf(other -> other == column && shown.size() > 1));
    sort.stream().filter(column -> !shown.contains(column)).forEach(shown::add);
    return Optional.of(new SampleColumns(key, texts, shown, sort));
  }

  /** Leaves out the sign of the direction. */
  private static Written column(Written sort) {
    String text = sort.text().strip();
    return text.startsWith("-") ? new Written(text.substring(1), sort.span()) : sort;
  }

  private static OptionalInt find(
      Optional<Written> written, Table table, List<Diagnostic> diagnostics) {
    return written.isEmpty() ? OptionalInt.empty() : find(written.get(), table, diagnostics);
  }

  private static OptionalInt find(Written written, Table table, List<Diagnostic> diagnostics) {
    String name = written.text().strip();
    OptionalInt index = table.indexOf(name);
    if (index.isEmpty()) {
      diagnostics.add(Columns.noColumn(DataFence.SAMPLES, name, table, written.span()));
    }
    return index;
  }

  private static List<Integer> all(
      List<Written> written, Table table, List<Diagnostic> diagnostics) {
    return written.stream()
        .map(name -> find(name, table, diagnostics))
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .distinct()
        .toList();
  }

  /** Returns the column of texts that are longest on average; empty if there is none to read. */
  private static OptionalInt longest(Table table, OptionalInt key) {
    int best = -1;
    long most = -1;
    for (int column = 0; column < table.columns().size(); column++) {
      boolean names = key.equals(OptionalInt.of(column));
      if (!names && table.columns().get(column).values() instanceof Texts texts) {
        long length = 0;
        for (int row = 0; row < Math.min(LOOKED_AT, texts.size()); row++) {
          length += texts.at(row).length();
        }
        if (length > most) {
          most = length;
          best = column;
        }
      }
    }
    return best < 0 || !isRead(table, best) ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static boolean isRead(Table table, int column) {
    Values values = table.columns().get(column).values();
    if (!(values instanceof Texts texts)) {
      return false;
    }
    for (int row = 0; row < Math.min(LOOKED_AT, texts.size()); row++) {
      if (texts.at(row).length() > LONGEST_WORD || texts.at(row).indexOf('\n') >= 0) {
        return true;
      }
    }
    return false;
  }
}

package org.labpress.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.labpress.document.SampleList;
import org.labpress.source.VisibleText;
import org.labpress.table.Column;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/** The cells of samples as they are shown, and how many of them a page can carry. */
final class SampleCells {
  /** Characters of one text that are shown; the file itself holds the rest. */
  static final int MOST_TEXT = 20_000;

  /** Samples on one page. */
  static final int MOST_SAMPLES = 20_000;

  /** Characters of all samples of one list together: a page of some megabytes. */
  static final long MOST_CHARACTERS = 4_000_000;

  /** A number is about so long. */
  private static final int NUMBER_LENGTH = 8;

  private final Table table;
  private final SampleColumns columns;

  SampleCells(Table table, SampleColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** A text that is longer than what is shown of it. */
  record Cut(int row, int column, int length) {}

  List<SampleList.Column> columns() {
    return columns.shown().stream().map(this::column).toList();
  }

  private SampleList.Column column(int index) {
    Column column = table.columns().get(index);
    SampleList.Kind kind =
        columns.texts().contains(index)
            ? SampleList.Kind.TEXT
            : column.values() instanceof Numbers ? SampleList.Kind.NUMBER : SampleList.Kind.WORD;
    return new SampleList.Column(
        VisibleText.of(column.name()), column.unit().map(VisibleText::of), kind);
  }

  /**
   * Returns the rows that a page carries, growing: all, or so many that lie evenly by rank, so that
   * every quantile can still be read. The picked ones are always among them.
   */
  int[] carried(Ranking ranking, List<Integer> picked) {
    List<Integer> rows = ranking.rows();
    int count = Math.min(rows.size(), MOST_SAMPLES);
    while (true) {
      SortedSet<Integer> chosen = new TreeSet<>(picked);
      for (int i = 0; i < count; i++) {
        chosen.add(rows.get((int) ((long) i * rows.size() / count)));
      }
      long characters = chosen.stream().mapToLong(this::length).sum();
      if (characters <= MOST_CHARACTERS || count == 0) {
        return chosen.stream().mapToInt(Integer::intValue).toArray();
      }
      count = (int) Math.min(count * MOST_CHARACTERS / characters, count * 9L / 10);
    }
  }

  private long length(int row) {
    long length = NUMBER_LENGTH;
    for (int column : columns.shown()) {
      Values values = table.columns().get(column).values();
      length +=
          values instanceof Texts texts
              ? Math.min(MOST_TEXT, texts.at(row).length())
              : NUMBER_LENGTH;
    }
    return length;
  }

  /** Returns the first text of these rows that is too long to be shown whole. */
  Optional<Cut> firstCut(int[] rows) {
    return Arrays.stream(rows)
        .boxed()
        .flatMap(row -> columns.shown().stream().map(column -> cut(row, column)))
        .filter(cut -> cut.length() > MOST_TEXT)
        .findFirst();
  }

  private Cut cut(int row, int column) {
    boolean text = table.columns().get(column).values() instanceof Texts;
    int length =
        text ? ((Texts) table.columns().get(column).values()).at(row).length() : NUMBER_LENGTH;
    return new Cut(row, column, length);
  }

  SampleList.Sample sample(int row) {
    List<String> cells = columns.shown().stream().map(column -> cell(row, column)).toList();
    return new SampleList.Sample(key(row), row + 1, cells);
  }

  private String key(int row) {
    String key = columns.key().isPresent() ? written(row, columns.key().getAsInt()).strip() : "";
    return VisibleText.of(shortened(key.isEmpty() ? Integer.toString(row + 1) : key, 200));
  }

  private String cell(int row, int column) {
    return table
        .columns()
        .get(column)
        .values()
        .accept(
            new Values.Visitor<String>() {
              @Override
              public String numbers(Numbers values) {
                boolean read = columns.texts().contains(column);
                return read ? written(row, column) : plain(values.at(row));
              }

              @Override
              public String texts(Texts values) {
                return VisibleText.of(shortened(values.at(row), MOST_TEXT));
              }

              @Override
              public String dates(Dates values) {
                return values.isMissing(row) ? "" : written(row, column);
              }
            });
  }

  private String written(int row, int column) {
    return table.columns().get(column).values() instanceof Texts texts
        ? texts.at(row)
        : table.places().text(row, column);
  }

  /** Returns the number as a program can read it; empty if it is missing. */
  private static String plain(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    double size = Math.abs(number);
    if (Double.isInfinite(number) || (size != 0 && (size < 1e-5 || size >= 1e15))) {
      return Double.toString(number);
    }
    String plain = BigDecimal.valueOf(number).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }

  /** Cuts no character in two. */
  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}

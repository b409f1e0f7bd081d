package org.labpress.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Finds what the cells of a column are, reading each once and keeping none. */
final class ColumnSurvey {
  /** What programs and people write for a value that is not there, or is no finite number. */
  private static final Set<String> WORDS =
      Set.of(
          "na",
          "n/a",
          "#n/a",
          "n.a.",
          "null",
          "nil",
          "none",
          "missing",
          "-",
          "--",
          "\u2013",
          "\u2014",
          "?",
          "inf",
          "+inf",
          "-inf",
          "infinity",
          "-infinity",
          "\u221e",
          "-\u221e");

  private static final int LONGEST_WORD = 9;

  /** May be read either way. */
  private static final Pattern EITHER = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

  /** How the cells of a column are read. */
  enum Kind {
    NUMBERS,
    COMMA_NUMBERS,
    PERCENT,
    DATES,
    TEXTS
  }

  private final Dialect dialect;
  private final char separator;
  private final boolean hasMissingWords;
  private final PlainNumber number = new PlainNumber();
  private boolean plain = true;
  private boolean comma;
  private boolean percent = true;
  private boolean dates = true;
  private boolean any;
  private boolean alive = true;
  private int commas;
  private boolean either = true;
  private int words;
  private Optional<SourceSpan> firstWord = Optional.empty();
  private Optional<SourceSpan> firstComma = Optional.empty();

  ColumnSurvey(Dialect dialect, char separator) {
    this.dialect = dialect;
    this.hasMissingWords = !dialect.missing().isEmpty();
    this.separator = separator;
    this.comma = dialect.decimal().map(c -> c == ',').orElse(separator != ',');
  }

  /**
   * Takes the next cell.
   *
   * @param start offset of the raw cell
   * @return whether it is a number in plain digits, which {@link #value} then has
   */
  boolean take(CellText cell, SourceFile file, int start, int end) {
    if (!alive || cell.isEmpty()) {
      return false;
    }
    if (hasMissingWords && dialect.missing().contains(cell.toString())) {
      return false;
    }
    if (number.read(cell)) {
      any = true;
      percent = false;
      dates = false;
      comma = comma && !cell.has('.');
      alive = plain || comma;
      return true;
    }
    takeOther(cell, file, start, end);
    return false;
  }

  /** Returns the number in the cell that was taken last. */
  double value() {
    return number.value();
  }

  private void takeOther(CellText cell, SourceFile file, int start, int end) {
    if (cell.length() <= LONGEST_WORD && WORDS.contains(cell.toString().toLowerCase(Locale.ROOT))) {
      if (words++ == 0) {
        firstWord = Optional.of(place(file, start, end));
      }
      return;
    }
    any = true;
    String text = cell.toString();
    plain = plain && NumberText.parse(text).isPresent();
    comma = comma && isCommaNumber(text);
    percent = percent && text.endsWith("%") && percent(text).isPresent();
    dates = dates && DateText.parse(text).isPresent();
    if ((plain || comma) && text.indexOf(',') >= 0) {
      if (commas++ == 0) {
        firstComma = Optional.of(place(file, start, end));
      }
      either = either && EITHER.matcher(text).matches();
    }
    alive = plain || comma || percent || dates;
  }

  private static SourceSpan place(SourceFile file, int start, int end) {
    String raw = file.text().substring(start, end);
    int leading = raw.length() - raw.stripLeading().length();
    return file.span(start + leading, start + leading + raw.strip().length());
  }

  private static boolean isCommaNumber(String text) {
    return (text.indexOf('.') < 0 || text.indexOf(',') >= 0)
        && NumberText.parseDecimalComma(text).isPresent()
        && !(text.indexOf('.') >= 0 && NumberText.parse(text).isPresent());
  }

  private OptionalDouble percent(String text) {
    String bare = text.substring(0, text.length() - 1);
    return separator == ',' ? NumberText.parse(bare) : NumberText.parseDecimalComma(bare);
  }

  /** Returns whether another cell can change what the column is. */
  boolean isOpen() {
    return alive;
  }

  /** Returns whether no cell holds a value. */
  boolean isEmpty() {
    return !any && words == 0;
  }

  Kind kind() {
    if (isEmpty()) {
      return Kind.NUMBERS;
    }
    return !any || words > 0 ? Kind.TEXTS : kindOfValues();
  }

  /** A column whose every value is a number of either kind is one of numbers. */
  private Kind kindOfValues() {
    boolean stated = dialect.decimal().isPresent();
    if (comma && commas > 0 && (stated || separator == ';' || !plain)) {
      return Kind.COMMA_NUMBERS;
    }
    if (plain) {
      return Kind.NUMBERS;
    }
    if (percent) {
      return Kind.PERCENT;
    }
    return dates ? Kind.DATES : Kind.TEXTS;
  }

  /**
   * Returns what the author should state about this column; empty where there is no doubt.
   *
   * @param sidecar name of the file in which to state it
   */
  Optional<Diagnostic> note(String header, String sidecar) {
    if (any && words > 0 && kindOfValues() != Kind.TEXTS) {
      SourceSpan word = firstWord.orElseThrow();
      return Optional.of(
          Diagnostic.info(
                  "csv/missing-word",
                  word,
                  "column \"%s\" is read as text, though all but %s are %s"
                      .formatted(
                          header,
                          CsvRecords.count(words, "cell"),
                          kindOfValues() == Kind.DATES ? "dates" : "numbers"))
              .withHint(
                  "write missing: [\"%s\"] into %s if it stands for a missing value"
                      .formatted(word.text().replace("\"", ""), sidecar)));
    }
    Kind kind = kind();
    boolean guessed =
        dialect.decimal().isEmpty()
            && separator != ','
            && commas > 0
            && either
            && (kind == Kind.NUMBERS || kind == Kind.COMMA_NUMBERS);
    if (!guessed) {
      return Optional.empty();
    }
    SourceSpan first = firstComma.orElseThrow();
    boolean decimal = kind == Kind.COMMA_NUMBERS;
    String read = first.text().replace("\"", "");
    return Optional.of(
        Diagnostic.info(
                "csv/decimal",
                first,
                "%s in column \"%s\" is read as %s"
                    .formatted(read, header, read.replace(",", decimal ? "." : "")))
            .withHint(
                "write decimal: \"%s\" into %s if so, or decimal: \"%s\" if not"
                    .formatted(decimal ? "," : ".", sidecar, decimal ? "." : ",")));
  }
}

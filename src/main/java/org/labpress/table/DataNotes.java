package org.labpress.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.labpress.source.SourceSpan;

/**
 * What columns with well-known names say of the rows of a table: how many samples stand behind
 * each, whether they were cut short, how long runs took, from how many sets they come.
 *
 * @param counted whether a column says how many samples stand behind each row
 * @param fewest the smallest such number
 * @param uncounted the first row that has none, where others have one
 * @param cutShort samples that end at the limit of their length
 * @param longest the runs that took longest, the longest first, at most {@value #MOST_RUNS}
 * @param sets how many sets of questions the rows come from; empty if no column names them
 * @param uncited rows that the data call baselines or published, and that name no work, at most
 *     {@value #MOST_RUNS}
 * @param columns names of all columns of the data, each with its unit; empty text for none
 */
public record DataNotes(
    boolean counted,
    Optional<Placed> fewest,
    Optional<SourceSpan> uncounted,
    Optional<CutShort> cutShort,
    List<Placed> longest,
    OptionalInt sets,
    List<SourceSpan> uncited,
    SortedMap<String, String> columns) {
  static final int MOST_RUNS = 10;

  /** Nothing is known. */
  public static final DataNotes NONE =
      new DataNotes(
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          OptionalInt.empty(),
          List.of(),
          new TreeMap<>());

  private static final Pattern N =
      Pattern.compile(
          "n|(?:n|num|number of)[ _](?:samples|examples|questions|items|prompts|problems|trials|eval"
              + "|test)|sample[ _]size");
  private static final Pattern FINISH = Pattern.compile("finish[ _]reason|stop[ _]reason");
  private static final Pattern DURATION =
      Pattern.compile("duration|hours|run[ _]?time|wall[ _]?(?:clock|time)|elapsed");
  private static final Pattern RUN =
      Pattern.compile("(?:run|job|experiment|trial)(?:[ _]?(?:id|name))?|seed|model|checkpoint");
  private static final Pattern START = Pattern.compile("start|started|start[ _]time|started[ _]at");
  private static final Pattern END = Pattern.compile("end|ended|end[ _]time|ended[ _]at|finished");
  private static final Pattern SET =
      Pattern.compile("(?:prompt|context|question|data|eval)[ _]?sets?|task|benchmark|dataset");
  private static final Pattern ROLE = Pattern.compile("role|kind|origin|provenance|source[ _]type");
  private static final Pattern CITED = Pattern.compile("cite|cited|citation|bibkey|bib[ _]key");
  private static final Set<String> OTHERS =
      Set.of("baseline", "published", "prior work", "prior", "literature", "reported");
  private static final Set<String> LIMIT = Set.of("length", "max_tokens", "max_length");
  private static final double MILLIS_PER_HOUR = 3_600_000;

  public DataNotes {
    longest = List.copyOf(longest);
    uncited = List.copyOf(uncited);
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  /** A number and the cell or row that says it. */
  public record Placed(double value, SourceSpan place) {}

  /**
   * Samples that end at the limit of their length.
   *
   * @param cut how many do
   * @param all of how many that say how they end
   * @param first the cell that says so first
   */
  public record CutShort(int cut, int all, SourceSpan first) {}

  /** Returns whether a column of this name says something of this kind. */
  public static boolean concerns(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return List.of(N, FINISH, DURATION, START, END, SET, ROLE, CITED).stream()
        .anyMatch(pattern -> pattern.matcher(lower).matches());
  }

  /** Returns what the rows of a table say. */
  public static DataNotes of(Table table) {
    Optional<Numbers> n = numbers(table, N);
    return new DataNotes(
        n.isPresent(),
        n.flatMap(numbers -> fewest(table, numbers)),
        n.flatMap(numbers -> uncounted(table, numbers)),
        cutShort(table),
        longest(table),
        sets(table),
        uncited(table),
        columns(table));
  }

  private static OptionalInt index(Table table, Pattern name) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> name.matcher(table.columns().get(i).name().toLowerCase(Locale.ROOT)).matches())
        .findFirst();
  }

  private static Optional<Numbers> numbers(Table table, Pattern name) {
    OptionalInt index = index(table, name);
    return index.isPresent()
            && table.columns().get(index.getAsInt()).values() instanceof Numbers numbers
        ? Optional.of(numbers)
        : Optional.empty();
  }

  private static Optional<Placed> fewest(Table table, Numbers n) {
    int column = index(table, N).orElseThrow();
    return IntStream.range(0, n.size())
        .filter(row -> !n.isMissing(row))
        .boxed()
        .min((a, b) -> Double.compare(n.at(a), n.at(b)))
        .map(row -> new Placed(n.at(row), table.places().cell(row, column)));
  }

  private static Optional<SourceSpan> uncounted(Table table, Numbers n) {
    OptionalInt first = IntStream.range(0, n.size()).filter(n::isMissing).findFirst();
    boolean some = IntStream.range(0, n.size()).anyMatch(row -> !n.isMissing(row));
    return some && first.isPresent()
        ? Optional.of(table.places().row(first.getAsInt()))
        : Optional.empty();
  }

  private static Optional<CutShort> cutShort(Table table) {
    OptionalInt index = index(table, FINISH);
    if (index.isEmpty()
        || !(table.columns().get(index.getAsInt()).values() instanceof Texts texts)) {
      return Optional.empty();
    }
    int cut = 0;
    int all = 0;
    int first = -1;
    for (int row = 0; row < texts.size(); row++) {
      String reason = texts.at(row).toLowerCase(Locale.ROOT);
      all += reason.isEmpty() ? 0 : 1;
      if (LIMIT.contains(reason)) {
        cut++;
        first = first < 0 ? row : first;
      }
    }
    return cut == 0
        ? Optional.empty()
        : Optional.of(new CutShort(cut, all, table.places().cell(first, index.getAsInt())));
  }

  private static List<Placed> longest(Table table) {
    double[] hours = hours(table);
    List<Integer> rows =
        IntStream.range(0, hours.length)
            .filter(row -> hours[row] > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(hours[b], hours[a]))
            .limit(MOST_RUNS)
            .toList();
    List<Placed> longest = new ArrayList<>();
    rows.forEach(row -> longest.add(new Placed(hours[row], table.places().row(row))));
    return longest;
  }

  /** Returns the hours of each run; nothing if no column with a known unit says them. */
  private static double[] hours(Table table) {
    if (index(table, RUN).isEmpty()) {
      // A talk or a journey may take as long as it wants.
      return new double[0];
    }
    OptionalInt start = index(table, START);
    OptionalInt end = index(table, END);
    if (start.isPresent()
        && end.isPresent()
        && table.columns().get(start.getAsInt()).values() instanceof Dates from
        && table.columns().get(end.getAsInt()).values() instanceof Dates to) {
      return IntStream.range(0, table.rows())
          .mapToDouble(
              row ->
                  from.isMissing(row) || to.isMissing(row)
                      ? Double.NaN
                      : (to.at(row) - from.at(row)) / MILLIS_PER_HOUR)
          .toArray();
    }
    OptionalInt index = index(table, DURATION);
    if (index.isEmpty()
        || !(table.columns().get(index.getAsInt()).values() instanceof Numbers numbers)) {
      return new double[0];
    }
    Column column = table.columns().get(index.getAsInt());
    String said = column.name().equalsIgnoreCase("hours") ? "h" : "";
    double factor =
        switch (column.unit().orElse(said)) {
          case "s", "sec", "seconds" -> 1 / 3600.0;
          case "min", "minutes" -> 1 / 60.0;
          case "h", "hours" -> 1;
          case "d", "days" -> 24;
          default -> Double.NaN;
        };
    return IntStream.range(0, numbers.size()).mapToDouble(r -> numbers.at(r) * factor).toArray();
  }

  /** Returns whether a column of this name says how many samples stand behind a row. */
  public static boolean isCount(String name) {
    return N.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Returns whether a column of this name says from which set of questions a row comes. */
  public static boolean isSet(String name) {
    return SET.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Returns the same, with one place for everything: rows of a query have none in a file. */
  public DataNotes at(SourceSpan place) {
    return new DataNotes(
        counted,
        fewest.map(placed -> new Placed(placed.value(), place)),
        uncounted.map(row -> place),
        cutShort.map(cut -> new CutShort(cut.cut(), cut.all(), place)),
        longest.stream().limit(1).map(run -> new Placed(run.value(), place)).toList(),
        sets,
        uncited.stream().limit(1).map(row -> place).toList(),
        columns);
  }

  private static SortedMap<String, String> columns(Table table) {
    SortedMap<String, String> columns = new TreeMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column.unit().orElse("")));
    return columns;
  }

  private static List<SourceSpan> uncited(Table table) {
    OptionalInt role = index(table, ROLE);
    if (role.isEmpty() || !(table.columns().get(role.getAsInt()).values() instanceof Texts roles)) {
      return List.of();
    }
    OptionalInt cited = index(table, CITED);
    return IntStream.range(0, roles.size())
        .filter(row -> OTHERS.contains(roles.at(row).toLowerCase(Locale.ROOT)))
        .filter(
            row -> cited.isEmpty() || table.columns().get(cited.getAsInt()).values().isMissing(row))
        .limit(MOST_RUNS)
        .mapToObj(row -> table.places().row(row))
        .toList();
  }

  private static OptionalInt sets(Table table) {
    OptionalInt index = index(table, SET);
    if (index.isEmpty()
        || !(table.columns().get(index.getAsInt()).values() instanceof Texts texts)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(new HashSet<>(texts.values()).size());
  }
}

package org.labpress.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.source.SourceSpan;

/**
 * Samples as every output shows them. Nothing in their texts is hidden: characters without a form
 * of their own stand as their code, such as {@code [U+202E]}.
 *
 * @param columns those that are shown, in order
 * @param samples what a page carries, in the order of the file; at least one
 * @param picks what stands in every output: from the top, from the bottom, by chance
 * @param ordering by what the samples are ranked; empty for the order of the file
 * @param seed of the picks by chance; 0 if there are none
 * @param only the one pick, 0-based, that is shown here, as on a slide of its own; empty for all
 * @param facts about all rows, also those that no page carries
 */
public record SampleList(
    List<Column> columns,
    List<Sample> samples,
    List<Pick> picks,
    Optional<Ordering> ordering,
    long seed,
    OptionalInt only,
    Facts facts) {
  public SampleList {
    columns = List.copyOf(columns);
    samples = List.copyOf(samples);
    picks = List.copyOf(picks);
  }

  /**
   * A column that is shown.
   *
   * @param name without its unit
   */
  public record Column(String name, Optional<String> unit, Kind kind) {
    /** Returns name and unit, such as {@code latency (ms)}. */
    public String label() {
      return unit.map(u -> "%s (%s)".formatted(name, u)).orElse(name);
    }
  }

  /** What the cells of a column are. */
  public enum Kind {
    /** Something to read, on lines of its own. */
    TEXT,
    /** Numbers that a program can read as they stand. */
    NUMBER,
    /** A word or two. */
    WORD
  }

  /**
   * One row.
   *
   * @param key by which the sample is called; of several with one key only the first can be found
   * @param row 1-based, in the order of the file
   * @param cells one for each column that is shown; empty if missing
   */
  public record Sample(String key, int row, List<String> cells) {
    public Sample {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A sample that stands in every output.
   *
   * @param sample 0-based, among those of the list
   */
  public record Pick(Group group, int sample) {}

  /** Why a sample stands in every output. */
  public enum Group {
    TOP,
    BOTTOM,
    RANDOM
  }

  /**
   * By what samples are ranked.
   *
   * @param column 0-based, among those that are shown
   * @param descending whether the largest come first
   */
  public record Ordering(int column, boolean descending) {}

  /**
   * What the rows are like.
   *
   * @param rows how many there are after the filter
   * @param columns names of all columns of the data, shown or not
   * @param cutShort samples that end at the limit of their length; empty if none is known to
   */
  public record Facts(int rows, List<String> columns, Optional<CutShort> cutShort) {
    public Facts {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Samples that end at the limit of their length, not where the model would have stopped.
   *
   * @param cut how many do
   * @param all of how many that say how they end
   * @param first the cell that says so first
   */
  public record CutShort(int cut, int all, SourceSpan first) {}

  /** Returns the picks of a group, in their order. */
  public List<Sample> picked(Group group) {
    return picks.stream()
        .filter(pick -> pick.group() == group)
        .map(pick -> samples.get(pick.sample()))
        .toList();
  }

  /** Returns the same list, of which only one pick, 0-based, is shown. */
  public SampleList only(int pick) {
    return new SampleList(columns, samples, picks, ordering, seed, OptionalInt.of(pick), facts);
  }

  /**
   * Returns what a reader has to know of the selection: {@code 15 of 812 shown, seed 7}.
   *
   * @param language of the page
   */
  public String selection(PrintedLanguage language) {
    boolean chance = picks.stream().anyMatch(pick -> pick.group() == Group.RANDOM);
    String all = PrintedWord.SHOWN.in(language);
    String shown = String.format(Locale.ROOT, all, picks.size(), facts.rows());
    return chance ? shown + ", " + PrintedWord.SEED.in(language) + " " + seed : shown;
  }

  /**
   * Returns the title of a group, such as {@code Top 5 by score}.
   *
   * @param language of the page
   */
  public String title(Group group, PrintedLanguage language) {
    long count = picks.stream().filter(pick -> pick.group() == group).count();
    boolean ranked = ordering.isPresent();
    PrintedWord word =
        switch (group) {
          case TOP -> ranked ? PrintedWord.TOP : PrintedWord.FIRST;
          case BOTTOM -> ranked ? PrintedWord.BOTTOM : PrintedWord.LAST;
          case RANDOM -> PrintedWord.RANDOM;
        };
    String title = word.in(language).formatted(count);
    if (group == Group.RANDOM) {
      return title + " (" + PrintedWord.SEED.in(language) + " " + seed + ")";
    }
    return ordering
        .map(order -> columns.get(order.column()).name())
        .map(name -> title + " " + PrintedWord.RANKED_BY.in(language).formatted(name))
        .orElse(title);
  }

  /** Returns the column by which samples are ranked. */
  public OptionalInt rankedBy() {
    return ordering.isPresent() ? OptionalInt.of(ordering.get().column()) : OptionalInt.empty();
  }
}

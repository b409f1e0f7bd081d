package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Footnote;
import org.labpress.document.Located;
import org.labpress.document.TextSettings;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** What is collected while one page is converted: diagnostics, ids and footnotes. */
final class PageNotes {
  /** Beyond this nobody finds a note again, and every step of a build takes longer. */
  private static final int MOST_FOOTNOTES = 10_000;

  private static final int MOST_IDS = 50_000;

  /** Cells of tables that may lie in each other. */
  private static final int MOST_CELLS = 10;

  /** An argument used twice doubles with every nesting. */
  private static final int MOST_MACRO_CHARACTERS = 1_000_000;

  /** Each is read by a parser of its own; a page of macros that double would use any number. */
  private static final int MOST_MACROS = 10_000;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<SourceSpan> codeCells = new ArrayList<>();
  private final Map<String, SourceSpan> ids = new TreeMap<>();
  private final Map<String, Footnote> footnotes = new TreeMap<>();
  private final List<Footnote> inOrder = new ArrayList<>();
  private final Map<String, List<SourceSpan>> marks = new TreeMap<>();

  private final List<Located<String>> nocite = new ArrayList<>();
  private TextMacros macros = TextMacros.NONE;
  private int macroCharacters;
  private int macroUses;
  private TextSettings settings = TextSettings.NONE;
  private Function<String, Optional<String>> fields = key -> Optional.empty();
  private int unnamedNotes;
  private int cells;
  private final List<SourceSpan> moreIds = new ArrayList<>();
  private final List<SourceSpan> moreFootnotes = new ArrayList<>();
  private final Map<String, Integer> exampleNumbers = new TreeMap<>();
  private int examples;

  private volatile @Nullable SourceSpan place;

  /** Notes which block is being read, for the case that this takes too long. */
  void at(SourceSpan span) {
    place = span;
  }

  /** Returns the block that was read last; may be asked from another thread. */
  Optional<SourceSpan> place() {
    return Optional.ofNullable(place);
  }

  /** Returns what finds the text of a field of the front matter, by its path with full stops. */
  Function<String, Optional<String>> fields() {
    return fields;
  }

  void fields(Function<String, Optional<String>> other) {
    fields = other;
  }

  /** Returns the keys of the text that are listed without being cited. */
  List<Located<String>> nocite() {
    return nocite;
  }

  /** Returns the commands that the author has defined, as far as they are read. */
  TextMacros macros() {
    return macros;
  }

  void macros(TextMacros other) {
    macros = other;
  }

  /**
   * Counts characters that a macro gives.
   *
   * @return false where the macros of the page have given too many
   */
  boolean takesMacro(int characters) {
    macroCharacters += Math.max(characters, 20);
    return ++macroUses <= MOST_MACROS && macroCharacters <= MOST_MACRO_CHARACTERS;
  }

  /** Returns what the front matter says about reading; until it is read, that it says nothing. */
  TextSettings settings() {
    return settings;
  }

  void settings(TextSettings other) {
    settings = other;
  }

  /**
   * Reads the blocks of a table's cell.
   *
   * @param place of the cell
   * @return empty where such tables lie in each other too deep
   */
  Optional<List<Block>> nested(SourceSpan place, Supplier<List<Block>> cell) {
    if (cells == MOST_CELLS) {
      report(
          Diagnostic.error(
              "md/too-deep", place, "tables are nested deeper than %d".formatted(MOST_CELLS)));
      return Optional.empty();
    }
    cells++;
    List<Block> blocks = cell.get();
    cells--;
    return Optional.of(blocks);
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * Notes the id that attributes give.
   *
   * @param place the attributes as written
   * @return the attributes
   */
  Attributes define(Attributes attributes, SourceSpan place) {
    attributes.id().ifPresent(id -> define(id, place));
    return attributes;
  }

  void define(String id, SourceSpan place) {
    SourceSpan first = ids.putIfAbsent(id, place);
    if (first != null) {
      report(
          Diagnostic.error(
                  "attr/duplicate-id",
                  place,
                  "%s is defined at %d:%d and %d:%d"
                      .formatted(id, first.line(), first.column(), place.line(), place.column()))
              .withLabel(first, "first defined here")
              .withHint("give one of them another id"));
    }
  }

  /** Reports braces that are no attribute list. */
  void refuseAttributes(SourceSpan place) {
    report(
        Diagnostic.warning(
                "attr/syntax",
                place,
                "%s is not an attribute list and is shown as text".formatted(place.text()))
            .withHint("write {#id .class key=value}"));
  }

  /**
   * Counts an example of an example list.
   *
   * @param label by which the text may refer to it; may be empty
   */
  int nextExample(String label) {
    examples++;
    if (!label.isEmpty()) {
      exampleNumbers.putIfAbsent(label, examples);
    }
    return examples;
  }

  /** Returns the number of the example with a label. */
  Optional<Integer> example(String label) {
    return Optional.ofNullable(exampleNumbers.get(label));
  }

  private void reportMore(String what, int most, List<SourceSpan> more) {
    if (!more.isEmpty()) {
      report(
          Diagnostic.warning(
                  "md/too-many",
                  more.get(0),
                  "the page has %d %s, at most %d are kept"
                      .formatted(most + more.size(), what, most))
              .withHint("divide the page"));
    }
  }

  void mark(String label, SourceSpan place) {
    marks.computeIfAbsent(label, key -> new ArrayList<>()).add(place);
  }

  /** Returns the label of a note without one; none that an author can write is like it. */
  String unnamedNote() {
    unnamedNotes++;
    return "note " + unnamedNotes;
  }

  /**
   * @param marker {@code [^label]:}
   */
  void footnote(Footnote note, SourceSpan marker) {
    if (inOrder.size() >= MOST_FOOTNOTES) {
      moreFootnotes.add(marker);
      return;
    }
    Footnote first = footnotes.putIfAbsent(note.label(), note);
    if (first == null) {
      inOrder.add(note);
      return;
    }
    report(
        Diagnostic.error(
                "md/footnote-twice",
                marker,
                "footnote \"%s\" is defined at %d:%d already"
                    .formatted(note.label(), first.span().line(), first.span().column()))
            .withLabel(first.span().part(0, 0), "first defined here")
            .withHint("give one of them another label"));
  }

  /** Notes a code cell that is shown and not run. */
  void cell(SourceSpan opening) {
    codeCells.add(opening);
  }

  /** Says once how many code cells there are. */
  void reportCells() {
    if (!codeCells.isEmpty()) {
      int count = codeCells.size();
      report(
          Diagnostic.warning(
                  "exec/not-run",
                  codeCells.get(0),
                  count == 1
                      ? "a code cell is shown, not run"
                      : "%d code cells are shown, not run; this is the first".formatted(count))
              .withHint("store outputs in a notebook, or write a CSV"));
    }
  }

  /** Returns the footnotes in the order of their definitions, and reports what does not match. */
  List<Footnote> footnotes() {
    reportMore("footnotes", MOST_FOOTNOTES, moreFootnotes);
    reportMore("ids", MOST_IDS, moreIds);
    marks.forEach(
        (label, places) -> {
          if (!footnotes.containsKey(label)) {
            places.forEach(
                place ->
                    report(
                        Diagnostic.error(
                                "md/footnote-undefined",
                                place,
                                "footnote \"%s\" is not defined".formatted(label))
                            .withHint("add a line \"[^%s]: text\"".formatted(label))));
          }
        });
    for (Footnote note : inOrder) {
      if (!marks.containsKey(note.label())) {
        report(
            Diagnostic.info(
                "md/footnote-unused",
                note.span().part(0, note.label().length() + 3),
                "footnote \"%s\" has no mark in the text".formatted(note.label())));
      }
    }
    return inOrder;
  }
}

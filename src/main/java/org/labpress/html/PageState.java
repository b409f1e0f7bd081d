package org.labpress.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.labpress.document.EmbedBlock;
import org.labpress.document.PrintedLanguage;
import org.labpress.source.SourceSpan;

/** What the writers of one page share. */
final class PageState {
  final Addresses addresses;
  final Place place;
  final PrintedLanguage language;
  private final SortedMap<Integer, String> noteLabels = new TreeMap<>();
  private final SortedMap<Integer, Integer> noteMarks = new TreeMap<>();
  private final Map<String, Integer> citations = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private boolean cards = true;
  private String notePrefix = "lp-";
  private int charts;
  private int pictures;
  private int samples;
  private @Nullable EmbedBlock embed;
  private int slides;

  PageState(Addresses addresses, Place place, PrintedLanguage language) {
    this.addresses = addresses;
    this.place = place;
    this.language = language;
  }

  /** Where a fragment stands. */
  enum Place {
    PAGE,
    SLIDE
  }

  /** Notes that a mark is written and returns its id; the second mark of a note has its own. */
  String markId(int number, String label) {
    noteLabels.put(number, label);
    return markId(number, noteMarks.merge(number, 1, Integer::sum));
  }

  String markId(int number, int mark) {
    String first = notePrefix + "mark-" + number;
    return mark == 1 ? first : first + "-" + mark;
  }

  String noteId(int number) {
    return notePrefix + "note-" + number;
  }

  /** Forgets the marks: a slide has its own footnotes, even one that stood on a slide before. */
  void nextSlide() {
    slides++;
    notePrefix = "lp-slide-" + slides + "-";
    noteLabels.clear();
    noteMarks.clear();
  }

  /** Returns the labels of the notes whose marks are written, by number. */
  SortedMap<Integer, String> noteLabels() {
    return new TreeMap<>(noteLabels);
  }

  int marks(int number) {
    return noteMarks.getOrDefault(number, 0);
  }

  /** Notes that a citation of an entry is written and returns the id of this place. */
  String citationId(String entry) {
    return citationId(entry, citations.merge(entry, 1, Integer::sum));
  }

  String citationId(String entry, int citation) {
    return "lp-cite-" + citation + "-" + entry;
  }

  /** Returns how many citations of an entry are written. */
  int citations(String entry) {
    return citations.getOrDefault(entry, 0);
  }

  /** Returns the id of the words of an entry, without its links back. */
  String entryTextId(String entry) {
    return "lp-text-" + entry;
  }

  /** Writes something in which numbers have no cards, since nothing in it can have the focus. */
  void withoutCards(Runnable writing) {
    boolean outer = cards;
    cards = false;
    writing.run();
    cards = outer;
  }

  boolean hasCards() {
    return cards;
  }

  /** Returns the id of the card of a number; pages that show parts of several pages have many. */
  String cardId(SourceSpan number) {
    String page = Integer.toHexString(number.file().path().hashCode());
    String id = "lp-number-%s-%d".formatted(page, number.start());
    int copy = numbers.merge(id, 1, Integer::sum);
    return copy == 1 ? id : id + "-" + copy;
  }

  /** Returns the name of a list of samples without an id. */
  String nextSamples() {
    return "lp-samples-" + ++samples;
  }

  int nextChart() {
    return ++charts;
  }

  /** Returns where a figure of another page comes from while it is written; empty for others. */
  Optional<EmbedBlock> embed() {
    return Optional.ofNullable(embed);
  }

  /** Writes a figure of another page. */
  void embedded(EmbedBlock block, Runnable writing) {
    EmbedBlock outer = embed;
    embed = block;
    writing.run();
    embed = outer;
  }

  int nextPicture() {
    return ++pictures;
  }

  PageInlineWriter inlines(HtmlBuffer out) {
    return new PageInlineWriter(out, this);
  }

  PageBlockWriter blocks(HtmlBuffer out) {
    return new PageBlockWriter(out, this);
  }
}

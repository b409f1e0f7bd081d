package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Callout;
import org.labpress.document.Captioned;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Heading;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.Span;
import org.labpress.document.Theorem;
import org.labpress.source.SourceSpan;

/** What all setters of one document share: its style, tags, findings and names. */
final class SettingContext {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final Document document;
  private final PrintedLanguage language;
  private final PaperStyle style;
  private final WordItems words;
  private final KnownLines knownLines;
  private final Map<String, Integer> pages;
  private final FirstReferences references;
  private final BodyStyle body;
  private final BlockLook look;
  private final String sheet;
  private final TagTree tags;
  private final Findings findings;
  private final Set<String> names;
  private final Set<String> usedNames;
  private final Map<String, Integer> noteNumbers;
  private final Set<Integer> markedNotes = new HashSet<>();
  private final List<Integer> pendingNotes = new ArrayList<>();
  private final List<Typeset.OutlineEntry> outline;

  private @Nullable SettingContext measuring;

  /**
   * @param knownLines how paragraphs were broken before
   * @param pages on which the ids lie, from 1; empty until they are known
   */
  SettingContext(
      Document document,
      PaperStyle style,
      WordItems words,
      KnownLines knownLines,
      Map<String, Integer> pages) {
    this.document = document;
    this.language = PrintedLanguage.of(document, style.lang());
    this.style = style;
    this.words = words;
    this.knownLines = knownLines;
    this.pages = Map.copyOf(pages);
    this.references = new FirstReferences(document);
    this.body = BodyStyle.of(style);
    this.look = BlockLook.PAPER;
    this.sheet = "";
    this.tags = new TagTree();
    this.findings = new Findings();
    this.names = new HashSet<>();
    this.usedNames = new HashSet<>();
    this.noteNumbers = new HashMap<>();
    this.outline = new ArrayList<>();
    document.nodes(Heading.class).forEach(node -> node.attributes().id().ifPresent(names::add));
    document.nodes(Captioned.class).forEach(node -> node.attributes().id().ifPresent(names::add));
    document.nodes(SamplesBlock.class).forEach(block -> names.addAll(block.pickedAnchors()));
    document.nodes(Span.class).forEach(node -> node.attributes().id().ifPresent(names::add));
    document.nodes(Div.class).forEach(node -> node.attributes().id().ifPresent(names::add));
    document.nodes(Callout.class).forEach(node -> node.attributes().id().ifPresent(names::add));
    document.nodes(Theorem.class).forEach(node -> node.attributes().id().ifPresent(names::add));
    document.nodes(EquationBlock.class).forEach(this::nameEquation);
    document
        .nodes(ReferenceList.class)
        .forEach(
            list -> {
              list.attributes().id().ifPresent(names::add);
              list.entries().forEach(entry -> names.add(entry.id()));
            });
    numberNotes();
  }

  private SettingContext(
      SettingContext of, PaperStyle style, BodyStyle body, BlockLook look, String sheet) {
    this.document = of.document;
    this.language = of.language;
    this.style = style;
    this.words = of.words;
    this.knownLines = of.knownLines;
    this.references = of.references;
    this.pages = of.pages;
    this.body = body;
    this.look = look;
    this.sheet = sheet;
    this.tags = of.tags;
    this.findings = of.findings;
    this.names = of.names;
    this.usedNames = of.usedNames;
    this.noteNumbers = of.noteNumbers;
    this.outline = of.outline;
  }

  /**
   * Returns the context of one sheet of the same document, which has footnotes of its own.
   *
   * @param name of the sheet, unique in the document
   */
  SettingContext forSheet(PaperStyle other, BodyStyle text, BlockLook blocks, String name) {
    return new SettingContext(this, other, text, blocks, name);
  }

  /** Returns the page on which an id lies, as far as it is known. */
  Optional<Integer> page(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  private void nameEquation(EquationBlock equation) {
    equation.attributes().id().ifPresent(names::add);
    equation.numbers().forEach(number -> number.id().ifPresent(names::add));
  }

  /** Takes the numbers that marks have; marks without one are counted in order. */
  private void numberNotes() {
    Set<String> defined = new HashSet<>();
    document.footnotes().stream().map(Footnote::label).forEach(defined::add);
    document
        .nodes(FootnoteReference.class)
        .filter(mark -> defined.contains(mark.label()))
        .forEach(
            mark ->
                noteNumbers.computeIfAbsent(
                    mark.label(), label -> mark.number().orElse(noteNumbers.size() + 1)));
  }

  /**
   * Returns a context in which the same blocks can be set to measure them; what is set there leaves
   * no trace in this one.
   */
  SettingContext forMeasuring() {
    SettingContext known = measuring;
    if (known == null) {
      known =
          new SettingContext(document, style, words, knownLines, pages)
              .forSheet(style, body, look, sheet);
      measuring = known;
    }
    return known;
  }

  /** Returns the language of the words that the document does not have from its author. */
  PrintedLanguage language() {
    return language;
  }

  FirstReferences references() {
    return references;
  }

  PaperStyle style() {
    return style;
  }

  /** Returns how the running text of the sheet is set. */
  BodyStyle body() {
    return body;
  }

  BlockLook look() {
    return look;
  }

  /** Returns the name by which marks lead to their note; no author's id has a space. */
  String noteName(int number) {
    return sheet.isEmpty() ? "note " + number : "note " + number + " of " + sheet;
  }

  /** Returns the name by which a note leads back to its first mark. */
  String markName(int number) {
    return sheet.isEmpty() ? "mark " + number : "mark " + number + " of " + sheet;
  }

  /** Returns the place of what the author has not written. */
  SourceSpan nowhere() {
    return document.span().part(0, 0);
  }

  KnownLines knownLines() {
    return knownLines;
  }

  WordItems words() {
    return words;
  }

  TagTree tags() {
    return tags;
  }

  Findings findings() {
    return findings;
  }

  void addToOutline(int level, String text, String destination) {
    outline.add(new Typeset.OutlineEntry(level, text, destination));
  }

  List<Typeset.OutlineEntry> outline() {
    return List.copyOf(outline);
  }

  /** Returns the number of the footnote; empty if none has this label. */
  OptionalInt noteNumber(String label) {
    Integer number = noteNumbers.get(label);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Returns whether this is the first mark of the footnote; the note stands where that is. */
  boolean isFirstMark(int note) {
    boolean first = markedNotes.add(note);
    if (first) {
      pendingNotes.add(note);
    }
    return first;
  }

  /** Returns the notes that were marked since the last call. */
  List<Integer> takePendingNotes() {
    List<Integer> taken = List.copyOf(pendingNotes);
    pendingNotes.clear();
    return taken;
  }

  /** Returns the name of a destination, unless an earlier place has it already. */
  Optional<String> destination(String name) {
    return usedNames.add(name) ? Optional.of(name) : Optional.empty();
  }

  Optional<Placed.Target> internal(String id) {
    return names.contains(id) ? Optional.of(new Placed.Target.Internal(id)) : Optional.empty();
  }

  /** Returns where a link leads from the page; empty if it leads nowhere that a PDF can reach. */
  Optional<Placed.Target> target(Link link) {
    return link.target().isPresent()
        ? link.target().get().accept(new Targets())
        : unresolved(link.destination());
  }

  private Optional<Placed.Target> unresolved(String destination) {
    if (destination.startsWith("#")) {
      return internal(destination.substring(1));
    }
    int colon = destination.indexOf(':');
    boolean known =
        colon > 0 && SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT));
    return known ? Optional.of(new Placed.Target.Uri(destination)) : Optional.empty();
  }

  private final class Targets implements LinkTarget.Visitor<Optional<Placed.Target>> {
    @Override
    public Optional<Placed.Target> external(LinkTarget.External target) {
      return unresolved(target.url());
    }

    @Override
    public Optional<Placed.Target> page(LinkTarget.Page target) {
      return target.path().equals(document.path()) ? internal(target.fragment()) : Optional.empty();
    }

    @Override
    public Optional<Placed.Target> file(LinkTarget.File target) {
      return Optional.empty();
    }

    @Override
    public Optional<Placed.Target> dead(LinkTarget.Dead target) {
      return Optional.empty();
    }
  }
}

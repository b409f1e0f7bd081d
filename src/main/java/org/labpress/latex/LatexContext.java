package org.labpress.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Heading;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.Theorem;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** What is known and collected while one paper is written. */
final class LatexContext {
  private final Document document;
  private final LatexLook look;
  private final Labels labels;
  private final Formulas formulas;
  private final Pictures pictures = new Pictures();
  private final Counters counters = new Counters();
  private final Map<String, Footnote> notes = new HashMap<>();
  private final Map<String, Integer> noteNumbers = new HashMap<>();
  private final Set<String> writtenNotes = new HashSet<>();
  private final List<FootnoteReference> deferredNotes = new ArrayList<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<Theorem.Kind> theorems = new TreeSet<>();
  private final Set<Theorem.Kind> plainTheorems = new TreeSet<>();
  private final Set<String> definitions = new LinkedHashSet<>();
  private final Set<Integer> unprintable = new HashSet<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  LatexContext(Document document, LatexLook look) {
    this.document = document;
    this.look = look;
    this.labels = Labels.of(document);
    this.formulas = new Formulas(document);
    document.footnotes().forEach(note -> notes.putIfAbsent(note.label(), note));
    document
        .nodes(FootnoteReference.class)
        .filter(mark -> notes.containsKey(mark.label()))
        .forEach(
            mark ->
                noteNumbers.computeIfAbsent(
                    mark.label(), label -> mark.number().orElse(noteNumbers.size() + 1)));
  }

  /** Returns the highest level of the headings, from 1. */
  int topLevel() {
    return document.nodes(Heading.class).mapToInt(Heading::level).min().orElse(1);
  }

  Document document() {
    return document;
  }

  /** Returns the language of the words that the paper does not have from its author. */
  PrintedLanguage language() {
    return document.language();
  }

  LatexLook look() {
    return look;
  }

  Labels labels() {
    return labels;
  }

  Formulas formulas() {
    return formulas;
  }

  Pictures pictures() {
    return pictures;
  }

  Counters counters() {
    return counters;
  }

  /** Asks for a package beside those that every paper loads. */
  void use(String name) {
    packages.add(name);
  }

  Set<String> packages() {
    return packages;
  }

  /** Asks for a definition in the preamble. */
  void define(String definition) {
    definitions.add(definition);
  }

  Set<String> definitions() {
    return definitions;
  }

  /** Asks for the environment of a theorem or its like. */
  void theorem(Theorem.Kind kind, boolean numbered) {
    (numbered ? theorems : plainTheorems).add(kind);
  }

  Set<Theorem.Kind> theorems() {
    return theorems;
  }

  Set<Theorem.Kind> plainTheorems() {
    return plainTheorems;
  }

  /** Returns text as LaTeX; a character that it has no form for is reported once. */
  String words(String text, SourceSpan place) {
    return TextCharacters.write(text, TextCharacters.Manner.TEXT, code -> missing(code, place));
  }

  String code(String text, SourceSpan place) {
    return TextCharacters.write(text, TextCharacters.Manner.CODE, code -> missing(code, place));
  }

  String codeLine(String text, SourceSpan place) {
    return TextCharacters.write(
        text, TextCharacters.Manner.CODE_LINE, code -> missing(code, place));
  }

  void missing(int code, SourceSpan place) {
    if (unprintable.add(code)) {
      diagnostics.add(
          Diagnostic.warning(
                  "latex/character",
                  place,
                  "\"%s\" (U+%04X) has no form in LaTeX's usual fonts; [U+%04X] is printed"
                      .formatted(Character.toString(code), code, code))
              .withHint("write it in words, or show it as an image"));
    }
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the number of a footnote that the paper has. */
  OptionalInt noteNumber(String label) {
    Integer number = noteNumbers.get(label);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  Optional<Footnote> note(String label) {
    return Optional.ofNullable(notes.get(label));
  }

  /** Returns whether this is the first mark of the note, which stands there. */
  boolean isFirstMark(String label) {
    return writtenNotes.add(label);
  }

  /** Leaves the text of a note for the end of what cannot hold one: a float, a title. */
  void defer(FootnoteReference mark) {
    deferredNotes.add(mark);
  }

  List<FootnoteReference> takeDeferred() {
    List<FootnoteReference> taken = List.copyOf(deferredNotes);
    deferredNotes.clear();
    return taken;
  }

  /** Leaves a remark on where numbers come from, for the lines before the paragraph. */
  void comment(String text) {
    comments.add(text);
  }

  List<String> takeComments() {
    List<String> taken = comments.stream().distinct().toList();
    comments.clear();
    return taken;
  }
}

package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.Located;
import org.labpress.document.Span;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.math.Formula;
import org.labpress.math.Macros;
import org.labpress.math.MathParser;
import org.labpress.math.TexText;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Makes inlines of what a citation style prints, and lets inlines of the author pass through it.
 */
final class PrintedRuns {
  /** The first of the characters that stand for inlines of the author: a plane for private use. */
  private static final int FIRST_STAND_IN = 0xF0000;

  private static final int MOST_STAND_INS = 0xFFFD;

  private final List<List<Inline>> authors = new ArrayList<>();

  /** Returns runs that stand for inlines of the author. */
  Runs standIn(List<Inline> inlines) {
    if (inlines.isEmpty() || authors.size() >= MOST_STAND_INS) {
      return Runs.EMPTY;
    }
    authors.add(inlines);
    return Runs.of(Character.toString(FIRST_STAND_IN + authors.size() - 1), Look.KEEP_CASE);
  }

  /**
   * Returns the inlines that runs print.
   *
   * @param span the place to which all that is printed belongs
   */
  List<Inline> inlines(Runs runs, SourceSpan span) {
    List<Inline> inlines = new ArrayList<>();
    for (Run run : runs.runs()) {
      inlines.addAll(inlines(run, span));
    }
    return inlines;
  }

  private List<Inline> inlines(Run run, SourceSpan span) {
    if (run.is(Look.MATH)) {
      Located<String> tex = new Located<>(run.text(), span);
      return List.of(looking(InlineMath.of(tex, false, span).withFormula(formula(run)), run, span));
    }
    List<Inline> inlines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    run.text()
        .codePoints()
        .forEach(
            character -> {
              int index = character - FIRST_STAND_IN;
              if (index >= 0 && index < authors.size()) {
                flush(text, run, span, inlines);
                authors.get(index).forEach(inline -> inlines.add(looking(inline, run, span)));
              } else {
                text.appendCodePoint(character);
              }
            });
    flush(text, run, span, inlines);
    return inlines;
  }

  /** What is wrong with a formula is shown in its place. */
  private static Formula formula(Run run) {
    SourceFile file = SourceFile.of("formula", run.text());
    return MathParser.parse(TexText.of(run.text(), file.span()), false, Macros.NONE)
        .value()
        .formula();
  }

  private static void flush(StringBuilder text, Run run, SourceSpan span, List<Inline> inlines) {
    if (text.length() > 0) {
      String words = text.toString();
      Inline plain =
          run.is(Look.CODE) ? new Code(words, Attributes.NONE, span) : new Text(words, span);
      inlines.add(linked(looking(plain, run, span), run.link(), span));
      text.setLength(0);
    }
  }

  private static Inline looking(Inline plain, Run run, SourceSpan span) {
    Inline inline = plain;
    if (run.is(Look.SMALL_CAPS)) {
      Attributes smallCaps = Attributes.of(Optional.empty(), List.of("smallcaps"), Map.of());
      inline = new Span(List.of(inline), smallCaps, span);
    }
    if (run.is(Look.SUBSCRIPT)) {
      inline = new Subscript(List.of(inline), span);
    }
    if (run.is(Look.SUPERSCRIPT)) {
      inline = new Superscript(List.of(inline), span);
    }
    if (run.is(Look.BOLD)) {
      inline = new Strong(List.of(inline), span);
    }
    return run.is(Look.ITALIC) ? new Emphasis(List.of(inline), span) : inline;
  }

  /** Addresses come from files that others wrote: only those of the web become links. */
  private static Inline linked(Inline inline, Optional<String> address, SourceSpan span) {
    boolean web = address.isPresent() && address.get().matches("(?i)https?://\\S+");
    return web
        ? new Link(
            address.get(),
            "",
            List.of(inline),
            Attributes.NONE,
            Optional.of(new LinkTarget.External(address.get())),
            span)
        : inline;
  }
}

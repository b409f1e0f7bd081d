package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Puts the blocks between an opening and a closing line of colons into divs. One object serves one
 * list of siblings.
 */
final class DivConverter {
  private final PageNotes notes;
  private final Callouts callouts;
  private final int depth;
  private final List<Block> outermost = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * @param depth number of blocks that the siblings lie in
   */
  DivConverter(PageNotes notes, int depth) {
    this.notes = notes;
    this.callouts = new Callouts(notes);
    this.depth = depth;
  }

  /** A div whose closing line has not come yet. */
  private record Open(
      Attributes attributes, List<Inline> title, int colons, SourceSpan line, List<Block> blocks) {}

  /** Returns the list to which the next block belongs. */
  List<Block> current() {
    return open.isEmpty() ? outermost : open.element().blocks();
  }

  /**
   * @param titles reads the title of a callout or the name of a theorem
   */
  void line(DivLine node, SourceSpan line, Function<BasedSequence, List<Inline>> titles) {
    if (!node.opens()) {
      close(line, node.colons());
      return;
    }
    if (depth + open.size() >= InputGuard.MOST_LEVELS) {
      notes.report(InputGuard.tooDeep(line, "divs"));
      current().add(new Paragraph(List.of(new Text(line.text(), line)), line));
      return;
    }
    Attributes attributes = node.attributes().orElse(Attributes.NONE);
    List<Inline> title =
        attributes.classes().stream().anyMatch(Callouts::isName) || Theorems.isOne(attributes)
            ? node.title().map(titles).orElse(List.of())
            : List.of();
    notes.define(attributes, line);
    open.push(new Open(attributes, title, node.colons(), line, new ArrayList<>()));
    if (node.attributes().isEmpty()) {
      int brace = Math.max(0, line.text().indexOf('{'));
      notes.refuseAttributes(line.part(brace, line.length()));
      current().add(new Paragraph(List.of(new Text(line.text(), line)), line));
    }
  }

  private void close(SourceSpan line, int colons) {
    if (open.isEmpty()) {
      notes.report(
          Diagnostic.error("md/div-stray", line, "\"%s\" closes nothing".formatted(line.text()))
              .withHint("delete the line, or open a div above it"));
      return;
    }
    Open closed = open.pop();
    if (closed.colons() != colons) {
      open.stream()
          .filter(outer -> outer.colons() == colons)
          .findFirst()
          .ifPresent(outer -> notes.report(mismatch(line, closed, outer)));
    }
    current().add(block(closed, closed.line().cover(line)));
  }

  private Block block(Open closed, SourceSpan span) {
    return callouts
        .ofDiv(closed.attributes(), closed.title(), closed.blocks(), closed.line(), span)
        .<Block>map(callout -> callout)
        .or(
            () ->
                Theorems.of(closed.attributes(), closed.title(), closed.blocks(), span)
                    .map(theorem -> theorem))
        .or(() -> FigureGroups.of(closed.attributes(), closed.blocks(), span))
        .orElseGet(() -> new Div(closed.attributes(), closed.blocks(), span));
  }

  private static Diagnostic mismatch(SourceSpan line, Open closed, Open meant) {
    return Diagnostic.warning(
            "md/div-fence-mismatch",
            line,
            "this \"%s\" closes the div opened at line %d, not the one at line %d"
                .formatted(line.text(), closed.line().line(), meant.line().line()))
        .withLabel(closed.line(), "this one is closed")
        .withHint("close the inner div with its own number of colons first");
  }

  /** Returns the blocks, and reports the divs that are still open. */
  List<Block> finish() {
    while (!open.isEmpty()) {
      Open unclosed = open.pop();
      SourceSpan span = unclosed.line();
      for (Block block : unclosed.blocks()) {
        span = span.cover(block.span());
      }
      current().add(block(unclosed, span));
      notes.report(unclosed(unclosed));
    }
    return outermost;
  }

  private static Diagnostic unclosed(Open div) {
    Diagnostic diagnostic =
        Diagnostic.error(
            "md/div-open",
            div.line(),
            "\"%s\" opened here is never closed".formatted(div.line().text()));
    return div.blocks().stream()
        .filter(Heading.class::isInstance)
        .findFirst()
        .map(
            heading ->
                diagnostic.withHint(
                    "add a line \":::\"; the next heading is at line " + heading.span().line()))
        .orElseGet(() -> diagnostic.withHint("add a line \":::\""));
  }
}

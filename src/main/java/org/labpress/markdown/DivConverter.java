package org.labpress.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Heading;
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
  private final int depth;
  private final List<Block> outermost = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * @param depth number of blocks that the siblings lie in
   */
  DivConverter(PageNotes notes, int depth) {
    this.notes = notes;
    this.depth = depth;
  }

  /** A div whose closing line has not come yet. */
  private record Open(Attributes attributes, SourceSpan line, List<Block> blocks) {}

  /** Returns the list to which the next block belongs. */
  List<Block> current() {
    return open.isEmpty() ? outermost : open.element().blocks();
  }

  void line(DivLine node, SourceSpan line) {
    if (!node.opens()) {
      close(line);
      return;
    }
    if (depth + open.size() >= InputGuard.MOST_LEVELS) {
      notes.report(InputGuard.tooDeep(line, "divs"));
      current().add(new Paragraph(List.of(new Text(line.text(), line)), line));
      return;
    }
    Attributes attributes = node.attributes().orElse(Attributes.NONE);
    open.push(new Open(notes.define(attributes, line), line, new ArrayList<>()));
    if (node.attributes().isEmpty()) {
      int brace = Math.max(0, line.text().indexOf('{'));
      notes.refuseAttributes(line.part(brace, line.length()));
      current().add(new Paragraph(List.of(new Text(line.text(), line)), line));
    }
  }

  private void close(SourceSpan line) {
    if (open.isEmpty()) {
      notes.report(
          Diagnostic.error("md/div-stray", line, "\"%s\" closes nothing".formatted(line.text()))
              .withHint("delete the line, or open a div above it"));
      return;
    }
    Open closed = open.pop();
    current().add(new Div(closed.attributes(), closed.blocks(), closed.line().cover(line)));
  }

  /** Returns the blocks, and reports the divs that are still open. */
  List<Block> finish() {
    while (!open.isEmpty()) {
      Open unclosed = open.pop();
      SourceSpan span = unclosed.line();
      for (Block block : unclosed.blocks()) {
        span = span.cover(block.span());
      }
      current().add(new Div(unclosed.attributes(), unclosed.blocks(), span));
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

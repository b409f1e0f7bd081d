package org.labpress.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.labpress.document.Block;
import org.labpress.document.Inline;
import org.labpress.markdown.ReusedParser.Listeners;

/** Parses and converts a prepared text in the full dialect. */
final class TextReader {
  private TextReader() {}

  static List<Block> blocks(PreparedText text, PageNotes notes) {
    PreparedText rewritten = CodeCells.withoutBackquotes(FormRewriter.rewrite(text, notes));
    return blocks(rewritten, notes, new ReferenceRepository(null));
  }

  /**
   * @param references links that the text may name beside its own
   */
  static List<Block> blocks(PreparedText text, PageNotes notes, ReferenceRepository references) {
    FancyMarkers markers = FancyMarkers.in(InputGuard.bound(text, notes), notes);
    PreparedText bounded = markers.text();
    IntConsumer openMath = offset -> notes.report(MathConverter.unclosed(bounded, offset));
    return new BlockConverter(bounded, notes, markers, false)
        .children(
            ReusedParser.blocks(
                bounded.text(),
                notes.settings(),
                new Listeners(progress(bounded, notes), openMath, references, notes.macros())));
  }

  static List<Inline> inlines(PreparedText text, PageNotes notes) {
    return inlines(text, notes, new ReferenceRepository(null));
  }

  static List<Inline> inlines(PreparedText text, PageNotes notes, ReferenceRepository references) {
    InlineConverter converter = new InlineConverter(text, notes, false);
    Listeners listeners =
        new Listeners(progress(text, notes), offset -> {}, references, notes.macros());
    Document parsed =
        ReusedParser.inlines(BasedSequence.of(text.text()), notes.settings(), listeners);
    List<Inline> inlines = new ArrayList<>();
    for (Node paragraph : parsed.getChildren()) {
      inlines.addAll(converter.children(paragraph));
    }
    return inlines;
  }

  private static IntConsumer progress(PreparedText text, PageNotes notes) {
    return offset -> {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the deadline of the parse is over");
      }
      notes.at(text.span(offset, offset));
    };
  }
}

package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.labpress.document.Citation;
import org.labpress.document.Inline;
import org.labpress.document.Reference;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/** Makes citations, or references where the keys are labels, from what the parser found. */
final class CitationConverter {
  private final PreparedText source;
  private final Function<BasedSequence, List<Inline>> inlines;

  /**
   * @param inlines reads the text before and after a key
   */
  CitationConverter(PreparedText source, Function<BasedSequence, List<Inline>> inlines) {
    this.source = source;
    this.inlines = inlines;
  }

  List<Inline> convert(CitationNode node) {
    if (node.items().get(0).key().isLabel()) {
      return references(node);
    }
    List<Citation.Item> items =
        node.items().stream()
            .map(
                item ->
                    new Citation.Item(
                        item.key().key(),
                        inlines.apply(item.prefix()),
                        inlines.apply(item.suffix()),
                        item.key().suppressAuthor(),
                        span(item.place())))
            .toList();
    return List.of(Citation.of(node.form(), items, span(node.getChars())));
  }

  private List<Inline> references(CitationNode node) {
    List<Inline> found = new ArrayList<>();
    for (CitationNode.Item item : node.items()) {
      if (!found.isEmpty()) {
        found.add(new Text(", ", between(found.get(found.size() - 1), item)));
      }
      List<Inline> prefix = inlines.apply(item.prefix());
      if (!prefix.isEmpty()) {
        found.addAll(prefix);
        found.add(new Text(" ", after(prefix.get(prefix.size() - 1))));
      }
      Reference.Form form =
          item.key().suppressAuthor() ? Reference.Form.NUMBER : Reference.Form.FULL;
      boolean alone =
          node.items().size() == 1 && item.prefix().isEmpty() && item.suffix().isEmpty();
      SourceSpan span = alone ? span(node.getChars()) : span(item.place());
      found.add(new Reference(item.key().label(), form, Optional.empty(), span));
      List<Inline> suffix = inlines.apply(item.suffix());
      if (!suffix.isEmpty()) {
        found.add(new Text(" ", after(found.get(found.size() - 1))));
        found.addAll(suffix);
      }
    }
    return found;
  }

  private SourceSpan between(Inline last, CitationNode.Item next) {
    BasedSequence first = next.prefix().isEmpty() ? next.place() : next.prefix();
    int start = last.span().end();
    return source.file().span(start, Math.max(start, span(first).start()));
  }

  private SourceSpan after(Inline inline) {
    return source.file().span(inline.span().end(), inline.span().end());
  }

  private SourceSpan span(BasedSequence chars) {
    return source.span(chars.getStartOffset(), chars.getEndOffset());
  }
}

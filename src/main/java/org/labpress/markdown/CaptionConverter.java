package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.TableBlock;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/** Gives tables their captions: the paragraph after a table, or else the one before it. */
final class CaptionConverter {
  private CaptionConverter() {}

  /** Returns the paragraph that is the caption of a table, if it has one. */
  static Optional<Node> of(TableSource table) {
    Node after = table.getNext();
    if (isCaption(after)) {
      return Optional.of(after);
    }
    Node before = table.getPrevious();
    boolean taken = isCaption(before) && before.getPrevious() instanceof TableSource;
    return isCaption(before) && !taken ? Optional.of(before) : Optional.empty();
  }

  /** Returns the table whose caption a paragraph is, or empty for a paragraph of the text. */
  static boolean isTaken(Node paragraph) {
    return isCaption(paragraph)
        && (paragraph.getPrevious() instanceof TableSource
            || paragraph.getNext() instanceof TableSource);
  }

  private static boolean isCaption(@Nullable Node node) {
    return node instanceof Paragraph && Captions.isCaption(node.getChars());
  }

  /**
   * Returns the table with its caption.
   *
   * @param content inlines of the caption, with its mark
   */
  static TableBlock add(
      TableBlock table, List<Inline> content, Attributes attributes, SourceSpan span) {
    LabelMarks labels = LabelMarks.take(withoutMark(content));
    return table.withCaption(labels.rest(), labels.in(attributes), table.span().cover(span));
  }

  private static List<Inline> withoutMark(List<Inline> content) {
    List<Inline> rest = new ArrayList<>(content);
    if (!content.isEmpty() && content.get(0) instanceof Text first) {
      // The line may end in the mark, so that the text has lost its space.
      int length = first.text().length();
      int found = Captions.markLength(first.text());
      int mark = found > 0 ? found : length;
      SourceSpan span = first.span();
      rest.remove(0);
      if (mark < length) {
        int cut = span.length() == length ? mark : 0;
        rest.add(0, new Text(first.text().substring(mark), span.part(cut, span.length())));
      }
    }
    return rest;
  }
}

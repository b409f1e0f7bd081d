package org.labpress.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.labpress.document.Block;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.ListMarker;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes lists of those that the parser found. */
final class ListConverter {
  private final FancyMarkers markers;
  private final PageNotes notes;
  private final Function<Node, ListItem> item;
  private final BiFunction<Node, List<ListItem>, SourceSpan> covering;

  /**
   * @param covering returns the span of a list with its items
   */
  ListConverter(
      FancyMarkers markers,
      PageNotes notes,
      Function<Node, ListItem> item,
      BiFunction<Node, List<ListItem>, SourceSpan> covering) {
    this.markers = markers;
    this.notes = notes;
    this.item = item;
    this.covering = covering;
  }

  Block bullets(BulletList node) {
    List<ListItem> items = new ArrayList<>();
    node.getChildren().forEach(child -> items.add(item.apply(child)));
    SourceSpan span = covering.apply(node, items);
    checkIndent(node, span);
    return new ListBlock(ListBlock.Kind.BULLET, 1, node.isTight(), items, span);
  }

  /** Returns the list, or several where the items change from one kind of number to another. */
  List<Block> ordered(OrderedList node) {
    List<Block> lists = new ArrayList<>();
    List<ListItem> items = new ArrayList<>();
    Optional<ListMarker> current = Optional.empty();
    int start = node.getStartNumber();
    for (Node child : node.getChildren()) {
      Optional<FancyMarkers.Marker> written = markers.at(child.getStartOffset());
      ListMarker marker = marker(node, written, current);
      if (current.isEmpty() || !current.get().equals(marker)) {
        if (!items.isEmpty()) {
          lists.add(list(node, start, current.orElse(marker), items, span(items)));
          items.clear();
        }
        start = written.map(found -> found.start(marker.style())).orElse(start);
      }
      current = Optional.of(marker);
      items.add(item.apply(child));
    }
    SourceSpan span = lists.isEmpty() ? covering.apply(node, items) : span(items);
    lists.add(list(node, start, current.orElse(ListMarker.DECIMAL), items, span));
    checkIndent(node, lists.get(0).span());
    return lists;
  }

  private static ListMarker marker(
      OrderedList node, Optional<FancyMarkers.Marker> written, Optional<ListMarker> before) {
    if (written.isPresent()) {
      FancyMarkers.Marker found = written.get();
      return new ListMarker(found.style(before.map(ListMarker::style)), found.delimiter());
    }
    return new ListMarker(
        ListMarker.Style.DECIMAL,
        node.getDelimiter() == ')' ? ListMarker.Delimiter.PAREN : ListMarker.Delimiter.PERIOD);
  }

  private static ListBlock list(
      OrderedList node, int start, ListMarker marker, List<ListItem> items, SourceSpan span) {
    return new ListBlock(ListBlock.Kind.ORDERED, start, node.isTight(), marker, items, span);
  }

  private static SourceSpan span(List<ListItem> items) {
    return items.get(0).span().cover(items.get(items.size() - 1).span());
  }

  /** Reports a list that was meant to lie in the item above and is not indented enough. */
  private void checkIndent(Node node, SourceSpan span) {
    if (!(node.getPrevious() instanceof OrderedList above) || above.getLastChild() == null) {
      return;
    }
    String text = markers.text().text();
    int indent = columns(text, node.getStartOffset());
    Node last = above.getLastChild();
    int needed = columns(text, last.getStartOffset());
    int at = last.getStartOffset();
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\n') {
      at++;
      needed++;
    }
    needed++;
    boolean nextLine =
        text.substring(last.getStartOffset(), node.getStartOffset()).strip().indexOf("\n\n") < 0;
    if (indent > columns(text, last.getStartOffset()) && indent < needed && nextLine) {
      SourceSpan first = span.part(0, Math.min(1, span.length()));
      notes.report(
          Diagnostic.warning(
                  "md/list-indent",
                  first,
                  "this list is indented by %d columns and starts anew; %d put it into the item above"
                      .formatted(indent, needed))
              .withHint("indent it by %d columns".formatted(needed))
              .withFix(
                  new Diagnostic.Fix(
                      "indent the list",
                      false,
                      List.of(
                          new Diagnostic.TextEdit(
                              first.file().span(first.start(), first.start()),
                              " ".repeat(needed - indent))))));
    }
  }

  private static int columns(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return offset - start;
  }
}

package org.labpress.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.labpress.layout.Typeset;

/** The outline that readers show in their side bar (ISO 32000-1, 12.3.3). */
final class OutlineTree {
  private static final COSName OUTLINES = COSName.getPDFName("Outlines");

  /** An entry with the entries below it. */
  private record Item(int level, COSDictionary dictionary, List<Item> children) {}

  private OutlineTree() {}

  /** Returns the outline, or empty if it would have no entries. */
  static Optional<COSDictionary> write(List<Typeset.OutlineEntry> entries, Links links) {
    COSDictionary root = PdfObjects.dictionary(OUTLINES.getName());
    Item top = new Item(0, root, new ArrayList<>());
    Deque<Item> path = new ArrayDeque<>(List.of(top));
    for (Typeset.OutlineEntry entry : entries) {
      COSDictionary dictionary = new COSDictionary();
      String text = PlainString.of(entry.text());
      dictionary.setItem(COSName.TITLE, PdfObjects.text(text.isEmpty() ? "…" : text));
      links
          .destination(entry.destination())
          .ifPresent(place -> dictionary.setItem(COSName.DEST, place));
      Item item = new Item(entry.level(), dictionary, new ArrayList<>());
      while (path.size() > 1 && path.getLast().level() >= entry.level()) {
        path.removeLast();
      }
      path.getLast().children().add(item);
      path.addLast(item);
    }
    link(top);
    return top.children().isEmpty() ? Optional.empty() : Optional.of(root);
  }

  /** Chains the children of an item; returns how many entries are below it. */
  private static int link(Item item) {
    List<Item> children = item.children();
    int below = children.size();
    for (int i = 0; i < children.size(); i++) {
      COSDictionary child = children.get(i).dictionary();
      child.setItem(COSName.PARENT, item.dictionary());
      if (i > 0) {
        child.setItem(COSName.PREV, children.get(i - 1).dictionary());
      }
      if (i + 1 < children.size()) {
        child.setItem(COSName.NEXT, children.get(i + 1).dictionary());
      }
      below += link(children.get(i));
    }
    if (!children.isEmpty()) {
      item.dictionary().setItem(COSName.FIRST, children.get(0).dictionary());
      item.dictionary().setItem(COSName.LAST, children.get(children.size() - 1).dictionary());
      item.dictionary().setItem(COSName.COUNT, COSInteger.get(below));
    }
    return below;
  }
}

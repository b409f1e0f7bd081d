package org.labpress.slides;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.document.Block;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Node;

/** Finds the footnotes that belong to the foot of a slide. */
final class SlideFootnotes {
  private final Map<String, Footnote> byLabel = new HashMap<>();

  SlideFootnotes(List<Footnote> all) {
    all.forEach(footnote -> byLabel.putIfAbsent(footnote.label(), footnote));
  }

  /** Returns the footnotes whose marks stand in the nodes or in a footnote found there. */
  Marked markedIn(Stream<? extends Node> nodes) {
    Deque<Node> open = new ArrayDeque<>(nodes.toList());
    Set<String> seen = new HashSet<>();
    List<Footnote> footnotes = new ArrayList<>();
    List<Block> notes = new ArrayList<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      for (String label : labels(node)) {
        Footnote footnote = byLabel.get(label);
        if (footnote != null && seen.add(label)) {
          NotesSeparator.Separated parts = NotesSeparator.separate(footnote.blocks());
          Footnote shown = new Footnote(label, parts.audience(), footnote.span());
          footnotes.add(shown);
          notes.addAll(parts.notes());
          open.add(shown);
        }
      }
    }
    return new Marked(footnotes, notes);
  }

  private static List<String> labels(Node node) {
    return Stream.concat(Stream.of(node), node.descendants())
        .filter(FootnoteReference.class::isInstance)
        .map(mark -> ((FootnoteReference) mark).label())
        .toList();
  }

  /**
   * The footnotes of a slide.
   *
   * @param footnotes without notes, in the order of their marks
   * @param notes what the speaker only should see of their content
   */
  record Marked(List<Footnote> footnotes, List<Block> notes) {
    Marked {
      footnotes = List.copyOf(footnotes);
      notes = List.copyOf(notes);
    }
  }
}

package org.labpress.markdown.forms;

import java.util.List;
import org.labpress.markdown.forms.Edit.Piece;

/** What shortcodes and Liquid tags have in common. */
abstract class Tags {
  final String text;
  final Rewriting rewriting;

  Tags(String text, Rewriting rewriting) {
    this.text = text;
    this.rewriting = rewriting;
  }

  final void replace(int start, int end, String words) {
    rewriting.add(new Edit(start, end, words.isEmpty() ? List.of() : List.of(Piece.of(words))));
  }

  /** Shows a tag as it is written. */
  final void show(int start, int end) {
    String ticks = text.substring(start, end).contains("`") ? "``" : "`";
    rewriting.add(
        new Edit(start, end, List.of(Piece.of(ticks), Piece.copy(start, end), Piece.of(ticks))));
  }

  /** Puts a line of ours in place of a tag, with a blank line on the sides where text stands. */
  final void line(int start, int end, String words) {
    boolean head = start == 0 || text.charAt(start - 1) == '\n';
    boolean tail = end == text.length() || text.charAt(end) == '\n';
    replace(start, end, (head ? "" : "\n\n") + words + (tail ? "" : "\n\n"));
  }

  /** Makes a fence of the text between two tags. */
  final int verbatim(int start, int end, int close, int closeEnd, String info) {
    boolean head = start == 0 || text.charAt(start - 1) == '\n';
    boolean newline = end < text.length() && text.charAt(end) == '\n';
    String fence = "`".repeat(8);
    replace(start, end, (head ? "" : "\n\n") + fence + info + (newline ? "" : "\n"));
    boolean closedAlone = close > 0 && text.charAt(close - 1) == '\n';
    boolean tail = closeEnd == text.length() || text.charAt(closeEnd) == '\n';
    replace(close, closeEnd, (closedAlone ? "" : "\n") + fence + (tail ? "" : "\n\n"));
    return closeEnd;
  }

  static String callout(String type, String title, String fold) {
    return "::: "
        + Directive.braces(
            List.of(
                ".callout-" + Names.callout(type).orElse("note"),
                title.isBlank() ? "" : "title=" + Names.quoted(title),
                fold));
  }

  static String linked(String address) {
    return "[" + address + "](" + Pictures.destination(address) + ")";
  }
}

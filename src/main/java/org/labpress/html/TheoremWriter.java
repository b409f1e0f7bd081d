package org.labpress.html;

import java.util.List;
import java.util.Locale;
import org.labpress.document.Block;
import org.labpress.document.Paragraph;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.Theorem;

/**
 * Writes what stands in the box of a theorem: the head in the line of the first paragraph, and the
 * mark that ends a proof in the line of the last.
 */
final class TheoremWriter {
  private final HtmlBuffer out;
  private final BlockWriter blocks;
  private final PrintedLanguage language;
  private final String endOfProof;

  TheoremWriter(HtmlBuffer out, BlockWriter blocks, PrintedLanguage language) {
    this.out = out;
    this.blocks = blocks;
    this.language = language;
    this.endOfProof =
        "<span class=\"qed\" role=\"img\" aria-label=\"%s\">\u25A1</span>"
            .formatted(PrintedWord.END_OF_PROOF.in(language));
  }

  /** Returns the classes for the form and the kind. */
  static String className(Theorem theorem) {
    return "theorem theorem-%s theorem-%s"
        .formatted(
            theorem.kind().form().name().toLowerCase(Locale.ROOT), theorem.kind().className());
  }

  void write(Theorem theorem) {
    List<Block> text = theorem.blocks();
    int last = text.size() - 1;
    boolean proof = theorem.kind() == Theorem.Kind.PROOF;
    boolean opened = last >= 0 && text.get(0) instanceof Paragraph;
    boolean closed = proof && last >= 0 && text.get(last) instanceof Paragraph;
    out.markup("<p>");
    head(theorem);
    if (opened) {
      out.markup(" ");
      blocks.inlines(((Paragraph) text.get(0)).content());
      out.markup(closed && last == 0 ? " " + endOfProof : "");
    }
    out.markup("</p>").line();
    int from = opened ? 1 : 0;
    int to = closed ? last : last + 1;
    if (from < to) {
      blocks.all(text.subList(from, to));
    }
    if (closed && last > 0) {
      out.line().markup("<p>");
      blocks.inlines(((Paragraph) text.get(last)).content());
      out.markup(" " + endOfProof + "</p>").line();
    } else if (proof && !closed) {
      out.line().markup("<p class=\"qed-line\">" + endOfProof + "</p>").line();
    }
  }

  private void head(Theorem theorem) {
    out.markup("<span class=\"theorem-head\">");
    if (theorem.namesItself()) {
      blocks.inlines(theorem.name());
    } else {
      out.text(theorem.label(language));
      if (!theorem.name().isEmpty()) {
        out.markup(" <span class=\"theorem-name\">(");
        blocks.inlines(theorem.name());
        out.markup(")</span>");
      }
    }
    out.markup(".</span>");
  }
}

package org.labpress.layout;

import org.labpress.document.PrintedLanguage;
import org.labpress.document.Theorem;

/** How theorems and their like look: as the amsthm package of LaTeX sets them. */
final class TheoremLook {
  private static final String END_OF_PROOF = "\u25A1";

  /** Space behind the head: amsthm's 5 pt at 10 pt. */
  private static final double BEHIND_HEAD = 0.5;

  private final BodyStyle around;
  private final PrintedLanguage language;

  /**
   * @param around how the text around is set
   * @param language of the document
   */
  TheoremLook(BodyStyle around, PrintedLanguage language) {
    this.language = language;
    this.around = around;
  }

  /** Returns the style of the text in it. */
  BodyStyle body(Theorem theorem) {
    return around.inItalics(theorem.kind().form() == Theorem.Form.PLAIN);
  }

  /** Adds such as {@code Theorem 3 (Pythagoras).} with the space behind it. */
  InlineItems head(InlineItems items, Theorem theorem) {
    TextStyle upright = around.inItalics(false).text();
    TextStyle style =
        theorem.kind().form() == Theorem.Form.REMARK ? upright.withItalic(true) : upright.asBold();
    if (theorem.namesItself()) {
      items.addAll(theorem.name(), style);
    } else {
      items.add(theorem.label(language), style);
      if (!theorem.name().isEmpty()) {
        items.add(" (", upright).addAll(theorem.name(), upright).add(")", upright);
      }
    }
    return items.add(".", style).addSpace(BEHIND_HEAD * around.size());
  }

  InlineItems endOfProof(InlineItems items) {
    return items.addAtEdge(END_OF_PROOF, around.inItalics(false).text());
  }
}

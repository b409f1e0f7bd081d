package org.labpress.layout;

import java.util.List;
import org.labpress.drawing.Size;

/**
 * What a paper looks like.
 *
 * @param paper size of the pages
 * @param draft whether every page is marked as a draft and lines are numbered
 * @param lang BCP 47 tag of the text, where the document names none
 * @param hyphenation words with all their hyphens, such as {@code hyper-param-e-ter}; they go
 *     before the patterns of the language
 */
public record PaperStyle(
    Size paper,
    TextSize text,
    Margins margins,
    boolean draft,
    String lang,
    List<String> hyphenation) {
  /** A4 in points: 210 by 297 mm (ISO 216). */
  private static final Size A4 = new Size(595.276, 841.89);

  /** Letter in points: 8.5 by 11 inches. */
  private static final Size LETTER = new Size(612, 792);

  public PaperStyle {
    hyphenation = List.copyOf(hyphenation);
    if (margins.left() + margins.right() >= paper.width()
        || margins.top() + margins.bottom() >= paper.height()) {
      throw new IllegalArgumentException(
          "margins %s leave nothing of %s".formatted(margins, paper));
    }
  }

  /** Returns A4 with 10 pt text in lines of about ninety characters, in English. */
  public static PaperStyle a4() {
    return of(A4, TextSize.TEN);
  }

  /** Returns US letter with 10 pt text in lines of about ninety characters, in English. */
  public static PaperStyle letter() {
    return of(LETTER, TextSize.TEN);
  }

  private static PaperStyle of(Size paper, TextSize text) {
    return new PaperStyle(paper, text, Margins.around(paper, text), false, "en", List.of());
  }

  /** Returns the style with another size of text and margins that suit it. */
  public PaperStyle withText(TextSize other) {
    return new PaperStyle(paper, other, Margins.around(paper, other), draft, lang, hyphenation);
  }

  public PaperStyle asDraft() {
    return new PaperStyle(paper, text, margins, true, lang, hyphenation);
  }

  public PaperStyle withLang(String other) {
    return new PaperStyle(paper, text, margins, draft, other, hyphenation);
  }

  public PaperStyle withHyphenation(List<String> other) {
    return new PaperStyle(paper, text, margins, draft, lang, other);
  }

  /** Returns the width of the text, in points. */
  double measure() {
    return paper.width() - margins.left() - margins.right();
  }

  /** Returns the height of the text with its footnotes, in points. */
  double textHeight() {
    return paper.height() - margins.top() - margins.bottom();
  }

  /** The size of the body text; other sizes follow from it. */
  public enum TextSize {
    TEN(10, 12, 411),
    TWELVE(12, 14.5, 452);

    private final double points;
    private final double leading;
    private final double measure;

    TextSize(double points, double leading, double measure) {
      this.points = points;
      this.leading = leading;
      this.measure = measure;
    }

    double points() {
      return points;
    }

    /** Returns the distance of baselines. */
    double leading() {
      return leading;
    }
  }

  /** Empty space around the text, in points; page number and draft mark stand in it. */
  public record Margins(double top, double right, double bottom, double left) {
    static Margins around(Size paper, TextSize text) {
      double side = Math.max(56, (paper.width() - text.measure) / 2);
      return new Margins(76, side, 84, side);
    }
  }
}

package org.labpress.layout;

import java.util.List;
import org.labpress.drawing.Size;
import org.labpress.font.FontFamilies;
import org.labpress.layout.look.Design;

/**
 * What a paper looks like.
 *
 * @param name as authors choose it
 * @param paper size of the pages
 * @param columns of the text
 * @param draft whether every page is marked as a draft and lines are numbered
 * @param lang BCP 47 tag of the text, where the document names none
 * @param hyphenation words with all their hyphens, such as {@code hyper-param-e-ter}; they go
 *     before the patterns of the language
 * @param fonts the faces of text, captions and code
 * @param design looks of title, headings and all other parts
 */
public record PaperStyle(
    String name,
    Size paper,
    TextSize text,
    Margins margins,
    Columns columns,
    boolean draft,
    String lang,
    List<String> hyphenation,
    FontFamilies fonts,
    Design design) {
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
    return of(PageFormat.A4.size(), TextSize.TEN);
  }

  /** Returns US letter with 10 pt text in lines of about ninety characters, in English. */
  public static PaperStyle letter() {
    return of(PageFormat.LETTER.size(), TextSize.TEN);
  }

  private static PaperStyle of(Size paper, TextSize text) {
    return new PaperStyle(
        "article",
        paper,
        text,
        Margins.around(paper, text),
        Columns.ONE,
        false,
        "en",
        List.of(),
        FontFamilies.bundled(),
        Design.ARTICLE);
  }

  /** Returns the style with another size of text and margins that suit it. */
  public PaperStyle withText(TextSize other) {
    return new PaperStyle(
        name,
        paper,
        other,
        Margins.around(paper, other),
        columns,
        draft,
        lang,
        hyphenation,
        fonts,
        design);
  }

  /** Returns the style with two columns and margins that suit them. */
  public PaperStyle inTwoColumns() {
    return new PaperStyle(
        name, paper, text, Margins.NARROW, Columns.TWO, draft, lang, hyphenation, fonts, design);
  }

  /** Returns the style under another name and with other pages. */
  public PaperStyle onPage(
      String otherName, PageFormat page, TextSize size, Margins around, Columns beside) {
    return new PaperStyle(
        otherName, page.size(), size, around, beside, draft, lang, hyphenation, fonts, design);
  }

  public PaperStyle asDraft() {
    return new PaperStyle(
        name, paper, text, margins, columns, true, lang, hyphenation, fonts, design);
  }

  public PaperStyle withLang(String other) {
    return new PaperStyle(
        name, paper, text, margins, columns, draft, other, hyphenation, fonts, design);
  }

  public PaperStyle withHyphenation(List<String> other) {
    return new PaperStyle(name, paper, text, margins, columns, draft, lang, other, fonts, design);
  }

  /** Returns the style with other looks of its parts. */
  public PaperStyle withDesign(Design other) {
    return new PaperStyle(
        name, paper, text, margins, columns, draft, lang, hyphenation, fonts, other);
  }

  /** Returns the style with other faces. */
  public PaperStyle withFonts(FontFamilies other) {
    return new PaperStyle(
        name, paper, text, margins, columns, draft, lang, hyphenation, other, design);
  }

  /** Returns whether the lines of the text are numbered in the margins. */
  boolean numbersLines() {
    return draft || design.lineNumbers();
  }

  /** Returns the style with pages of another size and one column. */
  PaperStyle withSheet(Size other, Margins around) {
    return new PaperStyle(
        name, other, text, around, Columns.ONE, draft, lang, hyphenation, fonts, design);
  }

  /** Returns the width of a column, in points. */
  double measure() {
    return (textWidth() - (columns.count() - 1) * columns.gap()) / columns.count();
  }

  /** Returns the width of the text with all its columns, in points. */
  double textWidth() {
    return paper.width() - margins.left() - margins.right();
  }

  /** Returns the height of the text with its footnotes, in points. */
  double textHeight() {
    return paper.height() - margins.top() - margins.bottom();
  }

  /**
   * The size of the body text; other sizes follow from it.
   *
   * @param points in [{@value #LEAST}, {@value #MOST}]
   * @param leading distance of baselines in points, at least the size
   */
  public record TextSize(double points, double leading) {
    public static final double LEAST = 9;
    public static final double MOST = 12;
    public static final TextSize TEN = new TextSize(10, 12);
    public static final TextSize TWELVE = new TextSize(12, 14.5);

    public TextSize {
      if (points < LEAST || points > MOST || leading < points) {
        throw new IllegalArgumentException("%s pt text on %s pt".formatted(points, leading));
      }
    }

    /** Returns the width of a line of about ninety letters, in points. */
    double wideMeasure() {
      return points >= MOST ? 452 : 411;
    }
  }

  /**
   * The columns of a page.
   *
   * @param count at least 1
   * @param gap between two columns, in points
   */
  public record Columns(int count, double gap) {
    public static final Columns ONE = new Columns(1, 0);

    /** The gap is that of IEEE and ACM journals, about 7 mm. */
    public static final Columns TWO = new Columns(2, 20);

    public Columns {
      if (count < 1 || gap < 0) {
        throw new IllegalArgumentException("%d columns, %s pt apart".formatted(count, gap));
      }
    }
  }

  /** Empty space around the text, in points; page number and draft mark stand in it. */
  public record Margins(double top, double right, double bottom, double left) {
    /** Around two columns: 20 mm at the sides. */
    static final Margins NARROW = new Margins(68, 56.7, 72, 56.7);

    static Margins around(Size paper, TextSize text) {
      double side = Math.max(56, (paper.width() - text.wideMeasure()) / 2);
      return new Margins(76, side, 84, side);
    }
  }
}

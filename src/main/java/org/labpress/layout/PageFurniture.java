package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.drawing.Rgb;
import org.labpress.font.BundledFace;
import org.labpress.font.Face;
import org.labpress.font.ShapedText;
import org.labpress.layout.VerticalItem.Strip;

/** What stands around the text of a page: page numbers, line numbers and what marks a draft. */
final class PageFurniture {
  private static final Rgb DRAFT_COLOR = Rgb.of(0xC9C9C9);
  private static final Rgb NUMBER_COLOR = Rgb.of(0x9A9A9A);
  private static final Rgb STALE_COLOR = Rgb.of(0xB3261E);

  /** From the text up to the word, in points; running heads stand between them. */
  private static final double DRAFT_HEIGHT = 44;

  private final PaperStyle style;
  private final PrintedLanguage language;
  private final RunningLines running;
  private int lineNumber;

  PageFurniture(PaperStyle style, PrintedLanguage language, RunningLines running) {
    this.style = style;
    this.language = language;
    this.running = running;
  }

  /** Returns what lies behind the text of a page. */
  List<Placed> behind() {
    return style.draft() ? draftMark() : List.of();
  }

  /**
   * Returns what stands beside a strip of text.
   *
   * @param top of the text on the page
   */
  List<Placed> beside(SetPage.At at, double top) {
    return style.numbersLines() && at.strip().numbered()
        ? lineNumber(at.strip(), at.x(), top + at.y())
        : List.of();
  }

  /** Returns what stands around the text of a page with this number. */
  List<Placed> around(int page) {
    return running.around(page);
  }

  private List<Placed> draftMark() {
    double size = 15;
    List<Placed> mark = new ArrayList<>();
    double baseline = style.margins().top() - DRAFT_HEIGHT;
    Face face = style.fonts().face(BundledFace.SANS_BOLD);
    mark.add(
        spaced(PrintedWord.DRAFT.in(language), face, size, 4, style.paper().width() / 2, baseline));
    return mark;
  }

  /**
   * Returns the word that stands in the margin beside a number that is stale.
   *
   * @param column where the column of the number begins
   */
  Placed staleMark(Placed.Rule number, double column) {
    double gap = 0.8 * style.text().points();
    boolean right = isLast(column);
    double x = style.margins().left() + (right ? column + style.measure() + gap : -gap);
    double size = 0.7 * style.text().points();
    double y = number.y() + 0.75 * number.height();
    return text(PrintedWord.STALE.in(language), size, STALE_COLOR, x, right ? 0 : 1, y);
  }

  /** Returns whether no other column stands to the right of the one that begins here. */
  private boolean isLast(double column) {
    return column + style.measure() + style.columns().gap() > style.textWidth() - 1;
  }

  /** Returns letters with space between them, centred. */
  private static Placed spaced(
      String text, Face face, double size, double space, double middle, double baseline) {
    List<Placed.PlacedGlyph> glyphs = new ArrayList<>();
    double width = 0;
    for (ShapedText.Glyph glyph : face.face().shape(text).glyphs()) {
      double advance = glyph.advance() * size + space;
      glyphs.add(new Placed.PlacedGlyph(glyph, advance));
      width += advance;
    }
    double x = middle - (width - space) / 2;
    return new Placed.GlyphRun(x, baseline, face, size, 1, DRAFT_COLOR, glyphs, Placed.ARTIFACT);
  }

  /**
   * Numbers stand in the left margin, those of the right one of two columns in the right margin.
   */
  private List<Placed> lineNumber(Strip strip, double column, double top) {
    Optional<Double> baseline = Strips.baseline(strip);
    if (baseline.isEmpty()) {
      return List.of();
    }
    lineNumber++;
    boolean right = column > 0 && isLast(column);
    double gap = (style.columns().count() > 1 ? 1 : 1.6) * style.text().points();
    double x = style.margins().left() + (right ? column + style.measure() + gap : column - gap);
    double size = 0.6 * style.text().points();
    String number = Integer.toString(lineNumber);
    return List.of(text(number, size, NUMBER_COLOR, x, right ? 0 : 1, top + baseline.get()));
  }

  /**
   * Returns decoration in the text face.
   *
   * @param anchor share of its width that lies to the left of x
   */
  private Placed text(String text, double size, Rgb color, double x, double anchor, double y) {
    Face face = style.fonts().face(BundledFace.SERIF);
    ShapedText shaped = face.face().shape(text);
    List<Placed.PlacedGlyph> glyphs =
        shaped.glyphs().stream()
            .map(glyph -> new Placed.PlacedGlyph(glyph, glyph.advance() * size))
            .toList();
    return new Placed.GlyphRun(
        x - anchor * shaped.advance() * size, y, face, size, 1, color, glyphs, Placed.ARTIFACT);
  }
}

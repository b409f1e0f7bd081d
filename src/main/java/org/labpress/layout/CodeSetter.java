package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.drawing.Rgb;
import org.labpress.font.FaceRun;
import org.labpress.highlight.Palette;
import org.labpress.layout.CodeCells.Cell;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Sets code: monospaced on a pale ground, in the colours of its tokens, each line as written. A
 * line that is too long is wrapped with a mark in the margin of the ground; code is never
 * hyphenated.
 */
final class CodeSetter {
  private static final double LEADING = 1.08;
  private static final double FILE_SCALE = 0.9;
  private static final double NUMBER_SCALE = 0.8;
  private static final double CAPTION_GAP = 0.4;
  private static final double HAIRLINE = 0.4;
  private static final double BAR = 2;

  /** A page should not end within a line that is wrapped. */
  private static final double WITHIN_LINE = 500;

  /** Share of a column that is left white rather than to divide code that a column can hold. */
  private static final double SPARE = 0.25;

  private static final double MOST_KEPT = 0.8;

  /** A wrapped line is broken after a space or punctuation in its last part of this share. */
  private static final double BREAK_WITHIN = 0.35;

  private static final String BREAK_AFTER = " ,;(){}[]=&|+/";
  private static final Rgb BAND = Rgb.of(Palette.MARKED_LIGHT);
  private static final Rgb MARK_COLOR = Rgb.of(0x8A8A8A);

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  CodeSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  void set(CodeBlock block) {
    TagTree.Tag group = isListing(block) ? context.tags().add(parent, Role.DIV) : parent;
    boolean captioned = caption(block, group);
    double padding = 0.7 * body.size();
    galley.openGround(frame.left(), frame.width(), context.look().tones().panel());
    Strip top = Strip.of(0.7 * padding, List.of());
    galley.strip(captioned ? top : FigureSetter.named(context, block, top, frame.left()));
    galley.keep();
    CodeLines.fileName(block).ifPresent(name -> fileName(name, block, group, padding));
    TagTree.Tag tag = context.tags().add(group, Role.CODE);
    List<Strip> rows = rows(block, tag, padding);
    int[] inked = IntStream.range(0, rows.size()).filter(i -> !isBlank(rows.get(i))).toArray();
    double column = context.style().textHeight();
    double spare = rows.size() * rowHeight() <= MOST_KEPT * column ? SPARE * column : 0;
    for (int i = 0; i < rows.size(); i++) {
      galley.strip(rows.get(i));
      boolean lonely = inked.length < 4 || i < inked[1] || i >= inked[inked.length - 2];
      boolean blankNext = i + 1 < rows.size() && isBlank(rows.get(i + 1));
      boolean wrapped = rows.get(i).lines().stream().anyMatch(line -> !line.last());
      galley.penalty(lonely || blankNext ? LineItem.FORBIDDEN : wrapped ? WITHIN_LINE : 20, spare);
    }
    galley.strip(Strip.of(0.9 * padding, List.of()));
    galley.closeGround();
  }

  private static boolean isListing(CodeBlock block) {
    return block.number().isPresent()
        || !block.caption().isEmpty()
        || CodeLines.fileName(block).isPresent();
  }

  /** Sets the caption above the code, on the same page; returns whether there is one. */
  private boolean caption(CodeBlock block, TagTree.Tag group) {
    List<Strip> caption = FigureSetter.caption(context, block, group, frame, body, block.span());
    for (int i = 0; i < caption.size(); i++) {
      Strip line = caption.get(i);
      galley.strip(i == 0 ? FigureSetter.named(context, block, line, frame.left()) : line);
      galley.keep();
    }
    if (!caption.isEmpty()) {
      galley.strip(Strip.of(CAPTION_GAP * body.leading(), List.of()));
      galley.keep();
    }
    return !caption.isEmpty();
  }

  private void fileName(String name, CodeBlock block, TagTree.Tag group, double padding) {
    TagTree.Tag tag = context.tags().add(group, Role.P);
    TextStyle small = style().scaledBy(FILE_SCALE).in(context.look().tones().quiet());
    Frame inner = frame.inset(padding, padding);
    List<LineItem> items = InlineItems.of(context, tag, small, List.of()).add(name, small).finish();
    LineShape ragged = LineShape.ragged(inner.width(), LineShape.Justification.LEFT);
    for (Strip line :
        ParagraphSetter.set(
            items,
            ragged,
            inner.left(),
            context.look().code() * body.leading(),
            false,
            block.span())) {
      galley.strip(line);
      galley.keep();
    }
    double gap = 0.8 * padding;
    galley.strip(
        Strip.of(
            gap,
            List.of(
                new Placed.Rule(
                    frame.left(),
                    0.3 * gap,
                    frame.width(),
                    HAIRLINE,
                    context.look().tones().line(),
                    Placed.ARTIFACT))));
    galley.keep();
  }

  private TextStyle style() {
    TextStyle style = body.text().asCode();
    return new TextStyle(
        style.fonts(),
        style.family(),
        false,
        false,
        context.look().code() * style.size(),
        1,
        0,
        style.color(),
        false);
  }

  private List<Strip> rows(CodeBlock block, TagTree.Tag tag, double padding) {
    TextStyle style = style();
    CodeLines shown = CodeLines.of(block);
    List<List<Cell>> lines = new CodeCells(block, style, context.look().tones().dark()).lines();
    int digits = shown.numbered() ? Integer.toString(shown.first() + lines.size() - 1).length() : 0;
    double digit = style.face().face().advance("0") * style.faceSize() * NUMBER_SCALE;
    double gutter = digits == 0 ? 0 : digits * digit + style.size();
    Frame inner = frame.inset(padding + gutter, padding);
    List<Strip> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Placed> behind = shown.marked().contains(i + 1) ? band() : List.of();
      List<Placed> number = new ArrayList<>(behind);
      if (shown.numbered()) {
        String text = Integer.toString(shown.first() + i);
        double left = inner.left() - 0.9 * style.size() - text.length() * digit;
        number.addAll(aside(text, left, NUMBER_SCALE, style, context.look().tones().quiet()));
      }
      List<Strip> line = line(lines.get(i), tag, inner, style, block);
      for (int row = 0; row < line.size(); row++) {
        rows.add(line.get(row).over(row == 0 ? number : behind));
      }
    }
    return rows;
  }

  /** Returns the ground of a stressed row, with a bar that is seen in black and white too. */
  private List<Placed> band() {
    double height = rowHeight();
    Tones tones = context.look().tones();
    Rgb band = tones.dark() ? tones.line() : BAND;
    return List.of(
        new Placed.Rule(frame.left(), 0, frame.width(), height, band, Placed.ARTIFACT),
        new Placed.Rule(frame.left(), 0, BAR, height, tones.accent(), Placed.ARTIFACT));
  }

  private double rowHeight() {
    return context.look().code() * LEADING * body.leading();
  }

  /** Returns the rows of one line of code. */
  private List<Strip> line(
      List<Cell> cells, TagTree.Tag tag, Frame inner, TextStyle style, CodeBlock block) {
    List<Strip> rows = new ArrayList<>();
    int start = 0;
    do {
      int end = rowEnd(cells, start, inner.width());
      boolean wrapped = end < cells.size();
      rows.add(row(cells.subList(start, end), tag, inner, style, wrapped, start > 0, block));
      start = end;
    } while (start < cells.size());
    return rows;
  }

  private static boolean isBlank(Strip line) {
    return line.lines().stream()
        .flatMap(set -> set.words().stream())
        .allMatch(word -> word.text().isBlank());
  }

  /** Returns the end of the row that starts here: at least one character further. */
  private static int rowEnd(List<Cell> cells, int start, double measure) {
    double width = 0;
    int end = start;
    while (end < cells.size()
        && (end == start || width + cells.get(end).width() <= measure + 0.01)) {
      width += cells.get(end).width();
      end++;
    }
    if (end >= cells.size()) {
      return cells.size();
    }
    int earliest = end - (int) (BREAK_WITHIN * (end - start));
    for (int i = end; i > Math.max(earliest, start + 1); i--) {
      if (BREAK_AFTER.contains(cells.get(i - 1).glyph().text())) {
        return i;
      }
    }
    return end;
  }

  private Strip row(
      List<Cell> cells,
      TagTree.Tag tag,
      Frame inner,
      TextStyle style,
      boolean wrapped,
      boolean continued,
      CodeBlock block) {
    double leading = rowHeight();
    double baseline = ParagraphSetter.ABOVE_BASELINE * leading;
    List<Placed> items = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Integer> missing = new ArrayList<>();
    double x = inner.left();
    int i = 0;
    while (i < cells.size()) {
      Cell first = cells.get(i);
      List<Placed.PlacedGlyph> glyphs = new ArrayList<>();
      double left = x;
      for (; i < cells.size() && cells.get(i).looksLike(first); i++) {
        Cell cell = cells.get(i);
        glyphs.add(new Placed.PlacedGlyph(cell.glyph(), cell.width()));
        text.append(cell.glyph().text());
        x += cell.width();
        if (cell.missing()) {
          missing.add(cell.glyph().text().codePointAt(0));
        }
      }
      items.add(
          new Placed.GlyphRun(
              left,
              baseline,
              first.face(),
              style.faceSize(),
              1,
              first.color(),
              glyphs,
              tag.number()));
    }
    List<SetLine.Word> words =
        cells.isEmpty()
            ? List.of()
            : List.of(new SetLine.Word(text.toString(), inner.left(), x, baseline, style.size()));
    if (wrapped) {
      items.addAll(
          aside("→", inner.left() + inner.width() + 0.1 * style.size(), 0.7, style, MARK_COLOR));
    }
    double excess = Math.max(0, x - inner.left() - inner.width());
    SetLine line =
        new SetLine(
            0,
            inner.width(),
            words,
            excess < 0.01 ? 0 : excess,
            false,
            !wrapped,
            missing.stream().distinct().toList(),
            block.span());
    boolean numbered = body.numbered() && !continued;
    return new Strip(leading, items, List.of(line), List.of(), numbered, Optional.empty());
  }

  /** Returns a mark or number beside the code, which is no part of it. */
  private List<Placed> aside(String text, double left, double scale, TextStyle style, Rgb color) {
    double baseline = ParagraphSetter.ABOVE_BASELINE * rowHeight();
    List<Placed> aside = new ArrayList<>();
    double size = scale * style.faceSize();
    for (FaceRun piece : style.face().shape(text)) {
      List<Placed.PlacedGlyph> glyphs =
          piece.text().glyphs().stream()
              .map(glyph -> new Placed.PlacedGlyph(glyph, glyph.advance() * size))
              .toList();
      aside.add(
          new Placed.GlyphRun(
              left, baseline, piece.face(), size, 1, color, glyphs, Placed.ARTIFACT));
    }
    return aside;
  }
}

package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.document.CodeBlock;
import org.labpress.drawing.Rgb;
import org.labpress.font.BundledFace;
import org.labpress.font.FaceRun;
import org.labpress.font.ShapedText;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Sets code: monospaced on a pale ground, each line as written. A line that is too long is wrapped
 * with a mark in the margin of the ground; code is never hyphenated.
 */
final class CodeSetter {
  private static final double SCALE = 0.9;
  private static final double LEADING = 1.08;
  private static final int TAB = 4;

  /** A wrapped line is broken after a space or punctuation in its last part of this share. */
  private static final double BREAK_WITHIN = 0.35;

  private static final String BREAK_AFTER = " ,;(){}[]=&|+/";
  private static final Rgb GROUND = Rgb.of(0xF4F4F2);
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
    TagTree.Tag tag = context.tags().add(parent, Role.CODE);
    double padding = 0.7 * body.size();
    galley.openGround(frame.left(), frame.width(), GROUND);
    galley.strip(Strip.of(0.7 * padding, List.of()));
    galley.keep();
    List<Strip> lines = new ArrayList<>();
    Frame inner = frame.inset(padding, padding);
    block.code().lines().forEach(line -> lines.addAll(line(line, tag, inner, block)));
    int[] inked = IntStream.range(0, lines.size()).filter(i -> !isBlank(lines.get(i))).toArray();
    for (int i = 0; i < lines.size(); i++) {
      galley.strip(lines.get(i));
      boolean lonely = inked.length < 4 || i < inked[1] || i >= inked[inked.length - 2];
      boolean blankNext = i + 1 < lines.size() && isBlank(lines.get(i + 1));
      galley.penalty(lonely || blankNext ? LineItem.FORBIDDEN : 20);
    }
    galley.strip(Strip.of(0.9 * padding, List.of()));
    galley.closeGround();
  }

  /** Returns the rows of one line of code. */
  private List<Strip> line(String code, TagTree.Tag tag, Frame inner, CodeBlock block) {
    TextStyle style = body.text().asCode();
    TextStyle small =
        new TextStyle(style.family(), false, false, SCALE * style.size(), 1, 0, style.color());
    List<Cell> cells = cells(expandTabs(code), small);
    List<Strip> rows = new ArrayList<>();
    int start = 0;
    do {
      int end = rowEnd(cells, start, inner.width());
      boolean wrapped = end < cells.size();
      rows.add(row(cells.subList(start, end), tag, inner, small, wrapped, start > 0, block));
      start = end;
    } while (start < cells.size());
    return rows;
  }

  private static boolean isBlank(Strip line) {
    return line.lines().stream()
        .flatMap(set -> set.words().stream())
        .allMatch(word -> word.text().isBlank());
  }

  /** One character and its glyph. */
  private record Cell(BundledFace face, ShapedText.Glyph glyph, double width, boolean missing) {}

  private List<Cell> cells(String code, TextStyle style) {
    List<Cell> cells = new ArrayList<>();
    for (FaceRun piece : style.face().shape(code)) {
      for (ShapedText.Glyph glyph : piece.text().glyphs()) {
        cells.add(
            new Cell(
                piece.face(),
                glyph,
                glyph.advance() * style.faceSize(),
                !piece.missing().isEmpty()));
      }
    }
    return cells;
  }

  private static String expandTabs(String code) {
    StringBuilder expanded = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\t') {
        expanded.append(" ".repeat(TAB - expanded.length() % TAB));
      } else {
        expanded.append(c);
      }
    }
    return expanded.toString();
  }

  /** Returns the end of the row that starts here: at least one character further. */
  private static int rowEnd(List<Cell> cells, int start, double measure) {
    double width = 0;
    int end = start;
    while (end < cells.size() && (end == start || width + cells.get(end).width <= measure + 0.01)) {
      width += cells.get(end).width;
      end++;
    }
    if (end >= cells.size()) {
      return cells.size();
    }
    int earliest = end - (int) (BREAK_WITHIN * (end - start));
    for (int i = end; i > Math.max(earliest, start + 1); i--) {
      if (BREAK_AFTER.contains(cells.get(i - 1).glyph.text())) {
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
    double leading = SCALE * LEADING * body.leading();
    double baseline = ParagraphSetter.ABOVE_BASELINE * leading;
    List<Placed> items = new ArrayList<>();
    List<SetLine.Word> words = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    double x = inner.left();
    int i = 0;
    while (i < cells.size()) {
      BundledFace face = cells.get(i).face;
      List<Placed.PlacedGlyph> glyphs = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      double left = x;
      for (; i < cells.size() && cells.get(i).face == face; i++) {
        Cell cell = cells.get(i);
        glyphs.add(new Placed.PlacedGlyph(cell.glyph, cell.width));
        text.append(cell.glyph.text());
        x += cell.width;
        if (cell.missing) {
          missing.add(cell.glyph.text().codePointAt(0));
        }
      }
      items.add(
          new Placed.GlyphRun(
              left, baseline, face, style.faceSize(), 1, style.color(), glyphs, tag.number()));
      words.add(new SetLine.Word(text.toString(), left, x, baseline, style.size()));
    }
    if (wrapped) {
      items.addAll(mark(inner.left() + inner.width(), baseline, style));
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

  /** Returns the mark of a line that goes on below. */
  private List<Placed> mark(double x, double baseline, TextStyle style) {
    List<Placed> mark = new ArrayList<>();
    double at = x + 0.1 * style.size();
    for (FaceRun piece : style.face().shape("→")) {
      double size = 0.7 * style.faceSize();
      List<Placed.PlacedGlyph> glyphs =
          piece.text().glyphs().stream()
              .map(glyph -> new Placed.PlacedGlyph(glyph, glyph.advance() * size))
              .toList();
      mark.add(
          new Placed.GlyphRun(
              at, baseline, piece.face(), size, 1, MARK_COLOR, glyphs, Placed.ARTIFACT));
    }
    return mark;
  }
}

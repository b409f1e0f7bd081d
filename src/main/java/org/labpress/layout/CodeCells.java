package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.CodeBlock;
import org.labpress.drawing.Rgb;
import org.labpress.font.Face;
import org.labpress.font.FaceRun;
import org.labpress.font.ShapedText;
import org.labpress.highlight.Highlighter;
import org.labpress.highlight.Palette;
import org.labpress.highlight.Token;
import org.labpress.highlight.TokenKind;

/** The characters of a code block, each with its glyph, face and colour. */
final class CodeCells {
  private static final int TAB = 4;

  private final String code;
  private final List<Token> tokens;
  private final TextStyle style;
  private final boolean dark;

  /**
   * @param style of plain code
   * @param dark whether the ground is
   */
  CodeCells(CodeBlock block, TextStyle style, boolean dark) {
    this.code = block.code();
    this.tokens = Highlighter.tokens(block.language(), code);
    this.style = style;
    this.dark = dark;
  }

  /** One character and its glyph. */
  record Cell(Face face, Rgb color, ShapedText.Glyph glyph, double width, boolean missing) {
    /** Returns whether another character can be drawn together with this one. */
    boolean looksLike(Cell other) {
      return face == other.face && color.equals(other.color);
    }
  }

  /** Returns the style of a kind of token beside plain text of a style. */
  static TextStyle style(TokenKind kind, TextStyle plain, boolean dark) {
    if (kind == TokenKind.PLAIN) {
      return plain;
    }
    Palette.Look look = Palette.of(kind);
    TextStyle styled =
        plain.withItalic(look.italic()).in(Rgb.of(dark ? look.dark() : look.light()));
    return look.bold() ? styled.asBold() : styled;
  }

  /** Returns the lines, without their ends. */
  List<List<Cell>> lines() {
    List<List<Cell>> lines = new ArrayList<>();
    int token = 0;
    int start = 0;
    while (start < code.length()) {
      int feed = code.indexOf('\n', start);
      int end = feed < 0 ? code.length() : feed;
      List<Cell> line = new ArrayList<>();
      while (token < tokens.size() && tokens.get(token).start() < end) {
        Token piece = tokens.get(token);
        String text = code.substring(Math.max(start, piece.start()), Math.min(end, piece.end()));
        add(line, text, style(piece.kind(), style, dark));
        if (piece.end() > end) {
          break;
        }
        token++;
      }
      lines.add(line);
      start = end + 1;
      while (token < tokens.size() && tokens.get(token).end() <= start) {
        token++;
      }
    }
    return lines;
  }

  private static void add(List<Cell> line, String text, TextStyle style) {
    for (FaceRun piece : style.face().shape(expandTabs(text, line.size()))) {
      for (ShapedText.Glyph glyph : piece.text().glyphs()) {
        line.add(
            new Cell(
                piece.face(),
                style.color(),
                glyph,
                glyph.advance() * style.faceSize(),
                !piece.missing().isEmpty()));
      }
    }
  }

  /**
   * @param column at which the text begins, 0-based
   */
  private static String expandTabs(String text, int column) {
    StringBuilder expanded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        expanded.append(" ".repeat(TAB - (column + expanded.length()) % TAB));
      } else if (c != '\r') {
        expanded.append(c);
      }
    }
    return expanded.toString();
  }
}

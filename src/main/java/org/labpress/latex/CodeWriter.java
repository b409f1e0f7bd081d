package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.highlight.Highlighter;
import org.labpress.highlight.Palette;
import org.labpress.highlight.Token;
import org.labpress.highlight.TokenKind;

/**
 * Writes code, line by line in typewriter type and in the colours of its tokens. Lines that are too
 * long for the page are divided here, with a mark where they go on.
 */
final class CodeWriter {
  /** The environment that code stands in: small type between two rules, one paragraph a line. */
  private static final String ENVIRONMENT =
      """
      \\newenvironment{code}{%
        \\par\\addvspace{\\medskipamount}\\noindent\\textcolor{black!25}{\\rule{\\linewidth}{0.4pt}}\\par\\nobreak
        \\begingroup\\small\\ttfamily\\raggedright\\frenchspacing
        \\setlength{\\parindent}{0pt}\\setlength{\\parskip}{0pt}}{%
        \\par\\nobreak\\endgroup\\noindent\\textcolor{black!25}{\\rule[0.6ex]{\\linewidth}{0.4pt}}\\par\\addvspace{\\medskipamount}}\
      """;

  /** The advance of Latin Modern's typewriter, a share of its size. */
  private static final double ADVANCE = 0.525;

  private static final int TAB = 4;
  private static final String BREAK_AFTER = " ,;(){}[]=&|+/";

  /** A divided line ends after a space or a sign in its last part of this share. */
  private static final double BREAK_WITHIN = 0.35;

  private final LatexContext context;
  private final double measure;

  /**
   * @param measure width of the lines, in points
   */
  CodeWriter(LatexContext context, double measure) {
    this.context = context;
    this.measure = measure;
  }

  /** A piece of a line in one colour. */
  private record Piece(TokenKind kind, String text) {}

  String write(CodeBlock block) {
    context.define(ENVIRONMENT.strip());
    CodeLines shown = CodeLines.of(block);
    List<List<Piece>> lines = lines(block);
    int digits = shown.numbered() ? Integer.toString(shown.first() + lines.size() - 1).length() : 0;
    double small = context.look().size() == 12 ? 10.95 : context.look().size() - 1;
    int columns = (int) (measure / (ADVANCE * small)) - 1;
    int room = Math.max(8, columns - (digits == 0 ? 0 : digits + 2));
    NavigableSet<Integer> marked = shown.marked();
    StringBuilder out = new StringBuilder("\\begin{code}\n");
    CodeLines.fileName(block)
        .ifPresent(
            name ->
                out.append("\\textcolor{black!60}{")
                    .append(context.words(name, block.span()))
                    .append("}\\par\\nobreak\\smallskip\n"));
    for (int i = 0; i < lines.size(); i++) {
      String number = digits == 0 ? "" : number(shown.first() + i, digits);
      line(out, lines.get(i), room, number, digits, marked.contains(i + 1), block);
    }
    return out.append("\\end{code}").toString();
  }

  private static String number(int number, int digits) {
    String text = Integer.toString(number);
    return "\\textcolor{black!50}{\\scriptsize "
        + "\\ ".repeat(digits - text.length())
        + text
        + "}\\ \\ ";
  }

  /** Returns the lines of the code; tabs are spaces up to the next stop. */
  private static List<List<Piece>> lines(CodeBlock block) {
    String code =
        block.code().endsWith("\n")
            ? block.code().substring(0, block.code().length() - 1)
            : block.code();
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    int column = 0;
    for (Token token : Highlighter.tokens(block.language().toLowerCase(Locale.ROOT), code)) {
      StringBuilder text = new StringBuilder();
      String source = token.in(code);
      for (int i = 0; i < source.length(); i++) {
        char c = source.charAt(i);
        if (c == '\n') {
          line.add(new Piece(token.kind(), text.toString()));
          text.setLength(0);
          lines.add(line);
          line = new ArrayList<>();
          column = 0;
        } else if (c == '\t') {
          int spaces = TAB - column % TAB;
          text.append(" ".repeat(spaces));
          column += spaces;
        } else {
          text.append(c);
          column++;
        }
      }
      line.add(new Piece(token.kind(), text.toString()));
    }
    lines.add(line);
    return lines;
  }

  private void line(
      StringBuilder out,
      List<Piece> pieces,
      int room,
      String number,
      int digits,
      boolean marked,
      CodeBlock block) {
    StringBuilder whole = new StringBuilder();
    pieces.forEach(piece -> whole.append(piece.text()));
    int start = 0;
    do {
      int end = rowEnd(whole, start, room);
      String gutter = digits == 0 ? "" : start == 0 ? number : "\\ ".repeat(digits + 2);
      String text = pieces(pieces, start, end, block);
      String mark = end < whole.length() ? "\\rlap{\\,$\\hookleftarrow$}" : "";
      String row = gutter + text + mark;
      if (marked) {
        row =
            "{\\setlength{\\fboxsep}{0pt}\\colorbox[HTML]{FBEEB8}{\\makebox[\\linewidth][l]{\\strut"
                + " "
                + row
                + "}}}";
      }
      out.append(row.isEmpty() ? "\\strut" : "\\mbox{" + row + "}").append("\\par\n");
      start = end;
    } while (start < whole.length());
  }

  /** Returns the end of the row that starts here: at least one character further. */
  private static int rowEnd(CharSequence line, int start, int room) {
    int end = start + room;
    if (end >= line.length()) {
      return line.length();
    }
    int earliest = end - (int) (BREAK_WITHIN * room);
    for (int i = end; i > Math.max(earliest, start + 1); i--) {
      if (BREAK_AFTER.indexOf(line.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isLowSurrogate(line.charAt(end)) && end - 1 > start ? end - 1 : end;
  }

  private String pieces(List<Piece> pieces, int start, int end, CodeBlock block) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Piece piece : pieces) {
      int from = Math.max(start, at);
      int to = Math.min(end, at + piece.text().length());
      if (from < to) {
        String text = piece.text().substring(from - at, to - at);
        out.append(coloured(context, piece.kind(), context.codeLine(text, block.span())));
      }
      at += piece.text().length();
    }
    return out.toString();
  }

  /** Returns code in the colour of its kind. */
  static String coloured(LatexContext context, TokenKind kind, String code) {
    if (kind == TokenKind.PLAIN || code.isBlank() || code.matches("(?:\\\\ )*")) {
      return code;
    }
    Palette.Look look = Palette.of(kind);
    String name = "code" + kind.name().toLowerCase(Locale.ROOT);
    context.define("\\definecolor{%s}{HTML}{%06X}".formatted(name, look.light()));
    String shaped =
        look.bold() ? "\\textbf{" + code + "}" : look.italic() ? "\\textsl{" + code + "}" : code;
    return "\\textcolor{" + name + "}{" + shaped + "}";
  }
}

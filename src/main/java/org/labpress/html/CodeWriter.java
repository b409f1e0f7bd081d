package org.labpress.html;

import java.util.List;
import java.util.NavigableSet;
import org.labpress.document.CodeLines;
import org.labpress.highlight.Highlighter;
import org.labpress.highlight.Token;

/**
 * Writes code with its tokens in elements of one-letter classes, which {@code code.css} colours.
 * The text stays as it is in the source: numbers of lines are attributes.
 */
final class CodeWriter {
  private final HtmlBuffer out;
  private final String language;
  private final String code;

  CodeWriter(HtmlBuffer out, String language, String code) {
    this.out = out;
    this.language = language;
    this.code = code;
  }

  void tokens() {
    Highlighter.tokens(language, code).forEach(token -> token(token, token.start(), token.end()));
  }

  private void token(Token token, int start, int end) {
    String text = code.substring(start, end);
    String name = token.kind().styleClass();
    if (name.isEmpty() || text.isBlank()) {
      out.text(text);
    } else {
      out.markup("<span class=\"").markup(name).markup("\">").text(text).markup("</span>");
    }
  }

  /** Writes every line in an element of its own, line feeds between them. */
  void lines(CodeLines lines, NavigableSet<Integer> marked) {
    List<Token> tokens = Highlighter.tokens(language, code);
    int token = 0;
    int start = 0;
    for (int line = 1; start < code.length(); line++) {
      int feed = code.indexOf('\n', start);
      int end = feed < 0 ? code.length() : feed;
      out.markup(marked.contains(line) ? "<span class=\"line marked\"" : "<span class=\"line\"");
      if (lines.numbered()) {
        out.attribute("data-line", Integer.toString(lines.first() + line - 1));
      }
      out.markup(">");
      while (token < tokens.size() && tokens.get(token).start() < end) {
        Token piece = tokens.get(token);
        token(piece, Math.max(start, piece.start()), Math.min(end, piece.end()));
        if (piece.end() > end) {
          break;
        }
        token++;
      }
      out.markup(feed < 0 ? "</span>" : "</span>\n");
      start = end + 1;
      while (token < tokens.size() && tokens.get(token).end() <= start) {
        token++;
      }
    }
  }
}

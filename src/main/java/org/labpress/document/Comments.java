package org.labpress.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Finds the comments {@code <!-- ... -->} of a Markdown file. A comment may go over several lines
 * and blank lines; there may be two in a line. In code, in the front matter and behind a backslash
 * there are none.
 */
public final class Comments {
  private final String text;
  private final int start;
  private final int end;
  private final LineScanner scanner;
  private final List<Comment> found = new ArrayList<>();
  private final SourceFile file;

  /** Whether the line in work holds anything but comments and white space. */
  private boolean textSeen;

  /** For each length of backtick runs the offset from which on the paragraph has none. */
  private final Map<Integer, Integer> noRunAfter = new HashMap<>();

  private Comments(SourceSpan span) {
    this.file = span.file();
    this.text = file.text();
    this.start = span.start();
    this.end = span.end();
    this.scanner = new LineScanner(text, Integer.MAX_VALUE);
  }

  /** Returns the comments of a file, in order. */
  public static List<Comment> of(SourceFile file) {
    return in(file.span(FrontMatterBlock.bodyStart(file), file.text().length()));
  }

  /**
   * Returns the comments of a part of a file.
   *
   * @param span begins at the start of a line
   */
  public static List<Comment> in(SourceSpan span) {
    if (!span.text().contains(Comment.OPEN)) {
      return List.of();
    }
    Comments comments = new Comments(span);
    comments.scan();
    return List.copyOf(comments.found);
  }

  private void scan() {
    int lineStart = start;
    while (lineStart < end) {
      int lineEnd = lineEnd(lineStart);
      LineScanner.Line line = scanner.next(lineStart, lineEnd);
      int next = lineEnd;
      if (line.kind() == LineScanner.Kind.TEXT) {
        if (!line.continues()) {
          noRunAfter.clear();
        }
        int before = found.size();
        textSeen = false;
        next = scanText(line.content(), lineEnd);
        if (!textSeen) {
          scanner.endParagraph();
          found
              .subList(before, found.size())
              .replaceAll(c -> new Comment(c.span(), true, c.closed()));
        }
      }
      lineStart = afterLineEnd(next);
    }
  }

  /**
   * Finds the comments that begin in a line of text.
   *
   * @return the end of the line that was read last: another one if a comment or a code span goes on
   */
  private int scanText(int from, int firstLineEnd) {
    int lineEnd = firstLineEnd;
    int at = from;
    while (at < lineEnd) {
      char c = text.charAt(at);
      if (c == '<' && text.startsWith(Comment.OPEN, at)) {
        int close = closeOf(at);
        found.add(new Comment(file.span(at, close < 0 ? end : close), false, close >= 0));
        at = close < 0 ? end : close;
      } else {
        textSeen |= !Character.isWhitespace(c);
        at = c == '\\' ? at + 2 : c == '`' ? afterCodeSpan(at) : at + 1;
      }
      if (at > lineEnd) {
        lineEnd = lineEnd(Math.min(at, end));
      }
    }
    return lineEnd;
  }

  /** Returns the offset after a comment, or -1; {@code <!-->} is a whole one, as in HTML. */
  private int closeOf(int at) {
    for (String empty : List.of("<!-->", "<!--->")) {
      if (text.startsWith(empty, at)) {
        return at + empty.length();
      }
    }
    int close = text.indexOf(Comment.CLOSE, at + Comment.OPEN.length());
    return close < 0 || close + Comment.CLOSE.length() > end ? -1 : close + Comment.CLOSE.length();
  }

  private int afterCodeSpan(int at) {
    int run = runLength(at);
    int from = at + run;
    if (noRunAfter.getOrDefault(run, Integer.MAX_VALUE) <= from) {
      return from;
    }
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '`') {
        int length = runLength(i);
        i += length;
        if (length == run) {
          return i;
        }
      } else if ((c == '\n' || c == '\r') && endsParagraph(afterLineEnd(i))) {
        break;
      } else {
        i++;
      }
    }
    noRunAfter.put(run, from);
    return from;
  }

  private int runLength(int at) {
    int i = at;
    while (i < end && text.charAt(i) == '`') {
      i++;
    }
    return i - at;
  }

  private boolean endsParagraph(int lineStart) {
    int i = lineStart;
    while (i < end && " \t>".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i >= end
        || text.charAt(i) == '\n'
        || text.charAt(i) == '\r'
        || text.startsWith("```", i)
        || text.startsWith("~~~", i)
        || text.charAt(i) == '#';
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int afterLineEnd(int lineEnd) {
    if (lineEnd >= end) {
      return lineEnd + 1;
    }
    boolean pair =
        text.charAt(lineEnd) == '\r'
            && lineEnd + 1 < text.length()
            && text.charAt(lineEnd + 1) == '\n';
    return lineEnd + (pair ? 2 : 1);
  }
}

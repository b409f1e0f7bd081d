package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the containers of a Markdown text line by line, without building a tree: how deep a line
 * lies in quotes, list items and footnotes, and whether it is code. It serves what has to be known
 * before the text is parsed, and needs time linear in the length of the text.
 *
 * <p>The rules are those of CommonMark 0.31.2, sections 4 and 5.
 */
public final class LineScanner {
  private static final Pattern FENCE = Pattern.compile("(`{3,})[^`]*|(~{3,}).*");
  private static final Pattern ITEM = Pattern.compile("(?:[-+*]|(\\d{1,9})[.)])(?=[ \\t]|$)");

  /** Pandoc's other markers of ordered lists; a capital with a full stop may be a name. */
  private static final Pattern FANCY =
      Pattern.compile(
          "(?:#[.)]|\\(@[\\p{L}\\p{N}_-]{0,100}\\)|\\(\\d{1,9}\\)|\\(?(?:[A-Za-z]|[ivxlc]{2,8}|[IVXLC]{2,8})\\)|(?:[a-z]|[ivxlc]{2,8})\\.|(?:[A-Z]|[IVXLC]{2,8})\\.(?="
              + " [ \\t]))(?=[ \\t]|$)");

  private static final Pattern FIRST = Pattern.compile("\\(?[aAiI1#][.)]|\\(@.*\\)");
  private static final Pattern SIGN = Pattern.compile("\\([cCrR]\\)");

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]+\\]:");
  private static final Pattern LONE = Pattern.compile("#{1,6}(?:[ \\t].*)?|:{3,}.*");

  /** Stands in the list of content columns for a quote, which has none. */
  private static final int QUOTE = -1;

  private final LineCursor cursor;
  private final int limit;

  /** For each open container the columns that its lines are indented by, or {@link #QUOTE}. */
  private final List<Integer> containers = new ArrayList<>();

  private boolean paragraph;
  private char fenceChar;
  private int fenceLength;
  private int fenceDepth;
  private int fancyMarker = -1;

  /**
   * @param text the whole text
   * @param limit number of containers that may lie in each other; a marker beyond it counts as text
   */
  public LineScanner(String text, int limit) {
    this.cursor = new LineCursor(text);
    this.limit = limit;
  }

  /** What a line is. */
  public enum Kind {
    BLANK,
    /** Part of a code block, its fences included. */
    CODE,
    TEXT
  }

  /**
   * What was found in a line.
   *
   * @param content offset of the first character behind containers and white space
   * @param continues whether the line goes on with the paragraph of the line before
   * @param tooDeep offset at which the marker of one container too many stands, or -1
   */
  public record Line(Kind kind, int content, boolean continues, int tooDeep) {}

  /**
   * Reads the next line.
   *
   * @param lineStart offset of its first character
   * @param lineEnd offset after its last character, the line end left out
   */
  public Line next(int lineStart, int lineEnd) {
    cursor.enter(lineStart, lineEnd);
    fancyMarker = -1;
    int matched = matchContainers();
    if (fenceLength > 0 && matched >= fenceDepth) {
      return insideFence();
    }
    fenceLength = 0;
    if (cursor.isBlank()) {
      drop(matched);
      paragraph = false;
      return new Line(Kind.BLANK, lineEnd, false, -1);
    }
    return openContainers(matched, lineEnd);
  }

  /**
   * Returns the offset of the last marker in the line read last that only Pandoc knows, such as
   * {@code (a)}; -1 if there is none.
   */
  public int fancyMarker() {
    return fancyMarker;
  }

  /** Says that the line read last is not a paragraph after all. */
  void endParagraph() {
    paragraph = false;
  }

  private int matchContainers() {
    int matched = 0;
    for (int content : containers) {
      if (content == QUOTE) {
        int indent = cursor.indent();
        if (indent > 3 || !cursor.rest().stripLeading().startsWith(">")) {
          return matched;
        }
        cursor.skipSpaces();
        cursor.skipCharacters(1);
        cursor.skipColumns(1);
      } else if (!cursor.isBlank()) {
        if (cursor.indent() < content) {
          return matched;
        }
        cursor.skipColumns(content);
      }
      matched++;
    }
    return matched;
  }

  private Line insideFence() {
    boolean shallow = cursor.indent() < 4;
    cursor.skipSpaces();
    String rest = cursor.rest().stripTrailing();
    if (shallow && rest.length() >= fenceLength && isRunOf(fenceChar, rest)) {
      fenceLength = 0;
    }
    return new Line(Kind.CODE, cursor.position(), false, -1);
  }

  private static boolean isRunOf(char c, String text) {
    return text.chars().allMatch(other -> other == c);
  }

  private Line openContainers(int matched, int lineEnd) {
    boolean inParagraph = paragraph;
    int base = cursor.column();
    boolean opened = false;
    while (true) {
      if (cursor.indent() >= 4) {
        return indented(matched, opened, inParagraph);
      }
      cursor.skipSpaces();
      // A line may open very many quotes; the rest of it is copied only where it is looked at.
      String rest = cursor.isAt('>') ? ">" : cursor.rest();
      boolean interrupts = inParagraph && !opened && matched == containers.size();
      int marker = markerLength(rest, interrupts, matched < containers.size());
      if (marker == 0) {
        return leaf(rest, matched, opened, inParagraph);
      }
      if (!opened) {
        drop(matched);
        opened = true;
      }
      if (containers.size() >= limit) {
        paragraph = true;
        return new Line(Kind.TEXT, cursor.position(), false, cursor.position() + marker - 1);
      }
      open(rest.charAt(0), marker, base);
      base = cursor.column();
      if (cursor.isBlank()) {
        paragraph = false;
        return new Line(Kind.BLANK, lineEnd, false, -1);
      }
    }
  }

  /**
   * Returns the length of the marker of a container, or 0.
   *
   * @param interrupts whether the line would otherwise go on with a paragraph beside it
   * @param sibling whether the line leaves a container
   */
  private int markerLength(String rest, boolean interrupts, boolean sibling) {
    if (rest.startsWith(">")) {
      return 1;
    }
    Matcher item = ITEM.matcher(rest);
    if (item.lookingAt() && !isRule(rest)) {
      String number = item.group(1);
      boolean weak =
          rest.substring(item.end()).isBlank() || (number != null && !number.equals("1"));
      return interrupts && weak ? 0 : item.end();
    }
    Matcher fancy = FANCY.matcher(rest);
    if (fancy.lookingAt() && opensList(fancy.group(), interrupts, sibling)) {
      fancyMarker = cursor.position();
      return fancy.end();
    }
    Matcher footnote = FOOTNOTE.matcher(rest);
    return footnote.lookingAt() ? footnote.end() : 0;
  }

  /**
   * Returns whether a marker that only Pandoc knows opens a list item here. In a paragraph of a
   * list item only the first of a list does, and {@code (c)} and {@code (r)} alone are signs.
   */
  private boolean opensList(String marker, boolean interrupts, boolean sibling) {
    if (interrupts) {
      boolean inItem = !containers.isEmpty() && containers.get(containers.size() - 1) != QUOTE;
      return inItem && FIRST.matcher(marker).matches();
    }
    return sibling || !SIGN.matcher(marker).matches();
  }

  /** Returns whether a line is a thematic break (CommonMark 0.31.2, 4.1). */
  private static boolean isRule(String rest) {
    char mark = rest.isEmpty() ? ' ' : rest.charAt(0);
    int marks = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == mark) {
        marks++;
      } else if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return marks >= 3 && "-*_".indexOf(mark) >= 0;
  }

  private void open(char first, int marker, int base) {
    int before = cursor.column() - base;
    cursor.skipCharacters(marker);
    if (first == '>') {
      cursor.skipColumns(1);
      containers.add(QUOTE);
    } else if (first == '[') {
      cursor.skipSpaces();
      containers.add(4);
    } else {
      int spaces = cursor.indent();
      int taken = spaces > 4 || cursor.isBlank() ? 1 : spaces;
      cursor.skipColumns(taken);
      containers.add(before + marker + taken);
    }
  }

  private Line indented(int matched, boolean opened, boolean inParagraph) {
    if (inParagraph && !opened) {
      cursor.skipSpaces();
      return new Line(Kind.TEXT, cursor.position(), true, -1);
    }
    if (!opened) {
      drop(matched);
    }
    paragraph = false;
    return new Line(Kind.CODE, cursor.position(), false, -1);
  }

  private Line leaf(String rest, int matched, boolean opened, boolean inParagraph) {
    Matcher fence = FENCE.matcher(rest);
    boolean lone = LONE.matcher(rest).matches() || isRule(rest);
    boolean continues = inParagraph && !opened && !lone && !fence.matches();
    if (!opened && !continues) {
      drop(matched);
    }
    if (fence.matches()) {
      String run = fence.group(1) != null ? fence.group(1) : fence.group(2);
      fenceChar = run.charAt(0);
      fenceLength = run.length();
      fenceDepth = containers.size();
      paragraph = false;
      return new Line(Kind.CODE, cursor.position(), false, -1);
    }
    paragraph = !lone;
    return new Line(Kind.TEXT, cursor.position(), continues, -1);
  }

  private void drop(int count) {
    containers.subList(count, containers.size()).clear();
  }
}

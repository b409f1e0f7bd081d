package org.labpress.bibliography;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;

/** What a processor prints, with one tag wherever the look changes, whoever wrote the tags. */
final class SuiteText {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z]+)([^<>]*)>|&#(\\d+);|&(amp|lt|gt);");
  private static final int SHOWN =
      Look.ITALIC | Look.BOLD | Look.SMALL_CAPS | Look.SUPERSCRIPT | Look.SUBSCRIPT;

  private final StringBuilder text = new StringBuilder();
  private int look;

  private SuiteText() {}

  static String of(Runs runs) {
    SuiteText text = new SuiteText();
    for (Run run : runs.runs()) {
      text.add(run.text(), run.look() & SHOWN);
    }
    return text.end();
  }

  /** Reads the HTML of the suite. */
  static String of(String html) {
    SuiteText text = new SuiteText();
    String flat =
        html.strip()
            .replaceAll(
                "</div>\\s*<div class=\"csl-(?:right-inline|block|indent|left-margin)\">\\s*", " ")
            .replaceAll("\\s*</?div[^>]*>\\s*", "");
    Deque<Integer> open = new ArrayDeque<>();
    int look = 0;
    int from = 0;
    Matcher tag = TAG.matcher(flat);
    while (tag.find()) {
      text.add(flat.substring(from, tag.start()), look);
      from = tag.end();
      if (tag.group(4) != null) {
        text.add(Character.toString(Integer.parseInt(tag.group(4))), look);
      } else if (tag.group(5) != null) {
        text.add(tag.group(5).equals("amp") ? "&" : tag.group(5).equals("lt") ? "<" : ">", look);
      } else if (!tag.group(1).isEmpty()) {
        look = open.isEmpty() ? 0 : open.pop();
      } else {
        open.push(look);
        look = changed(look, tag.group(2), tag.group(3).replace(" ", ""));
      }
    }
    text.add(flat.substring(from), look);
    return text.end();
  }

  private static int changed(int look, String tag, String attributes) {
    return switch (tag) {
      case "i" -> look | Look.ITALIC;
      case "b" -> look | Look.BOLD;
      case "sup" -> look | Look.SUPERSCRIPT;
      case "sub" -> look | Look.SUBSCRIPT;
      case "sc" -> look | Look.SMALL_CAPS;
      default -> {
        int changed = look;
        changed = attributes.contains("small-caps") ? changed | Look.SMALL_CAPS : changed;
        changed = attributes.contains("font-variant:normal") ? changed & ~Look.SMALL_CAPS : changed;
        changed = attributes.contains("font-style:normal") ? changed & ~Look.ITALIC : changed;
        changed = attributes.contains("font-weight:normal") ? changed & ~Look.BOLD : changed;
        yield attributes.contains("baseline")
            ? changed & ~(Look.SUPERSCRIPT | Look.SUBSCRIPT)
            : changed;
      }
    };
  }

  /** The look of a space is not seen, and where a line may not break is our own business. */
  private void add(String characters, int with) {
    characters
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                look = 0;
              } else if (!Character.isSpaceChar(c)) {
                change(with);
              }
              text.appendCodePoint(c == '\u00a0' ? ' ' : c);
            });
  }

  private void change(int to) {
    if (look != to) {
      String mark = "<" + (to == 0 ? "/" : Integer.toString(to)) + ">";
      int end = text.length();
      text.insert(end, mark);
      look = to;
    }
  }

  private String end() {
    return text.toString().strip();
  }
}

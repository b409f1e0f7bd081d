package org.labpress.bibliography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;

/**
 * The little HTML that CSL allows in fields (CSL-JSON, "rich text"), which exports from databases
 * write into BibTeX too. Any other tag is text.
 */
final class Markup {
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(/?)(i|em|b|strong|sub|sup|sc|span)(\\s[^<>]{0,100})?>|&(amp|lt|gt|quot|nbsp);");

  private Markup() {}

  /** Returns the runs with the looks that their tags ask for, without the tags. */
  static Runs read(Runs runs) {
    List<Run> read = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int look = 0;
    for (Run run : runs.runs()) {
      if ((run.look() & (Look.MATH | Look.CODE)) != 0) {
        read.add(run);
        continue;
      }
      Matcher tag = TAG.matcher(run.text());
      int from = 0;
      while (tag.find()) {
        read.add(piece(run, run.text().substring(from, tag.start()), look));
        from = tag.end();
        if (tag.group(4) != null) {
          read.add(piece(run, character(tag.group(4)), look));
        } else if (tag.group(1).isEmpty()) {
          open.push(look);
          String attributes = tag.group(3) == null ? "" : tag.group(3);
          look |= look(tag.group(2).toLowerCase(Locale.ROOT), attributes);
        } else if (!open.isEmpty()) {
          look = open.pop();
        }
      }
      read.add(piece(run, run.text().substring(from), look));
    }
    return new Runs(read);
  }

  private static Run piece(Run run, String text, int look) {
    return new Run(text, run.look() | look, run.link());
  }

  private static int look(String tag, String attributes) {
    return switch (tag) {
      case "i", "em" -> Look.ITALIC;
      case "b", "strong" -> Look.BOLD;
      case "sub" -> Look.SUBSCRIPT;
      case "sup" -> Look.SUPERSCRIPT;
      case "sc" -> Look.SMALL_CAPS;
      default ->
          attributes.contains("nocase")
              ? Look.KEEP_CASE
              : attributes.contains("small-caps") ? Look.SMALL_CAPS : 0;
    };
  }

  private static String character(String entity) {
    return switch (entity.toLowerCase(Locale.ROOT)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "nbsp" -> "\u00a0";
      default -> "\"";
    };
  }
}

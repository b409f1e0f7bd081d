package org.labpress.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words out of HTML that has no node, so that a paper does not lose them. */
public final class HtmlText {
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style|template)\\b[^>]*+>.*?(?:</\\1\\s*+>|\\z)");
  private static final Pattern TAG =
      Pattern.compile("(?s)</?[A-Za-z](?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#\\d{1,6});");

  private static final Pattern BEFORE_SUMMARY =
      Pattern.compile("(?i)\\s*+(?:<details\\b[^>]*+>\\s*+)?+<summary\\b[^>]*+>");
  private static final Pattern AFTER_SUMMARY =
      Pattern.compile("(?i)</summary>\\s*+(?:</details>\\s*+)?+");

  /** What is more than its words. */
  private static final Pattern RICH =
      Pattern.compile(
          "(?i)<(?:img|svg|table|video|audio|iframe|object|embed|canvas|math|input)\\b");

  private HtmlText() {}

  /** Returns the words, one space between two. */
  public static String of(String html) {
    String words = TAG.matcher(HIDDEN.matcher(html).replaceAll(" ")).replaceAll(" ");
    return ENTITY.matcher(words).replaceAll(HtmlText::character).replaceAll("\\s+", " ").strip();
  }

  /** Returns whether something is lost when only the words are printed. */
  public static boolean losesMore(String html) {
    return RICH.matcher(html).find();
  }

  /** Returns whether the words are the title of what may be unfolded, and nothing else. */
  public static boolean isSummary(String html) {
    Matcher after = AFTER_SUMMARY.matcher(html);
    return BEFORE_SUMMARY.matcher(html).lookingAt() && after.find() && after.end() == html.length();
  }

  private static String character(java.util.regex.MatchResult entity) {
    String name = entity.group(1);
    String text =
        switch (name) {
          case "amp" -> "&";
          case "lt" -> "<";
          case "gt" -> ">";
          case "quot" -> "\"";
          case "apos" -> "'";
          case "nbsp" -> "\u00A0";
          default -> {
            int code = Integer.parseInt(name.substring(1));
            yield Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
          }
        };
    return Matcher.quoteReplacement(text);
  }
}

package org.labpress.layout.look;

import java.util.List;

/**
 * A line above or below the text of each page. Words in braces stand for what a paper says: {@code
 * {title}}, {@code {authors}}, {@code {date}}, {@code {page}}, {@code {pages}}, {@code {journal}},
 * {@code {doi}} and {@code {citation}}.
 *
 * @param rule thickness in points of the rule between line and text; 0 for none
 */
public record RunningLine(String left, String center, String right, double rule) {
  /** What may stand in braces. */
  public static final List<String> WORDS =
      List.of("title", "authors", "date", "page", "pages", "journal", "doi", "citation");

  public static final RunningLine NONE = new RunningLine("", "", "", 0);

  public boolean isEmpty() {
    return left.isEmpty() && center.isEmpty() && right.isEmpty() && rule == 0;
  }
}

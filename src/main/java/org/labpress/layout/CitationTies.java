package org.labpress.layout;

import java.util.stream.Collectors;
import org.labpress.document.Citation;
import org.labpress.document.PlainText;

/** Knows how firmly the numbers of a citation such as {@code [8, 11]} hold together. */
final class CitationTies {
  /** Signs of a citation by numbers. */
  private static final String SIGNS = "[](),;-\u2013 \u00A0";

  /** A bracket of so many keys is as short as a word and never broken. */
  private static final int SHORT = 2;

  private CitationTies() {}

  /** Returns the least cost of a line end at a space within a printed citation. */
  static double within(Citation citation) {
    String printed =
        citation.printed().stream()
            .flatMap(parts -> parts.stream())
            .map(part -> PlainText.of(part.content()))
            .collect(Collectors.joining());
    boolean byNumber =
        printed.chars().allMatch(c -> Character.isDigit(c) || SIGNS.indexOf(c) >= 0)
            && printed.chars().anyMatch(Character::isDigit);
    if (!byNumber) {
      return 0;
    }
    return citation.items().size() <= SHORT ? LineItem.FORBIDDEN : Ties.FIRM;
  }
}

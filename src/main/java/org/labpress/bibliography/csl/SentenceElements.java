package org.labpress.bibliography.csl;

import java.util.List;
import java.util.Map;

/** What a sentence says of a work where its style has no words for that. */
final class SentenceElements {
  static final Element YEAR =
      new Element(
          "date",
          Map.of("variable", "issued"),
          List.of(new Element("date-part", Map.of("name", "year"), List.of(), "")),
          "");

  /** The names in a sentence, for styles of which the citations are numbers. */
  static final Element NAMES =
      new Element(
          "names",
          Map.of("variable", "author"),
          List.of(
              new Element(
                  "name",
                  Map.of(
                      "form",
                      "short",
                      "and",
                      "text",
                      "et-al-min",
                      "3",
                      "et-al-use-first",
                      "1",
                      "delimiter-precedes-last",
                      "contextual"),
                  List.of(),
                  ""),
              new Element(
                  "substitute",
                  Map.of(),
                  List.of(
                      new Element("names", Map.of("variable", "editor"), List.of(), ""),
                      new Element(
                          "text",
                          Map.of("variable", "title", "form", "short", "quotes", "true"),
                          List.of(),
                          "")),
                  "")),
          "");

  private SentenceElements() {}
}

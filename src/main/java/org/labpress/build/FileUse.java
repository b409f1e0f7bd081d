package org.labpress.build;

import org.labpress.source.SourceSpan;

/**
 * A place of a page that depends on a file.
 *
 * @param file that it depends on, from the root of the project
 * @param place what the author wrote there; in another file than the page if that is included
 * @param name what it is called, such as {@code Figure 2 (fig-loss)}, or the number as it is
 *     printed
 * @param detail what of the file it uses; may be empty
 * @param stale whether the text says something else than the file
 * @param slide such as {@code slide 4, Results}; empty on pages that are no decks
 * @param quote the sentence around a number; empty for others
 */
public record FileUse(
    String file,
    Kind kind,
    SourceSpan place,
    String name,
    String detail,
    boolean stale,
    String slide,
    String quote) {

  /** What depends on a file. */
  public enum Kind {
    CHART("chart"),
    TABLE("table"),
    NUMBER("number"),
    IMAGE("image"),
    INCLUDE("include"),
    EMBED("embed"),
    BIBLIOGRAPHY("bibliography"),
    TEMPLATE("template"),
    ASSET("asset"),
    SETTINGS("setting");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word in messages. */
    public String word() {
      return word;
    }
  }

  /** Returns the use of a figure of another page where that is shown too. */
  FileUse shownAt(SourceSpan embed) {
    String from = "from " + place;
    String both = detail.isEmpty() ? from : detail + ", " + from;
    return new FileUse(file, kind, embed, name, both, stale, slide, quote);
  }

  FileUse onSlide(String other) {
    return new FileUse(file, kind, place, name, detail, stale, other, quote);
  }
}

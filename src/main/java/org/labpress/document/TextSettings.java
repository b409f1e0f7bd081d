package org.labpress.document;

import java.util.Optional;

/**
 * How the text of a page is read and laid out.
 *
 * @param lang BCP 47 tag as written
 * @param numberSections empty where the kind of page decides
 * @param contents whether a table of contents is wanted; empty where the kind of page decides
 * @param tocDepth how many levels of headings the table of contents has, at least 1
 * @param smart whether straight quotes, {@code --} and {@code ...} become typographic ones
 * @param mathKramdown whether {@code $$x$$} in running text is inline math, as in kramdown
 * @param rawTex whether TeX commands in the text mean anything
 * @param echo whether a code cell that does not say so shows its code
 */
public record TextSettings(
    Optional<Located<String>> lang,
    Optional<Boolean> numberSections,
    Optional<Boolean> contents,
    Optional<Integer> tocDepth,
    boolean smart,
    boolean mathKramdown,
    boolean rawTex,
    boolean echo) {
  public static final TextSettings NONE =
      new TextSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true,
          false,
          true,
          true);

  public TextSettings withLang(Located<String> other) {
    return new TextSettings(
        Optional.of(other), numberSections, contents, tocDepth, smart, mathKramdown, rawTex, echo);
  }
}

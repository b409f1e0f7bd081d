package org.labpress.bibliography.csl;

import java.util.Optional;

/**
 * One work named in a citation.
 *
 * @param id key of the bibliography
 * @param prefix text before it, such as "see"
 * @param suffix text after it, with its own punctuation
 * @param label what the locator counts, such as {@code page}; a locator term of CSL
 * @param locator such as "3–5"; empty for the whole work
 * @param suppressAuthor whether the names are left out
 * @param place as to the citations before it
 */
public record Cite(
    String id,
    Runs prefix,
    Runs suffix,
    String label,
    String locator,
    boolean suppressAuthor,
    CitePlace place) {

  /** Makes a first citation. */
  public Cite(
      String id, Runs prefix, Runs suffix, String label, String locator, boolean suppressAuthor) {
    this(id, prefix, suffix, label, locator, suppressAuthor, CitePlace.FIRST);
  }

  Cite at(CitePlace other) {
    return new Cite(id, prefix, suffix, label, locator, suppressAuthor, other);
  }

  Cite withoutAuthor() {
    return new Cite(id, prefix, suffix, label, locator, true, place);
  }

  public static Cite of(String id) {
    return new Cite(id, Runs.EMPTY, Runs.EMPTY, "page", "", false);
  }

  Optional<String> locatorText() {
    return locator.isEmpty() ? Optional.empty() : Optional.of(locator);
  }

  /** Returns whether two citations without words of the author's are printed alike. */
  boolean isLike(Cite other) {
    return isBare()
        && other.isBare()
        && id.equals(other.id)
        && label.equals(other.label)
        && suppressAuthor == other.suppressAuthor
        && place.position() == other.place.position()
        && place.near() == other.place.near()
        && place.firstNote() == other.place.firstNote();
  }

  boolean isBare() {
    return prefix.isEmpty() && suffix.isEmpty() && locator.isEmpty();
  }
}

package org.labpress.bibliography.csl;

/**
 * Where a work is cited, as to the citations before it (CSL 1.0.2, "Locators and positions").
 *
 * @param near whether a citation of the same work is at most as many notes back as the style says
 * @param firstNote number of the note that cites the work first; 0 outside notes
 */
public record CitePlace(Position position, boolean near, int firstNote) {
  public static final CitePlace FIRST = new CitePlace(Position.FIRST, false, 0);

  /** What the citations before one say of it. */
  public enum Position {
    FIRST,
    SUBSEQUENT,
    /** The same work as directly before. */
    IBID,
    /** The same work as directly before, at another place in it. */
    IBID_WITH_LOCATOR
  }

  /** Returns whether a test of a style holds: first, subsequent, ibid, …. */
  boolean is(String test) {
    return switch (test) {
      case "first" -> position == Position.FIRST;
      case "subsequent" -> position != Position.FIRST;
      case "ibid" -> position == Position.IBID || position == Position.IBID_WITH_LOCATOR;
      case "ibid-with-locator" -> position == Position.IBID_WITH_LOCATOR;
      case "near-note" -> near;
      default -> false;
    };
  }
}

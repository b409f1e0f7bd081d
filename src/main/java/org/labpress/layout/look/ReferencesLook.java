package org.labpress.layout.look;

/**
 * What the list of references looks like.
 *
 * @param size as a share of the text's
 * @param space between two entries, in leadings; it may grow to twice as much where a column has to
 *     be filled
 */
public record ReferencesLook(double size, double space) {
  public static final ReferencesLook ARTICLE = new ReferencesLook(1, 0.1);
}

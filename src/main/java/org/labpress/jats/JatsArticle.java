package org.labpress.jats;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.ChartResult;

/**
 * An article in JATS with what stands beside it in its folder.
 *
 * @param xml the article
 * @param files paths from the root of the project, by the names of their copies
 * @param drawings what is drawn, by the names of the files, which end in {@code .svg}
 */
public record JatsArticle(
    String xml, SortedMap<String, String> files, SortedMap<String, ChartResult.Drawn> drawings) {
  public JatsArticle {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
  }
}

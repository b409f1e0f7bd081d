package org.labpress.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the names that authors give apart from those of the page around their text: ids and classes
 * that start with {@code lp-} belong to the page.
 */
public final class ContentNames {
  private static final String OURS = "lp-";
  private static final Pattern CLASS = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ContentNames() {}

  /**
   * Returns the id in the page for an id of the author's. Different ids stay different, and none
   * starts like one of the page's own.
   */
  public static String id(String id) {
    String solid = SPACE.matcher(id).replaceAll("-");
    return solid.startsWith(OURS) ? OURS + "-" + solid.substring(OURS.length()) : solid;
  }

  /** Returns the address of an element of the same page. */
  static String fragment(String id) {
    return "#" + HtmlEscape.url(id(id));
  }

  /** Returns the value of a class attribute, own classes first; empty if there is no class. */
  public static Optional<String> classes(String own, List<String> authors) {
    String all =
        Stream.concat(
                Stream.of(own).filter(name -> !name.isEmpty()),
                authors.stream()
                    .filter(name -> CLASS.matcher(name).matches() && !name.startsWith(OURS)))
            .distinct()
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}

package org.labpress.lint;

import java.util.Set;
import org.labpress.document.Attributes;

/** What the author marks as carrying no meaning. */
public final class Decoration {
  private static final Set<String> CLASSES = Set.of("decorative", "icon", "logo", "badge");

  private Decoration() {}

  /** Returns whether a class says so, or an alternative text that is empty on purpose. */
  public static boolean is(Attributes attributes) {
    return attributes.classes().stream().anyMatch(CLASSES::contains)
        || attributes.value("alt").filter(String::isEmpty).isPresent();
  }
}

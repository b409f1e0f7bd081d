package org.labpress.build;

import java.util.ArrayList;
import java.util.List;

/** Counts uses in words. */
public final class Counted {
  private Counted() {}

  /** Returns such as {@code 2 charts, 1 number}. */
  static String uses(List<FileUse> uses) {
    List<String> parts = new ArrayList<>();
    for (FileUse.Kind kind : FileUse.Kind.values()) {
      long count = uses.stream().filter(use -> use.kind() == kind).count();
      if (count > 0) {
        parts.add(of(count, kind.word()));
      }
    }
    return String.join(", ", parts);
  }

  /** Returns such as {@code 1 page} or {@code 2 bibliographies}. */
  public static String of(long count, String word) {
    String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    return count + " " + (count == 1 ? word : plural);
  }
}

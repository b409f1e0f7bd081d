package org.labpress.jats;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of one XML document: names as XML wants them, each given to one element. Which of them there
 * are is known only at the end, so references are checked against those of an earlier writing.
 */
final class XmlIds {
  /** Ids that the writers themselves give. */
  private static final Pattern OURS = Pattern.compile("(?:aff-|cor-|fn)\\d+");

  private final Set<String> targets;
  private final Set<String> given = new HashSet<>();
  private final boolean first;

  private XmlIds(Set<String> targets, boolean first) {
    this.targets = targets;
    this.first = first;
  }

  /** Returns the ids of a first writing, in which every reference leads somewhere. */
  static XmlIds unknown() {
    return new XmlIds(Set.of(), true);
  }

  /** Returns the ids of a writing whose elements are those of an earlier one. */
  static XmlIds after(XmlIds earlier) {
    return new XmlIds(Set.copyOf(earlier.given), false);
  }

  /** Returns the value of an element's id; empty if another element has it already. */
  String give(String id) {
    String name = name(id);
    return given.add(name) ? name : "";
  }

  /** Returns the value of an id that the writer made up itself. */
  String giveOwn(String id) {
    return given.add(id) ? id : "";
  }

  /** Returns whether an element has the id of the paper. */
  boolean has(String id) {
    return first || targets.contains(name(id));
  }

  /** Returns whether an element has the id that the writer made up itself. */
  boolean hasOwn(String id) {
    return first || targets.contains(id);
  }

  /**
   * Returns an id as a name of XML (NCName). A character that is not allowed becomes {@code U} and
   * its four or more hexadecimal digits, as Pandoc writes it.
   */
  static String name(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              if (isNameCharacter(c, name.length() == 0)) {
                name.appendCodePoint(c);
              } else {
                name.append("U%04X".formatted(c));
              }
            });
    return OURS.matcher(name).matches() ? "id-" + name : name.toString();
  }

  private static boolean isNameCharacter(int c, boolean atStart) {
    boolean letter = c < 0x80 ? Character.isLetter(c) || c == '_' : isNonAsciiLetter(c);
    boolean later = c < 0x80 && (Character.isDigit(c) || c == '-' || c == '.');
    return letter || (later && !atStart);
  }

  /** Letters that every edition of XML 1.0 knows; others are spelled out. */
  private static boolean isNonAsciiLetter(int c) {
    return (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7)
        || (c >= 0x391 && c <= 0x3C9 && c != 0x3A2)
        || (c >= 0x410 && c <= 0x44F);
  }
}

package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts of which every match of a pattern holds at least one. They are read from the source of the
 * pattern, which need not be compiled for a text that holds none.
 *
 * <p>What has no such text, or is written in a way not known here, may match anything.
 */
final class RequiredText {
  /** Characters by their numbers and names, and quotations. */
  private static final Pattern UNREAD = Pattern.compile("\\\\[QExuc0N]");

  private static final RequiredText NOTHING = new RequiredText(List.of());

  private final List<String> anyOf;

  private RequiredText(List<String> anyOf) {
    this.anyOf = anyOf;
  }

  static RequiredText of(Pattern pattern) {
    int unread = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ;
    return (pattern.flags() & unread) == 0 ? of(pattern.pattern()) : NOTHING;
  }

  /** Reads an expression as {@link Pattern} does, without the flag for comments. */
  static RequiredText of(String pattern) {
    if (UNREAD.matcher(pattern).find()) {
      return NOTHING;
    }
    Reader reader = new Reader(pattern);
    RequiredText required = reader.alternatives();
    return reader.at == pattern.length() ? required : NOTHING;
  }

  /** Returns the texts, folded as in {@link TextSignature#fold}; none if nothing is required. */
  List<String> anyOf() {
    return anyOf;
  }

  /** Returns false only if the pattern does not match in the text. */
  boolean allows(TextSignature text) {
    return anyOf.isEmpty() || anyOf.stream().anyMatch(text::mayHold);
  }

  private int shortest() {
    return anyOf.stream().mapToInt(String::length).min().orElse(0);
  }

  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    /** Reads to the end of the group or of the pattern. */
    RequiredText alternatives() {
      List<String> all = new ArrayList<>();
      boolean any = false;
      while (true) {
        RequiredText one = sequence();
        any |= one.anyOf.isEmpty();
        all.addAll(one.anyOf);
        if (at >= pattern.length() || pattern.charAt(at) != '|') {
          return any ? NOTHING : new RequiredText(List.copyOf(all));
        }
        at++;
      }
    }

    private RequiredText sequence() {
      RequiredText best = NOTHING;
      StringBuilder run = new StringBuilder();
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        RequiredText group = NOTHING;
        int literal = -1;
        char c = pattern.charAt(at);
        if (c == '(') {
          group = group();
        } else if (c == '[') {
          literal = characterClass();
        } else if (c == '\\') {
          literal = escape();
        } else {
          at++;
          literal = ".^$".indexOf(c) < 0 ? c : -1;
        }
        boolean quantified = at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0;
        boolean optional = quantified && quantifier();
        if (literal >= 0 && !optional) {
          run.append((char) literal);
        }
        if (literal < 0 || quantified) {
          best = better(best, run);
          run.setLength(0);
        }
        if (!optional && group.shortest() > best.shortest()) {
          best = group;
        }
      }
      return better(best, run);
    }

    private static RequiredText better(RequiredText best, StringBuilder run) {
      String folded = TextSignature.fold(run.toString());
      return folded.length() >= TextSignature.LEAST && folded.length() > best.shortest()
          ? new RequiredText(List.of(folded))
          : best;
    }

    private RequiredText group() {
      at++;
      boolean looks = false;
      if (pattern.startsWith("?", at)) {
        int colon = pattern.startsWith("?:", at) ? at + 1 : -1;
        looks = colon < 0;
        at = colon < 0 ? at + 1 : colon + 1;
      }
      RequiredText inner = alternatives();
      if (at < pattern.length()) {
        at++;
      }
      // What stands before or behind the match, or is a flag, is not part of it.
      return looks ? NOTHING : inner;
    }

    /** Returns the character that is meant; -1 if there are several, or none. */
    private int escape() {
      at++;
      if (at == pattern.length()) {
        return -1;
      }
      char c = pattern.charAt(at++);
      if (c == 's' && pattern.startsWith("+", at)) {
        at++;
        return ' ';
      }
      if (!Character.isLetterOrDigit(c)) {
        return c;
      }
      if (pattern.startsWith("{", at) || (c == 'k' && pattern.startsWith("<", at))) {
        at = Math.max(at, pattern.indexOf(c == 'k' ? '>' : '}', at) + 1);
      }
      return -1;
    }

    /** Returns the character that all of a class are when folded; -1 if they differ. */
    private int characterClass() {
      int start = at + 1;
      int depth = 0;
      do {
        char c = pattern.charAt(at++);
        if (c == '\\') {
          at++;
        } else if (c == '[') {
          depth++;
        } else if (c == ']') {
          depth--;
        }
      } while (depth > 0 && at < pattern.length());
      String inside = pattern.substring(start, Math.max(start, Math.min(at, pattern.length()) - 1));
      boolean plain = inside.chars().noneMatch(c -> "\\[^&-".indexOf(c) >= 0);
      String folded = TextSignature.fold(inside);
      boolean one = !folded.isEmpty() && folded.chars().allMatch(c -> c == folded.charAt(0));
      return plain && one ? folded.charAt(0) : -1;
    }

    /** Skips a quantifier; returns whether it allows none. */
    private boolean quantifier() {
      char c = pattern.charAt(at++);
      boolean optional = c == '?' || c == '*';
      if (c == '{') {
        optional = pattern.startsWith("0", at);
        at = Math.max(at, pattern.indexOf('}', at) + 1);
      }
      if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
        at++;
      }
      return optional;
    }
  }
}

package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.PageKind;
import org.labpress.source.Severity;

/** Which rules run in which kind of text, and how strictly. */
public final class Profiles {
  /**
   * Profile, rule or pack, level; of the lines for a rule the last one holds. {@code own} is the
   * level of the rule itself, {@code raised} turns its warnings into errors.
   */
  private static final String TABLE =
      """
      paper      */*                          own
      arxiv      */*                          own
      neurips    */*                          own
      clear-ml   */*                          own
      strict     */*                          raised
      joss       */*                          own
      joss       structure/abstract-missing   off

      deck       */*                          own
      deck       structure/*                  off
      deck       structure/ref-dead           own
      deck       structure/link-dead          own
      deck       structure/link-reversed      own
      deck       structure/todo               info
      deck       words/*                      info
      deck       clarity/*                    info
      deck       figure/caption-missing       off
      deck       figure/caption-short         off
      deck       table/caption                off

      log        */*                          own
      log        words/*                      info
      log        clarity/*                    info
      log        claims/*                     info
      log        structure/abstract-missing   off
      log        structure/label-unreferenced off
      log        structure/todo               info
      log        figure/caption-missing       warning
      log        table/caption                off

      note       */*                          off
      note       a11y/*                       own
      note       structure/ref-dead           own
      note       structure/link-dead          own
      note       structure/link-reversed      own
      note       link/*                       own
      note       cite/unknown                 own
      note       meta/*                       own
      """;

  private static final SortedMap<String, List<Line>> PROFILES = new TreeMap<>();

  static {
    TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split("\\s+"))
        .forEach(
            words ->
                PROFILES
                    .computeIfAbsent(words[0], name -> new ArrayList<>())
                    .add(new Line(words[1], words[2])));
  }

  private Profiles() {}

  private record Line(String pattern, String level) {}

  /** Returns the names of the profiles, sorted. */
  public static List<String> names() {
    return List.copyOf(PROFILES.keySet());
  }

  /** Returns the profile of a page that asks for none. */
  public static String of(PageKind kind) {
    return switch (kind) {
      case PAPER -> "paper";
      case DECK -> "deck";
      case LOG -> "log";
      case PAGE -> "note";
    };
  }

  /**
   * Returns the severity that a finding has in a profile; empty if the rule is off there.
   *
   * @param own the severity that the rule gave it
   */
  static Optional<Severity> severity(String profile, String rule, Severity own) {
    String level = "own";
    for (Line line : PROFILES.getOrDefault(profile, List.of())) {
      if (covers(line.pattern(), rule)) {
        level = line.level();
      }
    }
    return switch (level) {
      case "own" -> Optional.of(own);
      case "raised" -> Optional.of(own == Severity.WARNING ? Severity.ERROR : own);
      case "off" -> Optional.empty();
      default -> Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT)));
    };
  }

  /** Returns whether a rule id, {@code pack/*} or {@code * /*} names a rule. */
  static boolean covers(String pattern, String rule) {
    return pattern.equals(rule)
        || pattern.equals("*/*")
        || (pattern.endsWith("/*") && rule.startsWith(pattern.substring(0, pattern.length() - 1)));
  }
}

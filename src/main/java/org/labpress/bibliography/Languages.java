package org.labpress.bibliography;

import java.util.Locale;
import java.util.Map;

/** The names that babel gives languages. */
final class Languages {
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("english", "en"),
          Map.entry("american", "en-US"),
          Map.entry("usenglish", "en-US"),
          Map.entry("british", "en-GB"),
          Map.entry("ukenglish", "en-GB"),
          Map.entry("canadian", "en-CA"),
          Map.entry("australian", "en-AU"),
          Map.entry("german", "de"),
          Map.entry("ngerman", "de"),
          Map.entry("austrian", "de-AT"),
          Map.entry("french", "fr"),
          Map.entry("spanish", "es"),
          Map.entry("italian", "it"),
          Map.entry("portuguese", "pt"),
          Map.entry("brazilian", "pt-BR"),
          Map.entry("dutch", "nl"),
          Map.entry("danish", "da"),
          Map.entry("swedish", "sv"),
          Map.entry("norwegian", "nb"),
          Map.entry("finnish", "fi"),
          Map.entry("polish", "pl"),
          Map.entry("czech", "cs"),
          Map.entry("russian", "ru"),
          Map.entry("turkish", "tr"),
          Map.entry("greek", "el"),
          Map.entry("hungarian", "hu"),
          Map.entry("japanese", "ja"),
          Map.entry("chinese", "zh"));

  private Languages() {}

  /** Returns the BCP 47 tag of a name or tag; empty where it is none. */
  static String tag(String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    return TAGS.getOrDefault(
        lower, lower.matches("[a-z]{2,3}(?:[-_][a-z]{2,4})?") ? lower.replace('_', '-') : "");
  }
}

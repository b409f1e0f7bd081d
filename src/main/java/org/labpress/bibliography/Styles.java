package org.labpress.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.labpress.bibliography.csl.CslLocale;
import org.labpress.bibliography.csl.Style;
import org.labpress.bibliography.csl.UnreadableStyleException;

/** The citation styles and languages that come with labpress: files of the CSL project. */
public final class Styles {
  /** The style of pages that name none. */
  public static final String DEFAULT = "apa";

  private static final String FOLDER = "/csl/";

  private static final List<String> FILES =
      List.of(
          "acm-sig-proceedings",
          "american-medical-association",
          "american-physics-society",
          "apa",
          "association-for-computing-machinery",
          "chicago-author-date",
          "elsevier-harvard",
          "elsevier-with-titles",
          "harvard-cite-them-right",
          "ieee",
          "modern-language-association",
          "nature",
          "nlm-citation-sequence",
          "science",
          "springer-basic-author-date",
          "springer-lecture-notes-in-computer-science");

  /** Short names, and names that files had before. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("acm", "association-for-computing-machinery"),
          Map.entry("ama", "american-medical-association"),
          Map.entry("aps", "american-physics-society"),
          Map.entry("chicago", "chicago-author-date"),
          Map.entry("elsevier", "elsevier-with-titles"),
          Map.entry("harvard", "harvard-cite-them-right"),
          Map.entry("lncs", "springer-lecture-notes-in-computer-science"),
          Map.entry("mla", "modern-language-association"),
          Map.entry("springer", "springer-basic-author-date"),
          Map.entry("vancouver", "nlm-citation-sequence"));

  /** The language files, by the languages that have one of their own. */
  private static final Map<String, String> MAIN_LOCALES =
      Map.of("de", "de-DE", "en", "en-US", "es", "es-ES", "fr", "fr-FR");

  private Styles() {}

  /** Returns the names that can be asked for, in order. */
  public static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(FILES);
    names.addAll(ALIASES.keySet());
    return names;
  }

  /**
   * Returns a style of ours.
   *
   * @param written a name, which may end in {@code .csl} or be the last part of an address
   */
  public static Optional<Style> find(String written) {
    String name =
        written
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://.*/", "")
            .replaceFirst("\\.csl$", "");
    String file = ALIASES.getOrDefault(name, name);
    if (!FILES.contains(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Style.read(resource(file + ".csl")));
    } catch (UnreadableStyleException e) {
      throw new IllegalStateException("%s.csl: %s".formatted(file, e.why()), e);
    }
  }

  /**
   * Returns the words of a language, the general before the particular; those of English where we
   * have none.
   *
   * @param language BCP 47 tag
   */
  public static List<CslLocale> locales(String language) {
    String base = language.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
    List<CslLocale> locales = new ArrayList<>();
    // English words stand in for what a language lacks.
    locales.add(locale("en-US"));
    String main = MAIN_LOCALES.getOrDefault(base, "en-US");
    if (!main.equals("en-US")) {
      locales.add(locale(main));
    }
    if (language.replace('_', '-').equalsIgnoreCase("en-GB")) {
      locales.add(locale("en-GB"));
    }
    return locales;
  }

  private static CslLocale locale(String name) {
    try {
      return CslLocale.read(resource("locales-" + name + ".xml"));
    } catch (UnreadableStyleException e) {
      throw new IllegalStateException("locales-%s.xml: %s".formatted(name, e.why()), e);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = Styles.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException(FOLDER + name + " is missing in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + name, e);
    }
  }
}

package org.labpress.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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

  /** Languages of which the file is not named after a country of the same letters. */
  private static final Map<String, String> MAIN_LOCALES =
      Map.ofEntries(
          Map.entry("ca", "ca-AD"),
          Map.entry("cs", "cs-CZ"),
          Map.entry("cy", "cy-GB"),
          Map.entry("da", "da-DK"),
          Map.entry("el", "el-GR"),
          Map.entry("en", "en-US"),
          Map.entry("et", "et-EE"),
          Map.entry("fa", "fa-IR"),
          Map.entry("gl", "gl-ES"),
          Map.entry("he", "he-IL"),
          Map.entry("hi", "hi-IN"),
          Map.entry("ja", "ja-JP"),
          Map.entry("km", "km-KH"),
          Map.entry("ko", "ko-KR"),
          Map.entry("af", "af-ZA"),
          Map.entry("ms", "ms-MY"),
          Map.entry("nb", "nb-NO"),
          Map.entry("nn", "nn-NO"),
          Map.entry("no", "nb-NO"),
          Map.entry("pa", "pa-PK"),
          Map.entry("sl", "sl-SI"),
          Map.entry("sr", "sr-Cyrl-RS"),
          Map.entry("sv", "sv-SE"),
          Map.entry("uk", "uk-UA"),
          Map.entry("vi", "vi-VN"),
          Map.entry("zh", "zh-CN"));

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,8}){0,2}");

  /** Ours never change and are costly to read, so each is read once. */
  private static final Map<String, Style> READ = new ConcurrentHashMap<>();

  private static final Map<String, CslLocale> LOCALES = new ConcurrentHashMap<>();

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
    return Optional.of(READ.computeIfAbsent(file, Styles::read));
  }

  private static Style read(String file) {
    try {
      return Style.read(resource(file + ".csl"));
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
    List<CslLocale> locales = new ArrayList<>();
    // English words stand in for what a language lacks.
    locales.add(locale("en-US"));
    Set<String> names = new LinkedHashSet<>();
    if (TAG.matcher(language).matches()) {
      String[] parts = language.split("[-_]", -1);
      String base = parts[0].toLowerCase(Locale.ROOT);
      boolean traditional =
          base.equals("zh") && language.matches("(?i).*\\b(?:Hant|HK|MO|TW)\\b.*");
      names.add(base);
      names.add(base + "-" + base.toUpperCase(Locale.ROOT));
      names.add(traditional ? "zh-TW" : MAIN_LOCALES.getOrDefault(base, base));
      if (parts.length > 1) {
        names.add(base + "-" + parts[parts.length - 1].toUpperCase(Locale.ROOT));
      }
    }
    names.remove("en-US");
    names.stream().filter(Styles::exists).forEach(name -> locales.add(locale(name)));
    return locales;
  }

  private static boolean exists(String name) {
    return Styles.class.getResource(FOLDER + "locales-" + name + ".xml") != null;
  }

  private static CslLocale locale(String name) {
    return LOCALES.computeIfAbsent(name, Styles::readLocale);
  }

  private static CslLocale readLocale(String name) {
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

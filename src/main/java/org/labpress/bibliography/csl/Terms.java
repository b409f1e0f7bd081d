package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a language: those of its locale file, under those that the style itself gives. */
final class Terms {
  /** Forms, and the one taken where a term lacks it (CSL 1.0.2, "Terms"). */
  private static final Map<String, String> FALLBACK =
      Map.of("verb-short", "verb", "verb", "long", "symbol", "short", "short", "long");

  private final Map<String, Element> terms = new HashMap<>();
  private final Map<String, Element> dates = new HashMap<>();
  private final Map<String, String> options = new HashMap<>();
  private final String language;

  private Terms(String language) {
    this.language = language;
  }

  /**
   * Returns the words for a style.
   *
   * @param locales roots of locale files, the general before the particular
   * @param language BCP 47 tag
   */
  static Terms of(List<Element> locales, Style style, String language) {
    Terms terms = new Terms(language);
    List<Element> layers = new ArrayList<>(locales);
    String base = base(language);
    style.locales().stream().filter(l -> l.get("xml:lang").isEmpty()).forEach(layers::add);
    style.locales().stream().filter(l -> l.get("xml:lang").equals(base)).forEach(layers::add);
    style.locales().stream()
        .filter(l -> !base.equals(language) && l.get("xml:lang").equalsIgnoreCase(language))
        .forEach(layers::add);
    layers.forEach(terms::add);
    return terms;
  }

  private void add(Element locale) {
    boolean ordinals =
        locale.all().anyMatch(term -> term.get("name").matches("ordinal(?:-[0-9][0-9])?"));
    if (ordinals) {
      // The endings of another language do not go with these.
      terms.keySet().removeIf(key -> key.startsWith("ordinal"));
    }
    locale
        .children("terms")
        .flatMap(list -> list.children("term"))
        .forEach(term -> terms.put(key(term), term));
    locale.children("date").forEach(date -> dates.put(date.get("form"), date));
    locale.children("style-options").forEach(option -> options.putAll(option.attributes()));
  }

  private static String key(Element term) {
    return key(term.get("name"), term.get("form", "long")) + suffixed(term.get("gender-form"));
  }

  private static String suffixed(String gender) {
    return gender.isEmpty() ? "" : " " + gender;
  }

  /** Returns the gender of a noun, empty where the language has none. */
  String gender(String noun) {
    Element term = terms.get(key(noun, "long"));
    return term == null ? "" : term.get("gender");
  }

  /** Returns whether only the first of a month is an ordinal. */
  boolean onlyFirstIsOrdinal() {
    return options.getOrDefault("limit-day-ordinals-to-day-1", "").equals("true");
  }

  boolean isEnglish() {
    return base(language).equals("en");
  }

  static String base(String language) {
    return language.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
  }

  boolean punctuationInQuote() {
    return options.getOrDefault("punctuation-in-quote", "").equals("true");
  }

  /** Returns how a date is written in this language, by its form: text or numeric. */
  Optional<Element> date(String form) {
    return Optional.ofNullable(dates.get(form));
  }

  /** Returns a term; empty where the language has none. */
  String term(String name, String form, boolean plural) {
    for (String tried = form; tried != null; tried = FALLBACK.get(tried)) {
      Element term = terms.get(key(name, tried));
      if (term != null) {
        String child = plural ? "multiple" : "single";
        return term.child(child).map(Element::text).orElse(term.text());
      }
    }
    return "";
  }

  String term(String name) {
    return term(name, "long", false);
  }

  boolean has(String name) {
    return !term(name).isEmpty();
  }

  private Optional<Element> gendered(String name, String gender) {
    Element neutral = terms.get(key(name, "long"));
    return Optional.ofNullable(terms.getOrDefault(key(name, "long") + suffixed(gender), neutral));
  }

  /**
   * Returns a number with the ending of its ordinal: 1st, 2nd.
   *
   * @param gender of what is counted; empty where the language has none
   */
  String ordinal(int number, String gender) {
    for (int modulus : new int[] {100, 10}) {
      int digits = number % modulus;
      Element term = gendered("ordinal-%02d".formatted(digits), gender).orElse(null);
      if (term != null) {
        String match = term.get("match", modulus == 100 ? "last-two-digits" : "last-digit");
        boolean fits =
            switch (match) {
              case "whole-number" -> number == digits;
              case "last-two-digits" -> modulus == 100;
              default -> true;
            };
        if (fits && (modulus == 10 ? digits < 10 : digits >= 10)) {
          return number + term.text();
        }
      }
    }
    return number + gendered("ordinal", gender).map(Element::text).orElse("");
  }

  /** Returns a number as an ordinal word up to ten, else as {@link #ordinal} does. */
  String longOrdinal(int number, String gender) {
    Optional<Element> word =
        number >= 1 && number <= 10
            ? gendered("long-ordinal-%02d".formatted(number), gender)
            : Optional.empty();
    return word.map(Element::text).filter(w -> !w.isEmpty()).orElse(ordinal(number, gender));
  }

  private static String key(String name, String form) {
    return name + " " + form;
  }
}

package org.labpress.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The names of the months in some languages, as they stand in a date.
 *
 * <p>From the Unicode CLDR, and not from the platform: the names differ between versions of its
 * locale data.
 */
public final class MonthNames {
  private static final Map<String, List<String>> BY_LANGUAGE = new TreeMap<>();

  static {
    add(
        "da",
        "januar februar marts april maj juni juli august september oktober november december");
    add("de", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember");
    add(
        "en",
        "January February March April May June July August September October November December");
    add(
        "es",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    add(
        "fr",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
    add(
        "it",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
            + " dicembre");
    add(
        "nl",
        "januari februari maart april mei juni juli augustus september oktober november december");
    add(
        "pl",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
            + " listopada grudnia");
    add(
        "pt",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
    add(
        "sv",
        "januari februari mars april maj juni juli augusti september oktober november december");
  }

  private MonthNames() {}

  private static void add(String language, String names) {
    BY_LANGUAGE.put(language, List.of(names.split(" ")));
  }

  /**
   * Returns the twelve names.
   *
   * @param language ISO 639-1 code in lower case
   */
  public static Optional<List<String>> in(String language) {
    return Optional.ofNullable(BY_LANGUAGE.get(language));
  }

  /** Returns the number of the month that a name in lower case means in one of the languages. */
  public static Optional<Integer> number(String name) {
    for (List<String> names : BY_LANGUAGE.values()) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equalsIgnoreCase(name)) {
          return Optional.of(i + 1);
        }
      }
    }
    return Optional.empty();
  }
}

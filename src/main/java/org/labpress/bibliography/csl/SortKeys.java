package org.labpress.bibliography.csl;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The order in which a style wants works (CSL 1.0.2, "Sorting"). */
final class SortKeys {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N} ]+");
  private static final Map<String, String> NAME_LIMITS =
      Map.of(
          "names-min", "et-al-min",
          "names-use-first", "et-al-use-first",
          "names-use-last", "et-al-use-last");

  private final Style style;
  private final Terms terms;
  private final Element owner;
  private final List<Element> keys;
  private final Map<String, List<Value>> known = new ConcurrentHashMap<>();

  private record Keyed<T>(T work, List<Value> values) {}

  /** The value of a key; letters first, then the rest of the text. */
  private record Value(String text, String letters, Optional<BigInteger> number) {
    static Value of(String text) {
      boolean digits = !text.isEmpty() && text.length() <= 30 && isNumber(text);
      return new Value(
          text, folded(text), digits ? Optional.of(new BigInteger(text)) : Optional.empty());
    }

    private static boolean isNumber(String text) {
      return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    int compareTo(Value other) {
      if (number.isPresent() && other.number.isPresent()) {
        return number.get().compareTo(other.number.get());
      }
      int order = letters.compareTo(other.letters);
      return order != 0 ? order : text.compareTo(other.text);
    }
  }

  /**
   * @param owner the citation or bibliography element that holds the keys
   */
  SortKeys(Style style, Terms terms, Element owner) {
    this.style = style;
    this.terms = terms;
    this.owner = owner;
    this.keys = owner.child("sort").map(sort -> sort.children("key").toList()).orElse(List.of());
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /**
   * Returns works in order. Works that are alike keep theirs; a key that a work lacks puts it last.
   *
   * @param number of a work by the order in which it is cited; always the same for a work
   */
  <T> List<T> sorted(List<T> works, Function<T, Item> item, ToIntFunction<T> number) {
    List<Keyed<T>> keyed = new ArrayList<>();
    for (T work : works) {
      keyed.add(new Keyed<>(work, values(item.apply(work), number.applyAsInt(work))));
    }
    keyed.sort((a, b) -> compare(a.values(), b.values()));
    return keyed.stream().map(Keyed::work).toList();
  }

  private List<Value> values(Item item, int number) {
    List<Value> values = known.get(item.id());
    if (values == null) {
      values = keys.stream().map(key -> Value.of(value(key, item, number))).toList();
      known.put(item.id(), values);
    }
    return values;
  }

  private String value(Element key, Item item, int number) {
    Map<String, String> limits = new HashMap<>(owner.attributes());
    NAME_LIMITS.forEach(
        (own, option) -> {
          if (key.has(own)) {
            limits.put(option, key.get(own));
          }
        });
    Element names = new Element(owner.name(), limits, List.of(), "");
    Rendering rendering =
        new Rendering(
            style,
            terms,
            item,
            Rendering.Purpose.SORTING,
            names,
            Distinction.NONE,
            Optional.empty(),
            number,
            Rendering.Author.SHOWN);
    if (key.has("macro")) {
      return style.macro(key.get("macro")).map(rendering::children).orElse(Runs.EMPTY).text();
    }
    String variable = key.get("variable");
    String element = item.names().containsKey(variable) ? "names" : "date";
    if (item.names().containsKey(variable) || item.dates().containsKey(variable)) {
      return rendering
          .element(new Element(element, Map.of("variable", variable), List.of(), ""))
          .text();
    }
    return rendering.variable(variable, "").text();
  }

  private int compare(List<Value> a, List<Value> b) {
    for (int i = 0; i < keys.size(); i++) {
      Value first = a.get(i);
      Value second = b.get(i);
      if (first.text().isEmpty() != second.text().isEmpty()) {
        return first.text().isEmpty() ? 1 : -1;
      }
      int order = first.compareTo(second);
      if (order != 0) {
        return keys.get(i).get("sort").equals("descending") ? -order : order;
      }
    }
    return 0;
  }

  /** Accents, case and punctuation come after letters, as in a telephone book. */
  private static String folded(String text) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ı", "i");
    return PUNCTUATION.matcher(bare).replaceAll("");
  }
}

package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Tells apart works that would be cited alike: by more names, by given names, by the style's own
 * means, and at last by a letter behind the year (CSL 1.0.2, "Disambiguation").
 */
final class Disambiguation {
  /** Names that are tried; beyond, the letter is left. */
  private static final int MOST_NAMES = 10;

  private final Element citation;
  private final BiFunction<Item, Distinction, String> cite;
  private final Map<String, Distinction> chosen = new HashMap<>();

  /**
   * @param citation element of the style
   * @param cite how a work is cited with a distinction
   */
  Disambiguation(Element citation, BiFunction<Item, Distinction, String> cite) {
    this.citation = citation;
    this.cite = cite;
  }

  /**
   * Returns what distinguishes each work, by its id.
   *
   * @param items in the order of the list of references, in which letters are given
   */
  Map<String, Distinction> of(List<Item> items) {
    items.forEach(item -> chosen.put(item.id(), Distinction.NONE));
    if (is("disambiguate-add-givenname")) {
      givenNames(items);
    }
    if (is("disambiguate-add-names")) {
      ambiguous(items).forEach(this::addNames);
    }
    ambiguous(items).forEach(this::tryOwnMeans);
    if (is("disambiguate-add-year-suffix")) {
      ambiguous(items).forEach(this::addLetters);
    }
    return chosen;
  }

  private boolean is(String option) {
    return citation.get(option).equals("true");
  }

  private List<List<Item>> ambiguous(List<Item> items) {
    Map<String, List<Item>> alike = new LinkedHashMap<>();
    for (Item item : items) {
      String text = cite.apply(item, distinction(item));
      alike.computeIfAbsent(text, t -> new ArrayList<>()).add(item);
    }
    return alike.values().stream().filter(group -> group.size() > 1).toList();
  }

  private Distinction distinction(Item item) {
    return chosen.getOrDefault(item.id(), Distinction.NONE);
  }

  private void addNames(List<Item> group) {
    List<Item> open = new ArrayList<>(group);
    int most = group.stream().mapToInt(item -> people(item, false).size()).max().orElse(0);
    for (int count = 2; count <= Math.min(most, MOST_NAMES) && open.size() > 1; count++) {
      Map<String, List<Item>> alike = new LinkedHashMap<>();
      for (Item item : group) {
        String text = cite.apply(item, distinction(item).withNames(count));
        alike.computeIfAbsent(text, t -> new ArrayList<>()).add(item);
      }
      for (List<Item> same : alike.values()) {
        Item only = same.get(0);
        if (same.size() == 1 && open.remove(only)) {
          chosen.put(only.id(), distinction(only).withNames(count));
        }
      }
    }
  }

  /** People of one family name get what tells them apart, wherever the rule of the style looks. */
  private void givenNames(List<Item> items) {
    String rule = citation.get("givenname-disambiguation-rule", "by-cite");
    boolean everywhere = !rule.equals("by-cite");
    boolean primary = rule.startsWith("primary-name");
    boolean onlyInitials = rule.endsWith("-with-initials");
    List<Item> looked =
        everywhere ? items : ambiguous(items).stream().flatMap(List::stream).toList();
    Map<String, Set<Name>> families = new LinkedHashMap<>();
    for (Item item : looked) {
      for (Name name : people(item, primary)) {
        if (name.literal()) {
          continue;
        }
        families
            .computeIfAbsent(
                name.particle() + " " + name.family(),
                f -> new TreeSet<>(java.util.Comparator.comparing(Name::toString)))
            .add(name);
      }
    }
    Map<Name, Distinction.Given> given = new HashMap<>();
    families.values().stream()
        .filter(names -> names.size() > 1)
        .forEach(names -> tellApart(names, onlyInitials, given));
    for (Item item : looked) {
      Map<Name, Distinction.Given> own = new HashMap<>(given);
      own.keySet().retainAll(people(item, primary));
      chosen.put(item.id(), distinction(item).withGiven(Map.copyOf(own)));
    }
  }

  private static void tellApart(
      Set<Name> names, boolean onlyInitials, Map<Name, Distinction.Given> given) {
    Map<String, Integer> initials = new HashMap<>();
    names.forEach(name -> initials.merge(initial(name), 1, Integer::sum));
    // One person with and without a second given name is no reason.
    Set<String> first = new TreeSet<>();
    names.forEach(name -> first.add(name.given().replaceFirst("[\\s.].*", "")));
    for (Name name : names) {
      boolean enough = initials.getOrDefault(initial(name), 0) == 1;
      if (enough) {
        given.put(name, Distinction.Given.INITIALS);
      } else if (!onlyInitials && first.size() > 1) {
        given.put(name, Distinction.Given.FULL);
      } else if (initials.size() > 1) {
        given.put(name, Distinction.Given.INITIALS);
      }
    }
  }

  private static String initial(Name name) {
    return name.given().isEmpty()
        ? ""
        : name.given().substring(0, name.given().offsetByCodePoints(0, 1));
  }

  private static List<Name> people(Item item, boolean primary) {
    Names names = item.names().get("author");
    if (names == null) {
      return List.of();
    }
    List<Name> people = names.names();
    return primary && !people.isEmpty() ? people.subList(0, 1) : people;
  }

  private void tryOwnMeans(List<Item> group) {
    for (Item item : group) {
      Distinction other = distinction(item).withDisambiguate();
      if (!cite.apply(item, other).equals(cite.apply(item, distinction(item)))) {
        chosen.put(item.id(), other);
      }
    }
  }

  private void addLetters(List<Item> group) {
    for (int i = 0; i < group.size(); i++) {
      Item item = group.get(i);
      chosen.put(item.id(), distinction(item).withYearSuffix(letter(i)));
    }
  }

  /** Returns a, b, … z, aa, ab, …. */
  static String letter(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}

package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.labpress.bibliography.csl.Distinction.Given;

/**
 * Tells apart works that would be cited alike: by more names, by given names, by the style's own
 * means, and at last by a letter behind the year (CSL 1.0.2, "Disambiguation").
 */
final class Disambiguation {
  /** Names that are tried; beyond, the letter is left. */
  private static final int MOST_NAMES = 10;

  /** Citations printed for trial in one group of works; beyond, the letter is left. */
  private static final int MOST_TRIALS = 20_000;

  private static final List<String> ROLES =
      List.of("author", "editor", "translator", "director", "composer", "container-author");

  private final Element citation;
  private final Set<Given> levels;
  private final BiFunction<Item, Distinction, String> cite;
  private final Map<String, Distinction> chosen = new HashMap<>();

  /**
   * @param citation element of the style
   * @param initials whether the style has a way to print initials
   * @param cite how a work is cited with a distinction
   */
  Disambiguation(Element citation, boolean initials, BiFunction<Item, Distinction, String> cite) {
    this.citation = citation;
    this.cite = cite;
    String rule = rule();
    Set<Given> tried = EnumSet.of(Given.FULL);
    if (initials) {
      tried.add(Given.INITIALS);
    }
    if (rule.endsWith("-with-initials")) {
      tried.remove(Given.FULL);
    }
    this.levels = tried;
  }

  private String rule() {
    return citation.get("givenname-disambiguation-rule", "by-cite");
  }

  /**
   * Returns what distinguishes each work, by its id.
   *
   * @param items in the order of the list of references, in which letters are given
   */
  Map<String, Distinction> of(List<Item> items) {
    items.forEach(item -> chosen.put(item.id(), Distinction.NONE));
    boolean givenNames = is("disambiguate-add-givenname");
    boolean byCite = givenNames && rule().equals("by-cite");
    if (givenNames && !byCite) {
      people(items);
    }
    if (is("disambiguate-add-names") || byCite) {
      ambiguous(items).forEach(group -> new Search(group, byCite).run());
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

  /**
   * The search for the least that makes a work's citation its own among those alike, or at least
   * unlike more of them than less would.
   */
  private final class Search {
    private final List<Item> group;
    private final boolean givenNames;
    private final Map<Distinction, Map<String, String>> printed = new HashMap<>();
    private int trials;

    Search(List<Item> group, boolean givenNames) {
      this.group = group;
      this.givenNames = givenNames;
    }

    void run() {
      // The works of a group differ at most in the people that only some of them may show.
      Map<String, Distinction> found = new TreeMap<>();
      group.forEach(item -> found.put(item.id(), least(item)));
      chosen.putAll(found);
    }

    private Distinction least(Item item) {
      Distinction start = distinction(item);
      int most = Math.min(MOST_NAMES, mostNames());
      Best names = new Best(item, start);
      if (is("disambiguate-add-names")) {
        for (int count = 2; count <= most && names.alike > 0; count++) {
          names.take(start.withNames(count));
        }
      }
      if (names.alike == 0 || !givenNames) {
        return names.best;
      }
      Best both = new Best(item, start);
      int last = is("disambiguate-add-names") ? most : 1;
      for (int count = 1; count <= last && both.alike > 0; count++) {
        if (count > 1) {
          both.take(both.best.withNames(count));
        }
        int places = count == last ? most : count;
        for (int place = 0; place < places && both.alike > 0; place++) {
          for (Given given : levels) {
            Distinction more = both.best.withPlace(place, given);
            both.take(count > 1 ? more.withNames(count) : more);
          }
        }
      }
      return both.alike < names.alike ? both.best : names.best;
    }

    private int mostNames() {
      return group.stream().mapToInt(item -> people(item, false).size()).max().orElse(0);
    }

    private int alike(Item item, Distinction tried) {
      Map<String, String> texts = printed.computeIfAbsent(tried, t -> all(tried));
      String own = texts.getOrDefault(item.id(), "");
      return (int) texts.values().stream().filter(own::equals).count() - 1;
    }

    private Map<String, String> all(Distinction tried) {
      trials += group.size();
      Map<String, String> texts = new HashMap<>();
      group.forEach(item -> texts.put(item.id(), cite.apply(item, tried)));
      return texts;
    }

    /** The distinction of a work that leaves the fewest others alike. */
    private final class Best {
      private final Item item;
      private Distinction best;
      private int alike;

      Best(Item item, Distinction start) {
        this.item = item;
        this.best = start;
        this.alike = alike(item, start);
      }

      void take(Distinction tried) {
        if (alike > 0 && trials < MOST_TRIALS) {
          int left = alike(item, tried);
          if (left < alike) {
            best = tried;
            alike = left;
          }
        }
      }
    }
  }

  /** People of one family name get what tells them apart, wherever they are cited. */
  private void people(List<Item> items) {
    boolean primary = rule().startsWith("primary-name");
    Map<String, Set<Name>> families = new LinkedHashMap<>();
    for (Item item : items) {
      for (Name name : people(item, primary)) {
        if (!name.literal()) {
          families
              .computeIfAbsent(
                  name.particle() + " " + name.family(),
                  f -> new TreeSet<>(Comparator.comparing(one -> String.join("\0", one.parts()))))
              .add(name);
        }
      }
    }
    Map<Name, Given> given = new HashMap<>();
    families.values().stream()
        .filter(names -> names.size() > 1)
        .forEach(names -> tellApart(names, given));
    for (Item item : items) {
      Map<Name, Given> own = new HashMap<>(given);
      own.keySet().retainAll(people(item, primary));
      chosen.put(item.id(), distinction(item).withPeople(own));
    }
  }

  private void tellApart(Set<Name> names, Map<Name, Given> given) {
    Map<String, Integer> initials = new HashMap<>();
    names.forEach(name -> initials.merge(initial(name), 1, Integer::sum));
    // One person with and without a second given name is no reason.
    Set<String> first = new TreeSet<>();
    names.forEach(name -> first.add(name.given().replaceFirst("[\\s.].*", "")));
    boolean hasInitials = levels.contains(Given.INITIALS);
    for (Name name : names) {
      if (hasInitials && initials.getOrDefault(initial(name), 0) == 1) {
        given.put(name, Given.INITIALS);
      } else if (levels.contains(Given.FULL) && first.size() > 1) {
        given.put(name, Given.FULL);
      } else if (hasInitials && initials.size() > 1) {
        given.put(name, Given.INITIALS);
      }
    }
  }

  private static String initial(Name name) {
    return name.given().isEmpty()
        ? ""
        : name.given().substring(0, name.given().offsetByCodePoints(0, 1));
  }

  private static List<Name> people(Item item, boolean primary) {
    List<Name> people =
        ROLES.stream()
            .flatMap(role -> Optional.ofNullable(item.names().get(role)).stream())
            .findFirst()
            .map(Names::names)
            .orElse(List.of());
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

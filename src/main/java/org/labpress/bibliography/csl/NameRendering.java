package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prints names (CSL 1.0.2, "Names"). */
final class NameRendering {
  private static final Element PLAIN_NAME = new Element("name", Map.of(), List.of(), "");
  private static final Element PLAIN_ET_AL = new Element("et-al", Map.of(), List.of(), "");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");

  private final Rendering rendering;

  NameRendering(Rendering rendering) {
    this.rendering = rendering;
  }

  /** Prints the names of an element's variables, without its affixes. */
  Runs print(Element element) {
    return print(element, element);
  }

  /** Prints names that stand for those of another element, in its way where they give none. */
  Runs printLike(Element element, Element model) {
    boolean own = element.children().stream().anyMatch(child -> !child.name().equals("label"));
    Runs printed = print(element, own || element.child("name").isPresent() ? element : model);
    Element affixes = element.has("prefix") || element.has("suffix") ? element : model;
    return printed.isEmpty() ? printed : rendering.decorated(printed, affixes);
  }

  private Runs print(Element element, Element model) {
    Runs all = Runs.EMPTY;
    String delimiter = rendering.nameOption(model, "delimiter", "names-delimiter");
    List<String> variables = new ArrayList<>(rendering.variables(element));
    boolean both = variables.contains("editor") && variables.contains("translator");
    String merged = "";
    if (both && rendering.terms.has("editortranslator") && sameEditorAndTranslator()) {
      variables.remove("translator");
      merged = "editortranslator";
    }
    int count = 0;
    boolean counting = name(model).get("form").equals("count");
    for (String variable : variables) {
      Names names = rendering.item.names().get(variable);
      if (names == null || names.names().isEmpty()) {
        continue;
      }
      if (counting) {
        count += shown(names, options(model)).names().size();
        continue;
      }
      String role = variable.equals("editor") && !merged.isEmpty() ? merged : variable;
      Runs printed = labelled(names, role, model);
      rendering.used(variable, printed);
      all = all.isEmpty() ? printed : all.plus(Runs.of(delimiter, Look.AFFIX)).plus(printed);
    }
    return counting && count > 0 ? Runs.of(String.valueOf(count)) : all;
  }

  private boolean sameEditorAndTranslator() {
    Names editors = rendering.item.names().get("editor");
    return editors != null && editors.equals(rendering.item.names().get("translator"));
  }

  private Runs labelled(Names names, String role, Element model) {
    Runs printed = list(names, options(model)).with(Look.NAMES);
    Optional<Element> label = model.child("label");
    if (label.isEmpty()) {
      return affixed(printed, name(model));
    }
    boolean plural =
        switch (label.get().get("plural", "contextual")) {
          case "always" -> true;
          case "never" -> false;
          default -> names.names().size() > 1 || names.others();
        };
    String term = rendering.terms.term(role, label.get().get("form", "long"), plural);
    Runs word = rendering.decorated(Runs.of(term), label.get());
    boolean before = model.children().indexOf(label.get()) < model.children().indexOf(name(model));
    printed = affixed(printed, name(model));
    return before && model.child("name").isPresent() ? word.plus(printed) : printed.plus(word);
  }

  private static Runs affixed(Runs names, Element name) {
    return Rendering.affixed(Rendering.looks(names, name), name);
  }

  private static Element name(Element model) {
    return model.child("name").orElse(PLAIN_NAME);
  }

  /** The options of a name element and what it inherits. */
  private Options options(Element model) {
    return new Options(name(model), model.child("et-al").orElse(PLAIN_ET_AL));
  }

  private final class Options {
    final Element name;
    final Element etAl;

    Options(Element name, Element etAl) {
      this.name = name;
      this.etAl = etAl;
    }

    String get(String option) {
      return rendering.nameOption(name, option, option);
    }

    int count(String option) {
      String value = get(option);
      return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    }

    String delimiter() {
      boolean said =
          name.has("delimiter")
              || rendering.owner.has("name-delimiter")
              || rendering.style.root().has("name-delimiter");
      return said ? rendering.nameOption(name, "delimiter", "name-delimiter") : ", ";
    }

    String sortSeparator() {
      boolean said =
          name.has("sort-separator")
              || rendering.owner.has("sort-separator")
              || rendering.style.root().has("sort-separator");
      return said ? get("sort-separator") : ", ";
    }

    boolean isShort() {
      return rendering.nameOption(name, "form", "name-form").equals("short");
    }

    boolean inverts(int index) {
      String order = get("name-as-sort-order");
      return rendering.purpose == Rendering.Purpose.SORTING
          || order.equals("all")
          || (order.equals("first") && index == 0);
    }
  }

  /**
   * The names that are printed.
   *
   * @param etAl whether others follow
   * @param last printed behind dots, for styles that end with the last name
   */
  private record Shown(List<Name> names, boolean etAl, Optional<Name> last) {}

  private Shown shown(Names names, Options options) {
    int all = names.names().size();
    int least = options.count("et-al-min");
    int first = Math.max(options.count("et-al-use-first"), rendering.distinction.names());
    int counted = names.others() ? all + 1 : all;
    boolean cut = least > 0 && counted >= least && first > 0 && first < all;
    if (!cut) {
      return new Shown(names.names(), names.others(), Optional.empty());
    }
    boolean useLast =
        options.get("et-al-use-last").equals("true") && !names.others() && first < all - 1;
    return new Shown(
        names.names().subList(0, first),
        true,
        useLast ? Optional.of(names.names().get(all - 1)) : Optional.empty());
  }

  private Runs list(Names names, Options options) {
    Shown shown = shown(names, options);
    List<Name> people = shown.names();
    Runs printed = Runs.EMPTY;
    for (int i = 0; i < people.size(); i++) {
      Runs person = person(people.get(i), i, options);
      boolean last = i == people.size() - 1 && !shown.etAl();
      if (i == 0) {
        printed = person;
      } else if (last && people.size() > 1) {
        boolean inverted = options.inverts(i - 1) && !people.get(i - 1).literal();
        printed = printed.plus(beforeLast(people.size(), inverted, options)).plus(person);
      } else {
        printed = printed.plus(Runs.of(options.delimiter(), Look.AFFIX)).plus(person);
      }
    }
    if (!shown.etAl()) {
      return printed;
    }
    if (shown.last().isPresent()) {
      return printed
          .plus(Runs.of(options.delimiter() + "\u2026 "))
          .plus(person(shown.last().get(), people.size(), options));
    }
    return printed.plus(etAl(people.size(), options));
  }

  private Runs beforeLast(int people, boolean invertedBefore, Options options) {
    String and = and(options);
    if (and.isEmpty()) {
      return Runs.of(options.delimiter(), Look.AFFIX);
    }
    boolean delimiter =
        precedes(options.get("delimiter-precedes-last"), people > 2, invertedBefore);
    return Runs.of(delimiter ? options.delimiter() : " ", Look.AFFIX).plus(and + " ");
  }

  private String and(Options options) {
    return switch (options.get("and")) {
      // Within a sentence the word is written out.
      case "symbol" -> rendering.isNarrative() ? rendering.terms.term("and") : "&";
      case "text" -> rendering.terms.term("and");
      default -> "";
    };
  }

  private Runs etAl(int people, Options options) {
    String term = rendering.terms.term(options.etAl.get("term", "et-al"));
    boolean delimiter =
        precedes(options.get("delimiter-precedes-et-al"), people > 1, options.inverts(people - 1));
    Runs words = Rendering.looks(Runs.of(term), options.etAl);
    return Runs.of(delimiter ? options.delimiter() : " ", Look.AFFIX).plus(words);
  }

  private static boolean precedes(String option, boolean several, boolean afterInverted) {
    return switch (option) {
      case "always" -> true;
      case "never" -> false;
      case "after-inverted-name" -> afterInverted;
      default -> several;
    };
  }

  private Runs person(Name name, int index, Options options) {
    if (name.literal()) {
      return part(name.family(), "family", options);
    }
    Distinction.Given given =
        rendering.purpose == Rendering.Purpose.CITATION
            ? rendering.distinction.given(name, index)
            : Distinction.Given.NONE;
    if (options.isShort() && given != Distinction.Given.NONE) {
      String shownGiven =
          given == Distinction.Given.FULL
              ? name.given()
              : initials(name.given(), options.get("initialize-with"));
      return inOrder(name, shownGiven, options);
    }
    if (options.isShort()) {
      String shown = name.family().isEmpty() ? name.given() : join(name.particle(), name.family());
      return part(shown, "family", options);
    }
    boolean whole = name.family().isEmpty() || given == Distinction.Given.FULL;
    String shownGiven = whole ? name.given() : given(name.given(), options);
    return options.inverts(index)
        ? inverted(name, shownGiven, options)
        : inOrder(name, shownGiven, options);
  }

  private String given(String given, Options options) {
    boolean has =
        options.name.has("initialize-with")
            || rendering.owner.has("initialize-with")
            || rendering.style.root().has("initialize-with");
    if (!has || given.isEmpty()) {
      return given;
    }
    String mark = options.get("initialize-with");
    boolean only = options.get("initialize").equals("false");
    return new Initials(mark, hyphenated()).of(given, only);
  }

  private String initials(String given, String mark) {
    return new Initials(mark, hyphenated()).of(given, false);
  }

  private boolean hyphenated() {
    return !rendering.style.root().get("initialize-with-hyphen").equals("false");
  }

  private Runs inOrder(Name name, String given, Options options) {
    Runs first = part(join(given, name.droppingParticle()), "given", options);
    Runs last = part(join(name.particle(), name.family()), "family", options);
    boolean glued = isUnspaced(name.family()) && isUnspaced(given);
    Runs whole =
        glued
            ? last.plus(first)
            : first.isEmpty() || last.isEmpty() || isGlued(name.droppingParticle())
                ? first.plus(last)
                : first.plus(" ").plus(last);
    return name.suffix().isEmpty() ? whole : whole.plus(name.suffixInOrder());
  }

  private Runs inverted(Name name, String given, Options options) {
    String demote = rendering.style.root().get("demote-non-dropping-particle", "display-and-sort");
    boolean sorting = rendering.purpose == Rendering.Purpose.SORTING;
    boolean demoted = demote.equals("display-and-sort") || (demote.equals("sort-only") && sorting);
    if (isUnspaced(name.family()) && isUnspaced(given)) {
      return part(name.family(), "family", options).plus(part(given, "given", options));
    }
    String family = demoted ? name.family() : join(name.particle(), name.family());
    String rest = join(given, name.droppingParticle());
    if (demoted) {
      rest = join(rest, name.particle());
    }
    Runs comma = Runs.of(options.sortSeparator(), Look.AFFIX);
    Runs whole = part(family, "family", options);
    if (!rest.isEmpty()) {
      whole = whole.plus(comma).plus(part(rest, "given", options));
    }
    return name.suffix().isEmpty() ? whole : whole.plus(comma).plus(name.bareSuffix());
  }

  private Runs part(String text, String part, Options options) {
    Runs runs = Runs.of(text, Look.KEEP_CASE);
    return options
        .name
        .children("name-part")
        .filter(child -> child.get("name").equals(part))
        .findFirst()
        .map(child -> decorated(runs, child))
        .orElse(runs);
  }

  private Runs decorated(Runs runs, Element part) {
    Runs cased = runs.map(run -> run.withLook(run.look() & ~Look.KEEP_CASE));
    return rendering.decorated(cased, part).with(Look.KEEP_CASE);
  }

  private static boolean isUnspaced(String text) {
    return UNSPACED.matcher(text).matches();
  }

  private static String join(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a + b;
    }
    return isGlued(a) ? a + b : a + " " + b;
  }

  private static boolean isGlued(String particle) {
    return !particle.isEmpty() && "'\u2019-".indexOf(particle.charAt(particle.length() - 1)) >= 0;
  }
}

package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints one work by the elements of a style: a run over the tree of the style, in which the fields
 * of the work are filled in (CSL 1.0.2, "Rendering Elements").
 */
final class Rendering {
  /** Elements visited for one work; the Chicago style needs some thousands. */
  private static final int MOST_STEPS = 100_000;

  /** Elements within each other, those of macros included. */
  private static final int MOST_LEVELS = 300;

  /** What the work is printed for. */
  enum Purpose {
    CITATION,
    ENTRY,
    /** For comparison only: names are inverted, dates are numbers. */
    SORTING
  }

  /** What becomes of the first names, those of the author or whoever stands for one. */
  enum Author {
    SHOWN,
    /** Named in the sentence already. */
    LEFT_OUT,
    /** A part of the sentence: "Lee and Kim" where brackets would have "Lee & Kim". */
    NARRATIVE
  }

  final Style style;
  final Terms terms;
  final Item item;
  final Purpose purpose;
  final Distinction distinction;

  /** Where names look for options that their own element does not give. */
  final Element owner;

  /** Empty outside citations. */
  private final Optional<Cite> cite;

  private final int number;
  private final Author author;
  private final Set<String> substituted = new HashSet<>();
  private final NameRendering names = new NameRendering(this);

  /** Whether what is printed stands for names that are missing, and is not printed again. */
  private boolean substituting;

  private int steps;
  private int level;
  private boolean authorSeen;
  private boolean yearSuffixUsed;
  private int called;
  private int filled;

  /**
   * @param number of the work in the list, from 1; 0 where it has none yet
   */
  Rendering(
      Style style,
      Terms terms,
      Item item,
      Purpose purpose,
      Element owner,
      Distinction distinction,
      Optional<Cite> cite,
      int number,
      Author author) {
    this.style = style;
    this.terms = terms;
    this.item = item;
    this.purpose = purpose;
    this.owner = owner;
    this.distinction = distinction;
    this.cite = cite;
    this.number = number;
    this.author = author;
  }

  /** Prints the elements within a layout or a macro, one after the other. */
  Runs children(Element parent) {
    Runs all = Runs.EMPTY;
    for (Element child : parent.children()) {
      all = all.plus(element(child));
    }
    return all;
  }

  /** Prints the layout of an entry; its first field is marked. */
  Runs entry(Element layout) {
    Runs all = Runs.EMPTY;
    boolean first = true;
    for (Element child : layout.children()) {
      Runs printed = element(child);
      all = all.plus(first ? printed.with(Look.FIRST_FIELD) : printed);
      first &= printed.isEmpty();
    }
    return all;
  }

  Runs element(Element element) {
    if (style.isRunaway() || ++steps > MOST_STEPS || level > MOST_LEVELS) {
      style.stop();
      return Runs.EMPTY;
    }
    level++;
    Runs printed = known(element);
    level--;
    return printed;
  }

  private Runs known(Element element) {
    return switch (element.name()) {
      case "text" -> text(element);
      case "number" -> number(element);
      case "label" -> label(element);
      case "date" -> date(element);
      case "names" -> names(element);
      case "group" -> group(element);
      case "choose" -> choose(element);
      default -> Runs.EMPTY;
    };
  }

  private Runs text(Element element) {
    if (element.has("macro")) {
      int calledBefore = called;
      int filledBefore = filled;
      Runs printed = style.macro(element.get("macro")).map(this::children).orElse(Runs.EMPTY);
      // A macro is a group too: its terms alone are nothing.
      boolean vain = called > calledBefore && filled == filledBefore;
      return vain ? Runs.EMPTY : decorated(printed, element);
    }
    if (element.has("term")) {
      boolean plural = element.get("plural").equals("true");
      String term = terms.term(element.get("term"), element.get("form", "long"), plural);
      return decorated(Superscripts.raised(term), element);
    }
    if (element.has("value")) {
      return decorated(Runs.of(element.get("value")), element);
    }
    String variable = element.get("variable");
    Runs value = variable(variable, element.get("form"));
    // The letter behind a year is no field of the work, so it keeps no group alive.
    if (!variable.equals("year-suffix")) {
      called(value);
      used(variable, value);
    }
    return decorated(value, element);
  }

  /** Notes that a variable was asked for. */
  void called(Runs value) {
    called++;
    filled += value.isEmpty() ? 0 : 1;
  }

  void used(String variable, Runs value) {
    if (!value.isEmpty() && substituting) {
      substituted.add(variable);
    }
  }

  Runs variable(String variable, String form) {
    if (substituted.contains(variable)) {
      return Runs.EMPTY;
    }
    return switch (variable) {
      case "locator" -> Runs.of(ranged(cite.map(Cite::locator).orElse("")));
      case "first-reference-note-number" -> {
        int note = cite.map(c -> c.place().firstNote()).orElse(0);
        yield Runs.of(note == 0 ? "" : String.valueOf(note));
      }
      case "citation-number" -> Runs.of(number == 0 ? "" : String.valueOf(number));
      case "year-suffix" -> {
        yearSuffixUsed = true;
        yield Runs.of(distinction.yearSuffix());
      }
      case "citation-label" -> citationLabel();
      case "page" -> item.text("page").map(run -> run.withText(ranged(run.text())));
      case "collection-number", "issue", "number", "volume" ->
          item.text(variable).map(run -> run.withText(Numbers.dashed(run.text())));
      case "page-first" ->
          Runs.of(item.text("page").text().replaceFirst("(?s)\\s*[-\u2010-\u2015,;].*", ""));
      case "DOI" -> linked("DOI", "https://doi.org/");
      case "PMID" -> linked("PMID", "https://www.ncbi.nlm.nih.gov/pubmed/");
      case "PMCID" -> linked("PMCID", "https://www.ncbi.nlm.nih.gov/pmc/articles/");
      case "URL" -> linked("URL", "");
      default -> {
        boolean isShort = form.equals("short");
        Runs shortened = isShort ? item.text(variable + "-short") : Runs.EMPTY;
        yield shortened.isEmpty() ? item.text(variable) : shortened;
      }
    };
  }

  private String ranged(String pages) {
    return Numbers.pages(pages, style.root().get("page-range-format"), dash());
  }

  private String dash() {
    String dash = terms.term("page-range-delimiter");
    return dash.isEmpty() ? "\u2013" : dash;
  }

  private Runs linked(String variable, String before) {
    return item.text(variable).map(run -> run.with(Look.KEEP_CASE).withLink(before + run.text()));
  }

  /** The first letters of names and the end of the year, where the work has no label of its own. */
  private Runs citationLabel() {
    yearSuffixUsed = true;
    String label = item.text("citation-label").text();
    return Runs.of((label.isEmpty() ? trigraph() : label) + distinction.yearSuffix());
  }

  private String trigraph() {
    List<Name> people =
        Optional.ofNullable(item.names().get("author")).map(Names::names).orElse(List.of());
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < Math.min(4, people.size()); i++) {
      int letters =
          people.size() == 1 ? 4 : people.size() == 2 || (people.size() == 3 && i == 0) ? 2 : 1;
      String family = people.get(i).family();
      label.append(family, 0, Math.min(letters, family.length()));
    }
    CslDate issued = item.dates().get("issued");
    Optional<CslDate.Day> day = issued == null ? Optional.empty() : issued.first();
    return label.isEmpty()
        ? ""
        : label + day.map(d -> "%02d".formatted(Math.floorMod(d.year(), 100))).orElse("");
  }

  private Runs number(Element element) {
    Runs value = variable(element.get("variable"), "");
    called(value);
    used(element.get("variable"), value);
    String text = value.text().strip();
    boolean whole = text.matches("[0-9]{1,6}");
    int parsed = whole ? Integer.parseInt(text) : 0;
    Runs printed =
        switch (whole ? element.get("form") : "") {
          case "ordinal" -> Superscripts.raised(terms.ordinal(parsed, gender(element)));
          case "long-ordinal" -> Superscripts.raised(terms.longOrdinal(parsed, gender(element)));
          case "roman" -> Runs.of(Numbers.roman(parsed));
          default -> value.map(run -> run.withText(Numbers.dashed(run.text())));
        };
    return decorated(printed, element);
  }

  private String gender(Element element) {
    String variable = element.get("variable");
    return terms.gender(variable.equals("number-of-volumes") ? "volume" : variable);
  }

  private Runs label(Element element) {
    String variable = element.get("variable");
    Runs value = variable(variable, "");
    if (value.isEmpty()) {
      return Runs.EMPTY;
    }
    String term = variable.equals("locator") ? cite.map(Cite::label).orElse("page") : variable;
    boolean plural =
        switch (element.get("plural", "contextual")) {
          case "always" -> true;
          case "never" -> false;
          default ->
              variable.startsWith("number-of-")
                  ? !value.text().strip().equals("1")
                  : Numbers.isPlural(value.text(), terms.term("and"));
        };
    return decorated(Runs.of(terms.term(term, element.get("form", "long"), plural)), element);
  }

  private Runs date(Element element) {
    String variable = element.get("variable");
    CslDate date = substituted.contains(variable) ? null : item.dates().get(variable);
    DateRendering rendering = new DateRendering(this, element);
    Runs printed = date == null ? Runs.EMPTY : rendering.print(date);
    called(printed);
    boolean issued = variable.equals("issued") && !distinction.yearSuffix().isEmpty();
    if (issued && !style.namesYearSuffix() && !yearSuffixUsed && !printed.isEmpty()) {
      yearSuffixUsed = true;
      printed = rendering.withYearSuffix(printed, distinction.yearSuffix());
    }
    return decorated(printed, element);
  }

  private Runs names(Element element) {
    Runs printed = names.print(element);
    called(printed);
    printed = printed.isEmpty() ? substitute(element) : decorated(printed, element);
    if (printed.isEmpty() || authorSeen) {
      return printed;
    }
    authorSeen = true;
    return author == Author.LEFT_OUT ? Runs.EMPTY : printed.with(Look.AUTHOR);
  }

  /** Prints the first of what may stand for names that are missing. */
  private Runs substitute(Element element) {
    boolean outer = substituting;
    substituting = true;
    Runs printed = firstOf(element);
    substituting = outer;
    return printed;
  }

  private Runs firstOf(Element element) {
    for (Element other : element.child("substitute").map(Element::children).orElse(List.of())) {
      boolean seen = authorSeen;
      authorSeen = true;
      Runs printed =
          other.name().equals("names") ? names.printLike(other, element) : element(other);
      authorSeen = seen;
      if (!printed.isEmpty()) {
        filled++;
        return printed;
      }
    }
    return Runs.EMPTY;
  }

  private Runs group(Element element) {
    int calledBefore = called;
    int filledBefore = filled;
    Runs joined = joined(element.children(), element.get("delimiter"));
    boolean anyCalled = called > calledBefore;
    boolean anyFilled = filled > filledBefore;
    if (anyCalled && !anyFilled) {
      return Runs.EMPTY;
    }
    return decorated(joined, element);
  }

  private Runs joined(List<Element> children, String delimiter) {
    Runs joined = Runs.EMPTY;
    for (Element child : children) {
      // What a condition chooses stands in the row itself.
      Runs printed =
          child.name().equals("choose") ? joined(chosen(child), delimiter) : element(child);
      if (!printed.isEmpty()) {
        joined =
            joined.isEmpty() ? printed : joined.plus(Runs.of(delimiter, Look.AFFIX)).plus(printed);
      }
    }
    return joined;
  }

  private Runs choose(Element element) {
    Runs all = Runs.EMPTY;
    for (Element child : chosen(element)) {
      all = all.plus(element(child));
    }
    return all;
  }

  private List<Element> chosen(Element choose) {
    Conditions conditions = new Conditions(this);
    for (Element branch : choose.children()) {
      if (branch.name().equals("else") || conditions.hold(branch)) {
        return branch.children();
      }
    }
    return List.of();
  }

  /** Returns whether a work has a variable, even one that was printed in place of another. */
  boolean has(String variable) {
    return item.names().containsKey(variable)
        || item.dates().containsKey(variable)
        || !item.text(variable).isEmpty()
        || (!item.texts().containsKey(variable) && !variable(variable, "").isEmpty());
  }

  /** Returns whether a citation stands where a test of the style says; a list has no places. */
  boolean isAt(String position) {
    return purpose == Purpose.CITATION
        && cite.map(Cite::place).orElse(CitePlace.FIRST).is(position);
  }

  boolean hasLocatorOf(String label) {
    return cite.flatMap(Cite::locatorText).isPresent()
        && cite.map(Cite::label).orElse("").equals(label);
  }

  /** Applies text case, looks, quotes and affixes, in this order. */
  Runs decorated(Runs runs, Element element) {
    if (runs.isEmpty()) {
      return runs;
    }
    Runs cased = runs;
    if (element.get("strip-periods").equals("true")) {
      cased = cased.map(run -> run.withText(run.text().replace(".", "")));
    }
    if (element.has("text-case")) {
      cased = TextCase.apply(element.get("text-case"), cased, isEnglish());
    }
    Runs looking = looks(cased, element);
    if (element.get("quotes").equals("true")) {
      looking = quoted(looking);
    }
    return affixed(looking, element);
  }

  /** Title case is for English works. */
  private boolean isEnglish() {
    return item.language().isEmpty() ? terms.isEnglish() : Terms.base(item.language()).equals("en");
  }

  static Runs affixed(Runs runs, Element element) {
    if (runs.isEmpty()) {
      return runs;
    }
    return Runs.of(element.get("prefix"), Look.AFFIX)
        .plus(runs)
        .plus(Runs.of(element.get("suffix"), Look.AFFIX));
  }

  static Runs looks(Runs runs, Element element) {
    int bits = 0;
    bits |= element.get("font-weight").equals("bold") ? Look.BOLD : 0;
    bits |= element.get("font-variant").equals("small-caps") ? Look.SMALL_CAPS : 0;
    bits |= element.get("vertical-align").equals("sup") ? Look.SUPERSCRIPT : 0;
    bits |= element.get("vertical-align").equals("sub") ? Look.SUBSCRIPT : 0;
    Runs looking = runs.with(bits);
    boolean italic = List.of("italic", "oblique").contains(element.get("font-style"));
    // What is italic within italics stands out upright.
    return italic ? looking.map(run -> run.withLook(run.look() ^ Look.ITALIC)) : looking;
  }

  Runs quoted(Runs runs) {
    return Runs.of(QuoteMarks.OPEN).plus(runs).plus(Runs.of(QuoteMarks.CLOSE));
  }

  boolean isNarrative() {
    return author == Author.NARRATIVE;
  }

  /** Returns the value of a name option: of the element, else of those around it. */
  String nameOption(Element element, String option, String inherited) {
    if (option.startsWith("et-al-") && isAt("subsequent")) {
      String later = option.replace("et-al-", "et-al-subsequent-");
      String value =
          Stream.of(element, owner, style.root())
              .map(e -> e.get(later))
              .filter(v -> !v.isEmpty())
              .findFirst()
              .orElse("");
      if (!value.isEmpty()) {
        return value;
      }
    }
    if (element.has(option)) {
      return element.get(option);
    }
    return owner.has(inherited) ? owner.get(inherited) : style.root().get(inherited);
  }

  List<String> variables(Element element) {
    return new ArrayList<>(element.words("variable"))
        .stream().filter(variable -> !substituted.contains(variable)).toList();
  }
}

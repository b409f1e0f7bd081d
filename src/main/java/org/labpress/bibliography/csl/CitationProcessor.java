package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.labpress.bibliography.csl.Rendering.Author;
import org.labpress.bibliography.csl.Rendering.Purpose;

/**
 * Prints the citations of a document and its list of references in a style.
 *
 * <p>The processor is told all cited works at once, since numbers, letters behind years and the
 * names shown depend on all of them.
 */
public final class CitationProcessor {
  private final Style style;
  private final Terms terms;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Item> ordered;
  private final Map<String, Distinction> distinctions;
  private final SortKeys citationKeys;
  private @Nullable List<Reference> references;
  private final Map<String, List<PrintedCite>> printedCites = new HashMap<>();

  private record PrintedCite(Cite cite, Author author, Runs runs) {}

  /**
   * @param locales the files of the language that terms are in, the general before the particular
   * @param language BCP 47 tag of the document
   * @param cited in the order in which they are cited
   */
  public CitationProcessor(
      Style style, List<CslLocale> locales, String language, List<Item> cited) {
    this.style = style;
    this.terms = Terms.of(locales.stream().map(CslLocale::root).toList(), style, language);
    cited.forEach(item -> items.putIfAbsent(item.id(), item));
    List<Item> works = new ArrayList<>(items.values());
    Map<String, Integer> places = new HashMap<>();
    works.forEach(item -> places.put(item.id(), places.size() + 1));
    Element bibliography = style.bibliography().orElse(style.citation());
    this.citationKeys = new SortKeys(style, terms, style.citation());
    SortKeys keys = new SortKeys(style, terms, bibliography);
    this.ordered =
        keys.isEmpty() ? works : keys.sorted(works, item -> item, item -> places.get(item.id()));
    for (int i = 0; i < ordered.size(); i++) {
      numbers.put(ordered.get(i).id(), i + 1);
    }
    this.distinctions =
        style.isNumeric()
            ? Map.of()
            : new Disambiguation(style.citation(), style.hasInitials(), this::bareCite).of(ordered);
  }

  /**
   * A part of a printed citation.
   *
   * @param id of the work to which it leads; empty for marks between works
   */
  public record Part(Runs content, Optional<String> id) {}

  /**
   * An entry of the list of references.
   *
   * @param label the number of a numeric style, with its brackets; else empty
   */
  public record Reference(String id, Runs label, Runs content) {}

  /** Returns the list of references in the order of the style. */
  public List<Reference> references() {
    List<Reference> known = references;
    if (known == null) {
      known = List.copyOf(referencesAnew());
      references = known;
    }
    return known;
  }

  private List<Reference> referencesAnew() {
    if (style.bibliography().isEmpty()) {
      return List.of();
    }
    List<Reference> references = new ArrayList<>();
    String substitute = style.bibliography().get().get("subsequent-author-substitute");
    boolean substitutes = style.bibliography().get().has("subsequent-author-substitute");
    String authorBefore = "";
    for (Item item : ordered) {
      Runs printed = entry(item, style.bibliography().get());
      String author = textOf(printed, Look.AUTHOR | Look.NAMES);
      boolean again = substitutes && !author.isEmpty() && author.equals(authorBefore);
      authorBefore = author;
      Runs mended = mended(again ? substituted(printed, substitute) : printed);
      references.add(reference(item, mended.isEmpty() ? item.text("title") : mended));
    }
    return references;
  }

  /** Returns whether the lines of an entry but its first are indented. */
  public boolean hangs() {
    return style
        .bibliography()
        .map(list -> list.get("hanging-indent").equals("true"))
        .orElse(false);
  }

  private Reference reference(Item item, Runs printed) {
    boolean labelled = style.bibliography().get().has("second-field-align") || style.isNumeric();
    List<Run> label = new ArrayList<>();
    List<Run> content = new ArrayList<>();
    for (Run run : printed.runs()) {
      boolean first = labelled && run.is(Look.FIRST_FIELD) && content.isEmpty();
      (first ? label : content).add(plain(run));
    }
    return new Reference(item.id(), stripped(new Runs(label)), stripped(new Runs(content)));
  }

  private static Run plain(Run run) {
    int marks = Look.FIRST_FIELD | Look.AUTHOR | Look.NAMES | Look.KEEP_CASE;
    return run.withLook(run.look() & ~marks & ((1 << Look.FIRST_PART_BIT) - 1));
  }

  private Runs entry(Item item, Element bibliography) {
    Rendering rendering =
        new Rendering(
            style,
            terms,
            item,
            Purpose.ENTRY,
            bibliography,
            distinctions.getOrDefault(item.id(), Distinction.NONE),
            Optional.empty(),
            numbers.getOrDefault(item.id(), 0),
            Author.SHOWN);
    Element layout = bibliography.child("layout").orElse(bibliography);
    return Rendering.looks(Rendering.affixed(rendering.entry(layout), layout), layout);
  }

  private Runs mended(Runs runs) {
    return QuoteMarks.of(Punctuation.mend(runs, terms.punctuationInQuote()), terms);
  }

  private static Runs substituted(Runs printed, String substitute) {
    List<Run> runs = new ArrayList<>();
    boolean done = false;
    for (Run run : printed.runs()) {
      if (!run.is(Look.AUTHOR | Look.NAMES)) {
        runs.add(run);
      } else if (!done) {
        runs.add(new Run(substitute, run.look()));
        done = true;
      }
    }
    return new Runs(runs);
  }

  /**
   * Returns a printed citation.
   *
   * @param narrative whether the names are a part of the sentence: "Lee et al. (2024)"
   * @param cites of works that the processor was told of; at least one
   */
  public List<Part> citation(boolean narrative, List<Cite> cites) {
    List<Part> parts = new ArrayList<>();
    if (!narrative) {
      parts.addAll(cluster(cites));
      return mended(parts);
    }
    Cite cite = cites.get(0);
    Runs author = sentenceNames(cite);
    Cite rest =
        new Cite(
            cite.id(), Runs.EMPTY, cite.suffix(), cite.label(), cite.locator(), true, cite.place());
    List<Part> behind = cluster(prepend(rest, cites.subList(1, cites.size())));
    if (!author.isEmpty()) {
      parts.add(new Part(author, Optional.of(cite.id())));
      boolean raised = !behind.isEmpty() && isRaised(behind);
      if (!behind.isEmpty() && !raised) {
        parts.add(new Part(Runs.of(" "), Optional.empty()));
      }
    }
    parts.addAll(behind);
    return mended(parts);
  }

  /**
   * Returns just the names of works, as a sentence says them.
   *
   * @param cites of works that the processor was told of; at least one
   */
  public List<Part> names(List<Cite> cites) {
    return mended(listed(cites, this::sentenceNames));
  }

  /** Returns just the years of works, with the letters that tell them apart. */
  public List<Part> years(List<Cite> cites) {
    if (style.isNumeric()) {
      return mended(
          listed(
              cites,
              cite ->
                  rendering(item(cite), distinction(cite), Optional.of(cite), Author.SHOWN)
                      .element(SentenceElements.YEAR)));
    }
    return open(cites.stream().map(Cite::withoutAuthor).toList());
  }

  /** Returns a printed citation without the brackets around it. */
  public List<Part> open(List<Cite> cites) {
    List<Part> parts = new ArrayList<>(cluster(cites));
    if (parts.size() > 1 && isBracket(parts.get(0), "([")) {
      parts.remove(0);
      int last = parts.size() - 1;
      if (isBracket(parts.get(last), ")]")) {
        parts.remove(last);
      }
    }
    return mended(parts);
  }

  private static boolean isBracket(Part part, String brackets) {
    String text = part.content().text();
    return part.id().isEmpty() && text.length() == 1 && brackets.contains(text);
  }

  private List<Part> listed(List<Cite> cites, Function<Cite, Runs> printed) {
    List<Part> parts = new ArrayList<>();
    for (Cite cite : cites) {
      Runs content = printed.apply(cite);
      if (!content.isEmpty()) {
        if (!parts.isEmpty()) {
          parts.add(new Part(Runs.of(layout().get("delimiter", "; ")), Optional.empty()));
        }
        parts.add(new Part(content, Optional.of(cite.id())));
      }
    }
    return parts;
  }

  private static boolean isRaised(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.content().runs().stream())
        .allMatch(run -> run.is(Look.SUPERSCRIPT));
  }

  private static List<Cite> prepend(Cite first, List<Cite> rest) {
    List<Cite> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private List<Part> mended(List<Part> parts) {
    // A mark of one part may belong into the quotation marks of the part before it.
    List<Run> whole = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int number = i << Look.FIRST_PART_BIT;
      parts.get(i).content().runs().forEach(run -> whole.add(run.with(number)));
    }
    List<List<Run>> mended = new ArrayList<>();
    parts.forEach(part -> mended.add(new ArrayList<>()));
    for (Run run : mended(new Runs(whole)).runs()) {
      mended.get(run.look() >>> Look.FIRST_PART_BIT).add(plain(run));
    }
    return IntStream.range(0, parts.size())
        .filter(i -> !mended.get(i).isEmpty())
        .mapToObj(i -> new Part(new Runs(mended.get(i)), parts.get(i).id()))
        .toList();
  }

  private Runs sentenceNames(Cite cite) {
    Rendering rendering =
        rendering(item(cite), distinction(cite), Optional.of(cite), Author.NARRATIVE);
    Runs printed = rendering.children(layout());
    List<Run> names = printed.runs().stream().filter(run -> run.is(Look.AUTHOR)).toList();
    return names.isEmpty()
        ? rendering(item(cite), distinction(cite), Optional.of(cite), Author.NARRATIVE)
            .element(SentenceElements.NAMES)
        : new Runs(names);
  }

  private List<Part> cluster(List<Cite> cites) {
    List<Cite> inOrder = sorted(cites);
    String collapse = style.citation().get("collapse");
    List<Part> parts =
        collapse.equals("citation-number") ? numberParts(inOrder) : nameParts(inOrder, collapse);
    if (parts.isEmpty()) {
      return parts;
    }
    List<Part> all = new ArrayList<>();
    Element layout = layout();
    // Some styles bring the space that stands before a citation; authors write their own.
    String prefix = layout.get("prefix").stripLeading();
    all.add(new Part(Runs.of(prefix, Look.AFFIX), Optional.empty()));
    all.addAll(parts);
    all.add(new Part(Runs.of(layout.get("suffix"), Look.AFFIX), Optional.empty()));
    return all.stream()
        .filter(part -> !part.content().isEmpty())
        .map(part -> new Part(Rendering.looks(part.content(), layout), part.id()))
        .toList();
  }

  private Element layout() {
    return style.citation().child("layout").orElse(style.citation());
  }

  private List<Cite> sorted(List<Cite> cites) {
    boolean free = cites.stream().allMatch(cite -> cite.prefix().isEmpty());
    if (citationKeys.isEmpty() || !free || cites.size() < 2) {
      return cites;
    }
    // Works that the keys do not tell apart follow the list, so that 2020a comes before 2020b.
    List<Cite> listed = new ArrayList<>(cites);
    listed.sort(Comparator.comparingInt(this::number));
    return citationKeys.sorted(listed, this::item, this::number);
  }

  /** Puts names, years and what goes with them in a row; years of one author follow each other. */
  private List<Part> nameParts(List<Cite> cites, String collapse) {
    Element citation = style.citation();
    boolean years = collapse.startsWith("year");
    boolean letters = collapse.startsWith("year-suffix");
    boolean grouped = years || citation.has("cite-group-delimiter");
    String within = citation.get("cite-group-delimiter", ", ");
    String between =
        citation.get(
            "year-suffix-delimiter",
            citation.has("cite-group-delimiter") ? within : layout().get("delimiter"));
    List<Cite> inOrder = grouped && cites.size() > 1 ? byAuthor(cites) : cites;
    List<Part> parts = new ArrayList<>();
    boolean collapsed = false;
    int i = 0;
    while (i < inOrder.size()) {
      Cite cite = inOrder.get(i);
      boolean group = i > 0 && grouped && sameAuthor(inOrder.get(i - 1), cite);
      boolean same = group && years && inOrder.get(i - 1).isBare() && cite.isBare();
      int end = i + 1;
      if (same && letters && sameYear(inOrder.get(i - 1), cite)) {
        boolean ranged = collapse.endsWith("-ranged");
        end = ranged ? endOfLetters(inOrder, i - 1) : end;
        // Two letters are no range, unless the first of three stands already.
        boolean range = ranged && end - i >= 2;
        Cite last = inOrder.get(end - 1);
        Runs letter = Runs.of(distinction(range ? last : cite).yearSuffix());
        addCite(range ? last : cite, letter, range ? "\u2013" : between, parts);
        i = range ? end : i + 1;
        collapsed = true;
        continue;
      }
      Runs printed = printed(cite, same || cite.suppressAuthor() ? Author.LEFT_OUT : Author.SHOWN);
      String delimiter = group ? within : numberDelimiter(cites);
      if (!same && collapsed && citation.has("after-collapse-delimiter")) {
        delimiter = citation.get("after-collapse-delimiter");
      }
      if (!printed.isEmpty()) {
        addCite(cite, printed, delimiter, parts);
      }
      collapsed = same;
      i = end;
    }
    return parts;
  }

  /** Returns the index behind the last of works whose letters follow each other without a gap. */
  private int endOfLetters(List<Cite> cites, int start) {
    int end = start + 1;
    while (end < cites.size()
        && cites.get(end).isBare()
        && sameAuthor(cites.get(end - 1), cites.get(end))
        && sameYear(cites.get(end - 1), cites.get(end))
        && follows(distinction(cites.get(end - 1)), distinction(cites.get(end)))) {
      end++;
    }
    return end;
  }

  private static boolean follows(Distinction before, Distinction letter) {
    return letter.yearSuffix().length() == 1
        && before.yearSuffix().length() == 1
        && letter.yearSuffix().charAt(0) == before.yearSuffix().charAt(0) + 1;
  }

  private boolean sameAuthor(Cite before, Cite cite) {
    String author = authorOf(cite);
    return cite.prefix().isEmpty() && !author.isEmpty() && author.equals(authorOf(before));
  }

  private boolean sameYear(Cite before, Cite cite) {
    CslDate a = item(before).dates().get("issued");
    CslDate b = item(cite).dates().get("issued");
    return a != null
        && b != null
        && !distinction(cite).yearSuffix().isEmpty()
        && a.first().map(CslDate.Day::year).equals(b.first().map(CslDate.Day::year));
  }

  private List<Cite> byAuthor(List<Cite> cites) {
    Map<String, List<Cite>> groups = new LinkedHashMap<>();
    for (int i = 0; i < cites.size(); i++) {
      String author = cites.get(i).prefix().isEmpty() ? authorOf(cites.get(i)) : "";
      String key = author.isEmpty() ? "\0" + i : author;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(cites.get(i));
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private String authorOf(Cite cite) {
    return textOf(printed(cite, Author.SHOWN), Look.AUTHOR);
  }

  /** Puts numbers in a row; three or more that follow each other become a range. */
  private List<Part> numberParts(List<Cite> cites) {
    List<Part> parts = new ArrayList<>();
    String delimiter = numberDelimiter(cites);
    int i = 0;
    while (i < cites.size()) {
      int end = i + 1;
      while (end < cites.size()
          && cites.get(end).isBare()
          && cites.get(end - 1).isBare()
          && number(cites.get(end)) == number(cites.get(end - 1)) + 1) {
        end++;
      }
      addCite(cites.get(i), printed(cites.get(i), Author.SHOWN), delimiter, parts);
      if (end - i >= 3) {
        Cite last = cites.get(end - 1);
        addCite(last, printed(last, Author.SHOWN), "\u2013", parts);
        i = end;
      } else {
        i++;
      }
    }
    return parts;
  }

  /** Two or three numbers in a bracket stay on one line. */
  private String numberDelimiter(List<Cite> cites) {
    String delimiter = layout().get("delimiter");
    return style.isNumeric() && cites.size() <= 3 ? delimiter.replace(' ', '\u00a0') : delimiter;
  }

  private int number(Cite cite) {
    return numbers.getOrDefault(cite.id(), 0);
  }

  private static void addCite(Cite cite, Runs printed, String delimiter, List<Part> parts) {
    if (!parts.isEmpty()) {
      parts.add(new Part(Runs.of(delimiter, Look.AFFIX), Optional.empty()));
    }
    if (!cite.prefix().isEmpty()) {
      parts.add(new Part(cite.prefix().plus(" "), Optional.empty()));
    }
    parts.add(new Part(printed, Optional.of(cite.id())));
    if (!cite.suffix().isEmpty()) {
      parts.add(new Part(cite.suffix(), Optional.empty()));
    }
  }

  /** Most works are cited often, and mostly in the same way. */
  private Runs printed(Cite cite, Author author) {
    List<PrintedCite> known = printedCites.computeIfAbsent(cite.id(), id -> new ArrayList<>());
    return known.stream()
        .filter(printed -> printed.author() == author && printed.cite().isLike(cite))
        .findFirst()
        .map(PrintedCite::runs)
        .orElseGet(
            () -> {
              Runs runs =
                  rendering(item(cite), distinction(cite), Optional.of(cite), author)
                      .children(layout());
              known.add(new PrintedCite(cite, author, runs));
              return runs;
            });
  }

  private String bareCite(Item item, Distinction distinction) {
    return rendering(item, distinction, Optional.empty(), Author.SHOWN).children(layout()).text();
  }

  private Rendering rendering(
      Item item, Distinction distinction, Optional<Cite> cite, Author author) {
    int number = numbers.getOrDefault(item.id(), 0);
    return new Rendering(
        style, terms, item, Purpose.CITATION, style.citation(), distinction, cite, number, author);
  }

  private Item item(Cite cite) {
    Item item = items.get(cite.id());
    if (item == null) {
      throw new IllegalArgumentException(
          "\"%s\" is cited, but the processor was not told of it".formatted(cite.id()));
    }
    return item;
  }

  private Distinction distinction(Cite cite) {
    return distinctions.getOrDefault(cite.id(), Distinction.NONE);
  }

  private static String textOf(Runs runs, int bits) {
    StringBuilder text = new StringBuilder();
    runs.runs().stream().filter(run -> run.is(bits)).forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private static Runs stripped(Runs runs) {
    List<Run> all = new ArrayList<>(runs.runs());
    if (!all.isEmpty()) {
      all.set(0, all.get(0).withText(all.get(0).text().stripLeading()));
      int last = all.size() - 1;
      all.set(last, all.get(last).withText(all.get(last).text().stripTrailing()));
    }
    return new Runs(all);
  }
}

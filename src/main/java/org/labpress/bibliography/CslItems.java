package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Name;
import org.labpress.bibliography.csl.Names;
import org.labpress.bibliography.csl.Runs;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonNumber;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.json.JsonText;
import org.labpress.json.JsonWord;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads CSL-JSON: a list of works with the variables of CSL 1.0.2, as Zotero and Pandoc write it.
 * The same in YAML is read too.
 */
public final class CslItems {
  /** Characters of a file. */
  private static final int LARGEST = 16 << 20;

  private static final Set<String> DATES =
      Set.of("accessed", "available-date", "event-date", "issued", "original-date", "submitted");

  /** Variables that are no part of what is printed. */
  private static final Set<String> IGNORED =
      Set.of("id", "type", "abstract", "keyword", "categories", "custom", "language");

  private static final Map<String, String> OLD_NAMES =
      Map.of(
          "journalAbbreviation", "container-title-short",
          "shortTitle", "title-short",
          "event", "event-title");

  private static final Map<String, String> CROSSREF_TYPES =
      Map.of(
          "journal-article", "article-journal",
          "proceedings-article", "paper-conference",
          "book-chapter", "chapter",
          "posted-content", "article",
          "monograph", "book",
          "dissertation", "thesis");

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, Entry> first = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private static final String JSON = "CSL-JSON";

  private final String format;

  private CslItems(String format) {
    this.format = format;
  }

  /**
   * Reads a file.
   *
   * @return the works in the order of the file. Reports {@code json/syntax}, {@code bib/not-csl}
   *     where something other than works stands, {@code bib/no-key} and {@code bib/duplicate-key}
   */
  public static Checked<Bibliography> read(SourceFile file) {
    CslItems items = new CslItems(JSON);
    if (file.text().length() > LARGEST) {
      items.report(BibReader.tooLarge(file, LARGEST));
    } else {
      JsonNode root = JsonReader.read(file).drainTo(items.diagnostics);
      items.readAll(root);
    }
    return new Checked<>(new Bibliography(items.entries), items.diagnostics);
  }

  /** Reads a file of the same works in YAML: a list, or one below {@code references}. */
  public static Checked<Bibliography> readYaml(SourceFile file) {
    if (file.text().length() > LARGEST) {
      return new Checked<>(Bibliography.EMPTY, List.of(BibReader.tooLarge(file, LARGEST)));
    }
    return readYaml(file.span());
  }

  /**
   * Reads works in YAML out of a part of a file.
   *
   * @param span whole lines
   */
  public static Checked<Bibliography> readYaml(SourceSpan span) {
    CslItems items = new CslItems("CSL YAML");
    List<JsonNode> works = new CslYaml(items.diagnostics).works(span);
    works.forEach(items::readElement);
    if (works.isEmpty() && items.diagnostics.isEmpty() && !span.text().isBlank()) {
      items.notCsl(span, "a list of works, each behind a hyphen");
    }
    return new Checked<>(new Bibliography(items.entries), items.diagnostics);
  }

  private void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  private void readAll(JsonNode root) {
    Optional<JsonArray> list =
        root instanceof JsonArray array
            ? Optional.of(array)
            : root instanceof JsonObject object ? object.array("items") : Optional.empty();
    if (list.isEmpty()) {
      if (diagnostics.isEmpty()) {
        notCsl(root.span(), "a list of works in brackets");
      }
      return;
    }
    list.get().elements().forEach(this::readElement);
  }

  private void readElement(JsonNode element) {
    if (element instanceof JsonObject work) {
      readWork(work);
    } else {
      notCsl(
          element.span(), format.equals(JSON) ? "a work in braces" : "a work with its variables");
    }
  }

  private void notCsl(SourceSpan span, String expected) {
    report(
        Diagnostic.error(
                "bib/not-csl",
                span.part(0, Math.min(span.length(), 1)),
                "this is not %s: expected %s".formatted(format, expected))
            .withHint("export the library as CSL JSON"));
  }

  private void readWork(JsonObject work) {
    Optional<JsonNode> id =
        work.get("id").or(() -> work.get("citation-key")).filter(node -> !textOf(node).isBlank());
    if (id.isEmpty()) {
      report(
          Diagnostic.error(
                  "bib/no-key",
                  work.span().part(0, 1),
                  "this work has no id, so nothing can cite it")
              .withHint("write an id, such as \"id\": \"lee2024\""));
      return;
    }
    SourceSpan span = id.get().span();
    boolean quoted = span.length() > 2 && "\"'".indexOf(span.text().charAt(0)) >= 0;
    SourceSpan keySpan = quoted ? span.part(1, span.length() - 1) : span;
    String type = work.text("type").orElse("document");
    String known = CROSSREF_TYPES.getOrDefault(type, type);
    String key = textOf(id.get()).strip();
    Entry entry = new Entry(key, type, keySpan, work.span(), item(key, known, work));
    Entry other = first.putIfAbsent(key, entry);
    if (other != null) {
      report(BibReader.duplicate(key, keySpan, other.keySpan()));
      return;
    }
    entries.add(entry);
  }

  private static Item item(String key, String type, JsonObject work) {
    SortedMap<String, Runs> texts = new TreeMap<>();
    SortedMap<String, Names> names = new TreeMap<>();
    SortedMap<String, CslDate> dates = new TreeMap<>();
    for (JsonObject.Member member : work.members()) {
      String name = member.name().text();
      String variable = OLD_NAMES.getOrDefault(name, name);
      if (IGNORED.contains(name)) {
        continue;
      }
      if (DATES.contains(name)) {
        date(member.value()).ifPresent(date -> dates.put(variable, date));
      } else if (isNames(member.value())) {
        names.put(variable, names((JsonArray) member.value()));
      } else {
        text(variable, member.value(), texts);
      }
    }
    return new Item(
        key, type, texts, names, dates, Languages.tag(work.text("language").orElse("")));
  }

  private static void text(String variable, JsonNode value, SortedMap<String, Runs> texts) {
    String text = textOf(value).strip();
    if (variable.equals("DOI")) {
      text = text.replaceFirst("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", "");
    }
    boolean verbatim = Set.of("DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID").contains(variable);
    Runs runs = Spaces.single(Runs.of(text));
    runs = verbatim ? runs : Quotes.curly(Markup.read(runs));
    if (!runs.isEmpty()) {
      texts.put(variable, runs);
    }
  }

  private static boolean isNames(JsonNode value) {
    return value instanceof JsonArray array
        && !array.elements().isEmpty()
        && array.elements().stream().allMatch(JsonObject.class::isInstance);
  }

  private static Names names(JsonArray array) {
    List<Name> names = new ArrayList<>();
    for (JsonNode element : array.elements()) {
      JsonObject person = (JsonObject) element;
      String family = person.text("family").orElse("");
      String literal = person.text("literal").or(() -> person.text("name")).orElse("");
      if (!literal.isBlank()) {
        names.add(Name.literal(CslNames.curly(literal)));
      } else if (!family.isBlank() || person.text("given").isPresent()) {
        names.add(CslNames.person(person));
      }
    }
    boolean others =
        !names.isEmpty() && names.get(names.size() - 1).family().equalsIgnoreCase("others");
    return new Names(others ? names.subList(0, names.size() - 1) : names, others);
  }

  private static Optional<CslDate> date(JsonNode value) {
    if (value instanceof JsonArray ends && isNames(value)) {
      // An older form of YAML: a list of the one or two ends.
      List<CslDate.Day> days =
          ends.elements().stream().flatMap(e -> named((JsonObject) e).stream()).limit(2).toList();
      return days.isEmpty() ? Optional.empty() : Optional.of(new CslDate(days, "", false, false));
    }
    if (!(value instanceof JsonObject date)) {
      return BibDates.read(textOf(value));
    }
    List<CslDate.Day> days = new ArrayList<>(named(date).stream().toList());
    for (JsonNode parts : date.array("date-parts").map(JsonArray::elements).orElse(List.of())) {
      if (parts instanceof JsonArray array) {
        day(array).ifPresent(days::add);
      }
    }
    boolean circa =
        date.get("circa")
            .filter(c -> !(c instanceof JsonWord word && word.word() != JsonWord.Word.TRUE))
            .isPresent();
    boolean open =
        date.array("date-parts").filter(a -> a.elements().size() > days.size()).isPresent();
    if (!days.isEmpty()) {
      int season = season(date);
      if (season > 0 && days.get(0).month() == 0) {
        days.set(0, new CslDate.Day(days.get(0).year(), 12 + season, 0));
      }
      return Optional.of(
          new CslDate(
              days.subList(0, Math.min(2, days.size())), "", circa, open && days.size() == 1));
    }
    return date.text("raw")
        .flatMap(BibDates::read)
        .or(() -> date.text("literal").filter(l -> !l.isBlank()).map(CslDate::literal));
  }

  /** Reads a date of which the parts have names. */
  private static Optional<CslDate.Day> named(JsonObject date) {
    int[] numbers = new int[3];
    String[] names = {"year", "month", "day"};
    for (int i = 0; i < 3; i++) {
      String part = date.get(names[i]).map(CslItems::textOf).orElse("").strip();
      numbers[i] = part.matches("-?[0-9]{1,5}") ? Integer.parseInt(part) : 0;
    }
    return numbers[0] == 0
        ? Optional.empty()
        : Optional.of(
            new CslDate.Day(
                numbers[0], Math.floorMod(numbers[1], 17), Math.floorMod(numbers[2], 32)));
  }

  private static int season(JsonObject date) {
    String season = date.get("season").map(CslItems::textOf).orElse("");
    return season.matches("[1-4]") ? Integer.parseInt(season) : 0;
  }

  private static Optional<CslDate.Day> day(JsonArray parts) {
    int[] numbers = new int[3];
    for (int i = 0; i < Math.min(3, parts.elements().size()); i++) {
      String part = textOf(parts.elements().get(i)).strip();
      if (!part.matches("-?[0-9]{1,5}")) {
        return i == 0 ? Optional.empty() : Optional.of(new CslDate.Day(numbers[0], numbers[1], 0));
      }
      numbers[i] = Integer.parseInt(part);
    }
    if (numbers[1] >= 21 && numbers[1] <= 24) {
      // EDTF writes seasons as the months 21 to 24.
      numbers[1] -= 8;
    }
    boolean month = numbers[1] >= 1 && numbers[1] <= 16;
    boolean day = month && numbers[2] >= 1 && numbers[2] <= 31;
    return numbers[0] == 0
        ? Optional.empty()
        : Optional.of(new CslDate.Day(numbers[0], month ? numbers[1] : 0, day ? numbers[2] : 0));
  }

  private static String textOf(JsonNode node) {
    return node.accept(
        new JsonNode.Visitor<String>() {
          @Override
          public String object(JsonObject object) {
            return "";
          }

          @Override
          public String array(JsonArray array) {
            // Crossref gives titles as lists of one.
            return array.elements().stream()
                .filter(JsonText.class::isInstance)
                .findFirst()
                .map(CslItems::textOf)
                .orElse("");
          }

          @Override
          public String text(JsonText text) {
            return text.text();
          }

          @Override
          public String number(JsonNumber number) {
            return number.text();
          }

          @Override
          public String word(JsonWord word) {
            return "";
          }
        });
  }
}

package org.labpress.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.labpress.document.Affiliation;
import org.labpress.document.Located;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** The affiliations of a page: those of its list, and those that authors name without a list. */
final class AffiliationList {
  private static final int MOST_SHOWN = 20;

  private final FrontFields fields;
  private final PageNotes notes;
  private final List<Affiliation> defined = new ArrayList<>();

  /** Indices into {@link #defined} by id and by name. */
  private final Map<String, Integer> ids = new HashMap<>();

  private final Map<String, Integer> names = new HashMap<>();

  /** By index into {@link #defined}, the place in the order in which authors first name them. */
  private final Map<Integer, Integer> used = new LinkedHashMap<>();

  AffiliationList(FrontFields fields, PageNotes notes) {
    this.fields = fields;
    this.notes = notes;
    fields
        .value("affiliations", "affiliation")
        .ifPresent(list -> FrontFields.items(list).forEach(this::define));
  }

  /** Returns whether the page has no list of affiliations, and no author named one. */
  boolean isEmpty() {
    return defined.isEmpty();
  }

  /** Returns the ids, for a message: {@code 1, 2 and 3}; of many, the first. */
  String ids() {
    List<String> shown = defined.stream().map(Affiliation::id).limit(MOST_SHOWN).toList();
    int last = shown.size() - 1;
    return defined.size() > MOST_SHOWN
        ? String.join(", ", shown) + " and %d more".formatted(defined.size() - MOST_SHOWN)
        : last < 1
            ? String.join("", shown)
            : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }

  int size() {
    return defined.size();
  }

  boolean isDefined(String idOrName) {
    return indexOf(idOrName) >= 0;
  }

  /** Returns the position of the affiliation with an id or a name, in the order of first use. */
  OptionalInt find(String idOrName) {
    int index = indexOf(idOrName);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(use(index));
  }

  private int indexOf(String idOrName) {
    return ids.getOrDefault(withoutZeros(idOrName), names.getOrDefault(idOrName, -1));
  }

  private void define(Affiliation affiliation) {
    ids.putIfAbsent(withoutZeros(affiliation.id()), defined.size());
    names.putIfAbsent(affiliation.name(), defined.size());
    defined.add(affiliation);
  }

  /** {@code 08} and {@code 8} are one index. */
  private static String withoutZeros(String id) {
    return id.replaceFirst("^0+(?=\\d+$)", "");
  }

  /** Adds an affiliation that an author names, and returns its position. */
  int add(String name, SourceSpan span) {
    define(Affiliation.named(name, TexAccents.decoded(name), span));
    return use(defined.size() - 1);
  }

  /** Returns what a map such as {@code ref: lab} refers to. */
  static Optional<Located<String>> reference(YamlMap map) {
    return map.get("ref")
        .filter(YamlScalar.class::isInstance)
        .map(node -> FrontFields.located((YamlScalar) node));
  }

  /** Adds an affiliation that an author gives as a map, or finds the one it refers to. */
  OptionalInt add(YamlMap map) {
    Optional<Located<String>> reference = reference(map);
    if (reference.isPresent()) {
      return find(reference.get().value());
    }
    Optional<Affiliation> own = read(map, "");
    if (own.isEmpty()) {
      return text(map, "index", "id").map(this::find).orElse(OptionalInt.empty());
    }
    OptionalInt known = find(own.get().name());
    if (known.isPresent()) {
      return known;
    }
    define(own.get());
    return OptionalInt.of(use(defined.size() - 1));
  }

  private int use(int index) {
    used.putIfAbsent(index, used.size());
    return used.get(index);
  }

  /** Returns the affiliations in the order of first use, those that nobody uses at the end. */
  List<Affiliation> inOrderOfUse() {
    List<Affiliation> ordered = new ArrayList<>();
    used.keySet().forEach(index -> ordered.add(defined.get(index)));
    for (int i = 0; i < defined.size(); i++) {
      if (!used.containsKey(i)) {
        ordered.add(defined.get(i));
      }
    }
    return ordered;
  }

  /** Reports affiliations that nobody uses, unless nobody uses any. */
  void reportUnused() {
    for (int i = 0; i < defined.size() && !used.isEmpty(); i++) {
      if (!used.containsKey(i)) {
        notes.report(
            Diagnostic.warning(
                    "front/affiliation",
                    firstLine(defined.get(i).span()),
                    "no author names affiliation %s".formatted(defined.get(i).id()))
                .withHint("name it at an author, or remove it"));
      }
    }
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = span.text().indexOf('\n');
    return end < 0 ? span : span.part(0, span.text().substring(0, end).stripTrailing().length());
  }

  private void define(YamlNode node) {
    String number = String.valueOf(defined.size() + 1);
    if (node instanceof YamlMap map) {
      read(map, number)
          .ifPresentOrElse(
              this::define, () -> fields.wrongType(node, "an affiliation", "a map with a name"));
      return;
    }
    fields
        .scalar(node, "an affiliation")
        .ifPresent(
            s -> define(Affiliation.named(number, TexAccents.decoded(s.text().strip()), s.span())));
  }

  /**
   * Returns the affiliation that a map gives.
   *
   * @param number stands in for a missing id; empty for the name
   */
  private Optional<Affiliation> read(YamlMap map, String number) {
    Optional<String> name = text(map, "name", "institution", "organization", "group");
    String id = text(map, "index", "id").orElse(number.isEmpty() ? name.orElse("") : number);
    return name.map(
        institution ->
            new Affiliation(
                id,
                text(map, "department", "division"),
                institution,
                text(map, "city"),
                text(map, "region", "state"),
                text(map, "country"),
                Stream.of("ror", "ror_id")
                    .flatMap(key -> map.get(key).stream())
                    .filter(YamlScalar.class::isInstance)
                    .findFirst()
                    .flatMap(node -> Ror.read((YamlScalar) node, notes)),
                map.span()));
  }

  /** Quarto nests the institution and its parts; a nested map is read for its name. */
  private static Optional<String> text(YamlMap map, String... keys) {
    for (String key : keys) {
      Optional<YamlNode> value = map.get(key);
      if (value.orElse(null) instanceof YamlMap inner) {
        value = inner.get("name");
      }
      if (value.orElse(null) instanceof YamlScalar scalar
          && !scalar.text().isBlank()
          && (scalar.quoting() != YamlScalar.Quoting.PLAIN || !scalar.isNull())) {
        return Optional.of(TexAccents.decoded(scalar.text().strip()));
      }
    }
    return Optional.empty();
  }
}

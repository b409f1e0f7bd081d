package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Located;
import org.labpress.document.PersonName;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads the authors of a page in the spellings of JOSS and of Quarto, with where they work. */
final class AuthorsReader {
  private static final Pattern NOTE = Pattern.compile("\\^\\[([^\\[\\]]{0,200})\\]");
  private static final Pattern ID = Pattern.compile("\\d{1,4}|\\p{L}");
  private static final Pattern SEPARATOR = Pattern.compile("[,;&]");

  private final FrontFields fields;
  private final PageNotes notes;
  private final AffiliationList affiliations;
  private final List<Author> authors = new ArrayList<>();

  /** Then an affiliation that nobody names is but the other end of one mistake. */
  private boolean namesUndefined;

  AuthorsReader(FrontFields fields, PageNotes notes) {
    this.fields = fields;
    this.notes = notes;
    this.affiliations = new AffiliationList(fields, notes);
  }

  List<Author> authors() {
    fields
        .value("authors", "author")
        .ifPresent(value -> FrontFields.items(value).forEach(this::author));
    warnOfOneEqual();
    return authors;
  }

  /** Returns the affiliations; call it after {@link #authors()}. */
  List<Affiliation> affiliations() {
    if (!authors.isEmpty() && !namesUndefined) {
      affiliations.reportUnused();
    }
    return affiliations.inOrderOfUse();
  }

  private void author(YamlNode node) {
    if (node instanceof YamlMap map) {
      authorOfMap(map);
      return;
    }
    fields.scalar(node, "author").ifPresent(this::authorsOfText);
  }

  private void authorsOfText(YamlScalar scalar) {
    Marks marks = Marks.in(scalar.text());
    for (PersonName name : AuthorName.split(marks.rest())) {
      authors.add(
          new Author(
              name,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(),
              marks.corresponding(),
              marks.equal(),
              scalar.span()));
    }
  }

  /** What notes behind a name say, and the name without them. */
  private record Marks(String rest, boolean corresponding, boolean equal) {
    static Marks in(String text) {
      boolean corresponding = false;
      boolean equal = false;
      Matcher note = NOTE.matcher(text);
      while (note.find()) {
        String words = note.group(1).toLowerCase(Locale.ROOT);
        corresponding |= words.contains("correspond");
        equal |= words.contains("equal");
      }
      return new Marks(NOTE.matcher(text).replaceAll("").strip(), corresponding, equal);
    }
  }

  private void authorOfMap(YamlMap map) {
    Optional<PersonName> written = AuthorName.of(map);
    if (written.isEmpty()) {
      fields.wrongType(map, "author %d".formatted(authors.size() + 1), "a name");
      return;
    }
    FrontFields own = new FrontFields(map, notes);
    Optional<FrontFields> attributes =
        map.get("attributes")
            .filter(YamlMap.class::isInstance)
            .map(node -> new FrontFields((YamlMap) node, notes));
    Marks marks = Marks.in(written.get().printed());
    PersonName name =
        marks.rest().equals(written.get().printed())
            ? written.get()
            : AuthorName.parse(marks.rest());
    List<Integer> places = new ArrayList<>();
    own.value("affiliation", "affiliations")
        .ifPresent(value -> FrontFields.items(value).forEach(item -> affiliation(item, places)));
    authors.add(
        new Author(
            name,
            own.scalar("orcid", "orcid_id").flatMap(scalar -> Orcid.read(scalar, notes)),
            own.text("email").map(Located::value),
            own.text("url", "website").map(Located::value),
            values(own.texts("degrees", "degree")),
            roles(own),
            places.stream().distinct().toList(),
            marks.corresponding() || isMarked(own, attributes, "corresponding"),
            marks.equal()
                || isMarked(
                    own,
                    attributes,
                    "equal-contrib",
                    "equal_contrib",
                    "equal-contributor",
                    "equal_contributor",
                    "equal-contribution"),
            map.span()));
  }

  private static boolean isMarked(
      FrontFields own, Optional<FrontFields> attributes, String... names) {
    return own.bool(names).orElse(false)
        || attributes.flatMap(fields -> fields.bool(names)).orElse(false);
  }

  /** Quarto also takes a role with its degree, as in {@code writing: lead}. */
  private static List<String> roles(FrontFields own) {
    List<String> roles = new ArrayList<>();
    for (YamlNode item : own.value("roles", "role").map(FrontFields::items).orElse(List.of())) {
      if (item instanceof YamlMap map) {
        map.entries().forEach(entry -> roles.add(entry.key().text().strip()));
      } else {
        own.scalar(item, "roles").ifPresent(scalar -> roles.add(scalar.text().strip()));
      }
    }
    return roles;
  }

  private static List<String> values(List<Located<String>> texts) {
    return texts.stream().map(Located::value).toList();
  }

  private void affiliation(YamlNode item, List<Integer> places) {
    if (item instanceof YamlMap map) {
      OptionalInt place = affiliations.add(map);
      place.ifPresentOrElse(
          places::add, () -> AffiliationList.reference(map).ifPresent(this::undefined));
      return;
    }
    fields.scalar(item, "affiliation").ifPresent(scalar -> affiliation(scalar, places));
  }

  private void affiliation(YamlScalar scalar, List<Integer> places) {
    String text = scalar.text().strip();
    OptionalInt whole = affiliations.find(text);
    if (whole.isPresent()) {
      places.add(whole.getAsInt());
      return;
    }
    List<String> parts =
        SEPARATOR.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (!parts.stream().allMatch(this::isId)) {
      places.add(affiliations.add(text, scalar.span()));
      return;
    }
    for (String part : parts) {
      affiliations.find(part).ifPresentOrElse(places::add, () -> undefined(part, scalar.span()));
    }
  }

  private boolean isId(String part) {
    return ID.matcher(part).matches() || affiliations.isDefined(part);
  }

  private void undefined(Located<String> reference) {
    undefined(reference.value(), reference.span());
  }

  private void undefined(String id, SourceSpan span) {
    namesUndefined = true;
    String defined =
        affiliations.isEmpty()
            ? "none is defined"
            : "only %s %s defined"
                .formatted(affiliations.ids(), affiliations.size() == 1 ? "is" : "are");
    notes.report(
        Diagnostic.error(
                "front/affiliation",
                span,
                "author %d names affiliation %s, %s".formatted(authors.size() + 1, id, defined))
            .withHint("add it to affiliations:, or correct the index"));
  }

  private void warnOfOneEqual() {
    List<Author> equal = authors.stream().filter(Author::equalContribution).toList();
    if (equal.size() == 1) {
      Author one = equal.get(0);
      notes.report(
          Diagnostic.warning(
                  "front/equal-contrib",
                  firstLine(one.span()),
                  "only %s is marked as an equal contributor".formatted(one.name()))
              .withHint("mark at least two authors, or none"));
    }
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = span.text().indexOf('\n');
    return end < 0 ? span : span.part(0, span.text().substring(0, end).stripTrailing().length());
  }
}

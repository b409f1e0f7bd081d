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
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads the authors of a page in the spellings of JOSS and of Quarto, with where they work. */
final class AuthorsReader {
  private static final Pattern NOTE = Pattern.compile("\\s*\\^\\[([^\\]]*)\\]");
  private static final Pattern ID = Pattern.compile("\\d{1,4}|\\p{L}");

  private final FrontFields fields;
  private final PageNotes notes;
  private final AffiliationList affiliations;
  private final List<Author> authors = new ArrayList<>();

  AuthorsReader(FrontFields fields, PageNotes notes) {
    this.fields = fields;
    this.notes = notes;
    this.affiliations = new AffiliationList(fields);
  }

  List<Author> authors() {
    fields
        .value("authors", "author")
        .ifPresent(value -> FrontFields.items(value).forEach(this::author));
    return authors;
  }

  /** Returns the affiliations; call it after {@link #authors()}. */
  List<Affiliation> affiliations() {
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
    Matcher note = NOTE.matcher(scalar.text());
    boolean corresponding =
        note.find() && note.group(1).toLowerCase(Locale.ROOT).contains("corresponding");
    for (String name : AuthorName.split(NOTE.matcher(scalar.text()).replaceAll(""))) {
      authors.add(
          new Author(
              name, Optional.empty(), Optional.empty(), List.of(), corresponding, scalar.span()));
    }
  }

  private void authorOfMap(YamlMap map) {
    Optional<String> name = AuthorName.of(map);
    if (name.isEmpty()) {
      fields.wrongType(map, "author %d".formatted(authors.size() + 1), "a name");
      return;
    }
    FrontFields own = new FrontFields(map, notes);
    Optional<String> orcid =
        own.scalar("orcid", "orcid_id").flatMap(scalar -> Orcid.read(scalar, notes));
    List<Integer> places = new ArrayList<>();
    own.value("affiliation", "affiliations")
        .ifPresent(value -> FrontFields.items(value).forEach(item -> affiliation(item, places)));
    boolean corresponding =
        own.bool("corresponding").orElse(false)
            || (map.get("attributes").orElse(null) instanceof YamlMap attributes
                && new FrontFields(attributes, notes).bool("corresponding").orElse(false));
    Matcher note = NOTE.matcher(name.get());
    authors.add(
        new Author(
            note.replaceAll(""),
            orcid,
            own.text("email").map(text -> text.value()),
            places.stream().distinct().toList(),
            corresponding || name.get().contains("^[Corresponding"),
            map.span()));
  }

  private void affiliation(YamlNode item, List<Integer> places) {
    if (item instanceof YamlMap map) {
      OptionalInt place = affiliations.add(map);
      place.ifPresentOrElse(places::add, () -> undefined(map.span(), "ref"));
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
    String[] parts = text.split("\\s*[,;&]\\s*", -1);
    boolean ids = List.of(parts).stream().allMatch(this::isId);
    if (!ids) {
      places.add(affiliations.add(text, scalar.span()));
      return;
    }
    for (String part : parts) {
      affiliations.find(part).ifPresentOrElse(places::add, () -> undefined(scalar.span(), part));
    }
  }

  private boolean isId(String part) {
    return ID.matcher(part).matches() || affiliations.isDefined(part);
  }

  private void undefined(SourceSpan span, String id) {
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
}

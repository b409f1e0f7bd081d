package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.query.SqlText;
import org.labpress.query.remote.NamedQuery;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Reads an {@code sql} fence with {@code source=}, whose query a database answers when the author
 * asks: its name is {@code name=} or the id without {@code tbl-}, its result lies where {@code to=}
 * says. Reports {@code sql/record-as}.
 */
public final class DatabaseQuery {
  private static final String TABLE = "tbl-";

  private DatabaseQuery() {}

  /**
   * Returns the queries of a page and of the files that it includes, in their order.
   *
   * @param written the page as its author wrote it
   */
  public static Checked<List<NamedQuery>> in(Document written, PassContext context) {
    Document whole = new IncludeFiles().apply(written, context).value();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<NamedQuery> queries =
        whole
            .nodes(CodeBlock.class)
            .filter(DatabaseQuery::is)
            .flatMap(block -> of(block).drainTo(diagnostics).stream())
            .toList();
    return new Checked<>(queries, diagnostics);
  }

  /** Returns whether a fence asks a database. */
  static boolean is(CodeBlock block) {
    return block.language().equals("sql") && block.attributes().value("source").isPresent();
  }

  /** Returns the query of a fence that asks a database; empty if its result has no name. */
  static Checked<Optional<NamedQuery>> of(CodeBlock block) {
    Attributes attributes = block.attributes();
    String source = attributes.value("source").orElse("");
    SourceSpan place = AttributePlace.of(block.span(), "source", source);
    Optional<String> name =
        attributes
            .value("name")
            .or(() -> attributes.id().map(DatabaseQuery::withoutKind))
            .map(String::strip);
    if (name.isEmpty()) {
      return nothing(
          Diagnostic.error("sql/record-as", place, "a query of %s has no name".formatted(source))
              .withHint("write name=top, and then 'labpress query top --record'"));
    }
    if (!NamedQuery.isName(name.get())) {
      return nothing(
          Diagnostic.error(
                  "sql/record-as",
                  AttributePlace.of(block.span(), "name", name.get()),
                  "the name \"%s\" has more than letters, digits, - and _"
                      .formatted(shortened(name.get())))
              .withHint("choose a name that a file can have"));
    }
    Optional<String> to = attributes.value("to");
    Optional<String> path = NamedQuery.path(to, name.get(), block.span().file().path());
    if (path.isEmpty()) {
      String written = to.orElse("");
      return nothing(
          Diagnostic.error(
                  "sql/record-as",
                  AttributePlace.of(block.span(), "to", written),
                  "%s is not the path of a CSV file inside the project"
                      .formatted(shortened(written)))
              .withHint("write for example to=results/%s.csv".formatted(name.get())));
    }
    SqlText sql = new SqlText(block.code(), new FencePlaces(block)::onPage);
    return Checked.of(Optional.of(new NamedQuery(name.get(), source, place, sql, path.get())));
  }

  private static Checked<Optional<NamedQuery>> nothing(Diagnostic diagnostic) {
    return new Checked<>(Optional.empty(), List.of(diagnostic));
  }

  private static String withoutKind(String id) {
    return id.startsWith(TABLE) ? id.substring(TABLE.length()) : id;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }
}

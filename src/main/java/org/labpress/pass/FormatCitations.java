package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.bibliography.Bibliography;
import org.labpress.bibliography.Entry;
import org.labpress.bibliography.csl.CitationProcessor;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Style;
import org.labpress.document.Citation;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.Node;
import org.labpress.document.Reference;
import org.labpress.document.ReferenceList;
import org.labpress.document.Rewriter;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/**
 * Prints the citations in the style of the page, and the list of the works that they name. A
 * citation of no known work stays as it is; the lint rule {@code cite/unknown} reports it.
 */
final class FormatCitations implements Pass {
  /** What spoils single works of a bibliography, not the whole of it. */
  private static final Set<String> SPOILED_WORKS =
      Set.of(
          "bib/crossref",
          "bib/duplicate-key",
          "bib/field",
          "bib/link",
          "bib/no-key",
          "bib/open-entry",
          "bib/unknown-command",
          "bib/unknown-string");

  @Override
  public String name() {
    return "format-citations";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.REFERENCES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.CITATIONS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    List<Diagnostic> found = new ArrayList<>();
    CitationSources.Works works = context.citations().works(document).drainTo(found);
    Bibliography bibliography = works.bibliography();
    Document cited = new LabelKeys(bibliography, found).rewrite(document);
    Map<String, Item> items = cited(cited, bibliography);
    found.replaceAll(diagnostic -> judged(diagnostic, bibliography, items.keySet()));
    if (items.isEmpty()) {
      return new Checked<>(
          cited.nodes(ReferenceList.class).findAny().isPresent()
              ? withList(cited, List.of(), "", context)
              : cited,
          found);
    }
    Style style = context.citations().style(document).drainTo(found);
    String language = context.citations().language(document, style);
    CitationProcessor processor =
        context.citations().processor(style, language, List.copyOf(items.values()));
    Map<String, String> ids = ids(items.keySet());
    boolean linked = document.frontMatter().citing().linkCitations().orElse(true);
    CitationPrinter printer =
        new CitationPrinter(processor, style, linked ? ids : Map.of(), items.keySet());
    Document printed = printer.rewrite(cited);
    List<ReferenceList.Entry> entries = printer.references(ids, document.span());
    if (style.isRunaway()) {
      found.add(context.citations().runaway(document));
    }
    return new Checked<>(withList(printed, entries, language, context), found);
  }

  /** What is wrong with a work that the page does not name spoils nothing on it. */
  private static Diagnostic judged(
      Diagnostic diagnostic, Bibliography bibliography, Set<String> cited) {
    boolean spares =
        diagnostic.severity() == Severity.ERROR
            && SPOILED_WORKS.contains(diagnostic.rule())
            && bibliography.entries().stream()
                .filter(entry -> cited.contains(entry.key()))
                .noneMatch(entry -> entry.span().contains(diagnostic.span()));
    return spares ? diagnostic.withSeverity(Severity.WARNING) : diagnostic;
  }

  private static Document withList(
      Document document, List<ReferenceList.Entry> entries, String language, PassContext context) {
    return new Document(
        document.frontMatter(),
        ReferencePlace.put(document.blocks(), entries, context.kind(), language, document.span()),
        document.footnotes(),
        document.span());
  }

  /** Returns the works in the order in which a reader meets them, then those only listed. */
  private static Map<String, Item> cited(Document document, Bibliography bibliography) {
    Map<String, Item> items = new LinkedHashMap<>();
    Map<String, Footnote> notes = new HashMap<>();
    document.footnotes().forEach(note -> notes.putIfAbsent(note.label(), note));
    Set<String> read = new HashSet<>();
    document.nodes().forEach(node -> add(node, bibliography, notes, read, items));
    for (Located<String> key : document.frontMatter().citing().nocite()) {
      if (key.value().equals("*")) {
        bibliography.entries().forEach(entry -> items.putIfAbsent(entry.key(), entry.item()));
      } else {
        add(key.value(), bibliography, items);
      }
    }
    return items;
  }

  private static void add(
      Node node,
      Bibliography bibliography,
      Map<String, Footnote> notes,
      Set<String> read,
      Map<String, Item> items) {
    if (node instanceof Citation citation) {
      citation.items().forEach(item -> add(item.key(), bibliography, items));
    } else if (node instanceof FootnoteReference mark && read.add(mark.label())) {
      Footnote note = notes.get(mark.label());
      if (note != null) {
        note.descendants().forEach(inner -> add(inner, bibliography, notes, read, items));
      }
    }
  }

  private static void add(String key, Bibliography bibliography, Map<String, Item> items) {
    Optional<Entry> entry = bibliography.find(key);
    entry.ifPresent(found -> items.putIfAbsent(key, found.item()));
  }

  /** Returns the id of each entry in the list: its key, made fit for an address. */
  private static Map<String, String> ids(Set<String> keys) {
    Map<String, String> ids = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String key : keys) {
      String bare = key.replaceAll("[^\\p{L}\\p{N}_.:-]+", "-").toLowerCase(Locale.ROOT);
      String id = "ref-" + bare;
      for (int copy = 2; !taken.add(id); copy++) {
        id = "ref-" + bare + "-" + copy;
      }
      ids.put(key, id);
    }
    return ids;
  }

  /**
   * Takes references to a missing label for citations where the bibliography has the key: {@code
   * @sec-report2020} looks like the label of a section.
   */
  private static final class LabelKeys extends Rewriter {
    private final Bibliography bibliography;
    private final List<Diagnostic> found;

    LabelKeys(Bibliography bibliography, List<Diagnostic> found) {
      this.bibliography = bibliography;
      this.found = found;
    }

    @Override
    public Inline reference(Reference inline) {
      String written = inline.span().text();
      String label = inline.label();
      String capital = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
      String key = written.contains("@" + capital) ? capital : label;
      Optional<Entry> entry = written.contains("@") ? bibliography.find(key) : Optional.empty();
      if (entry.isEmpty()) {
        return inline;
      }
      if (inline.target().isPresent()) {
        found.add(
            Diagnostic.error(
                    "ref/ambiguous",
                    inline.span(),
                    "@%s is the label of %s and a key of the bibliography"
                        .formatted(key, inline.target().get().text().replace('\u00a0', ' ')))
                .withLabel(entry.get().keySpan(), "the entry")
                .withHint("give the label or the entry another name"));
        return inline;
      }
      Citation.Form form =
          written.startsWith("[") ? Citation.Form.BRACKETED : Citation.Form.IN_TEXT;
      Citation.Item item =
          new Citation.Item(
              key, List.of(), List.of(), inline.form() == Reference.Form.NUMBER, inline.span());
      return Citation.of(form, List.of(item), inline.span());
    }
  }
}

package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.source.Diagnostic;
import org.labpress.source.Suggestions;

/**
 * Gives entries the fields that they take from others: by {@code crossref} as BibLaTeX does it,
 * where the title of a book is the book title of its chapter, and by {@code xdata} as they are.
 */
final class Inheritance {
  /** Entries from which one may inherit in a chain. */
  private static final int MOST_PARENTS = 20;

  /** Fields that belong to the parent alone (the BibLaTeX manual, "noinherit" and its defaults). */
  private static final Set<String> OWN =
      Set.of(
          "crossref",
          "xref",
          "xdata",
          "ids",
          "entryset",
          "entrysubtype",
          "label",
          "options",
          "presort",
          "sortkey",
          "shorthand",
          "shorttitle",
          "keywords",
          "abstract",
          "annotation",
          "annote",
          "doi",
          "url",
          "urldate",
          "eprint",
          "eprinttype",
          "archiveprefix",
          "pages",
          "note",
          "file",
          "langid");

  /** Types of which the title names the whole that their children are parts of. */
  private static final Set<String> WHOLES =
      Set.of(
          "book",
          "mvbook",
          "collection",
          "mvcollection",
          "proceedings",
          "mvproceedings",
          "reference",
          "mvreference");

  private static final Set<String> PARTS =
      Set.of(
          "inproceedings",
          "conference",
          "incollection",
          "inbook",
          "bookinbook",
          "suppbook",
          "suppcollection",
          "inreference");

  private static final Map<String, String> TITLES =
      Map.of(
          "title", "booktitle",
          "subtitle", "booksubtitle",
          "titleaddon", "booktitleaddon");

  private static final Set<String> TITLE_FIELDS =
      Set.of("title", "subtitle", "titleaddon", "shorttitle");

  private final Map<String, BibEntry> written;
  private final List<Diagnostic> diagnostics;
  private final Map<String, BibEntry> complete = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  Inheritance(Map<String, BibEntry> written, List<Diagnostic> diagnostics) {
    this.written = written;
    this.diagnostics = diagnostics;
  }

  /** Returns whether an entry only holds fields for others. */
  static boolean isData(BibEntry entry) {
    return entry.type().equals("xdata");
  }

  List<BibEntry> apply(Collection<BibEntry> entries) {
    List<BibEntry> all = new ArrayList<>();
    entries.forEach(entry -> all.add(complete(entry, new LinkedHashSet<>())));
    return all;
  }

  private BibEntry complete(BibEntry entry, Set<String> open) {
    BibEntry known = complete.get(entry.key());
    if (known != null) {
      return known;
    }
    open.add(entry.key());
    Map<String, BibEntry.Field> fields = new LinkedHashMap<>(entry.fields());
    for (String parent : keys(entry, "xdata")) {
      BibEntry data = parent(entry, "xdata", parent, open);
      data.fields().forEach(fields::putIfAbsent);
    }
    for (String parent : keys(entry, "crossref")) {
      inherit(entry, parent(entry, "crossref", parent, open), fields);
    }
    open.remove(entry.key());
    BibEntry result = entry.withFields(fields);
    complete.put(entry.key(), result);
    return result;
  }

  private static void inherit(BibEntry child, BibEntry parent, Map<String, BibEntry.Field> fields) {
    boolean part = PARTS.contains(child.type());
    boolean whole = WHOLES.contains(parent.type()) || part;
    parent
        .fields()
        .forEach(
            (name, value) -> {
              String own = part && whole ? TITLES.getOrDefault(name, name) : name;
              boolean title = part && own.equals(name) && TITLE_FIELDS.contains(name);
              if (!OWN.contains(name) && !title) {
                fields.putIfAbsent(own, value);
              }
            });
  }

  private static List<String> keys(BibEntry entry, String field) {
    List<String> keys = new ArrayList<>();
    for (String key : entry.tex(field).split(",", -1)) {
      if (!key.isBlank()) {
        keys.add(key.strip());
      }
    }
    return keys;
  }

  /** Returns the entry that another names; the entry itself where there is none. */
  private BibEntry parent(BibEntry entry, String field, String key, Set<String> open) {
    BibEntry parent = written.get(key);
    BibEntry.Field place = entry.first(field).orElseThrow();
    if (parent == null) {
      Diagnostic missing =
          Diagnostic.warning(
              "bib/crossref",
              place.span(),
              "%s names \"%s\", and there is no such entry in this file".formatted(field, key));
      report(
          Suggestions.nearest(key, written.keySet())
              .map(near -> missing.withHint("did you mean %s?".formatted(near)))
              .orElse(missing));
      return entry;
    }
    if (open.contains(key) || open.size() > MOST_PARENTS) {
      List<String> chain = new ArrayList<>(open);
      List<String> circle =
          open.contains(key) ? chain.subList(chain.indexOf(key), chain.size()) : chain;
      if (reported.add(String.join(" ", new TreeSet<>(circle)))) {
        report(
            Diagnostic.error(
                    "bib/crossref",
                    place.span(),
                    "entries inherit in a circle: %s → %s"
                        .formatted(String.join(" → ", circle), key))
                .withHint("delete the %s of one of them".formatted(field)));
      }
      return entry;
    }
    return complete(parent, open);
  }

  private void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }
}

package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Names;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;
import org.labpress.bibliography.csl.TextCase;
import org.labpress.source.Diagnostic;
import org.labpress.source.Suggestions;

/**
 * Makes works as styles see them from the entries of BibTeX and BibLaTeX.
 *
 * <p>Titles of English works, which BibTeX wants with capitals, are put into sentence case, from
 * which CSL's styles start; what stands in braces keeps its capitals.
 */
final class BibItems {
  private static final Map<String, String> ROLES =
      Map.of(
          "author", "author",
          "editor", "editor",
          "translator", "translator",
          "bookauthor", "container-author",
          "director", "director");

  /** Texts for readers, in which case matters. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("shortjournal", "container-title-short"),
          Map.entry("eventtitle", "event-title"),
          Map.entry("venue", "event-place"),
          Map.entry("series", "collection-title"),
          Map.entry("volume", "volume"),
          Map.entry("volumes", "number-of-volumes"),
          Map.entry("issue", "issue"),
          Map.entry("chapter", "chapter-number"),
          Map.entry("edition", "edition"),
          Map.entry("version", "version"),
          Map.entry("pagetotal", "number-of-pages"),
          Map.entry("note", "note"),
          Map.entry("addendum", "annote"),
          Map.entry("pubstate", "status"),
          Map.entry("library", "call-number"),
          Map.entry("part", "part-number"),
          Map.entry("origtitle", "original-title"),
          Map.entry("origpublisher", "original-publisher"),
          Map.entry("origlocation", "original-publisher-place"));

  private static final Map<String, String> IDENTIFIERS =
      Map.of("isbn", "ISBN", "issn", "ISSN", "pmid", "PMID", "pmcid", "PMCID");

  private static final Map<String, String> GENRES =
      Map.of(
          "phdthesis", "PhD thesis",
          "mastersthesis", "Master’s thesis",
          "bachelorsthesis", "Bachelor’s thesis",
          "techreport", "");

  private static final Pattern DOI =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\..+)$");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern ARXIV = Pattern.compile("arXiv:\\s?([0-9]{4}\\.[0-9]{4,5})");
  private static final Pattern PUBLISHED_AT =
      Pattern.compile("(?s)^\\s*(?:\\\\url\\s*\\{(.*)\\}|(https?://\\S+))\\s*$");

  private final List<Diagnostic> diagnostics;

  BibItems(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  Item item(BibEntry entry) {
    return new Reading(entry).item();
  }

  /** One entry on its way. */
  private final class Reading {
    private final BibEntry entry;
    private final String type;
    private final boolean english;
    private final SortedMap<String, Runs> texts = new TreeMap<>();
    private final SortedMap<String, Names> names = new TreeMap<>();
    private final SortedMap<String, CslDate> dates = new TreeMap<>();

    Reading(BibEntry entry) {
      this.entry = entry;
      this.type = type(entry);
      String language = language();
      this.english = language.isEmpty() || language.startsWith("en");
    }

    Item item() {
      ROLES.forEach(this::names);
      titles();
      TEXTS.forEach((field, variable) -> text(variable, field));
      IDENTIFIERS.forEach((field, variable) -> verbatim(variable, field));
      numbers();
      publisher();
      genre();
      addresses();
      dates();
      return new Item(entry.key(), type, texts, names, dates, language());
    }

    private void names(String field, String role) {
      entry
          .first(field)
          .map(value -> BibNames.read(value.tex(), tex -> plain(value, tex)))
          .filter(read -> !read.names().isEmpty())
          .ifPresent(read -> names.put(role, read));
    }

    private void titles() {
      put("title", titled("title", "subtitle", "titleaddon"));
      if (!texts.containsKey("title") && !type.startsWith("article")) {
        put("title", titled("booktitle", "booksubtitle", "booktitleaddon"));
      } else if (type.startsWith("article") || type.equals("periodical")) {
        put("container-title", titled("journaltitle", "journalsubtitle", ""));
        text("container-title", "journal");
      } else {
        put("container-title", titled("booktitle", "booksubtitle", "booktitleaddon"));
        text("container-title", "maintitle");
        text("container-title", "journaltitle");
        text("container-title", "journal");
      }
      entry.first("shorttitle").ifPresent(value -> put("title-short", title(value)));
    }

    private Runs titled(String title, String subtitle, String addition) {
      Runs main = entry.first(title).map(this::caseOf).orElse(Runs.EMPTY);
      Optional<BibEntry.Field> sub = subtitle.isEmpty() ? Optional.empty() : entry.first(subtitle);
      if (!main.isEmpty() && sub.isPresent()) {
        boolean stopped = main.text().matches("(?s).*[?!.:]$");
        main = main.plus(stopped ? " " : ": ").plus(caseOf(sub.get()));
      }
      Optional<BibEntry.Field> added =
          addition.isEmpty() ? Optional.empty() : entry.first(addition);
      return added.isPresent() && !main.isEmpty() ? main.plus(". ").plus(read(added.get())) : main;
    }

    /** Returns a title of the work in sentence case; titles of journals and books stay. */
    private Runs caseOf(BibEntry.Field field) {
      boolean own =
          entry.first("title").filter(field::equals).isPresent()
              || entry.first("subtitle").filter(field::equals).isPresent();
      return own ? title(field) : read(field);
    }

    private Runs title(BibEntry.Field field) {
      Runs title = withoutStop(Quotes.curly(read(field)));
      return english ? TextCase.toSentence(title) : title;
    }

    /** Takes off a full stop, which a style sets itself, unless it may belong to the last word. */
    private static Runs withoutStop(Runs title) {
      if (!title.text().matches("(?s).*\\p{Ll}{4,}[)\\]]?\\.")) {
        return title;
      }
      List<Run> runs = new ArrayList<>(title.runs());
      Run last = runs.get(runs.size() - 1);
      String text = last.text().substring(0, last.text().length() - 1);
      runs.set(runs.size() - 1, new Run(text, last.look(), last.link()));
      return new Runs(runs);
    }

    private void numbers() {
      entry
          .first("number")
          .ifPresent(
              number -> {
                boolean periodical =
                    type.startsWith("article")
                        || type.equals("periodical")
                        || type.equals("review");
                boolean series = texts.containsKey("collection-title") && !periodical;
                put(periodical ? "issue" : series ? "collection-number" : "number", read(number));
              });
      entry.first("pages").ifPresent(pages -> put("page", Runs.of(pageRange(pages))));
      if (!texts.containsKey("page") || entry.tex("pages").isBlank()) {
        text(type.startsWith("article") ? "page" : "number", "eid");
      }
    }

    private String pageRange(BibEntry.Field pages) {
      return plain(pages, pages.tex()).replaceAll("\\s*[-\u2010-\u2015]+\\s*", "\u2013");
    }

    private void publisher() {
      for (String field : List.of("publisher", "institution", "school", "organization")) {
        text("publisher", field);
      }
      text("publisher-place", "location");
      text("publisher-place", "address");
      entry
          .first("howpublished")
          .ifPresent(
              how -> {
                var address = PUBLISHED_AT.matcher(how.tex());
                if (!address.matches()) {
                  text("publisher", "howpublished");
                } else if (entry.first("url").isEmpty()) {
                  String written = address.group(1) != null ? address.group(1) : address.group(2);
                  address(TexText.readVerbatim(written), how);
                }
              });
    }

    private void genre() {
      String written = entry.tex("type").strip();
      String named =
          switch (written.toLowerCase(Locale.ROOT)) {
            case "phdthesis" -> "PhD thesis";
            case "mathesis", "mastersthesis" -> "Master’s thesis";
            case "bathesis" -> "Bachelor’s thesis";
            case "techreport" -> "Technical report";
            case "resreport" -> "Research report";
            case "candthesis" -> "Candidate thesis";
            default -> "";
          };
      if (!named.isEmpty()) {
        put("genre", Runs.of(named));
      } else {
        text("genre", "type");
        put("genre", Runs.of(GENRES.getOrDefault(entry.type(), "")));
      }
    }

    private void addresses() {
      String doi = TexText.readVerbatim(entry.tex("doi"));
      if (!doi.isEmpty()) {
        // Some exports hold "%2F" and the like in DOIs.
        var found = DOI.matcher(doi.replace("%2F", "/").replace("%26", "&"));
        put("DOI", Runs.of(found.matches() ? found.group(1) : doi));
      }
      entry
          .first("url")
          .ifPresent(
              url -> {
                String written = TexText.readVerbatim(url.tex());
                var found = DOI.matcher(written);
                if (found.matches() && written.toLowerCase(Locale.ROOT).contains("doi.org")) {
                  put("DOI", Runs.of(found.group(1)));
                }
                address(written, url);
              });
      eprint();
    }

    private void eprint() {
      Optional<BibEntry.Field> eprint = entry.first("eprint", "arxivid");
      if (eprint.isEmpty()) {
        // Exports write "arXiv preprint arXiv:1802.03426" as the name of a journal.
        entry
            .first("howpublished", "journal", "note")
            .ifPresent(
                field -> {
                  Matcher arxiv = ARXIV.matcher(field.tex());
                  if (arxiv.find() && !texts.containsKey("DOI")) {
                    address("https://arxiv.org/abs/" + arxiv.group(1), field);
                  }
                });
        return;
      }
      String id = TexText.readVerbatim(eprint.get().tex()).replaceFirst("(?i)^arxiv:", "");
      String archive = entry.tex("eprinttype", "archiveprefix").toLowerCase(Locale.ROOT);
      boolean looksLikeArxiv = id.matches("[0-9]{4}\\.[0-9]{4,5}(?:v[0-9]+)?|[a-z.-]+/[0-9]{7}");
      if (archive.equals("arxiv") || (archive.isEmpty() && looksLikeArxiv)) {
        if (entry.first("journal", "journaltitle", "booktitle").isEmpty()) {
          // Without a journal, the archive is where it was published.
          put("publisher", Runs.of("arXiv"));
          put("number", Runs.of("arXiv:" + id));
        }
        if (!texts.containsKey("DOI")) {
          address("https://arxiv.org/abs/" + id, eprint.get());
        }
      } else if (archive.equals("pmid") || archive.equals("pubmed")) {
        put("PMID", Runs.of(id));
      } else if (ADDRESS.matcher(id).matches()) {
        address(id, eprint.get());
      }
    }

    private void address(String written, BibEntry.Field field) {
      String full = written.matches("(?i)www\\..+") ? "https://" + written : written;
      if (ADDRESS.matcher(full).matches()) {
        put("URL", Runs.of(full));
      } else if (!full.isEmpty()) {
        diagnostics.add(
            Diagnostic.warning(
                    "bib/link",
                    field.span(),
                    "\"%s\" is not an address on the web and is left out".formatted(brief(full)))
                .withHint("write it with https:// at its start"));
      }
    }

    private void dates() {
      BibDates.read(plainOf("date"))
          .or(() -> BibDates.read(plainOf("year"), plainOf("month"), plainOf("day")))
          .ifPresent(date -> dates.put("issued", date));
      BibDates.read(plainOf("urldate")).ifPresent(date -> dates.put("accessed", date));
      BibDates.read(plainOf("origdate")).ifPresent(date -> dates.put("original-date", date));
      BibDates.read(plainOf("eventdate")).ifPresent(date -> dates.put("event-date", date));
    }

    private String language() {
      return Languages.tag(entry.tex("langid", "language", "hyphenation"));
    }

    private String plainOf(String field) {
      return entry.first(field).map(value -> plain(value, value.tex())).orElse("");
    }

    private void text(String variable, String field) {
      entry.first(field).ifPresent(value -> put(variable, Quotes.curly(read(value))));
    }

    private void verbatim(String variable, String field) {
      entry
          .first(field)
          .ifPresent(value -> put(variable, Runs.of(TexText.readVerbatim(value.tex()))));
    }

    /** Sets a variable, unless it has a value. */
    private void put(String variable, Runs value) {
      if (!value.isEmpty()) {
        texts.putIfAbsent(variable, value);
      }
    }

    private Runs read(BibEntry.Field field) {
      return Markup.read(TexText.read(field.tex(), unknown(field)));
    }

    private String plain(BibEntry.Field field, String tex) {
      return TexText.readPlain(tex, unknown(field)).text();
    }

    private Consumer<String> unknown(BibEntry.Field field) {
      return command ->
          diagnostics.add(
              Diagnostic.warning(
                      "bib/unknown-command",
                      field.span(),
                      "%s is not known here; it is printed as it is".formatted(command))
                  .withHint("write the character itself, or put $ around math"));
    }
  }

  private String type(BibEntry entry) {
    Optional<String> known = BibTypes.csl(entry.type());
    String subtype = entry.tex("entrysubtype").toLowerCase(Locale.ROOT);
    if (known.isEmpty()) {
      Diagnostic unknown =
          Diagnostic.info(
              "bib/unknown-type",
              entry.keySpan(),
              "the type @%s is not known; the entry is read as @misc".formatted(entry.type()));
      diagnostics.add(
          Suggestions.nearest(entry.type(), BibTypes.known())
              .map(near -> unknown.withHint("did you mean @%s?".formatted(near)))
              .orElse(unknown));
    }
    if (entry.type().equals("article") && subtype.equals("magazine")) {
      return "article-magazine";
    }
    if (entry.type().equals("article") && subtype.equals("newspaper")) {
      return "article-newspaper";
    }
    return known.orElse("document");
  }

  private static String brief(String address) {
    return address.length() <= 60 ? address : address.substring(0, 59) + "…";
  }
}

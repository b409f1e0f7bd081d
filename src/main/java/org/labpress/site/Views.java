package org.labpress.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.labpress.document.PrintedDate;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Makes what templates are given, with addresses as seen from one page. */
final class Views {
  /** Where the findings of all pages are listed. */
  static final Route FINDINGS = Route.ofFolder("lint");

  private static final int LONGEST_LINE = 160;

  private final SiteInput input;
  private final SiteTree tree;
  private final Collection log;
  private final Route from;

  Views(SiteInput input, SiteTree tree, Collection log, Route from) {
    this.input = input;
    this.tree = tree;
    this.log = log;
    this.from = from;
  }

  View.Site site() {
    List<View.Nav> menu = new ArrayList<>();
    for (String folder : tree.menu()) {
      Route route = Route.ofFolder(folder);
      boolean inside = (from.folder() + "/").startsWith(folder + "/");
      menu.add(new View.Nav(tree.menuTitle(folder), from.to(route), inside));
    }
    if (!log.tags().isEmpty()) {
      boolean inside = (from.folder() + "/").startsWith("tags/");
      menu.add(new View.Nav("Tags", from.to(Route.ofFolder("tags")), inside));
    }
    return new View.Site(
        input.title(),
        input.url().orElse(""),
        input.lang(),
        from.to(Route.ofFolder("")),
        from.to(Route.ofFolder(SiteTree.LOG)),
        hasFindings() ? from.to(FINDINGS) : "",
        menu);
  }

  /**
   * Returns the words that templates print, by their names in {@link PrintedWord} in lower case;
   * {@code keywords_label} is the word before the list of them.
   */
  static Map<String, String> words(PrintedLanguage language) {
    Map<String, String> words = new TreeMap<>();
    for (PrintedWord word : PrintedWord.values()) {
      words.put(word.name().toLowerCase(Locale.ROOT), word.in(language));
    }
    words.put("keywords_label", language.withColon(PrintedWord.KEYWORDS.in(language)));
    return words;
  }

  /**
   * @param lang BCP 47 tag of the text around the date
   */
  static View.@Nullable Date date(Optional<LocalDate> date, String lang) {
    return date.map(day -> date(day, lang)).orElse(null);
  }

  private static View.Date date(LocalDate day, String lang) {
    return new View.Date(
        day.toString(),
        PrintedDate.of(day, lang),
        Integer.toString(day.getDayOfMonth()),
        PrintedDate.month(day, lang));
  }

  View.@Nullable Link link(Optional<PageFacts> page) {
    return page.map(facts -> new View.Link(facts.title(), from.to(facts.route()))).orElse(null);
  }

  List<View.Tag> tags(PageFacts facts) {
    return facts.tags().stream().flatMap(name -> log.tag(name).stream()).map(this::tag).toList();
  }

  View.Tag tag(Collection.Tag tag) {
    return new View.Tag(tag.name(), from.to(tag.route()), tag.pages().size());
  }

  View.Entry entry(PageFacts facts) {
    return new View.Entry(
        facts.title(),
        from.to(facts.route()),
        facts.page().kind().label(),
        date(facts.date(), input.lang()),
        facts.authors(),
        tags(facts),
        facts.tldr().isEmpty() ? facts.description() : facts.tldr());
  }

  List<View.Entry> entries(List<PageFacts> pages) {
    return pages.stream().map(this::entry).toList();
  }

  /** Returns the pages by month, in their order; those without a date under an empty title. */
  List<View.Month> months(List<PageFacts> pages) {
    Map<String, List<View.Entry>> byMonth = new LinkedHashMap<>();
    for (PageFacts facts : pages) {
      String title = facts.date().map(day -> PrintedDate.month(day, input.lang())).orElse("");
      byMonth.computeIfAbsent(title, key -> new ArrayList<>()).add(entry(facts));
    }
    List<View.Month> months = new ArrayList<>();
    byMonth.forEach((title, entries) -> months.add(new View.Month(title, entries)));
    return months;
  }

  /** Returns the folders above a page, the home page left out. */
  List<View.Link> path(String folder) {
    List<View.Link> path = new ArrayList<>();
    for (String at = SiteTree.parent(folder); !at.isEmpty(); at = SiteTree.parent(at)) {
      path.add(0, new View.Link(tree.title(at), from.to(Route.ofFolder(at))));
    }
    return path;
  }

  /** Returns the pages of a folder if it has any, else the pages beside it. */
  View.@Nullable Section section(String folder) {
    String around = tree.children(folder).isEmpty() ? SiteTree.parent(folder) : folder;
    if (around.isEmpty()) {
      return null;
    }
    List<View.Nav> pages = new ArrayList<>();
    for (String child : tree.childrenAsLinked(around)) {
      Route route = Route.ofFolder(child);
      pages.add(new View.Nav(tree.title(child), from.to(route), child.equals(folder)));
    }
    return new View.Section(tree.title(around), pages);
  }

  /** Whether there are findings, and no page of the author's in the place of their list. */
  boolean hasFindings() {
    return !input.checks().isEmpty() && tree.page(FINDINGS.folder()).isEmpty();
  }

  /** Returns what was found, page by page. */
  List<View.Checked> checks(Map<String, Route> routes) {
    List<View.Checked> checks = new ArrayList<>();
    for (PageCheck check : input.checks()) {
      Route route = routes.get(check.path());
      String title =
          route == null
              ? check.path()
              : tree.page(route.folder()).map(PageFacts::title).orElse(check.path());
      checks.add(
          new View.Checked(
              title,
              route == null ? "" : from.to(route),
              findings(check.shown()),
              check.more(),
              check.accepted().stream().map(Views::accepted).toList()));
    }
    return checks;
  }

  private static View.Accepted accepted(PageCheck.Accepted accepted) {
    return new View.Accepted(
        accepted.diagnostic().rule(),
        accepted.diagnostic().span().toString(),
        accepted.diagnostic().message(),
        accepted.reason(),
        accepted.until().orElse(""));
  }

  static List<View.Finding> findings(List<Diagnostic> diagnostics) {
    return Diagnostic.sorted(diagnostics).stream().map(Views::finding).toList();
  }

  private static View.Finding finding(Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    SourceFile file = span.file();
    String line = file.line(span.line());
    String shown =
        line.codePointCount(0, line.length()) <= LONGEST_LINE
            ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + " …";
    return new View.Finding(
        diagnostic.severity().label(),
        diagnostic.rule(),
        span.toString(),
        diagnostic.message(),
        shown,
        diagnostic.hints());
  }
}

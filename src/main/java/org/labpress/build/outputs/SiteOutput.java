package org.labpress.build.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.Visibility;
import org.labpress.font.BundledFace;
import org.labpress.layout.Typeset;
import org.labpress.site.PageCheck;
import org.labpress.site.SiteInput;
import org.labpress.site.SitePage;
import org.labpress.site.SiteWriter;
import org.labpress.slides.DeckBuilder;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** Collects the pages of a site, makes decks and papers of them, and gives the files. */
public final class SiteOutput {
  /** Names of the outputs in {@code when-format=}. */
  private static final Set<String> PAGES = Set.of("html");

  private static final Set<String> SLIDES = Set.of("html", "revealjs", "slides");

  /** A page of which this was found is replaced by its findings: its text is not what was meant. */
  private static final Set<String> UNREADABLE = Set.of("file/encoding", "md/deadline");

  /** The faces that the style sheets name; each is sent as a subset of 33 to 59 kB. */
  private static final List<BundledFace> WEB_FONTS =
      List.of(
          BundledFace.SANS,
          BundledFace.SANS_ITALIC,
          BundledFace.SANS_BOLD,
          BundledFace.MONO,
          BundledFace.MONO_ITALIC,
          BundledFace.MONO_BOLD,
          BundledFace.MATH);

  private final Workspace workspace;
  private final List<SitePage> pages = new ArrayList<>();
  private final List<PageCheck> checks = new ArrayList<>();

  public SiteOutput(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Adds a page.
   *
   * @param document resolved
   * @param typeset the pages of a paper; empty for other kinds
   * @param found what counts of all that was found in the page: a paper with an error is not
   *     printed
   * @param check what is said of it on the page of findings
   */
  public void add(
      Document document,
      PageKind kind,
      Optional<Typeset> typeset,
      List<Diagnostic> found,
      PageCheck check) {
    checks.add(check);
    Optional<Typeset> printed =
        typeset.map(
            set -> set.accepting(check.accepted().stream().map(PageCheck.Accepted::line).toList()));
    SourceSpan start = document.span().file().lineSpan(1);
    if (found.stream().anyMatch(d -> UNREADABLE.contains(d.rule()))) {
      pages.add(new SitePage.Unreadable(start, kind, errors(found)));
      return;
    }
    Document shown = Visibility.in(document, kind == PageKind.DECK ? SLIDES : PAGES);
    switch (kind) {
      case LOG, PAGE -> pages.add(new SitePage.Article(shown, kind));
      case PAPER ->
          pages.add(new SitePage.Paper(shown, print(document, printed.orElseThrow(), found)));
      case DECK -> pages.add(new SitePage.Slides(shown, DeckBuilder.build(shown).value()));
    }
  }

  private SitePage.Print print(Document paper, Typeset typeset, List<Diagnostic> found) {
    List<Diagnostic> errors = errors(found);
    return errors.isEmpty()
        ? new SitePage.Printed(PaperOutput.pdf(typeset, paper, workspace))
        : new SitePage.Refused(errors);
  }

  private static List<Diagnostic> errors(List<Diagnostic> found) {
    return found.stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  /**
   * Returns the files of the site by their paths.
   *
   * @param lang of pages that name none
   */
  public Checked<SortedMap<String, byte[]>> files(
      String title, Optional<String> url, String lang, String version) {
    return SiteWriter.write(
        new SiteInput(title, url, lang, version, pages, checks, fonts()), workspace);
  }

  private static SortedMap<String, byte[]> fonts() {
    SortedMap<String, byte[]> fonts = new TreeMap<>();
    WEB_FONTS.forEach(face -> fonts.put(face.fileName(), face.webFont()));
    return fonts;
  }
}

package org.labpress.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.build.outputs.PaperOutput;
import org.labpress.document.PageKind;
import org.labpress.layout.SlideSheets;
import org.labpress.site.PageCheck;

/** Makes the PDF of one deck, if its findings allow it. */
public final class DeckBuild {
  private DeckBuild() {}

  /** What is printed. */
  public enum Form {
    SLIDES(SlideSheets.SLIDES, ""),
    HANDOUT_1(SlideSheets.HANDOUT_1, "-handout"),
    HANDOUT_2(SlideSheets.HANDOUT_2, "-handout"),
    HANDOUT_4(SlideSheets.HANDOUT_4, "-handout"),
    NOTES(SlideSheets.NOTES, "-notes");

    private final SlideSheets sheets;
    private final String ending;

    Form(SlideSheets sheets, String ending) {
      this.sheets = sheets;
      this.ending = ending;
    }
  }

  /**
   * What is wanted.
   *
   * @param output where the PDF goes; empty for its place beside the deck on the site, or for the
   *     current folder outside a project
   * @param draft whether a deck with errors is written too, marked as a draft
   * @param strict whether warnings stop it like errors
   */
  public record Options(Optional<Path> output, Form form, boolean draft, boolean strict) {}

  /**
   * Builds a deck.
   *
   * @param path of the source, from the root of the project
   * @param here the current folder
   * @throws UnusablePathException if there is no such file
   */
  public static PdfResult run(
      Project project, Config config, String path, Path here, Options options) {
    Set<String> linked = new TreeSet<>(SiteBuild.sources(project.workspace()));
    Pages pages = new Pages(project.workspace(), config, linked);
    LocalPage page =
        pages
            .page(path, Optional.of(PageKind.DECK))
            .orElseThrow(() -> new UnusablePathException(path + " does not exist"));
    CheckedPage deck =
        new PageChecker(project.workspace(), config, pages, Optional.empty())
            .checkPrinted(page, options.form().sheets, options.draft());
    PdfTarget target = target(project, path, here, options);
    Report report = deck.report();
    boolean refused = !options.draft() && report.fails(options.strict());
    if (refused || !report.crashes().isEmpty()) {
      return new PdfResult(report, target.file(), false);
    }
    List<String> accepted = Checks.accepted(deck).stream().map(PageCheck.Accepted::line).toList();
    target.write(
        PaperOutput.pdf(
            deck.typeset().orElseThrow().accepting(accepted),
            deck.document(),
            project.workspace()));
    return new PdfResult(report, target.file(), true);
  }

  private static PdfTarget target(Project project, String path, Path here, Options options) {
    if (options.output().isPresent()) {
      return PdfTarget.named(here, options.output().get());
    }
    String deck = PaperOutput.name(path);
    String file = deck + options.form().ending + (options.draft() ? "-draft.pdf" : ".pdf");
    return project.isMarked()
        ? PdfTarget.ofSite(project, "slides/" + deck + "/" + file)
        : PdfTarget.in(here, file);
  }
}

package org.labpress.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.labpress.document.PageKind;
import org.labpress.layout.SlideSheets;
import org.labpress.lint.Profiles;
import org.labpress.source.Suggestions;

/** Checks pages and writes nothing. */
public final class LintRun {
  private LintRun() {}

  /**
   * Checks pages.
   *
   * @param paths of the pages, from the root of the project; empty for all pages of the project
   * @param profile that wins over that of each page
   * @throws UnusablePathException if a page does not exist, or the profile is unknown
   */
  public static Report run(
      Project project,
      Config config,
      List<String> paths,
      Optional<String> profile,
      Progress progress) {
    profile.ifPresent(LintRun::checkProfile);
    List<String> sources = SiteBuild.sources(project.workspace());
    List<String> wanted = paths.isEmpty() ? sources : List.copyOf(new TreeSet<>(paths));
    if (wanted.isEmpty()) {
      throw new UnusablePathException(
          "%s holds no content/ with Markdown files; name a file".formatted(project.root()));
    }
    Pages pages = new Pages(project.workspace(), config, SiteBuild.linked(sources));
    PageChecker checker = new PageChecker(project.workspace(), config, pages, profile);
    List<Report> reports = new ArrayList<>();
    int step = 0;
    for (String path : wanted) {
      progress.at(path, step++, wanted.size());
      LocalPage page =
          pages
              .page(path, Optional.empty())
              .orElseThrow(() -> new UnusablePathException(path + " does not exist"));
      // Whether a slide is too full shows only when it is set.
      boolean deck = page.kind() == PageKind.DECK;
      CheckedPage checked =
          deck ? checker.checkPrinted(page, SlideSheets.SLIDES, false) : checker.check(page, false);
      reports.add(checked.report());
    }
    if (paths.isEmpty()) {
      reports.add(Report.of(NamedQueries.check(project.workspace(), config)));
    }
    return Report.all(reports);
  }

  private static void checkProfile(String name) {
    if (!Profiles.names().contains(name)) {
      String known = String.join(", ", Profiles.names());
      throw new UnusablePathException(
          Suggestions.nearest(name, Profiles.names())
              .map(near -> "there is no profile \"%s\"; did you mean \"%s\"?".formatted(name, near))
              .orElse("there is no profile \"%s\"; there are %s".formatted(name, known)));
    }
  }
}

package org.labpress.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.labpress.build.outputs.SiteOutput;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;

/** Makes the site of a project: pages, decks and papers. */
public final class SiteBuild {
  /** Folder of the project that a build writes unless told otherwise. */
  public static final String DEFAULT_OUTPUT = "site";

  /** Pages that the site makes where the author wrote none. */
  private static final List<String> MADE = List.of("content/index.md", "content/log/index.md");

  private SiteBuild() {}

  /**
   * What is wanted.
   *
   * @param output folder of the site
   * @param strict whether warnings count as errors, and any error keeps the last site as it is
   * @param version of labpress, printed at the foot of the pages
   */
  public record Options(Path output, boolean strict, String version) {}

  /**
   * What became of it.
   *
   * @param published whether the site was written
   * @param pages number of pages made from sources
   * @param drafts number of pages left out because they say {@code draft: true}
   * @param changed number of files of the site that changed, were added or removed
   */
  public record Result(Report report, boolean published, int pages, int drafts, int changed) {}

  /**
   * Builds the site.
   *
   * @throws UnusablePathException if the project has no pages
   */
  public static Result run(Project project, Config config, Options options, Progress progress) {
    Workspace workspace = project.workspace();
    List<String> sources = sources(workspace);
    if (sources.isEmpty()) {
      throw new UnusablePathException(
          "%s holds no content/ with Markdown files".formatted(project.root()));
    }
    Pages pages = new Pages(workspace, config, linked(sources));
    List<LocalPage> published = new ArrayList<>();
    int drafts = 0;
    int step = 0;
    for (String source : sources) {
      progress.at(source, step++, 2 * sources.size());
      LocalPage page = pages.page(source, Optional.empty()).orElseThrow();
      if (page.isDraft()) {
        drafts++;
      } else {
        published.add(page);
      }
    }
    PageChecker checker = new PageChecker(workspace, config, pages, Optional.empty());
    SiteOutput site = new SiteOutput(workspace);
    List<Report> reports = new ArrayList<>();
    for (LocalPage page : published) {
      progress.at(page.path(), step++, 2 * sources.size());
      CheckedPage checked = checker.check(page, false);
      reports.add(checked.report());
      site.add(
          checked.document(),
          checked.kind(),
          checked.typeset(),
          checked.report().counting(),
          Checks.of(checked));
    }
    progress.at("site", 2 * sources.size() - 1, 2 * sources.size());
    List<Diagnostic> ofSite = new ArrayList<>();
    SortedMap<String, byte[]> files =
        site.files(
                config.title().orElseGet(() -> folderName(project)),
                config.url(),
                config.lang().orElse("en"),
                options.version())
            .drainTo(ofSite);
    ofSite.addAll(NamedQueries.check(workspace, config));
    reports.add(Report.of(ofSite));
    Report report = Report.all(reports);
    boolean held = !report.crashes().isEmpty() || (options.strict() && report.fails(true));
    int changed = held ? 0 : AtomicOutput.writeFolder(options.output(), files);
    return new Result(report, !held, published.size(), drafts, changed);
  }

  /** Returns the paths of all pages of a project. */
  static List<String> sources(Workspace workspace) {
    return workspace.list("content/**.{md,qmd,ipynb}");
  }

  /** Returns the pages to which a link may lead: those with a source and those the site makes. */
  static SortedSet<String> linked(List<String> sources) {
    SortedSet<String> linked = new TreeSet<>(sources);
    linked.addAll(MADE);
    return linked;
  }

  private static String folderName(Project project) {
    Path name = project.root().toAbsolutePath().normalize().getFileName();
    return name == null ? "Log" : name.toString();
  }
}

package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.build.outputs.PaperOutput;
import org.labpress.build.style.PaperStyles;
import org.labpress.build.style.StyleWish;
import org.labpress.document.PageKind;
import org.labpress.site.PageCheck;

/** Makes the PDF of one paper, if its findings allow it. */
public final class PaperBuild {
  private PaperBuild() {}

  /**
   * What is wanted.
   *
   * @param output where the PDF goes; empty for its address on the site, or for the current folder
   *     outside a project
   * @param draft whether a paper with errors is written too, marked as a draft
   * @param last whether it is to be sent, and is checked accordingly
   * @param strict whether warnings stop it like errors
   * @param wish style that wins over those of paper and project
   */
  public record Options(
      Optional<Path> output, boolean draft, boolean last, boolean strict, StyleWish wish) {}

  /**
   * What became of it.
   *
   * @param file where the PDF is, or would have been
   * @param written whether it was written now
   */
  public record Result(Report report, Path file, boolean written) {
    /** Whether a PDF of an earlier run lies where this one was not written. */
    public boolean olderStays() {
      return !written && Files.exists(file);
    }
  }

  /**
   * Builds a paper.
   *
   * @param path of the source, from the root of the project
   * @param here the current folder
   * @throws UnusablePathException if there is no such file, or no style of the name
   */
  public static Result run(
      Project project, Config config, String path, Path here, Options options) {
    options
        .wish()
        .style()
        .flatMap(name -> PaperStyles.unknown(name.text(), project.workspace()))
        .ifPresent(
            said -> {
              throw new UnusablePathException(said);
            });
    Set<String> linked = new TreeSet<>(SiteBuild.sources(project.workspace()));
    Pages pages = new Pages(project.workspace(), config, linked);
    LocalPage page =
        pages
            .page(path, Optional.of(PageKind.PAPER))
            .orElseThrow(() -> new UnusablePathException(path + " does not exist"));
    CheckedPage paper =
        new PageChecker(
                project.workspace(),
                config,
                pages,
                Optional.empty(),
                options.last(),
                options.wish())
            .check(page, options.draft());
    Target target = target(project, path, here, options);
    Report report = paper.report();
    boolean refused = !options.draft() && report.fails(options.strict());
    if (refused || !report.crashes().isEmpty()) {
      return new Result(report, target.file(), false);
    }
    List<String> accepted = Checks.accepted(paper).stream().map(PageCheck.Accepted::line).toList();
    byte[] pdf =
        PaperOutput.pdf(
            paper.typeset().orElseThrow().accepting(accepted),
            paper.document(),
            project.workspace());
    target.write(pdf);
    return new Result(report, target.file(), true);
  }

  /** Where the PDF goes: a file of its own, or one of the site. */
  private record Target(Path folder, String name, boolean ofSite) {
    Path file() {
      return folder.resolve(name);
    }

    void write(byte[] pdf) {
      if (ofSite) {
        AtomicOutput.addToFolder(folder, name, pdf);
      } else {
        AtomicOutput.writeFile(file(), pdf);
      }
    }
  }

  private static Target target(Project project, String path, Path here, Options options) {
    if (options.output().isPresent()) {
      Path file = here.resolve(options.output().get()).toAbsolutePath().normalize();
      Path folder = file.getParent();
      Path name = file.getFileName();
      if (folder == null || name == null || Files.isDirectory(file)) {
        throw new UnusablePathException(file + " is a folder; name a file with -o");
      }
      return new Target(folder, name.toString(), false);
    }
    String paper = PaperOutput.name(path);
    String file = paper + (options.draft() ? "-draft.pdf" : ".pdf");
    return project.isMarked()
        ? new Target(
            project.root().resolve(SiteBuild.DEFAULT_OUTPUT), "papers/" + paper + "/" + file, true)
        : new Target(here.toAbsolutePath().normalize(), file, false);
  }
}

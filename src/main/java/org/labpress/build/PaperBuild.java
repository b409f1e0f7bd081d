package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.build.outputs.LatexOutput;
import org.labpress.build.outputs.PaperOutput;
import org.labpress.build.style.PaperStyles;
import org.labpress.build.style.StyleWish;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.JossRecord;
import org.labpress.document.Located;
import org.labpress.document.PageKind;
import org.labpress.markdown.JournalFile;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Writes one paper in the formats that are wanted, if its findings allow it. */
public final class PaperBuild {
  private PaperBuild() {}

  /**
   * What is wanted.
   *
   * @param formats at least one
   * @param journalInfo what the journal knows of the paper, which wins over the paper itself
   * @param output the file, or where there are several the folder; empty for the paper's address on
   *     the site, or for the current folder outside a project
   * @param latex where the bundle of LaTeX goes; with it, and without an output, no PDF is written
   * @param draft whether a paper with errors is written too, marked as a draft
   * @param last whether it is to be sent, and is checked accordingly
   * @param strict whether warnings stop it like errors
   * @param wish style that wins over those of paper and project
   */
  public record Options(
      Set<PaperFormat> formats,
      Optional<Checked<SourceFile>> journalInfo,
      Optional<Path> output,
      Optional<Path> latex,
      boolean draft,
      boolean last,
      boolean strict,
      StyleWish wish) {}

  /**
   * What became of it.
   *
   * @param files where the files and folders of the formats are, or would have been
   * @param written whether they were written now
   * @param bundle the LaTeX bundle; empty if none was asked for or written
   */
  public record Result(
      Report report, List<Path> files, boolean written, Optional<LatexBuild.Written> bundle) {
    public Result {
      files = List.copyOf(files);
    }

    /** Returns what an earlier run left where nothing was written now. */
    public List<Path> older() {
      return written ? List.of() : files.stream().filter(Files::exists).toList();
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
    return run(project, config, path, here, options, BuildMemory.none());
  }

  /**
   * Builds a paper that may have been built before.
   *
   * @param memory of earlier builds; takes what this one finds
   * @throws UnusablePathException if there is no such file
   */
  public static Result run(
      Project project, Config config, String path, Path here, Options options, BuildMemory memory) {
    options
        .wish()
        .style()
        .flatMap(name -> PaperStyles.unknown(name.text(), project.workspace()))
        .ifPresent(
            said -> {
              throw new UnusablePathException(said);
            });
    PaperTarget target = PaperTarget.of(project, path, here, options);
    Optional<Path> archive = options.latex().map(file -> NamedOutput.bundle(here, file, "--latex"));
    Set<String> linked = new TreeSet<>(SiteBuild.sources(project.workspace()));
    Pages pages = new Pages(project.workspace(), config, linked, memory.charts());
    List<Diagnostic> found = new ArrayList<>();
    LocalPage page =
        pages
            .page(path, Optional.of(PageKind.PAPER))
            .map(local -> withRecord(local, config, options, found))
            .orElseThrow(() -> new UnusablePathException(path + " does not exist"));
    CheckedPage paper =
        new PageChecker(
                project.workspace(),
                config,
                pages,
                Optional.empty(),
                options.last(),
                options.wish(),
                memory)
            .check(page, options.draft());
    found.addAll(PaperFiles.missing(paper.document(), options.formats()));
    Report report = Report.all(List.of(paper.report(), Report.of(found)));
    if (isRefused(report, options)) {
      return new Result(report, target.places(options.formats()), false, Optional.empty());
    }
    List<String> works = pages.citations().works(paper.document()).value().files();
    Optional<LatexBuild.Written> bundle = Optional.empty();
    if (archive.isPresent()) {
      List<Diagnostic> inBundle = new ArrayList<>();
      LatexOutput.Result made =
          LatexBuild.make(paper, works, project.workspace()).drainTo(inBundle);
      report = Report.all(List.of(report, Report.of(inBundle)));
      if (isRefused(report, options)) {
        return new Result(report, target.places(options.formats()), false, Optional.empty());
      }
      bundle = Optional.of(LatexBuild.write(made, archive.get()));
      if (options.output().isEmpty() && options.formats().equals(Set.of(PaperFormat.PDF))) {
        return new Result(report, List.of(), false, bundle);
      }
    }
    PaperFiles files =
        new PaperFiles(
            paper,
            works,
            project.workspace(),
            config.lang().orElse("en"),
            PaperOutput.name(path),
            options.draft());
    Set<PaperFormat> possible = files.possible(options.formats());
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    List<Diagnostic> inFiles = new ArrayList<>();
    for (PaperFormat format : possible) {
      bytes.putAll(files.files(format, target.name(format)).drainTo(inFiles));
    }
    report = Report.all(List.of(report, Report.of(inFiles)));
    if (isRefused(report, options)) {
      return new Result(report, target.places(options.formats()), false, bundle);
    }
    bytes.forEach(target::write);
    return new Result(report, target.places(possible), !possible.isEmpty(), bundle);
  }

  private static boolean isRefused(Report report, Options options) {
    boolean failed = !options.draft() && report.fails(options.strict());
    return failed || !report.crashes().isEmpty();
  }

  /**
   * Returns the page with what the journal knows of it, and with the name of its style, which may
   * be that of a journal.
   */
  private static LocalPage withRecord(
      LocalPage page, Config config, Options options, List<Diagnostic> found) {
    Document paper = page.document();
    FrontMatter front = paper.frontMatter();
    JossRecord info =
        options.journalInfo().isPresent()
            ? options.journalInfo().get().then(JournalFile::read).drainTo(found)
            : JossRecord.NONE;
    Optional<Located<String>> style =
        options
            .wish()
            .or(StyleWish.of(front.look()))
            .or(config.style())
            .style()
            .map(name -> name.written().orElseGet(() -> new Located<>(name.text(), front.span())));
    FrontMatter whole =
        front.withJoss(info.or(front.joss())).withLook(front.look().withStyle(style));
    return new LocalPage(
        new Document(whole, paper.blocks(), paper.footnotes(), paper.span()),
        page.kind(),
        page.anchors(),
        page.diagnostics());
  }
}

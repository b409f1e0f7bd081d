package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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
   * One of the things that are wanted.
   *
   * @param place of the file, or of the folder for a format of several files
   */
  public record Output(PaperFormat format, Path place) {}

  /**
   * What became of it.
   *
   * @param written what was written now
   * @param left what was wanted and not written
   * @param bundle what is told of the LaTeX bundle; empty if none was written
   */
  public record Result(
      Report report, List<Output> written, List<Output> left, Optional<LatexBuild.Summary> bundle) {
    public Result {
      written = List.copyOf(written);
      left = List.copyOf(left);
    }

    static Result refused(Report report, List<Output> wanted) {
      return new Result(report, List.of(), wanted, Optional.empty());
    }

    /** Returns what an earlier run left where nothing was written now. */
    public List<Path> older() {
      return left.stream().map(Output::place).filter(Files::exists).toList();
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
    List<Output> wanted = wanted(target, here, options);
    Set<String> linked = new TreeSet<>(SiteBuild.sources(project.workspace()));
    Pages pages =
        new Pages(project.workspace(), config, linked, memory.charts(), memory.citations());
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
    found.addAll(PaperFiles.missing(paper.document(), formats(wanted)));
    Report report = Report.all(List.of(paper.report(), Report.of(found)));
    if (isRefused(report, options)) {
      return Result.refused(report, wanted);
    }
    List<String> works = pages.citations().works(paper.document()).value().files();
    PaperFiles files =
        new PaperFiles(
            paper,
            works,
            project.workspace(),
            config.lang().orElse("en"),
            PaperOutput.name(path),
            options.draft(),
            memory.streams());
    List<Output> possible =
        wanted.stream().filter(output -> files.isPossible(output.format())).toList();
    // All is made before anything is written: one output that is refused keeps back the others.
    List<Diagnostic> inFiles = new ArrayList<>();
    SortedMap<Path, byte[]> bytes = new TreeMap<>();
    Optional<LatexBuild.Summary> bundle = Optional.empty();
    if (formats(possible).contains(PaperFormat.LATEX)) {
      LatexOutput.Result made = files.bundle().drainTo(inFiles);
      byte[] archive = made.bundle().archive();
      bundle = Optional.of(LatexBuild.Summary.of(made, archive));
      possible.stream()
          .filter(output -> output.format() == PaperFormat.LATEX)
          .forEach(output -> bytes.put(output.place(), archive));
    }
    for (Output output : possible) {
      if (output.format() != PaperFormat.LATEX) {
        files
            .files(output.format(), target.name(output.format()))
            .drainTo(inFiles)
            .forEach((name, file) -> bytes.put(target.folder().resolve(name), file));
      }
    }
    // Two outputs of LaTeX find the same.
    report = Report.all(List.of(report, Report.of(inFiles.stream().distinct().toList())));
    if (isRefused(report, options)) {
      return Result.refused(report, wanted);
    }
    target.write(bytes);
    List<Output> left = wanted.stream().filter(output -> !possible.contains(output)).toList();
    return new Result(report, possible, left, bundle);
  }

  /**
   * Returns what is to be written and where.
   *
   * @throws UnusablePathException if two outputs have one place, or a file of another kind is there
   */
  private static List<Output> wanted(PaperTarget target, Path here, Options options) {
    List<Output> wanted = new ArrayList<>();
    boolean onlyBundle =
        options.latex().isPresent()
            && options.output().isEmpty()
            && options.formats().equals(Set.of(PaperFormat.PDF));
    if (!onlyBundle) {
      options.formats().forEach(format -> wanted.add(new Output(format, target.place(format))));
    }
    options
        .latex()
        .map(file -> NamedOutput.file(here, file, FileKind.BUNDLE, "--latex"))
        .map(file -> new Output(PaperFormat.LATEX, file))
        .filter(output -> !wanted.contains(output))
        .ifPresent(wanted::add);
    Set<Path> places = new HashSet<>();
    for (Output output : wanted) {
      if (!places.add(output.place())) {
        throw new UnusablePathException(
            "%s is named for two outputs; name another file with -o or --latex"
                .formatted(output.place()));
      }
    }
    return List.copyOf(wanted);
  }

  private static Set<PaperFormat> formats(List<Output> outputs) {
    Set<PaperFormat> formats = EnumSet.noneOf(PaperFormat.class);
    outputs.forEach(output -> formats.add(output.format()));
    return formats;
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

package org.labpress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.build.PaperBuild;
import org.labpress.build.PaperFormat;

/** Says what became of a paper: what was found, and for each output whether and where it is. */
final class PaperSummary {
  private final PaperBuild.Result result;
  private final boolean draft;

  private PaperSummary(PaperBuild.Result result, boolean draft) {
    this.result = result;
    this.draft = draft;
  }

  /**
   * Returns one line for one output; for several a line that counts and one for each.
   *
   * @param file the paper, as it was named
   */
  static List<String> lines(String file, PaperBuild.Result result, boolean draft) {
    PaperSummary summary = new PaperSummary(result, draft);
    String found = "%s: %s; ".formatted(file, ReportPrinter.count(result.report()));
    int wanted = result.written().size() + result.left().size();
    if (result.written().isEmpty()) {
      return List.of(found + summary.refusal());
    }
    if (wanted == 1) {
      PaperBuild.Output only = result.written().get(0);
      return List.of(found + "%s written to %s".formatted(summary.name(only), only.place()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(found + "%d of %d outputs written".formatted(result.written().size(), wanted));
    result.written().forEach(output -> lines.add(summary.line(output, output.place().toString())));
    result.left().forEach(output -> lines.add(summary.line(output, "not written")));
    summary.older().forEach(lines::add);
    return lines;
  }

  private String refusal() {
    boolean one = result.left().size() == 1;
    String what = one ? "no " + format(result.left().get(0).format()) : "nothing";
    return Stream.concat(
            Stream.of(what + " written" + (draft ? "" : " (use --draft for a marked draft)")),
            older())
        .collect(Collectors.joining("; "));
  }

  /** Returns the sentence about what an earlier run left; none if there is no such thing. */
  private Stream<String> older() {
    List<Path> older = result.older();
    String names = older.stream().map(Path::toString).collect(Collectors.joining(", "));
    return older.isEmpty()
        ? Stream.of()
        : Stream.of(names + (older.size() == 1 ? " is" : " are") + " older than this text");
  }

  private String line(PaperBuild.Output output, String place) {
    return "  %s: %s".formatted(name(output), place);
  }

  private String name(PaperBuild.Output output) {
    if (output.format() == PaperFormat.PDF && draft) {
      return "draft";
    }
    boolean told = output.format() == PaperFormat.LATEX && result.bundle().isPresent();
    String size =
        result
            .bundle()
            .filter(bundle -> told)
            .map(bundle -> " of %d files, %,d bytes".formatted(bundle.files(), bundle.bytes()))
            .orElse("");
    return format(output.format()) + size;
  }

  private static String format(PaperFormat format) {
    return switch (format) {
      case PDF -> "PDF";
      case LATEX -> "LaTeX bundle";
      case PREPRINT -> "preprint in LaTeX";
      case JATS -> "article in JATS";
      case CROSSREF -> "deposit for Crossref";
      case CFF -> "CITATION.cff";
    };
  }
}

package org.labpress.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.build.outputs.JournalOutput;
import org.labpress.build.outputs.LatexOutput;
import org.labpress.build.outputs.PaperOutput;
import org.labpress.build.outputs.PreprintOutput;
import org.labpress.document.Document;
import org.labpress.jats.CffWriter;
import org.labpress.jats.CrossrefWriter;
import org.labpress.layout.Typeset;
import org.labpress.pdf.KnownStreams;
import org.labpress.site.PageCheck;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;

/** The files of one paper in the formats that are wanted. */
final class PaperFiles {
  private static final String CITATION = "CITATION.cff";

  private final CheckedPage paper;
  private final List<String> works;
  private final Workspace workspace;
  private final String lang;
  private final String name;
  private final boolean draft;
  private final KnownStreams streams;

  /**
   * @param works paths of the files that the works of the paper come from
   * @param lang of a paper that does not say it
   * @param name of the paper
   * @param streams of earlier PDFs
   */
  PaperFiles(
      CheckedPage paper,
      List<String> works,
      Workspace workspace,
      String lang,
      String name,
      boolean draft,
      KnownStreams streams) {
    this.streams = streams;
    this.paper = paper;
    this.works = List.copyOf(works);
    this.workspace = workspace;
    this.lang = lang;
    this.name = name;
    this.draft = draft;
  }

  /** Returns the name of the file, or of the folder, in a format. */
  static String name(PaperFormat format, String name, boolean draft) {
    return switch (format) {
      case PDF -> name + (draft ? "-draft.pdf" : ".pdf");
      case LATEX -> name + ".tar.gz";
      case PREPRINT -> name + ".preprint.tex";
      case JATS -> name + ".jats";
      case CROSSREF -> name + ".crossref";
      case CFF -> CITATION;
    };
  }

  /** Returns what the formats need and the paper does not say, as {@code paper/record}. */
  static List<Diagnostic> missing(Document paper, Set<PaperFormat> formats) {
    List<Diagnostic> found = new ArrayList<>();
    for (PaperFormat format : formats) {
      List<String> missing = missing(paper, format);
      if (!missing.isEmpty()) {
        found.add(
            Diagnostic.error(
                    "paper/record",
                    paper.frontMatter().span(),
                    "--to %s needs %s".formatted(format.label(), String.join(", ", missing)))
                .withHint(
                    "add it above the text, or to the file that --journal-info names; or leave out"
                        + " --to "
                        + format.label()));
      }
    }
    return found;
  }

  private static List<String> missing(Document paper, PaperFormat format) {
    return switch (format) {
      case PDF, LATEX, PREPRINT, JATS -> List.of();
      case CROSSREF -> CrossrefWriter.missing(paper);
      case CFF -> CffWriter.missing(paper);
    };
  }

  /** Returns whether the paper says all that a format needs. */
  boolean isPossible(PaperFormat format) {
    return missing(paper.document(), format).isEmpty();
  }

  /** Returns the bundle of LaTeX. Reports what LaTeX and arXiv cannot take. */
  Checked<LatexOutput.Result> bundle() {
    return LatexBuild.make(paper, works, workspace);
  }

  /**
   * Returns the files of a format by their paths. Reports what LaTeX cannot take.
   *
   * @param format another than the bundle, and a possible one
   * @param path of the file, or of the folder that holds the files
   */
  Checked<SortedMap<String, byte[]>> files(PaperFormat format, String path) {
    Document document = paper.document();
    SortedMap<String, byte[]> files = new TreeMap<>();
    switch (format) {
      case PDF -> files.put(path, pdf());
      case LATEX -> throw new IllegalArgumentException("the bundle is one archive: see bundle()");
      case PREPRINT -> {
        CheckedPage.Printed printed = paper.printed().orElseThrow();
        return PreprintOutput.files(
            printed.document(), LatexBuild.look(printed.style()), path, workspace);
      }
      case CROSSREF -> files.put(path, JournalOutput.crossref(document, paper.works()));
      case CFF -> files.put(path, JournalOutput.cff(document));
      case JATS ->
          JournalOutput.jats(document, paper.works(), lang, name(format, name, draft), workspace)
              .forEach((file, bytes) -> files.put(path + "/" + file, bytes));
    }
    return Checked.of(files);
  }

  private byte[] pdf() {
    List<String> accepted = Checks.accepted(paper).stream().map(PageCheck.Accepted::line).toList();
    Typeset typeset = paper.typeset().orElseThrow().accepting(accepted);
    return PaperOutput.pdf(typeset, paper.document(), workspace, streams);
  }
}

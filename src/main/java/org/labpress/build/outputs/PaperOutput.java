package org.labpress.build.outputs;

import org.labpress.document.Document;
import org.labpress.layout.Typeset;
import org.labpress.pdf.KnownStreams;
import org.labpress.pdf.PdfWriter;
import org.labpress.source.Workspace;

/** A paper as PDF. */
public final class PaperOutput {
  private PaperOutput() {}

  /**
   * Returns the bytes of the PDF; its images come from the project, and its data too if the paper
   * asks for them.
   */
  public static byte[] pdf(Typeset typeset, Document paper, Workspace workspace) {
    return pdf(typeset, paper, workspace, KnownStreams.none());
  }

  /**
   * Returns the bytes of the PDF of a paper that may have been written before.
   *
   * @param known streams of earlier files; takes those of this one
   */
  public static byte[] pdf(
      Typeset typeset, Document paper, Workspace workspace, KnownStreams known) {
    return PdfWriter.write(typeset, workspace::bytes, AttachedData.of(paper), known);
  }

  /**
   * Returns the name of a paper: that of its folder for {@code NAME/paper.md}, else that of its
   * file without the ending.
   *
   * @param path of the source, from the root of the project
   */
  public static String name(String path) {
    String[] parts = path.split("/", -1);
    String file = parts[parts.length - 1].replaceFirst("\\.[^.]+$", "");
    boolean named = file.equals("paper") && parts.length > 1;
    return named ? parts[parts.length - 2] : file;
  }
}

package org.labpress.build;

import java.util.List;
import org.labpress.build.outputs.LatexOutput;
import org.labpress.latex.LatexLook;
import org.labpress.layout.PaperStyle;
import org.labpress.source.Checked;
import org.labpress.source.Workspace;

/** Makes the LaTeX bundle of one checked paper. */
public final class LatexBuild {
  /** Sheets of A4 are narrower, in points. */
  private static final double LETTER_WIDTH = 610;

  /** References of at most this share of the text are set in LaTeX's {@code \small}. */
  private static final double SMALL = 0.95;

  private LatexBuild() {}

  /**
   * What is told of a bundle.
   *
   * @param files how many it holds
   * @param bytes of the archive
   * @param checks what was looked at before
   */
  public record Summary(int files, int bytes, List<Looked> checks) {
    static Summary of(LatexOutput.Result made, byte[] archive) {
      List<Looked> checks =
          made.checks().stream()
              .map(check -> new Looked(check.title(), check.found().isEmpty()))
              .toList();
      return new Summary(made.bundle().files().size(), archive.length, checks);
    }
  }

  /**
   * Something that was looked at.
   *
   * @param title in a few words
   * @param passed whether nothing was found
   */
  public record Looked(String title, boolean passed) {}

  /**
   * @param works paths of the files that the works of the paper come from
   */
  static Checked<LatexOutput.Result> make(
      CheckedPage paper, List<String> works, Workspace workspace) {
    CheckedPage.Printed printed = paper.printed().orElseThrow();
    return LatexOutput.bundle(printed.document(), look(printed.style()), works, workspace);
  }

  /** Returns the sheet, the columns and the size of text that come nearest to those of a style. */
  static LatexLook look(PaperStyle style) {
    boolean letter = style.paper().width() > LETTER_WIDTH;
    int size = (int) Math.min(12, Math.max(10, Math.round(style.text().points())));
    boolean small = style.design().references().size() <= SMALL;
    return new LatexLook(letter, Math.min(2, style.columns().count()), size, small);
  }
}

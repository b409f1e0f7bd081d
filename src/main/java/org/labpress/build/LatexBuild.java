package org.labpress.build;

import java.nio.file.Path;
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

  private LatexBuild() {}

  /**
   * A bundle that has been written.
   *
   * @param file where it is
   * @param files how many it holds
   * @param bytes of the archive
   * @param checks what was looked at before
   */
  public record Written(Path file, int files, int bytes, List<Looked> checks) {}

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
    return new LatexLook(letter, Math.min(2, style.columns().count()), size);
  }

  /** Writes the archive. */
  static Written write(LatexOutput.Result result, Path file) {
    byte[] archive = result.bundle().archive();
    AtomicOutput.writeFile(file, archive);
    List<Looked> checks =
        result.checks().stream()
            .map(check -> new Looked(check.title(), check.found().isEmpty()))
            .toList();
    return new Written(file, result.bundle().files().size(), archive.length, checks);
  }
}

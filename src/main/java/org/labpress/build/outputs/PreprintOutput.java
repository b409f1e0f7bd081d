package org.labpress.build.outputs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.Document;
import org.labpress.latex.LatexLook;
import org.labpress.latex.LatexSource;
import org.labpress.latex.LatexWriter;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;

/**
 * A paper as one file of LaTeX, references included, for servers of preprints that ask for source.
 * Pictures cannot stand in such a file, so they lie in a folder beside it that has its name.
 */
public final class PreprintOutput {
  /** The first line, by which a file that somebody wrote by hand is told from ours. */
  public static final String MARK = "% Written by labpress from the text of the paper.\n";

  private static final String BODY = "\\begin{document}";

  private PreprintOutput() {}

  /**
   * Returns the file and its pictures by their paths. Reports what {@link LatexWriter} does.
   *
   * @param paper as it is printed
   * @param file path of the file; the folder of the pictures is called like it, without its ending
   *     and without what TeX cannot read
   */
  public static Checked<SortedMap<String, byte[]>> files(
      Document paper, LatexLook look, String file, Workspace workspace) {
    List<Diagnostic> found = new ArrayList<>();
    LatexSource source = LatexWriter.write(paper, look).drainTo(found);
    SortedMap<String, byte[]> files = new TreeMap<>();
    String name = file.substring(file.lastIndexOf('/') + 1);
    boolean ended = name.lastIndexOf('.') > 0;
    // The folder is named in the text, where TeX takes some characters for its own.
    String bare =
        (ended ? name.substring(0, name.lastIndexOf('.')) : name + "-pictures")
            .replaceAll("[^A-Za-z0-9._-]+", "-");
    String folder = file.substring(0, file.length() - name.length()) + bare;
    files.put(file, (MARK + text(source, bare)).getBytes(StandardCharsets.UTF_8));
    for (LatexSource.Figure figure : source.figures()) {
      LatexOutput.picture(figure, workspace)
          .ifPresent(bytes -> files.put(folder + "/" + figure.name(), bytes));
    }
    return new Checked<>(files, found);
  }

  /** Returns the text with the list of references in place of the command that reads it. */
  private static String text(LatexSource source, String folder) {
    String whole =
        source
            .main()
            .replace("\\input{" + LatexSource.REFERENCES + "}", source.references().strip());
    int body = whole.indexOf(BODY);
    String pictures = "\\graphicspath{{" + folder + "/}}\n\n";
    return source.figures().isEmpty() || body < 0
        ? whole
        : whole.substring(0, body) + pictures + whole.substring(body);
  }
}

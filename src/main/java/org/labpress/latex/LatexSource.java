package org.labpress.latex;

import java.util.List;
import org.labpress.drawing.Drawing;

/**
 * A paper in LaTeX: the text, the list of references, and the pictures that the text names.
 *
 * @param main the text of {@code main.tex}, with LF line ends
 * @param references the text of {@code main.bbl}; empty if nothing is cited
 * @param figures in the order of the text, each once
 */
public record LatexSource(String main, String references, List<Figure> figures) {
  /** The file of the list of references, which the text reads. */
  public static final String REFERENCES = "main.bbl";

  public LatexSource {
    figures = List.copyOf(figures);
  }

  /** A picture beside the text. */
  public sealed interface Figure permits Drawn, Copied {
    /** Returns the name of the file, of lower-case letters, digits, hyphens and one full stop. */
    String name();
  }

  /** A drawing that is to be written as a PDF. */
  public record Drawn(String name, Drawing drawing) implements Figure {}

  /**
   * An image that goes along as it is.
   *
   * @param path from the root of the project
   */
  public record Copied(String name, String path) implements Figure {}
}

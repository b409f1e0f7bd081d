package org.labpress.build.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.labpress.layout.PageFormat;
import org.labpress.layout.PaperStyle;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;

/** The styles that papers of a project can have. */
public final class PaperStyles {
  /** Less than this holds no text worth the name, in points. */
  private static final double LEAST_MEASURE = 120;

  private static final double LEAST_HEIGHT = 200;

  private static final double MOST_LENGTH = 600;

  private PaperStyles() {}

  /** Returns the names of the styles: ours, and those of the project. */
  public static SortedSet<String> names(Workspace workspace) {
    return StyleFiles.names(workspace);
  }

  /** Returns what is to be said of a style that does not exist, with a name that may be meant. */
  public static Optional<String> unknown(String name, Workspace workspace) {
    return StyleFiles.has(name, workspace)
        ? Optional.empty()
        : Optional.of(StyleFiles.unknown(name) + "; " + StyleFiles.hint(name, workspace));
  }

  /**
   * Returns the style of a paper.
   *
   * @return the default style where there is none of the name, which is {@code style/unknown};
   *     reports {@code style/unknown-key}, {@code style/value}, {@code style/extends-itself} and
   *     {@code style/no-room} in files of the project, and what is wrong with their YAML
   */
  public static Checked<PaperStyle> style(StyleWish wish, Workspace workspace) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    String name = wish.style().map(StyleWish.Name::text).orElse(StyleFiles.DEFAULT);
    if (!StyleFiles.has(name, workspace)) {
      String missing = name;
      wish.style()
          .flatMap(StyleWish.Name::written)
          .ifPresent(
              written ->
                  diagnostics.add(
                      Diagnostic.error("style/unknown", written.span(), StyleFiles.unknown(missing))
                          .withHint(StyleFiles.hint(missing, workspace))));
      name = StyleFiles.DEFAULT;
    }
    StyleValues values =
        new StyleValues(StyleFiles.read(name, workspace).drainTo(diagnostics), diagnostics);
    PaperStyle style = style(name, wish, values, diagnostics);
    return new Checked<>(style, diagnostics);
  }

  private static PaperStyle style(
      String name, StyleWish wish, StyleValues values, List<Diagnostic> diagnostics) {
    PageFormat written = values.oneOf("page.paper", PageFormat.class);
    PageFormat paper =
        wish.letter().map(letter -> letter ? PageFormat.LETTER : PageFormat.A4).orElse(written);
    int count = values.integer("page.columns", 1, 2);
    double gap = values.length("page.gap", 6, 100);
    double one = values.length("page.width.one", LEAST_MEASURE, MOST_LENGTH);
    double two = values.length("page.width.two", 2 * LEAST_MEASURE, MOST_LENGTH);
    boolean single = wish.columns().orElse(count) == 1;
    PaperStyle.Columns columns = single ? PaperStyle.Columns.ONE : new PaperStyle.Columns(2, gap);
    PaperStyle.Margins margins = margins(values, paper, single ? one : two);
    double size = values.number("text.size", PaperStyle.TextSize.LEAST, PaperStyle.TextSize.MOST);
    double leading = values.number("text.leading", PaperStyle.TextSize.LEAST, 30);
    if (leading < size) {
      diagnostics.add(
          Diagnostic.error(
              "style/value",
              values.place("text.leading"),
              "text.leading is less than text.size, %s, so lines would overlap".formatted(size)));
      leading = 1.2 * size;
    }
    PaperStyle.TextSize text = new PaperStyle.TextSize(size, leading);
    PaperStyle style = PaperStyle.a4();
    boolean fits = room(margins, paper, columns, values, diagnostics);
    return style
        .withDesign(DesignReader.read(values))
        .onPage(name, paper, text, fits ? margins : style.margins(), columns);
  }

  private static PaperStyle.Margins margins(StyleValues values, PageFormat paper, double width) {
    double top = values.length("page.margins.top", 20, MOST_LENGTH);
    double bottom = values.length("page.margins.bottom", 20, MOST_LENGTH);
    OptionalDouble left = values.lengthOrAuto("page.margins.left", 10, MOST_LENGTH);
    OptionalDouble right = values.lengthOrAuto("page.margins.right", 10, MOST_LENGTH);
    double rest = paper.width() - width;
    double leftOf = left.orElseGet(() -> right.isPresent() ? rest - right.getAsDouble() : rest / 2);
    double rightOf = right.orElse(rest - leftOf);
    return new PaperStyle.Margins(top, rightOf, bottom, leftOf);
  }

  private static boolean room(
      PaperStyle.Margins margins,
      PageFormat paper,
      PaperStyle.Columns columns,
      StyleValues values,
      List<Diagnostic> diagnostics) {
    double width = paper.width() - margins.left() - margins.right();
    double column = (width - (columns.count() - 1) * columns.gap()) / columns.count();
    double height = paper.height() - margins.top() - margins.bottom();
    boolean outside = margins.left() < 0 || margins.right() < 0;
    if (column >= LEAST_MEASURE && height >= LEAST_HEIGHT && !outside) {
      return true;
    }
    diagnostics.add(
        Diagnostic.error(
                "style/no-room",
                values.place(height < LEAST_HEIGHT ? "page.margins.top" : "page.margins.left"),
                "the margins leave columns of %.0f by %.0f pt on paper of %.0f by %.0f pt"
                    .formatted(column, height, paper.width(), paper.height()))
            .withHint("leave %.0f by %.0f pt or more".formatted(LEAST_MEASURE, LEAST_HEIGHT)));
    return false;
  }
}

package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.CodeBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.Provenance;
import org.labpress.document.TableBlock;
import org.labpress.drawing.Size;

/** Writes figures, tables and listings with their captions, as floats where they may float. */
final class Floats {
  /** A picture this much wider than a column stands across both. */
  private static final double WIDE = 1.35;

  /** Tables higher than this share of a page go over pages. */
  private static final double MOST_FLOATED = 0.55;

  private static final double MOST_ON_ONE_PAGE = 0.9;

  /** Class of a table that stays below the words before it. */
  private static final String IN_PLACE = "lp-in-place";

  private final LatexContext context;
  private final LatexBlocks blocks;

  Floats(LatexContext context, LatexBlocks blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  String figure(Figure block) {
    boolean wide =
        isWide(block.image().file().flatMap(f -> f.header()).map(header -> header.naturalSize()))
            && block.image().attributes().isEmpty()
            && block.attributes().values().isEmpty();
    return whole(block, wide, width(wide), (room) -> new FigureText(context, room).figure(block));
  }

  String chart(ChartBlock block) {
    Optional<Size> natural =
        block
            .result()
            .filter(ChartResult.Drawn.class::isInstance)
            .map(drawn -> ((ChartResult.Drawn) drawn).drawing().size());
    boolean wide = isWide(natural);
    return comments(block.provenance())
        + whole(block, wide, width(wide), (room) -> new FigureText(context, room).chart(block));
  }

  private boolean isWide(Optional<Size> natural) {
    return !blocks.isBoxed()
        && context.look().columns() == 2
        && natural.filter(size -> size.width() > WIDE * blocks.measure()).isPresent();
  }

  private double width(boolean wide) {
    return wide ? context.look().textWidth() : blocks.measure();
  }

  /** What makes the picture, given its room in points. */
  private interface Picture {
    String in(double room);
  }

  private String whole(Captioned block, boolean wide, double room, Picture picture) {
    String content = "\\centering\n" + picture.in(room) + "\n";
    if (blocks.isBoxed()) {
      return "\\begin{center}\n"
          + picture.in(room)
          + "\n"
          + ownCaption(block, "figure")
          + "\\end{center}";
    }
    return floating(wide ? "figure*" : "figure", "figure", block, content, false);
  }

  private String floating(
      String environment, String counter, Captioned block, String content, boolean captionFirst) {
    String before = block.number().map(n -> context.counters().step(counter, n)).orElse("");
    String caption = caption(block, "\\caption");
    return before
        + "\\begin{"
        + environment
        + "}[tbp]\n"
        + (captionFirst ? caption + content : content + caption)
        + "\\end{"
        + environment
        + "}\n"
        + notes();
  }

  private String notes() {
    return new LatexInlines(context, LatexInlines.Room.TEXT).deferredNotes();
  }

  /** Returns the caption with its label; empty if there is neither caption nor number. */
  private String caption(Captioned block, String command) {
    String label = context.labels().label(block.attributes().id());
    String text = new LatexInlines(context, LatexInlines.Room.MOVED).all(block.caption()).strip();
    if (block.number().isEmpty()) {
      String own = text.isEmpty() ? "" : command + "*{" + text + "}";
      return own
          + (label.isEmpty() ? "" : "\\phantomsection" + label)
          + (own + label).replaceAll(".+", "\n");
    }
    return command + "{" + text + "}" + label + "\n";
  }

  /** Returns the caption of what does not float. */
  private String ownCaption(Captioned block, String counter) {
    if (block.caption().isEmpty() && block.number().isEmpty()) {
      return caption(block, "\\captionof{" + counter + "}");
    }
    String before = block.number().map(n -> context.counters().step(counter, n)).orElse("");
    String text = new LatexInlines(context, LatexInlines.Room.MOVED).all(block.caption()).strip();
    String label = context.labels().label(block.attributes().id());
    String star = block.number().isEmpty() ? "*" : "";
    return before + "\\captionof" + star + "{" + counter + "}{" + text + "}" + label + "\n";
  }

  String group(FigureGroup block) {
    context.use("subcaption");
    int count = block.blocks().size();
    int columns = block.columns() > 0 ? block.columns() : Math.min(2, Math.max(1, count));
    boolean wide = !blocks.isBoxed() && context.look().columns() == 2 && columns > 1;
    double share = (1 - 0.03 * (columns - 1)) / columns;
    double room = width(wide) * share;
    List<String> parts = new ArrayList<>();
    String before = block.number().map(n -> context.counters().step("figure", n)).orElse("");
    for (Block part : block.blocks()) {
      parts.add(part(part, share, room));
    }
    StringBuilder content = new StringBuilder("\\centering\n");
    for (int i = 0; i < count; i++) {
      content.append(parts.get(i));
      boolean rowEnds = (i + 1) % columns == 0;
      content.append(i == count - 1 ? "\n" : rowEnds ? "\n\\par\\medskip\n" : "\\hfill\n");
    }
    String name = wide ? "figure*" : "figure";
    String caption = blocks.isBoxed() ? ownCaption(block, "figure") : caption(block, "\\caption");
    String environment = blocks.isBoxed() ? "center" : name;
    return before
        + "\\begin{"
        + environment
        + "}"
        + (blocks.isBoxed() ? "" : "[tbp]")
        + "\n"
        + content
        + caption
        + "\\end{"
        + environment
        + "}\n"
        + notes();
  }

  private String part(Block part, double share, double room) {
    String width = FormulaWriter.length(share) + "\\linewidth";
    if (!(part instanceof Captioned captioned) || captioned.number().isEmpty()) {
      return "\\begin{minipage}[t]{"
          + width
          + "}\n"
          + blocks.part(room).write(List.of(part)).strip()
          + "\n\\end{minipage}";
    }
    String picture =
        part instanceof Figure figure
            ? new FigureText(context, room).figure(figure)
            : part instanceof ChartBlock chart
                ? comments(chart.provenance()) + new FigureText(context, room).chart(chart)
                : part instanceof TableBlock table
                    ? comments(table.provenance())
                        + TableText.of(context, table, room).write(false, "")
                    : blocks.part(room).write(List.of(part)).strip();
    return "\\begin{subfigure}[t]{"
        + width
        + "}\n\\centering\n"
        + picture
        + "\n"
        + caption(captioned, "\\caption")
        + "\\end{subfigure}";
  }

  String table(TableBlock block) {
    boolean mayBeWide = !blocks.isBoxed() && context.look().columns() == 2;
    TableText narrow = TableText.of(context, block, blocks.measure());
    boolean wide = mayBeWide && !narrow.fits();
    TableText text = wide ? TableText.of(context, block, context.look().textWidth()) : narrow;
    String comment = comments(block.provenance());
    double page = context.look().textHeight();
    boolean two = context.look().columns() == 2;
    boolean pages =
        !blocks.isBoxed() && text.height() > (two ? MOST_ON_ONE_PAGE : MOST_FLOATED) * page;
    if (pages) {
      return comment + overPages(block, two);
    }
    boolean floats =
        !blocks.isBoxed()
            && !block.attributes().hasClass(IN_PLACE)
            && (wide || block.number().isPresent() || !block.caption().isEmpty());
    if (floats) {
      String environment = wide ? "table*" : "table";
      String content = "\\centering\n" + text.write(false, "") + "\n";
      return comment + floating(environment, "table", block, content, true);
    }
    String caption = ownCaption(block, "table");
    return comment
        + "\\begin{center}\n"
        + caption
        + (wide ? narrow : text).write(false, "")
        + "\n\\end{center}\n"
        + notes();
  }

  /** LaTeX divides tables only in one column, so a paper in two goes on to a new page and back. */
  private String overPages(TableBlock block, boolean twoColumns) {
    context.use("longtable");
    String before = block.number().map(n -> context.counters().step("table", n)).orElse("");
    String caption = caption(block, "\\caption").strip();
    String row = caption.isEmpty() ? "" : caption + "\\\\\n";
    String unnumbered =
        block.number().isEmpty() && caption.isEmpty() ? "\\addtocounter{table}{-1}\n" : "";
    double room = twoColumns ? context.look().textWidth() : blocks.measure();
    return before
        + (twoColumns ? "\\onecolumn\n" : "")
        + TableText.of(context, block, room).write(true, row)
        + "\n"
        + unnumbered
        + (twoColumns ? "\\twocolumn\n" : "")
        + notes();
  }

  String code(CodeBlock block) {
    String code = new CodeWriter(context, blocks.measure()).write(block);
    if (block.number().isEmpty() && block.caption().isEmpty()) {
      return context.labels().anchor(block.attributes().id()) + code;
    }
    context.define("\\DeclareCaptionType{listing}[" + block.kind().word(context.language()) + "]");
    return ownCaption(block, "listing").strip() + "\\nopagebreak\n" + code + "\n" + notes();
  }

  /** Returns what a chart or a table was made of, as comments. */
  static String comments(Optional<Provenance> provenance) {
    return provenance
        .map(
            made ->
                FigureText.comments(
                    made.dataFiles().stream()
                        .map(
                            file ->
                                "from "
                                    + LatexInlines.file(file)
                                    + ": "
                                    + String.join(", ", made.selection(PrintedLanguage.ENGLISH))
                                    + file.making().command().map(c -> "; made by " + c).orElse("")
                                    + file.making().commit().map(c -> ", commit " + c).orElse(""))
                        .toList()))
        .orElse("");
  }
}

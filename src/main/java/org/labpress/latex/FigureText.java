package org.labpress.latex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.AtlasMap;
import org.labpress.document.Attributes;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.PictureSize;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.document.SampleExcerpt;
import org.labpress.drawing.ImageHeader;
import org.labpress.drawing.Size;
import org.labpress.source.SourceSpan;

/** Writes the pictures of figures and charts, without their captions. */
final class FigureText {
  /** Characters of the text of a numbered point. */
  private static final int MOST_TYPICAL = 160;

  private static final int LONGEST_ALTERNATIVE = 400;

  private final LatexContext context;
  private final double measure;

  /**
   * @param measure width that there is, in points
   */
  FigureText(LatexContext context, double measure) {
    this.context = context;
    this.measure = measure;
  }

  /** Returns an image in a line; empty if it has no file that can be printed. */
  Optional<String> inline(Image image) {
    return image
        .file()
        .filter(file -> file.header().isPresent())
        .map(
            file ->
                included(
                    context.pictures().add(file),
                    size(file.header().orElseThrow().naturalSize(), image.attributes()),
                    PlainText.of(image.alternative()),
                    file.header().orElseThrow().orientation(),
                    image.span()));
  }

  private Size size(Size natural, Attributes wish) {
    return PictureSize.of(natural, wish, measure, context.look().textHeight()).size();
  }

  String figure(Figure block) {
    Image image = block.image();
    Optional<ImageHeader> header = image.file().flatMap(file -> file.header());
    String alternative = PlainText.of(image.alternative()).strip();
    if (header.isEmpty()) {
      String name = image.destination().substring(image.destination().lastIndexOf('/') + 1);
      boolean said =
          alternative.isEmpty() || alternative.equals(PlainText.of(block.caption()).strip());
      String missing = PrintedWord.UNPRINTED_IMAGE.in(context.language());
      return framed(
          said || name.isEmpty()
              ? context.language().withColon(missing) + " " + name
              : alternative + " (" + name + ")",
          block.span());
    }
    Attributes wish = image.attributes().isEmpty() ? block.attributes() : image.attributes();
    return included(
        context.pictures().add(image.file().orElseThrow()),
        size(header.get().naturalSize(), wish),
        alternative.isEmpty() ? PlainText.of(block.caption()) : alternative,
        header.get().orientation(),
        block.span());
  }

  String chart(ChartBlock block) {
    if (block.result().isPresent() && block.result().get() instanceof ChartResult.Drawn drawn) {
      String name = context.pictures().add(drawn.drawing(), block.attributes().id());
      String picture =
          included(
              name,
              size(drawn.drawing().size(), Attributes.NONE),
              drawn.alternative(),
              1,
              block.span());
      return picture + drawn.atlas().map(map -> typical(map, block.span())).orElse("");
    }
    String reason =
        block.result().isPresent() && block.result().get() instanceof ChartResult.Failed failed
            ? "Chart not drawn: " + failed.reason()
            : "Chart not drawn";
    return framed(reason, block.span());
  }

  /** Returns the texts of the numbered points of a map. */
  private String typical(AtlasMap map, SourceSpan span) {
    if (map.typical().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n\\par\\medskip\\begingroup\\small\\raggedright\n");
    for (int i = 0; i < map.typical().size(); i++) {
      AtlasMap.Typical typical = map.typical().get(i);
      out.append("\\textbf{").append(i + 1).append("} ");
      if (!typical.label().isEmpty()) {
        out.append("\\textit{").append(context.words(typical.label() + ":", span)).append("} ");
      }
      String line = SampleExcerpt.line(typical.text().replaceAll("\\s+", " "), MOST_TYPICAL);
      out.append(context.words(line, span)).append("\\par\n");
    }
    return out.append("\\endgroup").toString();
  }

  private String included(
      String name, Size size, String alternative, int orientation, SourceSpan place) {
    double share = size.width() / measure;
    String width = share > 0.995 ? "\\linewidth" : number(share) + "\\linewidth";
    String words = alternative.replaceAll("\\s+", " ").strip();
    if (words.length() > LONGEST_ALTERNATIVE) {
      words = words.substring(0, SampleExcerpt.wordEnd(words, LONGEST_ALTERNATIVE)).strip();
    }
    String alt = words.isEmpty() ? "" : ",alt={" + plain(words, place) + "}";
    boolean onItsSide = orientation >= 5;
    String length = onItsSide ? "height=" + width : "width=" + width;
    String turn =
        switch (orientation) {
          case 3, 4 -> ",angle=180";
          case 5, 8 -> ",angle=90";
          case 6, 7 -> ",angle=-90";
          default -> "";
        };
    String command = "\\includegraphics[" + length + turn + alt + "]{" + name + "}";
    boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    return mirrored ? "\\reflectbox{" + command + "}" : command;
  }

  /** Returns words for programs: letters that every reader of the source has. */
  private String plain(String words, SourceSpan place) {
    return context.words(words, place).replace("\\allowbreak{}", "");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
  }

  private String framed(String words, SourceSpan place) {
    return "\\fbox{\\parbox{0.7\\linewidth}{\\centering\\small\\vspace{2ex}"
        + context.words(words, place)
        + "\\vspace{2ex}}}";
  }

  /** Returns remarks on where data come from, as comments. */
  static String comments(List<String> remarks) {
    StringBuilder out = new StringBuilder();
    for (String remark : remarks) {
      String line = remark.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      out.append("% ").append(line.replace("^^", "^ ^")).append('\n');
    }
    return out.toString();
  }
}

package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.Div;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.document.Paragraph;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Sets the blocks of a slide: text as it is, pictures so that they can take the room it leaves,
 * columns side by side. What appears step by step on the screen is all there.
 */
final class SlideBlocks {
  /** White space between blocks and between columns, in ems. */
  static final double GAP = 0.65;

  private static final double COLUMN_GAP = 1.6;

  /** Figures of a group in one row, unless the author asks for more. */
  private static final int MOST_IN_ROW = 3;

  private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%\\s*");

  private final SettingContext context;
  private final Footnotes footnotes;

  SlideBlocks(SettingContext context, Footnotes footnotes) {
    this.context = context;
    this.footnotes = footnotes;
  }

  /** Returns the blocks one below the other. */
  SlidePiece.Stack stack(List<Block> blocks, TagTree.Tag tag, Frame frame, BodyStyle body) {
    List<SlidePiece> pieces = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    for (Block block : blocks) {
      Optional<SlidePiece> piece = piece(block, tag, frame, body);
      footnotes.setPending(tag);
      if (piece.isPresent()) {
        gaps.add(pieces.isEmpty() ? 0 : GAP * body.size());
        pieces.add(piece.get());
      }
    }
    return new SlidePiece.Stack(pieces, gaps);
  }

  /** Returns a block; empty if it shows nothing. */
  private Optional<SlidePiece> piece(Block block, TagTree.Tag tag, Frame frame, BodyStyle body) {
    if (block instanceof EmbedBlock embed) {
      return embed.embedded().flatMap(found -> piece(found.figure(), tag, frame, body));
    }
    FigureSetter figures = new FigureSetter(context, tag, frame, body);
    if (block instanceof Figure figure) {
      return Optional.of(new SlidePiece.Picture(figures.fitted(figure), "figure", figure.span()));
    }
    if (block instanceof Paragraph paragraph && isImage(paragraph)) {
      Image image = (Image) paragraph.content().get(0);
      Figure figure =
          new Figure(image, List.of(), Attributes.NONE, Optional.empty(), paragraph.span());
      return Optional.of(new SlidePiece.Picture(figures.fitted(figure), "image", image.span()));
    }
    if (block instanceof FigureGroup group) {
      return Optional.of(group(group, tag, frame, body));
    }
    if (block instanceof ChartBlock chart) {
      return Optional.of(new SlidePiece.Picture(figures.fitted(chart), "chart", chart.span()));
    }
    if (block instanceof Div div && !div.attributes().hasClass("tldr")) {
      return Optional.of(div(div, tag, frame, body));
    }
    Strip strip = text(block, tag, frame, body);
    return strip.height() == 0 && strip.items().isEmpty()
        ? Optional.empty()
        : Optional.of(new SlidePiece.Fixed(strip, BlockNames.of(block), block.span()));
  }

  private static boolean isImage(Paragraph paragraph) {
    return paragraph.content().size() == 1
        && paragraph.content().get(0) instanceof Image image
        && image.file().flatMap(ImageFile::header).isPresent();
  }

  /** Returns figures side by side, in as many rows as they need, with the caption of all below. */
  private SlidePiece group(FigureGroup block, TagTree.Tag tag, Frame frame, BodyStyle body) {
    TagTree.Tag group = context.tags().add(tag, Role.DIV);
    int count = block.blocks().size();
    int columns = block.columns() > 0 ? block.columns() : Math.min(MOST_IN_ROW, count);
    double gap = GAP * body.size();
    double width = Math.max(1, (frame.width() - (columns - 1) * gap) / columns);
    List<SlidePiece> rows = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    for (int first = 0; first < count; first += columns) {
      List<SlidePiece> row = new ArrayList<>();
      int end = Math.min(count, first + columns);
      double x = frame.left() + (frame.width() - (end - first) * (width + gap) + gap) / 2;
      for (Block part : block.blocks().subList(first, end)) {
        row.add(stack(List.of(part), group, new Frame(x, width), body));
        x += width + gap;
      }
      gaps.add(rows.isEmpty() ? 0 : gap);
      rows.add(new SlidePiece.Columns(row));
    }
    List<Strip> caption = FigureSetter.caption(context, block, group, frame, body, block.span());
    if (!caption.isEmpty()) {
      gaps.add(rows.isEmpty() ? 0 : gap);
      rows.add(new SlidePiece.Fixed(Strips.stacked(caption), "caption", block.span()));
    }
    SlidePiece set = new SlidePiece.Stack(rows, gaps);
    return block
        .attributes()
        .id()
        .flatMap(context::destination)
        .<SlidePiece>map(name -> named(set, block, name, frame))
        .orElse(set);
  }

  private SlidePiece div(Div div, TagTree.Tag tag, Frame frame, BodyStyle body) {
    TagTree.Tag group = context.tags().add(tag, Role.DIV);
    SlidePiece content =
        div.attributes().hasClass("columns")
            ? columns(div.blocks(), group, frame, body)
            : stack(div.blocks(), group, frame, aligned(div.attributes(), body));
    return div.attributes()
        .id()
        .flatMap(context::destination)
        .<SlidePiece>map(name -> named(content, div, name, frame))
        .orElse(content);
  }

  private static BodyStyle aligned(Attributes attributes, BodyStyle body) {
    return BlockSetter.alignment(attributes).map(body::aligned).orElse(body);
  }

  /** Lets links lead to the top of a piece. */
  private static SlidePiece named(SlidePiece content, Block block, String name, Frame frame) {
    Strip place = Strip.of(0, List.of(new Placed.Destination(frame.left(), -4, name)));
    return new SlidePiece.Stack(
        List.of(new SlidePiece.Fixed(place, "box", block.span()), content), List.of(0.0, 0.0));
  }

  private SlidePiece columns(List<Block> blocks, TagTree.Tag tag, Frame frame, BodyStyle body) {
    double gap = COLUMN_GAP * body.size();
    double[] widths = widths(blocks, frame.width(), gap);
    List<SlidePiece> columns = new ArrayList<>();
    double x = frame.left();
    for (int i = 0; i < blocks.size(); i++) {
      Frame place = new Frame(x, widths[i]);
      boolean column = blocks.get(i) instanceof Div div && isColumn(div);
      columns.add(
          column
              ? div((Div) blocks.get(i), tag, place, body)
              : stack(List.of(blocks.get(i)), tag, place, body));
      x += widths[i] + gap;
    }
    return new SlidePiece.Columns(columns);
  }

  private static boolean isColumn(Div div) {
    return div.attributes().hasClass("column");
  }

  /** Returns the widths that authors ask for, made narrower by the gaps; others share the rest. */
  private static double[] widths(List<Block> blocks, double width, double gap) {
    double[] widths = new double[blocks.size()];
    double room = Math.max(1, width - gap * (blocks.size() - 1));
    double asked = 0;
    int open = 0;
    for (int i = 0; i < widths.length; i++) {
      OptionalDouble share = share(blocks.get(i));
      widths[i] = share.orElse(0) * width;
      asked += widths[i];
      open += share.isPresent() ? 0 : 1;
    }
    double least = open == 0 ? 0 : open * room / (2 * widths.length);
    double scale = asked > room - least ? (room - least) / asked : 1;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = widths[i] > 0 ? scale * widths[i] : (room - scale * asked) / open;
    }
    return widths;
  }

  private static OptionalDouble share(Block block) {
    if (!(block instanceof Div div) || !isColumn(div)) {
      return OptionalDouble.empty();
    }
    Matcher matcher = PERCENT.matcher(div.attributes().value("width").orElse(""));
    double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    return percent > 0 ? OptionalDouble.of(percent / 100) : OptionalDouble.empty();
  }

  /** Returns what has one size only. In the middle of a slide a block that is no line moves too. */
  private Strip text(Block block, TagTree.Tag tag, Frame frame, BodyStyle body) {
    boolean centred = body.justification() == Justification.CENTER;
    boolean line = block instanceof Paragraph;
    Galley galley = Galley.ofPart();
    BodyStyle style = centred && !line ? body.aligned(Justification.LEFT) : body;
    new BlockSetter(context, footnotes, galley, tag, frame, style)
        .setAll(List.of(block), block.span());
    List<Strip> strips = new ArrayList<>(galley.flat());
    while (!strips.isEmpty() && isEmpty(strips.get(strips.size() - 1))) {
      strips.remove(strips.size() - 1);
    }
    Strip set = Strips.stacked(strips);
    return centred && !line ? centred(set, frame) : set;
  }

  private static boolean isEmpty(Strip strip) {
    return strip.items().isEmpty() && strip.lines().isEmpty();
  }

  private static Strip centred(Strip set, Frame frame) {
    double right =
        set.lines().stream()
            .flatMap(line -> line.words().stream())
            .mapToDouble(SetLine.Word::right)
            .max()
            .orElse(frame.left() + frame.width());
    double dx = Math.max(0, (frame.left() + frame.width() - right) / 2);
    Mover mover = new Mover(dx, 0);
    return new Strip(
        set.height(),
        Mover.moved(set.items(), dx, 0),
        set.lines().stream().map(line -> mover.moved(line, line.page())).toList(),
        set.notes(),
        false,
        Optional.empty());
  }
}

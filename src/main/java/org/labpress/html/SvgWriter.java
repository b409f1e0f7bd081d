package org.labpress.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Path;
import org.labpress.drawing.Pen;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;

/**
 * Writes drawings as SVG elements for an HTML page: text that can be selected, a {@code title} for
 * every hover region, neighbouring paths of the same look in one element.
 *
 * <p>Looks are attributes, not style sheets: those of one drawing cannot reach another, and a page
 * may forbid inline styles. A colour with a purpose ({@link Ink}) is a custom property such as
 * {@code --chart-grid}, text is {@code currentColor}; a page sets {@link #darkProperties} where it
 * is dark. What fills a point stands in the drawing's own measures, so 1 unit is 1 pt.
 */
public final class SvgWriter {
  /** The colour of text on paper. */
  static final String INK_TEXT = Ink.TEXT.color().hex();

  private static final double PIXELS_PER_POINT = 96 / 72.0;

  private final StringBuilder svg = new StringBuilder();
  private final String idPrefix;
  private final List<PageSvg.Part> interactive = new ArrayList<>();
  private int clips;

  private SvgWriter(String idPrefix) {
    this.idPrefix = idPrefix.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /**
   * Returns an {@code svg} element without a name for screen readers: the caller gives one.
   *
   * @param idPrefix starts all ids; different for each drawing of a page
   */
  public static String write(Drawing drawing, String idPrefix) {
    return new SvgWriter(idPrefix).write(drawing, Optional.empty());
  }

  /** Returns an {@code svg} element that screen readers call by a label, as one picture. */
  public static String write(Drawing drawing, String idPrefix, String label) {
    return new SvgWriter(idPrefix).write(drawing, Optional.of(label));
  }

  /**
   * Returns a file that any program can show, in the colours that it has on paper.
   *
   * @param label what the picture shows
   */
  public static String file(Drawing drawing, String label) {
    return forPage(drawing, "d").file(label);
  }

  /** Returns what {@link #write(Drawing, String)} does, from which a file can be cut. */
  static PageSvg forPage(Drawing drawing, String idPrefix) {
    SvgWriter writer = new SvgWriter(idPrefix);
    return new PageSvg(writer.write(drawing, Optional.empty()), writer.interactive);
  }

  /** Returns CSS declarations of the colours on a dark ground. */
  public static String darkProperties() {
    return Arrays.stream(Ink.values())
        .filter(ink -> ink != Ink.TEXT)
        .map(ink -> "%s:%s".formatted(property(ink), ink.dark().hex()))
        .collect(Collectors.joining(";"));
  }

  private String write(Drawing drawing, Optional<String> label) {
    double width = drawing.size().width();
    double height = drawing.size().height();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(SvgPath.number(width))
        .append(' ')
        .append(SvgPath.number(height))
        .append("\" width=\"")
        .append(SvgPath.number(width * PIXELS_PER_POINT))
        .append("\" height=\"")
        .append(SvgPath.number(height * PIXELS_PER_POINT));
    label.ifPresent(
        text -> svg.append("\" role=\"img\" aria-label=\"").append(HtmlEscape.text(text)));
    svg.append("\" fill=\"none\">");
    new Ops().writeAll(drawing.ops());
    return svg.append("</svg>").toString();
  }

  private static String property(Ink ink) {
    return "--chart-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String color(Rgb color) {
    return Ink.of(color)
        .map(
            ink ->
                ink == Ink.TEXT
                    ? "currentColor"
                    : "var(%s,%s)".formatted(property(ink), color.hex()))
        .orElseGet(color::hex);
  }

  /** Gathers what looks the same until something else comes. */
  private final class Ops implements DrawOp.Visitor<Ops> {
    private final List<Path> paths = new ArrayList<>();
    private String look = "";
    private boolean each;
    private String open = "";

    void writeAll(List<DrawOp> ops) {
      ops.forEach(op -> op.accept(this));
      flush();
      close();
    }

    @Override
    public Ops fill(DrawOp.Fill op) {
      String opacity = opacity("fill-opacity", op.opacity());
      return gather("fill=\"%s\"%s".formatted(color(op.color()), opacity), op.opacity(), op.path());
    }

    @Override
    public Ops stroke(DrawOp.Stroke op) {
      return gather(strokeLook(op), op.opacity(), op.path());
    }

    private String strokeLook(DrawOp.Stroke op) {
      Pen pen = op.pen();
      StringBuilder attributes = new StringBuilder();
      attributes.append("stroke=\"").append(color(op.color())).append('"');
      if (pen.width() != 1) {
        attributes.append(" stroke-width=\"").append(SvgPath.number(pen.width())).append('"');
      }
      if (!pen.dashes().isEmpty()) {
        String dashes = pen.dashes().stream().map(SvgPath::number).collect(Collectors.joining(" "));
        attributes.append(" stroke-dasharray=\"").append(dashes).append('"');
      }
      if (pen.dashPhase() != 0) {
        attributes
            .append(" stroke-dashoffset=\"")
            .append(SvgPath.number(pen.dashPhase()))
            .append('"');
      }
      if (pen.cap() != Pen.Cap.BUTT) {
        attributes.append(" stroke-linecap=\"").append(lower(pen.cap())).append('"');
      }
      if (pen.join() != Pen.Join.MITER) {
        attributes.append(" stroke-linejoin=\"").append(lower(pen.join())).append('"');
      }
      return attributes.append(opacity("stroke-opacity", op.opacity())).toString();
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }

    private static String opacity(String attribute, double opacity) {
      return opacity == 1 ? "" : " %s=\"%s\"".formatted(attribute, SvgPath.number(opacity));
    }

    /** Paths that shine through each other must stay apart; others may be one. */
    private Ops gather(String pathLook, double opacity, Path path) {
      if (!pathLook.equals(look)) {
        flush();
        look = pathLook;
        each = opacity != 1;
      }
      paths.add(path);
      return this;
    }

    @Override
    public Ops text(DrawOp.Text op) {
      flush();
      String group = textLook(op);
      if (!group.equals(open)) {
        close();
        svg.append("<g ").append(group).append('>');
        open = group;
      }
      svg.append("<text x=\"").append(SvgPath.number(op.x()));
      svg.append("\" y=\"").append(SvgPath.number(op.y()));
      if (op.angle() != 0) {
        svg.append("\" transform=\"rotate(")
            .append(SvgPath.number(op.angle()))
            .append(' ')
            .append(SvgPath.number(op.x()))
            .append(' ')
            .append(SvgPath.number(op.y()))
            .append(')');
      }
      // Where the reader has another font, the text keeps its place between its neighbours.
      svg.append("\" textLength=\"").append(SvgPath.number(op.width())).append("\">");
      svg.append(SvgPath.text(op.text())).append("</text>");
      return this;
    }

    private static String textLook(DrawOp.Text op) {
      Typeface face = op.face();
      String family =
          switch (face.family()) {
            case SANS -> "'Source Sans 3',system-ui,sans-serif";
            case SERIF -> "'STIX Two Text',serif";
            case MONO -> "'Source Code Pro',monospace";
          };
      String style = face.italic() ? " font-style=\"italic\"" : "";
      String weight = face.bold() ? " font-weight=\"600\"" : "";
      return "font-family=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s"
          .formatted(family, SvgPath.number(op.size()), color(op.color()), weight, style);
    }

    @Override
    public Ops series(DrawOp.Series op) {
      flush();
      close();
      svg.append("<g data-series=\"").append(op.index()).append("\">");
      new Ops().writeAll(op.ops());
      svg.append("</g>");
      return this;
    }

    @Override
    public Ops toggle(DrawOp.Toggle op) {
      flush();
      String group = "class=\"toggle\" pointer-events=\"all\"";
      if (!group.equals(open)) {
        close();
        svg.append("<g ").append(group).append('>');
        open = group;
      }
      int start = svg.length();
      svg.append("<path data-toggle=\"").append(op.series()).append("\" data-label=\"");
      svg.append(HtmlEscape.text(op.label())).append("\" d=\"");
      svg.append(SvgPath.of(List.of(op.region()))).append("\"/>");
      interactive.add(new PageSvg.Part(start, svg.length()));
      return this;
    }

    @Override
    public Ops plot(DrawOp.Plot op) {
      flush();
      close();
      int start = svg.length();
      svg.append("<g class=\"plot\" data-positions=\"").append(op.horizontal() ? "y" : "x");
      svg.append("\"><path class=\"area\" d=\"").append(SvgPath.of(List.of(op.area())));
      svg.append("\"/>");
      new Ops().writeAll(List.copyOf(op.hovers()));
      svg.append("</g>");
      interactive.removeIf(part -> part.start() >= start);
      interactive.add(new PageSvg.Part(start, svg.length()));
      return this;
    }

    @Override
    public Ops hover(DrawOp.Hover op) {
      flush();
      String series = op.series() == DrawOp.NO_SERIES ? "" : "data-series=\"" + op.series() + "\" ";
      String group = series + "class=\"hover\" pointer-events=\"all\"";
      if (!group.equals(open)) {
        close();
        svg.append("<g ").append(group).append('>');
        open = group;
      }
      int start = svg.length();
      svg.append("<path d=\"");
      SvgPath.append(svg, List.of(op.region()));
      svg.append("\"><title>").append(SvgPath.text(op.text())).append("</title></path>");
      interactive.add(new PageSvg.Part(start, svg.length()));
      return this;
    }

    @Override
    public Ops clipped(DrawOp.Clipped op) {
      flush();
      close();
      String id = "%s-clip-%d".formatted(idPrefix, ++clips);
      svg.append("<clipPath id=\"")
          .append(id)
          .append("\"><path d=\"")
          .append(SvgPath.of(List.of(op.clip())))
          .append("\"/></clipPath><g clip-path=\"url(#")
          .append(id)
          .append(")\">");
      new Ops().writeAll(op.ops());
      svg.append("</g>");
      return this;
    }

    private void flush() {
      if (paths.isEmpty()) {
        return;
      }
      close();
      boolean apart = each && paths.size() > 1;
      if (apart) {
        svg.append("<g ").append(look).append('>');
        paths.forEach(
            path -> svg.append("<path d=\"").append(SvgPath.of(List.of(path))).append("\"/>"));
        svg.append("</g>");
      } else {
        svg.append("<path ").append(look).append(" d=\"").append(SvgPath.of(paths)).append("\"/>");
      }
      paths.clear();
      look = "";
    }

    private void close() {
      if (!open.isEmpty()) {
        svg.append("</g>");
        open = "";
      }
    }
  }
}

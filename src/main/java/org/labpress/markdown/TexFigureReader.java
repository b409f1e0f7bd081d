package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.source.SourceSpan;

/**
 * Makes a figure of a LaTeX {@code figure} of the plain kind: {@code \includegraphics}, {@code
 * \caption} and {@code \label}, and commands that only place them. Several images are parts of one
 * figure; each {@code subfigure}, {@code minipage} or {@code \subfloat} gives its part a caption
 * and a label.
 */
final class TexFigureReader {
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]{1,30})\\*?");
  private static final Pattern WIDTH =
      Pattern.compile(
          "(?:^|,)\\s*(width|height)\\s*=\\s*(\\d*\\.?\\d*)\\s*"
              + "(\\\\(?:textwidth|linewidth|columnwidth|hsize)|cm|mm|in|pt|px)\\s*(?=,|$)");

  /** Boxes by the number of arguments in braces before what is in them. */
  private static final Map<String, Integer> BOXES =
      Map.ofEntries(
          Map.entry("resizebox", 2),
          Map.entry("scalebox", 1),
          Map.entry("rotatebox", 1),
          Map.entry("raisebox", 1),
          Map.entry("adjustbox", 1),
          Map.entry("makebox", 0),
          Map.entry("framebox", 0),
          Map.entry("centerline", 0),
          Map.entry("fbox", 0),
          Map.entry("mbox", 0),
          Map.entry("hbox", 0));

  private static final Pattern SHARE =
      Pattern.compile("(\\d*\\.?\\d*)\\s*\\\\(?:textwidth|linewidth|columnwidth|hsize)");

  private final MarkupCells cells;
  private final String tex;
  private final Part whole = new Part();
  private final List<Part> parts = new ArrayList<>();
  private Part current = whole;
  private int at;

  /** What belongs to the whole figure, or to one image of it. */
  private static final class Part {
    private Optional<MarkupCells.Range> image = Optional.empty();
    private Optional<MarkupCells.Range> caption = Optional.empty();
    private Optional<MarkupCells.Range> label = Optional.empty();
    private MarkupCells.Range source = new MarkupCells.Range(0, 0);
    private String options = "";

    /** Of the measure; 0 if it is not given. */
    private double share;

    private boolean ofEnvironment;
  }

  /**
   * @param tex with spaces in place of comments
   */
  TexFigureReader(MarkupCells cells, String tex) {
    this.cells = cells;
    this.tex = tex;
  }

  /** Returns the figure; empty if it holds more than can be shown. */
  Optional<Block> read(SourceSpan span) {
    while (at < tex.length()) {
      char c = tex.charAt(at);
      if (Character.isWhitespace(c) || c == '{' || c == '}' || c == '~' || c == '&') {
        at++;
      } else if (tex.startsWith("\\\\", at)) {
        at += 2;
        optional();
      } else if (c != '\\' || !command()) {
        return Optional.empty();
      }
    }
    List<Part> images = parts.stream().filter(part -> part.image.isPresent()).toList();
    if (images.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(images.size() == 1 ? single(images.get(0), span) : group(images, span));
  }

  /** Reads one command with its arguments; returns whether it may stand in a figure. */
  private boolean command() {
    Matcher matcher = COMMAND.matcher(tex).region(at, tex.length());
    if (!matcher.lookingAt()) {
      // A space such as \, or \; between two images.
      at += 2;
      return at <= tex.length() && " ,;:!/-".indexOf(tex.charAt(at - 1)) >= 0;
    }
    int start = at;
    at = matcher.end();
    switch (matcher.group(1)) {
      case "begin" -> {
        return begin();
      }
      case "end" -> {
        return end();
      }
      case "includegraphics" -> {
        String options = optional().map(cells::text).orElse("");
        return group().map(path -> image(path, options, start)).orElse(false);
      }
      case "caption", "captionof", "subcaption" -> {
        optional();
        boolean named = matcher.group(1).equals("captionof");
        if (named && group().isEmpty()) {
          return false;
        }
        current.caption = group();
        return current.caption.isPresent();
      }
      case "label" -> {
        current.label = group();
        return current.label.isPresent();
      }
      case "subfloat", "subfigure" -> {
        return current == whole && subfloat();
      }
      default -> {
        return box(matcher.group(1)) || layout(matcher.group(1));
      }
    }
  }

  /** Passes over the arguments of a box before the last, which is what it holds. */
  private boolean box(String name) {
    Integer arguments = BOXES.get(name);
    if (arguments == null) {
      return false;
    }
    optionals();
    for (int i = 0; i < arguments; i++) {
      group();
      optionals();
    }
    return true;
  }

  private boolean layout(String name) {
    boolean known =
        TexSigns.LAYOUT.contains(name)
            || TexSigns.CHARACTERS.getOrDefault(name, "x").isBlank()
            || name.equals("captionsetup")
            || name.equals("ContinuedFloat");
    optionals();
    while (known && group().isPresent()) {
      optionals();
    }
    return known;
  }

  private boolean begin() {
    Optional<MarkupCells.Range> name = group();
    if (name.isEmpty()) {
      return false;
    }
    switch (cells.text(name.get())) {
      case "subfigure", "minipage", "subcaptionblock" -> {
        optionals();
        Part part = open();
        group().ifPresent(width -> part.share = share(cells.text(width)));
        part.ofEnvironment = true;
        return true;
      }
      case "wrapfigure", "wrapfigure*", "SCfigure", "adjustbox", "adjustwidth" -> {
        optionals();
        while (group().isPresent()) {
          optionals();
        }
        return true;
      }
      default -> {
        optionals();
        return isFrame(cells.text(name.get()));
      }
    }
  }

  private boolean end() {
    Optional<String> name = group().map(cells::text);
    if (name.filter(n -> n.matches("subfigure|minipage|subcaptionblock")).isPresent()) {
      current = whole;
    }
    return name.isPresent();
  }

  private static boolean isFrame(String name) {
    return name.matches("(?:figure|sidewaysfigure)\\*?|center|centering|small|footnotesize");
  }

  private Part open() {
    current = new Part();
    parts.add(current);
    return current;
  }

  /** Reads a part that is the argument of a command. */
  private boolean subfloat() {
    open().caption = optional();
    skipSpace();
    int end = TexText.groupEnd(tex, at);
    if (end < 0) {
      return false;
    }
    at++;
    while (at < end) {
      char c = tex.charAt(at);
      if (Character.isWhitespace(c) || c == '{' || c == '}') {
        at++;
      } else if (c != '\\' || !command()) {
        return false;
      }
    }
    current = whole;
    return true;
  }

  private boolean image(MarkupCells.Range path, String options, int start) {
    Part part = current;
    if (part == whole || part.image.isPresent()) {
      part = new Part();
      parts.add(part);
      Matcher width = WIDTH.matcher(options);
      if (width.find() && width.group(1).equals("width")) {
        part.share = share(width.group(2) + width.group(3));
      }
    }
    part.image = Optional.of(path);
    part.options = options;
    part.source = new MarkupCells.Range(start, at);
    return true;
  }

  private Block single(Part part, SourceSpan span) {
    Part captioned = whole.caption.isPresent() ? whole : part;
    LabelMarks caption = caption(captioned);
    Optional<String> id = id(caption, whole.label.isPresent() ? whole : part);
    Image image =
        image(part, caption.rest(), attributes(part.options, part.ofEnvironment ? part.share : 1));
    if (caption.rest().isEmpty() && id.isEmpty()) {
      return new Paragraph(List.of(image), span);
    }
    Attributes attributes = Attributes.of(id, List.of(), image.attributes().values());
    return new Figure(image, caption.rest(), attributes, Optional.empty(), span);
  }

  private Block group(List<Part> images, SourceSpan span) {
    LabelMarks all = caption(whole);
    List<Block> figures = new ArrayList<>();
    double widest = 0;
    for (Part part : images) {
      LabelMarks own = caption(part);
      Optional<String> id = id(own, part);
      Attributes attributes = Attributes.of(id, List.of(), Map.of());
      SourceSpan image = cells.span(part.source);
      List<Inline> alternative = own.rest().isEmpty() ? all.rest() : own.rest();
      figures.add(
          new Figure(
              image(part, alternative, Attributes.NONE),
              own.rest(),
              attributes,
              Optional.empty(),
              part.caption.map(cells::span).orElse(image).cover(image)));
      widest = Math.max(widest, part.share);
    }
    int columns = widest > 0 ? Math.min(images.size(), (int) Math.max(1, 1.001 / widest)) : 0;
    Optional<String> id = id(all, whole);
    return new FigureGroup(
        figures,
        columns,
        all.rest(),
        Attributes.of(id, List.of(), Map.of()),
        Optional.empty(),
        span);
  }

  private Image image(Part part, List<Inline> alternative, Attributes attributes) {
    return new Image(
        cells.text(part.image.orElseThrow()),
        "",
        alternative,
        attributes,
        Optional.empty(),
        cells.span(part.source));
  }

  private LabelMarks caption(Part part) {
    return LabelMarks.take(part.caption.map(cells::inlines).orElse(List.of()));
  }

  /**
   * Returns the label in a caption, which the reader of inlines has noted, or the one beside it.
   */
  private Optional<String> id(LabelMarks caption, Part part) {
    if (caption.label().isPresent() || part.label.isEmpty()) {
      return caption.label();
    }
    MarkupCells.Range label = part.label.get();
    return cells.defined(Attributes.ofId(cells.text(label)), label).id();
  }

  /** Returns the size that an image has; {@code share} of the measure if it gives none itself. */
  private static Attributes attributes(String options, double share) {
    Map<String, String> values = new TreeMap<>();
    Matcher length = WIDTH.matcher(options);
    while (length.find()) {
      String unit = length.group(3);
      if (!unit.startsWith("\\")) {
        values.put(length.group(1), length.group(2) + unit);
      } else if (length.group(1).equals("width")) {
        double part = share(length.group(2) + unit) * (share > 0 ? Math.min(1, share) : 1);
        values.put("width", Math.round(part * 100) + "%");
      }
    }
    return Attributes.of(Optional.empty(), List.of(), values);
  }

  /** Returns the share of the measure that a width is; 0 for other widths. */
  private static double share(String width) {
    Matcher share = SHARE.matcher(width.strip());
    if (!share.matches()) {
      return 0;
    }
    String number = share.group(1);
    return number.isEmpty() || number.equals(".") ? 1 : Double.parseDouble("0" + number);
  }

  private void skipSpace() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
  }

  private void optionals() {
    Optional<MarkupCells.Range> next = optional();
    while (next.isPresent()) {
      next = optional();
    }
  }

  /** Returns what stands in the brackets that come next, and passes over them. */
  private Optional<MarkupCells.Range> optional() {
    int from = at;
    skipSpace();
    int close = at < tex.length() && tex.charAt(at) == '[' ? tex.indexOf(']', at) : -1;
    if (close < 0) {
      at = from;
      return Optional.empty();
    }
    MarkupCells.Range range = cells.trimmed(at + 1, close);
    at = close + 1;
    return Optional.of(range);
  }

  /** Returns what stands in the braces that come next, and passes over them. */
  private Optional<MarkupCells.Range> group() {
    int from = at;
    skipSpace();
    int end = TexText.groupEnd(tex, at);
    if (end < 0) {
      at = from;
      return Optional.empty();
    }
    MarkupCells.Range range = cells.trimmed(at + 1, end);
    at = end + 1;
    return Optional.of(range);
  }
}

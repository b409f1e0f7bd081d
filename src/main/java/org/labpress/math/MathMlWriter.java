package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.math.MathNode.Accent;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Background;
import org.labpress.math.MathNode.Classed;
import org.labpress.math.MathNode.Coloured;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.Enclosed;
import org.labpress.math.MathNode.ExtensibleArrow;
import org.labpress.math.MathNode.Fenced;
import org.labpress.math.MathNode.Fraction;
import org.labpress.math.MathNode.LargeOperator;
import org.labpress.math.MathNode.OperatorName;
import org.labpress.math.MathNode.Padded;
import org.labpress.math.MathNode.PreScripts;
import org.labpress.math.MathNode.Radical;
import org.labpress.math.MathNode.Raised;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Rule;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Sized;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Stretch;
import org.labpress.math.MathNode.Styled;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.Text;
import org.labpress.math.MathNode.TextFont;
import org.labpress.math.MathNode.Unreadable;

/**
 * Writes formulas as MathML Core (W3C, 2023), which browsers show without a script. Space between
 * atoms is TeX's. What Core has no element for, such as lines and boxes, is a class of the style
 * sheet; there is no inline style.
 */
public final class MathMlWriter implements MathVisitor<Void> {
  /** Longest name that a formula gets for those who cannot see it. */
  private static final int ALTERNATIVE = 1_000;

  /** Heights of {@code \big} and its like, in em (plain TeX, appendix B of "The TeXbook"). */
  private static final List<Double> SIZES = List.of(0.0, 1.2, 1.8, 2.4, 3.0);

  private final MathMlElement out = new MathMlElement();
  private MathStyle style;

  /** The space around the operator that is written next, and whether it has neighbours. */
  private OperatorSpace space = OperatorSpace.NONE;

  private boolean between;

  private MathMlWriter(MathStyle style) {
    this.style = style;
  }

  /**
   * The number of a row.
   *
   * @param printed with its parentheses
   * @param id of the row; empty if nothing leads there
   */
  public record RowNumber(String printed, Optional<String> id) {}

  /** Returns a {@code math} element. */
  public static String write(Formula formula) {
    return write(formula, Map.of());
  }

  /**
   * Returns a {@code math} element with numbers beside its rows.
   *
   * @param numbers by row of the formula's table, from 0; empty for a formula of another kind
   */
  public static String write(Formula formula, Map<Integer, RowNumber> numbers) {
    MathMlWriter writer = new MathMlWriter(formula.style());
    writer.out.open(
        "math",
        "display",
        formula.display() ? "block" : "",
        "class",
        numbers.isEmpty() ? "" : "m-numbered",
        "alttext",
        alternative(formula.tex()));
    writer.out.open("semantics").open("mrow");
    if (formula.root() instanceof Table table && !numbers.isEmpty()) {
      new MathMlTable(writer, table, numbers).write();
    } else if (formula.root() instanceof Row row) {
      writer.children(row.children());
    } else {
      writer.element(formula.root());
    }
    writer.out.close("mrow");
    writer.out.token("annotation", formula.tex().strip(), "encoding", "application/x-tex");
    return writer.out.close("semantics").close("math").toString();
  }

  private static String alternative(String tex) {
    String line = tex.strip().replaceAll("\\s+", " ");
    return line.length() <= ALTERNATIVE ? line : line.substring(0, ALTERNATIVE) + " \u2026";
  }

  MathMlElement out() {
    return out;
  }

  MathStyle style() {
    return style;
  }

  /** Sets the style of what is written next; returns that before. */
  MathStyle replaceStyle(MathStyle other) {
    MathStyle before = style;
    style = other;
    return before;
  }

  /** Writes nodes one after the other, without an element around them. */
  void children(List<MathNode> nodes) {
    new MathMlRow(this, nodes).write();
  }

  /** Writes a node as exactly one element, without space of its own. */
  void element(MathNode node) {
    if (node instanceof Row row && row.children().size() != 1) {
      row(row);
    } else if (node instanceof Row row) {
      element(row.children().get(0));
    } else if (ClassOf.node(node).isEmpty() && !(node instanceof Space)) {
      out.open("mrow");
      children(List.of(node));
      out.close("mrow");
    } else {
      spaced(node, OperatorSpace.NONE, false);
    }
  }

  /** Writes a node as one element in another style. */
  void element(MathNode node, MathStyle other) {
    MathStyle before = replaceStyle(other);
    element(node);
    style = before;
  }

  /** Writes a node whose operator, if it has one, has the given space around it. */
  void spaced(MathNode node, OperatorSpace around, boolean hasNeighbours) {
    space = around;
    between = hasNeighbours;
    node.accept(this);
    space = OperatorSpace.NONE;
    between = false;
  }

  private void operator(String text, String... attributes) {
    boolean usual = space.isUsual(text, between);
    String[] all = new String[attributes.length + 4];
    System.arraycopy(attributes, 0, all, 0, attributes.length);
    all[attributes.length] = "lspace";
    all[attributes.length + 1] = usual ? "" : MathMlElement.em(space.left());
    all[attributes.length + 2] = "rspace";
    all[attributes.length + 3] = usual ? "" : MathMlElement.em(space.right());
    out.token("mo", text, all);
    space = OperatorSpace.NONE;
    between = false;
  }

  @Override
  public Void row(Row node) {
    out.open("mrow");
    children(node.children());
    out.close("mrow");
    return null;
  }

  @Override
  public Void atom(Atom node) {
    String text = node.text();
    if (MathMlRow.isOperator(node)) {
      boolean stretches = Operators.stretches(text);
      operator(text, "stretchy", stretches ? "false" : "");
    } else if (node.kind() == Atom.Kind.NUMBER) {
      out.token("mn", text);
    } else {
      boolean single = text.codePointCount(0, text.length()) == 1;
      boolean upright = single && Operators.isSlantedByBrowsers(text.codePointAt(0));
      out.token("mi", text, "mathvariant", upright ? "normal" : "");
    }
    return null;
  }

  @Override
  public Void largeOperator(LargeOperator node) {
    operator(node.symbol(), "movablelimits", "false");
    return null;
  }

  @Override
  public Void operatorName(OperatorName node) {
    element(node.content());
    return null;
  }

  @Override
  public Void classed(Classed node) {
    if (MathMlRow.isOperator(node)) {
      spaced(MathMlRow.core(node), space, between);
    } else {
      element(node.content());
    }
    return null;
  }

  @Override
  public Void scripts(Scripts node) {
    new MathMlScripts(this, space).write(node);
    return null;
  }

  @Override
  public Void preScripts(PreScripts node) {
    new MathMlScripts(this, space).write(node);
    return null;
  }

  @Override
  public Void fraction(Fraction node) {
    MathStyle around = style;
    node.style().ifPresent(own -> openStyle(own));
    boolean fenced = !node.left().isEmpty() || !node.right().isEmpty();
    if (fenced) {
      out.open("mrow");
      fence(node.left(), "prefix");
    }
    String bar = node.bar().isPresent() ? MathMlElement.em(node.bar().getAsDouble()) : "";
    out.open("mfrac", "linethickness", bar);
    MathStyle inner = style.fraction();
    element(node.numerator(), inner);
    element(node.denominator(), inner);
    out.close("mfrac");
    if (fenced) {
      fence(node.right(), "postfix");
      out.close("mrow");
    }
    node.style().ifPresent(own -> out.close("mstyle"));
    style = around;
    return null;
  }

  void openStyle(MathStyle own) {
    style = own;
    String level =
        switch (own) {
          case DISPLAY, TEXT -> "0";
          case SCRIPT -> "1";
          case SCRIPT_SCRIPT -> "2";
        };
    String display = Boolean.toString(own == MathStyle.DISPLAY);
    out.open("mstyle", "displaystyle", display, "scriptlevel", level);
  }

  private void fence(String delimiter, String form) {
    if (!delimiter.isEmpty()) {
      out.token(
          "mo",
          delimiter,
          "form",
          form,
          "stretchy",
          "true",
          "symmetric",
          Operators.isFence(delimiter) ? "" : "true",
          "lspace",
          "0",
          "rspace",
          "0");
    }
  }

  @Override
  public Void radical(Radical node) {
    String name = node.index().isPresent() ? "mroot" : "msqrt";
    out.open(name);
    if (node.index().isPresent()) {
      element(node.radicand());
      element(node.index().get(), MathStyle.SCRIPT_SCRIPT);
    } else {
      children(List.of(node.radicand()));
    }
    out.close(name);
    return null;
  }

  @Override
  public Void accent(Accent node) {
    out.open("mover", "accent", "true");
    element(node.base());
    String mark = node.wide() ? Operators.wide(node.mark()) : node.mark().spacing();
    // A combining character draws to its left, so it needs room there to stand over the middle.
    boolean combining =
        !node.wide() && Character.getType(mark.charAt(0)) == Character.NON_SPACING_MARK;
    out.token(
        "mo", mark, "stretchy", Boolean.toString(node.wide()), "class", combining ? "m-mark" : "");
    out.close("mover");
    return null;
  }

  @Override
  public Void stretch(Stretch node) {
    if (node.mark() == StretchMark.LINE) {
      out.open("mrow", "class", node.over() ? "m-overline" : "m-underline");
      element(node.base());
      out.close("mrow");
      return null;
    }
    String name = node.over() ? "mover" : "munder";
    out.open(name);
    element(node.base());
    out.token("mo", node.over() ? node.mark().over() : node.mark().under(), "stretchy", "true");
    out.close(name);
    return null;
  }

  @Override
  public Void fenced(Fenced node) {
    out.open("mrow");
    fence(node.left(), "prefix");
    children(node.children());
    fence(node.right(), "postfix");
    out.close("mrow");
    return null;
  }

  @Override
  public Void delimiter(Delimiter node) {
    String size = node.size() == 0 ? "" : MathMlElement.em(SIZES.get(node.size()));
    if (node.text().isEmpty()) {
      out.open("mrow").close("mrow");
      return null;
    }
    String symmetric = Operators.isFence(node.text()) ? "" : "true";
    operator(
        node.text(), "stretchy", "true", "symmetric", symmetric, "minsize", size, "maxsize", size);
    return null;
  }

  @Override
  public Void table(Table node) {
    new MathMlTable(this, node, Map.of()).write();
    return null;
  }

  @Override
  public Void text(Text node) {
    TextFont font = node.font();
    StringBuilder classes = new StringBuilder();
    boolean boldLetters = font.bold() && font.family() == TextFont.Family.SERIF;
    classes.append(font.bold() && !boldLetters ? " m-bold" : "");
    classes.append(font.italic() ? " m-italic" : "");
    classes.append(
        switch (font.family()) {
          case SERIF -> "";
          case SANS -> " m-sans";
          case MONOSPACE -> " m-mono";
        });
    // The face of formulas has no bold cut, but bold letters.
    MathAlphabet bold = MathAlphabet.bold(MathAlphabet.Shape.UPRIGHT);
    String text =
        boldLetters
            ? node.text()
                .chars()
                .mapToObj(c -> bold.letter(Character.toString(c), true))
                .collect(Collectors.joining())
            : node.text();
    out.token("mtext", text, "class", classes.toString().strip());
    return null;
  }

  /** Negative width is not allowed in MathML, so it is a class: as many math units as it says. */
  @Override
  public Void space(Space node) {
    if (node.width() >= 0) {
      out.open("mspace", "width", MathMlElement.em(node.width())).close("mspace");
    } else {
      long units = Math.min(36, Math.round(-node.width() / AtomSpacing.MU));
      if (units > 0) {
        out.open("mspace", "class", "m-back-" + units).close("mspace");
      }
    }
    return null;
  }

  @Override
  public Void rule(Rule node) {
    new MathMlBoxes(this).write(node);
    return null;
  }

  @Override
  public Void padded(Padded node) {
    new MathMlBoxes(this).write(node);
    return null;
  }

  @Override
  public Void raised(Raised node) {
    new MathMlBoxes(this).write(node);
    return null;
  }

  @Override
  public Void enclosed(Enclosed node) {
    new MathMlBoxes(this).write(node);
    return null;
  }

  @Override
  public Void coloured(Coloured node) {
    out.open("mstyle", "mathcolor", colour(node.rgb()));
    children(node.children());
    out.close("mstyle");
    return null;
  }

  static String colour(int rgb) {
    return "#%06x".formatted(rgb);
  }

  @Override
  public Void background(Background node) {
    new MathMlBoxes(this).write(node);
    return null;
  }

  @Override
  public Void styled(Styled node) {
    MathStyle before = style;
    openStyle(node.style());
    children(node.children());
    out.close("mstyle");
    style = before;
    return null;
  }

  @Override
  public Void sized(Sized node) {
    out.open("mstyle", "mathsize", Math.round(100 * node.scale()) + "%");
    children(node.children());
    out.close("mstyle");
    return null;
  }

  @Override
  public Void choice(MathNode.Choice node) {
    element(node.in(style));
    return null;
  }

  @Override
  public Void extensibleArrow(ExtensibleArrow node) {
    boolean over = node.over().filter(label -> !isEmpty(label)).isPresent();
    boolean under = node.under().filter(label -> !isEmpty(label)).isPresent();
    String name = over && under ? "munderover" : under ? "munder" : "mover";
    OperatorSpace around = space;
    out.open(name);
    space = around;
    operator(node.symbol(), "stretchy", "true");
    if (under) {
      label(node.under().orElseThrow());
    }
    if (over || !under) {
      label(node.over().orElse(new Row(List.of(), node.range())));
    }
    out.close(name);
    return null;
  }

  private static boolean isEmpty(MathNode node) {
    return node instanceof Row row && row.children().isEmpty();
  }

  private void label(MathNode label) {
    out.open("mrow", "class", "m-label");
    element(label, style.script());
    out.close("mrow");
  }

  @Override
  public Void unreadable(Unreadable node) {
    out.token("mtext", node.source(), "class", "m-unreadable");
    return null;
  }
}

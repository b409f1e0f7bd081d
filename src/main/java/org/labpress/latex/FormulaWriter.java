package org.labpress.latex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.labpress.math.AtomClass;
import org.labpress.math.MathNode;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathStyle;
import org.labpress.math.MathVisitor;
import org.labpress.math.PlainMath;

/**
 * Writes a formula that has been read as LaTeX again, with commands of LaTeX, amsmath and amssymb
 * only: what the author wrote with commands of other packages, or of their own, prints the same.
 */
final class FormulaWriter implements MathVisitor<String> {
  /** Functions that LaTeX and amsmath have a command for, and whether their scripts are limits. */
  private static final Map<String, Boolean> FUNCTIONS =
      Map.ofEntries(
          function("arccos", false),
          function("arcsin", false),
          function("arctan", false),
          function("arg", false),
          function("cos", false),
          function("cosh", false),
          function("cot", false),
          function("coth", false),
          function("csc", false),
          function("deg", false),
          function("dim", false),
          function("exp", false),
          function("hom", false),
          function("ker", false),
          function("lg", false),
          function("ln", false),
          function("log", false),
          function("sec", false),
          function("sin", false),
          function("sinh", false),
          function("tan", false),
          function("tanh", false),
          function("det", true),
          function("gcd", true),
          function("inf", true),
          function("lim", true),
          function("liminf", true),
          function("limsup", true),
          function("max", true),
          function("min", true),
          function("Pr", true),
          function("sup", true));

  private static final Set<String> INTEGRALS = Set.of("∫", "∬", "∭", "⨌", "∮", "∯", "∰", "⨏");

  private static final Map<String, String> DELIMITERS =
      Map.ofEntries(
          Map.entry("{", "\\{"),
          Map.entry("}", "\\}"),
          Map.entry("‖", "\\|"),
          Map.entry("∥", "\\|"),
          Map.entry("∣", "|"),
          Map.entry("⟨", "\\langle"),
          Map.entry("⟩", "\\rangle"),
          Map.entry("⌊", "\\lfloor"),
          Map.entry("⌋", "\\rfloor"),
          Map.entry("⌈", "\\lceil"),
          Map.entry("⌉", "\\rceil"),
          Map.entry("⟮", "\\lgroup"),
          Map.entry("⟯", "\\rgroup"),
          Map.entry("⎰", "\\lmoustache"),
          Map.entry("⎱", "\\rmoustache"),
          Map.entry("⌜", "\\ulcorner"),
          Map.entry("⌝", "\\urcorner"),
          Map.entry("⌞", "\\llcorner"),
          Map.entry("⌟", "\\lrcorner"),
          Map.entry("↑", "\\uparrow"),
          Map.entry("↓", "\\downarrow"),
          Map.entry("↕", "\\updownarrow"),
          Map.entry("⇑", "\\Uparrow"),
          Map.entry("⇓", "\\Downarrow"),
          Map.entry("⇕", "\\Updownarrow"),
          Map.entry("\\", "\\backslash"));

  private static final List<String> BIG = List.of("", "big", "Big", "bigg", "Bigg");

  /** Marks of math units in an em. */
  private static final double UNITS_PER_EM = 18;

  private final IntConsumer unprintable;
  private final Set<String> packages = new TreeSet<>();
  private final MathTables tables = new MathTables(this);
  private final MathAtoms atoms;

  /**
   * @param unprintable is told each character that LaTeX has no form for
   */
  FormulaWriter(IntConsumer unprintable) {
    this.unprintable = unprintable;
    this.atoms = new MathAtoms(unprintable);
  }

  private static Map.Entry<String, Boolean> function(String name, boolean limits) {
    return Map.entry(name, limits);
  }

  String write(MathNode node) {
    return node.accept(this).strip();
  }

  /** Returns the packages beside amsmath and amssymb that the written formulas need. */
  Set<String> packages() {
    return packages;
  }

  String all(List<MathNode> nodes) {
    StringBuilder out = new StringBuilder();
    for (MathNode node : nodes) {
      MathAtoms.append(out, node.accept(this));
    }
    return out.toString();
  }

  private String group(MathNode node) {
    return "{" + write(node) + "}";
  }

  @Override
  public String row(Row node) {
    return node.children().size() == 1 && node.children().get(0) instanceof Atom
        ? all(node.children())
        : "{" + all(node.children()) + "}";
  }

  /** Returns what stands in a row, without braces around it. */
  String open(MathNode node) {
    return node instanceof Row row ? all(row.children()).strip() : write(node);
  }

  private String braced(MathNode node) {
    return "{" + open(node) + "}";
  }

  @Override
  public String atom(Atom node) {
    return atoms.write(node);
  }

  @Override
  public String largeOperator(MathNode.LargeOperator node) {
    String symbol =
        MathCharacters.symbol(node.symbol())
            .map(MathCharacters.Symbol::tex)
            .orElseGet(() -> "\\mathop{" + atoms.inText(node.symbol()) + "}");
    return symbol + limits(node.placement(), usual(node));
  }

  private static Placement usual(MathNode.LargeOperator node) {
    return INTEGRALS.contains(node.symbol()) ? Placement.BESIDE : Placement.LIMITS_IN_DISPLAY;
  }

  private static String limits(Placement wanted, Placement usual) {
    if (wanted == usual) {
      return "";
    }
    return switch (wanted) {
      case BESIDE -> "\\nolimits";
      case LIMITS -> "\\limits";
      case LIMITS_IN_DISPLAY -> "\\displaylimits";
    };
  }

  @Override
  public String operatorName(MathNode.OperatorName node) {
    String plain = PlainMath.of(node.content()).replace(" ", "");
    Boolean known = FUNCTIONS.get(plain);
    if (known != null && !hasMark(node.content())) {
      return "\\"
          + plain
          + limits(node.placement(), known ? Placement.LIMITS_IN_DISPLAY : Placement.BESIDE);
    }
    String star = node.placement() == Placement.BESIDE ? "" : "*";
    String name = open(node.content()).replaceAll("\\\\mathrm\\{([A-Za-z]+)\\}", "$1");
    return "\\operatorname"
        + star
        + "{"
        + name
        + "}"
        + (node.placement() == Placement.LIMITS ? "\\limits" : "");
  }

  private static boolean hasMark(MathNode node) {
    return node instanceof Row row
        ? row.children().stream().anyMatch(FormulaWriter::hasMark)
        : node instanceof MathNode.Stretch || node instanceof MathNode.Accent;
  }

  @Override
  public String classed(MathNode.Classed node) {
    String content = open(node.content());
    return node.atomClass() == AtomClass.ORD
        ? "{" + content + "}"
        : MathAtoms.classed(content, AtomClass.ORD, node.atomClass());
  }

  @Override
  public String scripts(MathNode.Scripts node) {
    MathNode base = node.base();
    boolean operator =
        base instanceof MathNode.LargeOperator || base instanceof MathNode.OperatorName;
    boolean brace =
        base instanceof MathNode.Stretch stretch
            && stretch.mark() == org.labpress.math.StretchMark.BRACE;
    if (node.placement() != Placement.BESIDE && !operator && !brace) {
      return stacked(node);
    }
    String written = base instanceof MathNode.Scripts ? group(base) : write(base);
    String shown = written.isEmpty() ? "{}" : written;
    if (operator) {
      shown = shown.replaceFirst("\\\\(?:no|display)?limits$", "") + placed(node);
    }
    StringBuilder out = new StringBuilder(shown);
    node.sub().ifPresent(sub -> out.append('_').append(script(sub)));
    node.sup().ifPresent(sup -> out.append(raised(sup)));
    return out.toString();
  }

  /** Says where the scripts of an operator go, if that is not where they usually do. */
  private static String placed(MathNode.Scripts node) {
    Placement usual =
        node.base() instanceof MathNode.LargeOperator large
            ? usual(large)
            : functionPlacement((MathNode.OperatorName) node.base());
    return limits(node.placement(), usual);
  }

  private static Placement functionPlacement(MathNode.OperatorName name) {
    Boolean known = FUNCTIONS.get(PlainMath.of(name.content()).replace(" ", ""));
    boolean limits =
        (known != null && !hasMark(name.content())) ? known : name.placement() != Placement.BESIDE;
    return limits ? Placement.LIMITS_IN_DISPLAY : Placement.BESIDE;
  }

  private String stacked(MathNode.Scripts node) {
    String out = write(node.base());
    if (node.sub().isPresent()) {
      out = "\\underset{" + open(node.sub().get()) + "}{" + out + "}";
    }
    if (node.sup().isPresent()) {
      out = "\\overset{" + open(node.sup().get()) + "}{" + out + "}";
    }
    return out;
  }

  private String script(MathNode node) {
    String written = open(node);
    return written.length() == 1 && written.charAt(0) != '\'' ? written : "{" + written + "}";
  }

  private String raised(MathNode node) {
    if (node instanceof Row row
        && !row.children().isEmpty()
        && row.children().stream().allMatch(FormulaWriter::isPrime)) {
      return "'".repeat(row.children().size());
    }
    return isPrime(node) ? "'" : "^" + script(node);
  }

  private static boolean isPrime(MathNode node) {
    return node instanceof Atom atom && atom.text().equals("\u2032");
  }

  @Override
  public String preScripts(MathNode.PreScripts node) {
    StringBuilder out = new StringBuilder("{}");
    node.sub().ifPresent(sub -> out.append('_').append(script(sub)));
    node.sup().ifPresent(sup -> out.append('^').append(script(sup)));
    MathAtoms.append(out, write(node.base()));
    return out.toString();
  }

  @Override
  public String fraction(MathNode.Fraction node) {
    String parts = braced(node.numerator()) + braced(node.denominator());
    boolean plain = node.left().isEmpty() && node.right().isEmpty();
    if (node.bar().isEmpty() && plain) {
      return fractionCommand(node.style(), "frac") + parts;
    }
    boolean noBar = node.bar().isPresent() && node.bar().getAsDouble() == 0;
    if (noBar && node.left().equals("(") && node.right().equals(")")) {
      return fractionCommand(node.style(), "binom") + parts;
    }
    String bar =
        node.bar().isEmpty() ? "" : noBar ? "0pt" : length(10 * node.bar().getAsDouble()) + "pt";
    String style = node.style().map(FormulaWriter::styleNumber).orElse("");
    return "\\genfrac{%s}{%s}{%s}{%s}%s"
        .formatted(
            delimiterOrNothing(node.left()), delimiterOrNothing(node.right()), bar, style, parts);
  }

  /** Returns what amsmath calls a style. */
  private static String styleNumber(MathStyle style) {
    return switch (style) {
      case DISPLAY -> "0";
      case TEXT -> "1";
      case SCRIPT -> "2";
      case SCRIPT_SCRIPT -> "3";
    };
  }

  private static String fractionCommand(Optional<MathStyle> style, String name) {
    if (style.isEmpty()) {
      return "\\" + name;
    }
    return switch (style.get()) {
      case DISPLAY -> "\\d" + name;
      case TEXT -> "\\t" + name;
      case SCRIPT, SCRIPT_SCRIPT -> "\\" + name;
    };
  }

  @Override
  public String radical(MathNode.Radical node) {
    return "\\sqrt"
        + node.index().map(index -> "[{" + open(index) + "}]").orElse("")
        + braced(node.radicand());
  }

  @Override
  public String accent(MathNode.Accent node) {
    String command =
        switch (node.mark()) {
          case HAT -> node.wide() ? "widehat" : "hat";
          case CHECK -> "check";
          case TILDE -> node.wide() ? "widetilde" : "tilde";
          case ACUTE -> "acute";
          case GRAVE -> "grave";
          case DOT -> "dot";
          case TWO_DOTS -> "ddot";
          case THREE_DOTS -> "dddot";
          case FOUR_DOTS -> "ddddot";
          case BREVE -> "breve";
          case BAR -> node.wide() ? "overline" : "bar";
          case VECTOR -> "vec";
          case RING -> "mathring";
        };
    return "\\" + command + braced(node.base());
  }

  @Override
  public String stretch(MathNode.Stretch node) {
    String base = braced(node.base());
    String side = node.over() ? "over" : "under";
    return switch (node.mark()) {
      case LINE -> "\\" + side + "line" + base;
      // LaTeX has no brackets and parentheses that lie on their side; amsmath's relatives do.
      case BRACE, BRACKET, PARENTHESIS -> "\\" + side + "brace" + base;
      case LEFT_ARROW -> "\\" + side + "leftarrow" + base;
      case RIGHT_ARROW -> "\\" + side + "rightarrow" + base;
      case LEFT_RIGHT_ARROW -> "\\" + side + "leftrightarrow" + base;
      case DOUBLE_RIGHT_ARROW -> "\\" + side + "set{\\Rightarrow}" + base;
      case LEFT_HARPOON -> "\\" + side + "set{\\leftharpoonup}" + base;
      case RIGHT_HARPOON -> "\\" + side + "set{\\rightharpoonup}" + base;
      case HAT -> node.over() ? "\\widehat" + base : "\\underset{\\wedge}" + base;
      case TILDE -> node.over() ? "\\widetilde" + base : "\\underset{\\sim}" + base;
    };
  }

  @Override
  public String fenced(MathNode.Fenced node) {
    Optional<String> environment = tables.fenced(node);
    if (environment.isPresent()) {
      return environment.get();
    }
    StringBuilder out = new StringBuilder("\\left" + delimiter(node.left()));
    MathAtoms.append(out, all(node.children()));
    MathAtoms.append(out, "\\right" + delimiter(node.right()));
    return out.toString();
  }

  /** Returns a delimiter behind {@code \left} or its like. */
  private static String delimiter(String text) {
    if (text.isEmpty()) {
      return ".";
    }
    String known = DELIMITERS.get(text);
    return known != null ? known : "()[]|/<>".contains(text) ? text : ".";
  }

  private static String delimiterOrNothing(String text) {
    return text.isEmpty() ? "" : delimiter(text);
  }

  @Override
  public String delimiter(MathNode.Delimiter node) {
    String sign = delimiter(node.text());
    if (node.size() == 0) {
      return "\\middle" + sign;
    }
    String side =
        switch (node.atomClass()) {
          case OPEN -> "l";
          case CLOSE -> "r";
          case REL -> "m";
          default -> "";
        };
    return "\\" + BIG.get(Math.min(node.size(), BIG.size() - 1)) + side + sign;
  }

  @Override
  public String table(MathNode.Table node) {
    return tables.write(node);
  }

  @Override
  public String text(MathNode.Text node) {
    String words = atoms.words(node.text());
    MathNode.TextFont font = node.font();
    if (font.family() == MathNode.TextFont.Family.MONOSPACE) {
      words = "\\texttt{" + words + "}";
    } else if (font.family() == MathNode.TextFont.Family.SANS) {
      words = "\\textsf{" + words + "}";
    }
    words = font.bold() ? "\\textbf{" + words + "}" : words;
    words = font.italic() ? "\\textit{" + words + "}" : words;
    return "\\text{" + words + "}";
  }

  @Override
  public String space(MathNode.Space node) {
    double units = node.width() * UNITS_PER_EM;
    long whole = Math.round(units);
    if (Math.abs(units - whole) > 0.05) {
      return "\\mspace{%smu}".formatted(length(units));
    }
    return switch ((int) whole) {
      case 0 -> "";
      case 3 -> "\\,";
      case 4 -> "\\:";
      case 5 -> "\\;";
      case -3 -> "\\!";
      case 18 -> "\\quad ";
      case 36 -> "\\qquad ";
      default -> "\\mspace{%dmu}".formatted(whole);
    };
  }

  static String length(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceFirst("\\.?0+$", "").replaceFirst("^-?$", "0");
  }

  @Override
  public String rule(MathNode.Rule node) {
    return "\\rule[%sem]{%sem}{%sem}"
        .formatted(
            length(-node.depth()), length(node.width()), length(node.height() + node.depth()));
  }

  @Override
  public String padded(MathNode.Padded node) {
    String content = braced(node.content());
    if (!node.visible()) {
      boolean tall = node.keepsHeight() || node.keepsDepth();
      String shape = node.keepsWidth() ? (tall ? "" : "h") : "v";
      return "\\" + shape + "phantom" + content;
    }
    if (node.keepsWidth()) {
      String which = node.keepsHeight() ? "[b]" : node.keepsDepth() ? "[t]" : "";
      return "\\smash" + which + content;
    }
    String box =
        switch (node.lap()) {
          case LEFT -> "\\rlap{$";
          case CENTER -> "\\makebox[0pt]{$";
          case RIGHT -> "\\llap{$";
        };
    return "\\text{" + box + open(node.content()) + "$}}";
  }

  @Override
  public String raised(MathNode.Raised node) {
    return "\\text{\\raisebox{%sem}{$%s$}}".formatted(length(node.raise()), open(node.content()));
  }

  @Override
  public String enclosed(MathNode.Enclosed node) {
    if (node.notation() == MathNode.Enclosed.Notation.BOX) {
      return "\\boxed" + braced(node.content());
    }
    packages.add("cancel");
    return switch (node.notation()) {
          case UP_DIAGONAL -> "\\cancel";
          case DOWN_DIAGONAL -> "\\bcancel";
          default -> "\\xcancel";
        }
        + braced(node.content());
  }

  @Override
  public String coloured(MathNode.Coloured node) {
    return "\\begingroup\\color[HTML]{%06X}%s\\endgroup "
        .formatted(node.rgb(), separated(all(node.children())));
  }

  @Override
  public String background(MathNode.Background node) {
    return "\\text{\\colorbox[HTML]{%06X}{$%s$}}".formatted(node.rgb(), open(node.content()));
  }

  @Override
  public String styled(MathNode.Styled node) {
    String style =
        switch (node.style()) {
          case DISPLAY -> "displaystyle";
          case TEXT -> "textstyle";
          case SCRIPT -> "scriptstyle";
          case SCRIPT_SCRIPT -> "scriptscriptstyle";
        };
    return "\\begingroup\\" + style + separated(all(node.children())) + "\\endgroup ";
  }

  private static String separated(String text) {
    return text.startsWith("{") ? text : " " + text;
  }

  /** Sizes are for the eye; the class of the page decides them here. */
  @Override
  public String sized(MathNode.Sized node) {
    return all(node.children());
  }

  @Override
  public String choice(MathNode.Choice node) {
    return "\\mathchoice"
        + braced(node.display())
        + braced(node.text())
        + braced(node.script())
        + braced(node.scriptScript());
  }

  @Override
  public String extensibleArrow(MathNode.ExtensibleArrow node) {
    String over = node.over().map(this::open).orElse("");
    String under = node.under().map(this::open).orElse("");
    if (node.symbol().equals("→") || node.symbol().equals("←")) {
      String name = node.symbol().equals("→") ? "\\xrightarrow" : "\\xleftarrow";
      return name + (under.isEmpty() ? "" : "[{" + under + "}]") + "{" + over + "}";
    }
    String arrow =
        MathCharacters.symbol(node.symbol())
            .map(MathCharacters.Symbol::tex)
            .orElseGet(() -> atoms.inText(node.symbol()));
    String below = under.isEmpty() ? arrow : "\\underset{" + under + "}{" + arrow + "}";
    return "\\mathrel{" + (over.isEmpty() ? below : "\\overset{" + over + "}{" + below + "}") + "}";
  }

  @Override
  public String unreadable(MathNode.Unreadable node) {
    return "\\text{\\texttt{"
        + TextCharacters.write(node.source(), TextCharacters.Manner.CODE, unprintable)
        + "}}";
  }

  static char column(Alignment alignment) {
    return switch (alignment) {
      case LEFT -> 'l';
      case CENTER -> 'c';
      case RIGHT -> 'r';
    };
  }
}

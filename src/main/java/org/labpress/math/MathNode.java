package org.labpress.math;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of a formula. Immutable. Letters are the characters to be printed: an italic x is U+1D465,
 * not x with a font. Lengths are in em of the size of the text around the formula, unless said
 * otherwise.
 */
public sealed interface MathNode {
  /** Returns the characters of the formula that gave this node. */
  TexRange range();

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(MathVisitor<R> visitor);

  /** Nodes set one after the other. As a part of another row it is one atom of class ORD. */
  record Row(List<MathNode> children, TexRange range) implements MathNode {
    public Row {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.row(this);
    }
  }

  /**
   * One symbol, or the digits of one number.
   *
   * @param text the characters to print; not empty
   */
  record Atom(String text, AtomClass atomClass, Kind kind, TexRange range) implements MathNode {
    public Atom {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("an atom prints at least one character");
      }
    }

    /** What a reader takes the atom for. */
    public enum Kind {
      IDENTIFIER,
      NUMBER,
      SYMBOL
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.atom(this);
    }
  }

  /**
   * A sum, an integral and their like: larger in displays.
   *
   * @param symbol one character
   */
  record LargeOperator(String symbol, Placement placement, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.largeOperator(this);
    }
  }

  /**
   * The upright name of a function, such as log, of class OP.
   *
   * @param content letters and spaces
   */
  record OperatorName(MathNode content, Placement placement, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.operatorName(this);
    }
  }

  /** A formula that counts as an atom of the given class: {@code \mathrel} and its like. */
  record Classed(AtomClass atomClass, MathNode content, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.classed(this);
    }
  }

  /** Where scripts go. */
  enum Placement {
    /** At the right corners. */
    BESIDE,
    /** Above and below. */
    LIMITS,
    /** Above and below in {@link MathStyle#DISPLAY}, else at the right corners. */
    LIMITS_IN_DISPLAY
  }

  /**
   * A base with scripts; the class of the atom is that of its base. Primes are the character U+2032
   * in the superscript. {@code \overset}, {@code \stackrel} and labels of braces are scripts with
   * limits.
   *
   * @param base an empty row where the author wrote none
   */
  record Scripts(
      MathNode base,
      Optional<MathNode> sub,
      Optional<MathNode> sup,
      Placement placement,
      TexRange range)
      implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.scripts(this);
    }
  }

  /**
   * Scripts at the left corners of a base: {@code \prescript} and {@code \sideset}.
   *
   * @param base may have scripts of its own, right of it or as limits
   */
  record PreScripts(Optional<MathNode> sub, Optional<MathNode> sup, MathNode base, TexRange range)
      implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.preScripts(this);
    }
  }

  /**
   * One formula above another, of class ORD as in LaTeX.
   *
   * @param bar thickness of the line between them; empty is the font's own, 0 is no line
   * @param style of the whole fraction; empty is the style around it
   * @param left delimiter as high as the fraction; empty is none
   * @param right the same at the other side
   */
  record Fraction(
      MathNode numerator,
      MathNode denominator,
      OptionalDouble bar,
      Optional<MathStyle> style,
      String left,
      String right,
      TexRange range)
      implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.fraction(this);
    }
  }

  /** A root. */
  record Radical(MathNode radicand, Optional<MathNode> index, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.radical(this);
    }
  }

  /**
   * A mark above a base.
   *
   * @param wide whether the mark grows with the base
   */
  record Accent(MathNode base, AccentMark mark, boolean wide, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.accent(this);
    }
  }

  /**
   * A base with a line, brace or arrow of its width; of class ORD, where amsmath makes a brace an
   * OP and so takes the space from a plus sign after it. The label of a brace is a script.
   */
  record Stretch(MathNode base, StretchMark mark, boolean over, TexRange range)
      implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.stretch(this);
    }
  }

  /**
   * A formula between delimiters as high as it is, of class INNER.
   *
   * @param left one character; empty is none
   * @param children among them {@link Delimiter}s of size 0, which grow with the others
   * @param right one character; empty is none
   */
  record Fenced(String left, List<MathNode> children, String right, TexRange range)
      implements MathNode {
    public Fenced {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.fenced(this);
    }
  }

  /**
   * A delimiter of a given size.
   *
   * @param text one character; empty is a blank
   * @param size 1 to 4 for {@code \big}, {@code \Big}, {@code \bigg}, {@code \Bigg}: 1.2, 1.8, 2.4
   *     and 3 em high; 0 is as high as the {@link Fenced} it stands in
   */
  record Delimiter(String text, int size, AtomClass atomClass, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.delimiter(this);
    }
  }

  /**
   * Rows and columns, centred on the math axis; class ORD. The delimiters of a matrix are a {@link
   * Fenced} around it.
   *
   * @param columns as many as the longest row has cells, or more
   * @param rulesAfter vertical lines right of the last column
   * @param rulesBelow lines below the last row
   * @param rowGap space between rows beyond TeX's natural distance of {@code baseline} em
   * @param baseline distance of baselines of rows of ordinary height
   * @param style of the cells
   */
  record Table(
      List<Column> columns,
      int rulesAfter,
      List<TableRow> rows,
      List<RuleStyle> rulesBelow,
      double rowGap,
      double baseline,
      MathStyle style,
      TexRange range)
      implements MathNode {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      rulesBelow = List.copyOf(rulesBelow);
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** Where the cells of a column stand in it. */
  enum Alignment {
    LEFT,
    CENTER,
    RIGHT
  }

  /** How a line in a table is drawn. */
  enum RuleStyle {
    SOLID,
    DASHED
  }

  /**
   * A column of a table.
   *
   * @param gapBefore space between this column and the one before, in em of the cells; at the first
   *     column space at the table's edge. Vertical lines stand in its middle, and at the first
   *     column left of it
   * @param rulesBefore vertical lines left of the column
   */
  record Column(Alignment alignment, double gapBefore, int rulesBefore) {}

  /**
   * A row of a table.
   *
   * @param rulesAbove lines above the row
   * @param gapBelow space asked for after this row with {@code \\[…]}; may be negative
   */
  record TableRow(List<Cell> cells, List<RuleStyle> rulesAbove, double gapBelow) {
    public TableRow {
      cells = List.copyOf(cells);
      rulesAbove = List.copyOf(rulesAbove);
    }
  }

  /**
   * A cell of a table.
   *
   * @param content set as a row of its own; in columns of an alignment it begins with an empty
   *     atom, so that a relation at its start keeps its space
   * @param alignment other than that of the column
   * @param columnSpan at least 1
   */
  record Cell(Row content, Optional<Alignment> alignment, int columnSpan) {}

  /** Words within a formula, with their spaces, upright unless the font says otherwise. */
  record Text(String text, TextFont font, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** The font of words. */
  record TextFont(Family family, boolean bold, boolean italic) {
    /** The font of the text around the formula. */
    public static final TextFont PLAIN = new TextFont(Family.SERIF, false, false);

    /** The shapes of letters. */
    public enum Family {
      SERIF,
      SANS,
      MONOSPACE
    }
  }

  /** Space; negative moves back. It does not change the class of its neighbours. */
  record Space(double width, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.space(this);
    }
  }

  /** A filled rectangle, perhaps with no width: a strut. */
  record Rule(double width, double height, double depth, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /**
   * A formula that takes other room than it needs: phantoms, {@code \smash}, {@code \mathrlap}.
   *
   * @param visible whether it is printed
   * @param keepsWidth else it takes no width and stands as {@code lap} says
   * @param keepsHeight else it takes no height above the baseline
   * @param keepsDepth else it takes no depth below it
   * @param lap what of the content lies at the point where it takes no width: its LEFT edge (it
   *     hangs out to the right), its CENTER or its RIGHT edge
   */
  record Padded(
      MathNode content,
      boolean visible,
      boolean keepsWidth,
      boolean keepsHeight,
      boolean keepsDepth,
      Alignment lap,
      TexRange range)
      implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.padded(this);
    }
  }

  /** A formula moved up, or down if negative. */
  record Raised(MathNode content, double raise, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.raised(this);
    }
  }

  /** A formula with a box around it or lines across it. */
  record Enclosed(MathNode content, Notation notation, TexRange range) implements MathNode {
    /** What is drawn. */
    public enum Notation {
      BOX,
      /** A line from the lower left to the upper right. */
      UP_DIAGONAL,
      /** A line from the upper left to the lower right. */
      DOWN_DIAGONAL,
      BOTH_DIAGONALS,
      /** A line through the middle. */
      STRIKE
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.enclosed(this);
    }
  }

  /**
   * A formula in another colour. Its children stand in the row around it, with the space that they
   * would have there.
   *
   * @param rgb from 0x000000 to 0xFFFFFF
   */
  record Coloured(int rgb, List<MathNode> children, TexRange range) implements MathNode {
    public Coloured {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.coloured(this);
    }
  }

  /** A formula on a coloured ground, 0.3 em wider on each side than the formula. */
  record Background(int rgb, MathNode content, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.background(this);
    }
  }

  /** Nodes in another style, standing in the row around them: {@code \displaystyle} to its end. */
  record Styled(MathStyle style, List<MathNode> children, TexRange range) implements MathNode {
    public Styled {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.styled(this);
    }
  }

  /** Nodes in another size, standing in the row around them; 1 is the size of the formula. */
  record Sized(double scale, List<MathNode> children, TexRange range) implements MathNode {
    public Sized {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.sized(this);
    }
  }

  /** One of four formulas, by the style it stands in: {@code \mathchoice}. */
  record Choice(
      MathNode display, MathNode text, MathNode script, MathNode scriptScript, TexRange range)
      implements MathNode {
    /** Returns the formula for a style. */
    public MathNode in(MathStyle style) {
      return switch (style) {
        case DISPLAY -> display;
        case TEXT -> text;
        case SCRIPT -> script;
        case SCRIPT_SCRIPT -> scriptScript;
      };
    }

    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /**
   * An arrow as long as its labels, of class REL.
   *
   * @param symbol one character
   */
  record ExtensibleArrow(
      String symbol, Optional<MathNode> over, Optional<MathNode> under, TexRange range)
      implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.extensibleArrow(this);
    }
  }

  /** Source that could not be read, shown as it is written; a diagnostic says why. */
  record Unreadable(String source, TexRange range) implements MathNode {
    @Override
    public <R> R accept(MathVisitor<R> visitor) {
      return visitor.unreadable(this);
    }
  }
}

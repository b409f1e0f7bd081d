package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Column;

/**
 * How an environment sets its rows and columns.
 *
 * @param left delimiter before the table; empty is none
 * @param numbers which of its rows have numbers, if it makes the whole formula
 */
record TableStyle(
    Columns columns,
    String left,
    String right,
    MathStyle style,
    double rowGap,
    double baseline,
    Numbers numbers) {

  /** How columns are aligned. */
  enum Columns {
    /** As the author describes them after the name. */
    DESCRIBED,
    CENTERED,
    /** Right and left by turns, without a gap between the two. */
    PAIRS,
    /** The same, without a gap between the pairs either. */
    CLOSE_PAIRS,
    /** Left, with a quad between them. */
    CASES,
    /** The same, the second column words: mathtools' starred forms. */
    CASES_WITH_WORDS,
    /** Right, centre, left: a relation with its sides. */
    RELATION,
    /** One column: the first row left, the last right. */
    MULTLINE
  }

  /** What is numbered. */
  enum Numbers {
    NONE,
    EACH_ROW,
    WHOLE
  }

  /** The distance of lines in text of 10 points, in em. */
  private static final double BASELINE = 1.2;

  /** amsmath's {@code \jot} between the lines of a display. */
  private static final double JOT = 0.3;

  private static final Map<String, TableStyle> TABLE = new TreeMap<>();

  static {
    matrix("matrix", "", "");
    matrix("pmatrix", "(", ")");
    matrix("bmatrix", "[", "]");
    matrix("Bmatrix", "{", "}");
    matrix("vmatrix", "|", "|");
    matrix("Vmatrix", "\u2016", "\u2016");
    TABLE.put("array", table(Columns.DESCRIBED, "", "", MathStyle.TEXT, 0, BASELINE));
    TABLE.put("darray", table(Columns.DESCRIBED, "", "", MathStyle.DISPLAY, JOT, BASELINE));
    TABLE.put("subarray", table(Columns.DESCRIBED, "", "", MathStyle.SCRIPT, 0, 1.1));
    cases("cases", "{", "", MathStyle.TEXT);
    cases("rcases", "", "}", MathStyle.TEXT);
    cases("dcases", "{", "", MathStyle.DISPLAY);
    cases("drcases", "", "}", MathStyle.DISPLAY);
    display("aligned", Columns.PAIRS, Numbers.NONE);
    display("alignedat", Columns.CLOSE_PAIRS, Numbers.NONE);
    display("split", Columns.PAIRS, Numbers.NONE);
    display("gathered", Columns.CENTERED, Numbers.NONE);
    display("lgathered", Columns.CASES, Numbers.NONE);
    display("multlined", Columns.MULTLINE, Numbers.NONE);
    numbered("align", Columns.PAIRS, Numbers.EACH_ROW);
    numbered("alignat", Columns.CLOSE_PAIRS, Numbers.EACH_ROW);
    numbered("flalign", Columns.PAIRS, Numbers.EACH_ROW);
    numbered("xalignat", Columns.PAIRS, Numbers.EACH_ROW);
    numbered("gather", Columns.CENTERED, Numbers.EACH_ROW);
    numbered("eqnarray", Columns.RELATION, Numbers.EACH_ROW);
    numbered("IEEEeqnarray", Columns.RELATION, Numbers.EACH_ROW);
    numbered("multline", Columns.MULTLINE, Numbers.WHOLE);
  }

  private static void matrix(String name, String left, String right) {
    TABLE.put(name, table(Columns.CENTERED, left, right, MathStyle.TEXT, 0, BASELINE));
    TABLE.put(name + "*", table(Columns.CENTERED, left, right, MathStyle.TEXT, 0, BASELINE));
    String small = name.equals("matrix") ? "smallmatrix" : name.replace("matrix", "smallmatrix");
    TABLE.put(small, table(Columns.CENTERED, left, right, MathStyle.SCRIPT, 0, 1.1));
    TABLE.put(small + "*", table(Columns.CENTERED, left, right, MathStyle.SCRIPT, 0, 1.1));
  }

  /** LaTeX's cases have lines 1.2 times as far apart as text. */
  private static void cases(String name, String left, String right, MathStyle style) {
    TableStyle cases = table(Columns.CASES, left, right, style, 0, 1.2 * BASELINE);
    TABLE.put(name, cases);
    TABLE.put(name + "*", table(Columns.CASES_WITH_WORDS, left, right, style, 0, 1.2 * BASELINE));
  }

  private static void display(String name, Columns columns, Numbers numbers) {
    TABLE.put(name, new TableStyle(columns, "", "", MathStyle.DISPLAY, JOT, BASELINE, numbers));
  }

  private static void numbered(String name, Columns columns, Numbers numbers) {
    display(name, columns, numbers);
    display(name + "*", columns, Numbers.NONE);
  }

  private static TableStyle table(
      Columns columns, String left, String right, MathStyle style, double rowGap, double baseline) {
    return new TableStyle(columns, left, right, style, rowGap, baseline, Numbers.NONE);
  }

  static Optional<TableStyle> of(String environment) {
    return Optional.ofNullable(TABLE.get(environment));
  }

  static Set<String> names() {
    return TABLE.keySet();
  }

  /** Returns whether the environment is a display with rows, numbered or not. */
  boolean isDisplay() {
    return style == MathStyle.DISPLAY && left.isEmpty() && right.isEmpty();
  }

  /** Returns columns for as many cells as the longest row has. */
  List<Column> columns(int count, Alignment given) {
    List<Column> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double gap = i == 0 ? 0 : ColumnSpec.GAP;
      made.add(
          switch (columns) {
            case DESCRIBED, CENTERED ->
                new Column(given, style == MathStyle.SCRIPT ? 0.4 * gap : gap, 0);
            case PAIRS ->
                i % 2 == 0 ? new Column(Alignment.RIGHT, gap, 0) : new Column(Alignment.LEFT, 0, 0);
            case CLOSE_PAIRS -> new Column(i % 2 == 0 ? Alignment.RIGHT : Alignment.LEFT, 0, 0);
            case CASES, CASES_WITH_WORDS -> new Column(Alignment.LEFT, gap, 0);
            case RELATION ->
                new Column(
                    List.of(Alignment.RIGHT, Alignment.CENTER, Alignment.LEFT).get(i % 3),
                    i % 3 == 0 ? gap : 0.5 * gap,
                    0);
            case MULTLINE -> new Column(Alignment.CENTER, gap, 0);
          });
    }
    return made;
  }
}

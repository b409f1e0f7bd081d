package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.math.AtomClass;
import org.labpress.math.MathNode;

/**
 * Breaks a displayed formula that is wider than its column, as authors do by hand with {@code
 * split}: before relations and binary operations, rather outside than inside of parentheses. Lines
 * that begin with a relation stand below the first one, others after it (M. Downs, "Breaking
 * equations", TUGboat 18, 1997).
 */
final class LongDisplay {
  /** What it costs to break before an operation, where a relation costs nothing. */
  private static final double BEFORE_OPERATION = 60;

  /** What it costs for each parenthesis around the break. */
  private static final double IN_PARENTHESES = 400;

  /** What a line costs: more than any saving in how lines are filled. */
  private static final double LINE = 2_000;

  private static final double OVERFULL = 1e6;

  /** Share of the measure that may lie to the left of continued lines. */
  private static final double MOST_INDENT = 0.4;

  /** Indentation of continued lines where there is no relation to stand after, in ems. */
  private static final double INDENT = 2;

  /** Distance of baselines and least space between lines, in ems: amsmath's, with its jot. */
  private static final double LEADING = 1.5;

  private static final double LINE_SKIP = 0.3;

  /** More places than this are no formula; it stays as it is. */
  private static final int MOST_PLACES = 400;

  private final List<RowItems> items;
  private final List<Box> boxes;
  private final double measure;
  private final OptionalInt aligned;
  private final double atRelation;
  private final double afterRelation;

  private LongDisplay(List<RowItems> items, double measure, double em) {
    this.items = items;
    this.boxes = RowSetter.boxes(items);
    this.measure = measure;
    OptionalInt first = firstRelation();
    double left = first.isPresent() ? width(0, first.getAsInt()) : 0;
    double right =
        first.isPresent() && first.getAsInt() + 1 < items.size()
            ? width(0, first.getAsInt() + 1) + items.get(first.getAsInt() + 1).space()
            : 0;
    this.aligned = right > 0 && right <= MOST_INDENT * measure ? first : OptionalInt.empty();
    this.atRelation =
        aligned.isPresent() ? left + items.get(aligned.getAsInt()).space() : INDENT * em;
    this.afterRelation = aligned.isPresent() ? right : INDENT * em;
  }

  /**
   * Returns the formula on several lines; empty if it has no place to break that helps.
   *
   * @param nodes of its outermost row
   * @param measure that lines should not exceed, in points
   */
  static Optional<DisplayedMath> set(List<MathNode> nodes, Setting setting, double measure) {
    List<RowItems> items = RowItems.of(nodes, setting);
    if (items.stream().anyMatch(RowItems::growing)) {
      return Optional.empty();
    }
    LongDisplay display = new LongDisplay(items, measure, setting.em());
    List<Integer> starts = display.starts();
    return starts.size() < 2 ? Optional.empty() : Optional.of(display.stacked(starts, setting));
  }

  /**
   * Returns what stands on each line; empty if there is no place to break that helps, or colours or
   * sizes hold for a part of the row.
   */
  static Optional<BrokenFormula> lines(List<MathNode> nodes, Setting setting, double measure) {
    List<RowItems> items = RowItems.of(nodes, setting);
    boolean plain = items.stream().map(RowItems::node).toList().equals(nodes);
    if (!plain || items.stream().anyMatch(RowItems::growing)) {
      return Optional.empty();
    }
    LongDisplay display = new LongDisplay(items, measure, setting.em());
    List<Integer> starts = display.starts();
    if (starts.size() < 2) {
      return Optional.empty();
    }
    List<BrokenFormula.Line> lines = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : nodes.size();
      boolean relation = i > 0 && display.is(start, AtomClass.REL);
      lines.add(new BrokenFormula.Line(nodes.subList(start, end), relation));
    }
    boolean inFirst = display.aligned.orElse(Integer.MAX_VALUE) <= starts.get(1);
    return Optional.of(new BrokenFormula(lines, inFirst ? display.aligned : OptionalInt.empty()));
  }

  private OptionalInt firstRelation() {
    int depth = 0;
    for (int i = 0; i < items.size(); i++) {
      depth = Math.max(0, depth + nesting(i));
      if (i > 0 && depth == 0 && is(i, AtomClass.REL)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private boolean is(int index, AtomClass wanted) {
    return items.get(index).atomClass().orElse(AtomClass.ORD) == wanted;
  }

  private int nesting(int index) {
    return is(index, AtomClass.OPEN) ? 1 : is(index, AtomClass.CLOSE) ? -1 : 0;
  }

  private double width(int start, int end) {
    return RowSetter.joined(items, boxes, start, end, false).width();
  }

  /** A place where a line may begin. */
  private record Place(int item, double cost) {}

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    places.add(new Place(0, 0));
    int depth = 0;
    for (int i = 1; i < items.size(); i++) {
      depth = Math.max(0, depth + nesting(i - 1));
      boolean relation = is(i, AtomClass.REL) && !is(i - 1, AtomClass.REL);
      if (relation || is(i, AtomClass.BIN)) {
        places.add(new Place(i, (relation ? 0 : BEFORE_OPERATION) + depth * IN_PARENTHESES));
      }
    }
    return places;
  }

  /** Returns the first items of the lines that cost least together. */
  private List<Integer> starts() {
    List<Place> places = places();
    int n = places.size();
    if (n > MOST_PLACES) {
      return List.of();
    }
    double[] least = new double[n + 1];
    int[] before = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      least[end] = Double.MAX_VALUE;
      int endItem = end == n ? items.size() : places.get(end).item();
      for (int start = end - 1; start >= 0; start--) {
        Place from = places.get(start);
        double cost = least[start] + from.cost() + LINE + filling(from.item(), endItem, end == n);
        if (cost < least[end]) {
          least[end] = cost;
          before[end] = start;
        }
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int end = n; end > 0; end = before[end]) {
      starts.add(0, places.get(before[end]).item());
    }
    return starts;
  }

  private double indent(int item) {
    return item == 0 ? 0 : is(item, AtomClass.REL) ? atRelation : afterRelation;
  }

  private double filling(int start, int end, boolean last) {
    double excess = indent(start) + width(start, end) - measure;
    if (excess > 0) {
      return OVERFULL + excess * excess;
    }
    double empty = -excess / measure;
    return last ? 0 : 100 * empty * empty;
  }

  private DisplayedMath stacked(List<Integer> starts, Setting setting) {
    double em = setting.em();
    Box.Builder builder = new Box.Builder();
    double widest = 0;
    double baseline = 0;
    double below = 0;
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : items.size();
      Box line = RowSetter.joined(items, boxes, start, end, false);
      if (i > 0) {
        baseline += Math.max(LEADING * em, below + line.height() + LINE_SKIP * em);
      }
      builder.add(indent(start), -baseline, line);
      widest = Math.max(widest, indent(start) + line.width());
      below = line.depth();
      top = baseline - line.height();
      bottom = baseline + line.depth();
    }
    MathBox box = Flattening.of(builder.build(widest));
    return new DisplayedMath(box, List.of(new DisplayedMath.Row(baseline, top, bottom)), false);
  }
}

package org.labpress.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Breaks paragraphs into lines so that the sum of {@link Demerits} over the whole paragraph is
 * least: the total-fit algorithm of Knuth and Plass (1981), section "The algorithm itself", with
 * the passes of TeX (The TeXbook, chapter 14).
 *
 * <p>Three lines in a row never end in a hyphen, unless there is no other way to break.
 */
final class LineBreaker {
  /** Lines in a row that may end in a hyphen. */
  private static final int MOST_HYPHENS = 2;

  private static final List<Pass> PASSES =
      List.of(
          new Pass(100, false),
          new Pass(200, true),
          new Pass(2_000, true),
          new Pass(Double.POSITIVE_INFINITY, true));

  private final List<LineItem> items;
  private final LineShape shape;
  private final LineFit fit;
  private final LineEdges edges;
  private final Pass pass;

  private LineBreaker(List<LineItem> items, LineShape shape, LineEdges edges, Pass pass) {
    this.items = items;
    this.shape = shape;
    this.pass = pass;
    this.fit = new LineFit(items, shape);
    this.edges = edges;
  }

  /**
   * Breaks a paragraph.
   *
   * <p>Lines that are good enough but leave a single word on the last one are broken again with the
   * next tolerance, and kept if that does not help.
   *
   * @param items end with glue that fills the last line and a forced break
   * @return the breaks, in order; the last is the end of the items. A line that cannot be made to
   *     fit is overfull and ends at its first break
   */
  static Broken breakParagraph(List<LineItem> items, LineShape shape) {
    return items instanceof ParagraphItems known
        ? known.known().get(known, shape)
        : breakAnew(items, shape);
  }

  /** Breaks a paragraph, whatever is known of it. */
  static Broken breakAnew(List<LineItem> items, LineShape shape) {
    LineEdges edges = new LineEdges(items);
    Optional<Broken> first = Optional.empty();
    for (Pass pass : PASSES) {
      boolean useless = pass.hyphens && !shape.hyphenated() && pass.tolerance < 1_000;
      boolean desperate = Double.isInfinite(pass.tolerance);
      if (useless || (desperate && first.isPresent())) {
        continue;
      }
      Optional<Broken> broken = new LineBreaker(items, shape, edges, pass).run();
      if (broken.isPresent() && !broken.get().endsShort) {
        return broken.get();
      }
      first = first.or(() -> broken);
    }
    return first.orElseThrow(() -> new IllegalStateException("the last pass takes every line"));
  }

  private Optional<Broken> run() {
    List<Node> active = new ArrayList<>();
    active.add(Node.start(fit.lineStart(0)));
    for (int i = 0; i < items.size(); i++) {
      if (allowed(i)) {
        List<Node> found = extend(active, i);
        if (active.isEmpty() && found.isEmpty()) {
          return Optional.empty();
        }
        active.addAll(found);
      }
    }
    return active.stream()
        .min((a, b) -> Double.compare(a.demerits, b.demerits))
        .map(best -> best.broken(fit));
  }

  /** Returns whether a line may end at the item. */
  private boolean allowed(int i) {
    if (items.get(i) instanceof LineItem.Glue) {
      return i > 0 && items.get(i - 1) instanceof LineItem.Box;
    }
    return items.get(i) instanceof LineItem.Penalty penalty
        && penalty.cost() < LineItem.FORBIDDEN
        && (penalty.instead().isEmpty() || (pass.hyphens && shape.hyphenated()));
  }

  /**
   * Returns the best ways to end a line here, one for each fitness and number of hyphens before.
   * Takes away from the active nodes those from which no line can reach further.
   */
  private List<Node> extend(List<Node> active, int end) {
    Node[] best = new Node[4 * (MOST_HYPHENS + 2)];
    boolean forced =
        items.get(end) instanceof LineItem.Penalty penalty && penalty.cost() <= LineItem.FORCED;
    List<Node> kept = new ArrayList<>();
    Optional<Node> leastOverfull = Optional.empty();
    for (Node from : active) {
      LineFit.Fit line = fit.of(from.start, end);
      boolean overfull = line.ratio() < -1;
      if (!overfull && !forced) {
        kept.add(from);
      }
      if (overfull) {
        if (leastOverfull.isEmpty() || from.start > leastOverfull.get().start) {
          leastOverfull = Optional.of(from);
        }
      } else if (badness(line) <= pass.tolerance) {
        consider(best, from, end, line);
      }
    }
    List<Node> found = new ArrayList<>();
    for (Node node : best) {
      if (node != null) {
        found.add(node);
      }
    }
    if (found.isEmpty() && kept.isEmpty() && Double.isInfinite(pass.tolerance)) {
      leastOverfull.ifPresent(
          from -> found.add(from.to(end, fit.lineStart(end), from.demerits, 1, 0)));
      if (found.isEmpty()) {
        // Only the rule against three hyphens is left to give way.
        active.stream()
            .min((a, b) -> Double.compare(a.demerits, b.demerits))
            .ifPresent(from -> found.add(from.to(end, fit.lineStart(end), from.demerits, 1, 0)));
      }
    }
    active.clear();
    active.addAll(kept);
    return found;
  }

  /**
   * Returns the badness, which the last pass takes without its upper limit: the holes that cannot
   * be helped are shared out among the lines then.
   */
  private double badness(LineFit.Fit line) {
    return Double.isInfinite(pass.tolerance)
        ? Demerits.unlimitedBadness(line.ratio())
        : Demerits.badness(line.ratio());
  }

  private void consider(Node[] best, Node from, int end, LineFit.Fit line) {
    boolean flagged = items.get(end) instanceof LineItem.Penalty penalty && penalty.flagged();
    if (flagged && from.hyphens >= MOST_HYPHENS) {
      return;
    }
    int fitness = Demerits.fitness(line.ratio());
    int hyphens = flagged ? from.hyphens + 1 : 0;
    double demerits = from.demerits + demerits(from, end, line);
    int slot = 4 * hyphens + fitness;
    if (best[slot] == null || demerits < best[slot].demerits) {
      best[slot] = from.to(end, fit.lineStart(end), demerits, fitness, hyphens);
    }
  }

  /** Returns what a line adds to the demerits of the paragraph. */
  private double demerits(Node from, int end, LineFit.Fit line) {
    double penalty =
        items.get(end) instanceof LineItem.Penalty place && place.cost() > LineItem.FORCED
            ? place.cost()
            : 0;
    boolean flagged = items.get(end) instanceof LineItem.Penalty place && place.flagged();
    double sum = Demerits.ofLine(badness(line), penalty);
    if (flagged && from.hyphens > 0) {
      sum += Demerits.CONSECUTIVE_HYPHENS;
    }
    if (Math.abs(Demerits.fitness(line.ratio()) - from.fitness) > 1) {
      sum += Demerits.UNLIKE_NEIGHBOURS;
    }
    if (end == items.size() - 1) {
      sum += from.hyphens > 0 ? Demerits.FINAL_HYPHEN : 0;
      sum += from.previous.isPresent() ? shortness(from.start, end, line) : 0;
    }
    return sum + stack(from, end);
  }

  /** Returns what a last line costs that is too short. */
  private double shortness(int start, int end, LineFit.Fit line) {
    if (fit.isOneWord(start, end)) {
      return Demerits.ONE_WORD_LAST;
    }
    boolean isShort = line.natural() < Demerits.SHORT_LAST_LINE * shape.measure();
    return isShort ? Demerits.SHORT_LAST : 0;
  }

  /** Returns what it costs that lines begin or end with the same word. */
  private double stack(Node from, int end) {
    if (from.previous.isEmpty()) {
      return 0;
    }
    Node before = from.previous.get();
    double sum = 0;
    if (edges.endAlike(from.end, end)) {
      boolean third = before.previous.isPresent() && edges.endAlike(before.end, end);
      sum += third ? Demerits.STACK_OF_THREE : Demerits.STACK_OF_TWO;
    }
    if (edges.startAlike(before.start, from.start)) {
      boolean third =
          before.previous.isPresent() && edges.startAlike(before.previous.get().start, from.start);
      sum += third ? Demerits.STACK_OF_THREE : Demerits.STACK_OF_TWO;
    }
    return sum;
  }

  /**
   * A try to break a paragraph.
   *
   * @param tolerance the worst badness that a line may have
   * @param hyphens whether words may be divided
   */
  private record Pass(double tolerance, boolean hyphens) {}

  /**
   * The lines of a paragraph.
   *
   * @param lines in order
   * @param demerits of all lines
   * @param endsShort whether there are several and the last is a single word
   */
  record Broken(List<Line> lines, double demerits, boolean endsShort) {
    Broken {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param start first item
   * @param end the break, not part of the line
   */
  record Line(int start, int end) {}

  /**
   * A break that may become part of the paragraph.
   *
   * @param end the break; -1 for the start of the paragraph
   * @param start first item of the next line
   * @param demerits of all lines up to here
   * @param hyphens lines up to here that end in a hyphen, without a gap
   */
  private record Node(
      Optional<Node> previous, int end, int start, double demerits, int fitness, int hyphens) {
    static Node start(int first) {
      return new Node(Optional.empty(), -1, first, 0, 1, 0);
    }

    Node to(int breakAt, int next, double total, int fitnessClass, int hyphenRun) {
      return new Node(Optional.of(this), breakAt, next, total, fitnessClass, hyphenRun);
    }

    Broken broken(LineFit fit) {
      boolean several = previous.flatMap(Node::previous).isPresent();
      boolean endsShort = several && fit.isOneWord(previous.orElseThrow().start, end);
      Deque<Line> lines = new ArrayDeque<>();
      Node node = this;
      while (node.previous.isPresent()) {
        Node before = node.previous.get();
        lines.addFirst(new Line(before.start, node.end));
        node = before;
      }
      return new Broken(List.copyOf(lines), demerits, endsShort);
    }
  }
}

package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.document.Captioned;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Texts for tests of the page builder: strips that only have a height and a name, in the mixtures
 * that blocks are set as.
 */
final class RandomGalleys {
  private static final double LINE = 12;
  private static final double NOTE_LINE = 9.5;

  private final Random random;
  private final boolean divided;
  private final double page;
  private final List<VerticalItem> items = new ArrayList<>();
  private final Map<Integer, List<Strip>> notes = new TreeMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<List<String>> kept = new ArrayList<>();
  private final Set<String> wides = new HashSet<>();
  private boolean wide;
  private int strips;
  private int floats;

  /** What has to be printed, in the order of the text. */
  sealed interface Fact {
    String name();

    double height();

    /** A line or row of the text. */
    record Line(String name, double height, List<Integer> notes, Optional<Captioned.Kind> table)
        implements Fact {}

    /** A float and the last line before it, if there is one. */
    record Floated(
        String name,
        double height,
        Captioned.Kind kind,
        boolean wide,
        boolean here,
        Optional<String> after)
        implements Fact {}
  }

  /**
   * A galley and what is known of it.
   *
   * @param kept names of lines between which no column may end
   * @param wide names of what spans the page
   */
  record Sample(
      List<VerticalItem> items,
      Map<Integer, List<Strip>> notes,
      List<Fact> facts,
      List<List<String>> kept,
      Set<String> wide) {}

  private RandomGalleys(Random random, TextArea area) {
    this.random = random;
    this.divided = area.isDivided();
    this.page = area.bottom();
  }

  static Sample sample(long seed, TextArea area) {
    RandomGalleys made = new RandomGalleys(new Random(seed), area);
    int blocks = made.random.nextInt(seed % 10 == 0 ? 120 : 30);
    if (made.random.nextInt(3) > 0) {
      made.opening();
    }
    for (int i = 0; i < blocks; i++) {
      made.block();
    }
    return new Sample(made.items, made.notes, made.facts, made.kept, made.wides);
  }

  /** Returns the name of a strip of a sample; empty for what is repeated. */
  static Optional<String> name(Strip strip) {
    return strip.items().stream()
        .filter(Placed.Destination.class::isInstance)
        .map(item -> ((Placed.Destination) item).name())
        .findFirst();
  }

  private void opening() {
    items.add(new VerticalItem.Span(true));
    wide = divided;
    lines(1 + random.nextInt(8));
    space(1.6);
    items.add(new VerticalItem.Span(false));
    wide = false;
  }

  private void block() {
    switch (random.nextInt(16)) {
      case 0, 1 -> heading();
      case 2, 3, 4 -> floating();
      case 5 -> table(2 + random.nextInt(random.nextInt(6) == 0 ? 200 : 20));
      case 6 -> code();
      case 7 -> {
        if (random.nextInt(4) == 0) {
          items.add(
              random.nextBoolean()
                  ? new VerticalItem.PageEnd()
                  : new VerticalItem.Break(LineItem.FORCED));
        } else {
          display();
        }
      }
      case 8 -> {
        if (random.nextInt(3) == 0) {
          items.add(new VerticalItem.Span(true));
          wide = divided;
          table(2 + random.nextInt(40));
          items.add(new VerticalItem.Span(false));
          wide = false;
        }
      }
      default -> {
        space(0);
        lines(1 + random.nextInt(12));
      }
    }
  }

  private void heading() {
    items.add(new VerticalItem.Break(-100));
    space(1.3);
    List<String> together = new ArrayList<>();
    together.add(strip(17, List.of(), Optional.empty(), Optional.empty()));
    items.add(new VerticalItem.Break(LineItem.FORBIDDEN));
    space(0.6);
    items.add(new VerticalItem.Break(LineItem.FORBIDDEN));
    if (random.nextInt(4) == 0) {
      floating();
      // A figure in place may part a heading from the text.
      together.clear();
    }
    together.addAll(lines(2 + random.nextInt(3)).subList(0, 2));
    kept.add(together);
  }

  private List<String> lines(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double height = random.nextInt(12) == 0 ? LINE + random.nextInt(14) : LINE;
      List<Integer> marks = random.nextInt(25) == 0 ? List.of(note()) : List.of();
      names.add(strip(height, marks, Optional.empty(), Optional.empty()));
      if (i < count - 1) {
        boolean lonely = i == 0 || i == count - 2;
        double cost = random.nextInt(3) == 0 ? 100 : 0;
        items.add(new VerticalItem.Break(lonely ? LineItem.FORBIDDEN : cost));
      }
    }
    if (count > 1) {
      kept.add(names.subList(0, 2));
      kept.add(names.subList(count - 2, count));
    }
    return names;
  }

  private void display() {
    items.add(new VerticalItem.Break(LineItem.FORBIDDEN));
    space(0.8);
    strip(20 + random.nextInt(160), List.of(), Optional.empty(), Optional.empty());
    items.add(new VerticalItem.Break(0));
    space(0.8);
  }

  private void code() {
    space(0.6);
    int rows = 2 + random.nextInt(60);
    for (int i = 0; i < rows; i++) {
      strip(10.5, List.of(), Optional.empty(), Optional.empty());
      items.add(new VerticalItem.Break(i == rows - 1 ? 0 : random.nextInt(30)));
    }
    space(0.6);
  }

  private void table(int rows) {
    Captioned.Kind kind = Captioned.Kind.TABLE;
    items.add(new VerticalItem.Barrier(kind));
    space(1);
    strip(30, List.of(), Optional.of(kind), Optional.empty());
    items.add(new VerticalItem.Break(LineItem.FORBIDDEN));
    Optional<Strip> header = Optional.of(Strip.of(16, List.of()));
    for (int i = 0; i < rows; i++) {
      double height = 12 + random.nextInt(3) * 10;
      List<Integer> marks = random.nextInt(60) == 0 ? List.of(note()) : List.of();
      strip(height, marks, Optional.empty(), header);
      boolean last = i == rows - 1;
      items.add(new VerticalItem.Break(last ? LineItem.FORBIDDEN : i == 0 ? 500 : 0));
    }
    strip(4, List.of(), Optional.empty(), Optional.empty());
    space(1);
  }

  private void floating() {
    int few = random.nextInt(20) == 0 ? 30 : 1 + random.nextInt(2);
    for (int i = 0; i < few; i++) {
      double tall = random.nextInt(12) == 0 ? 1.4 : random.nextInt(3) == 0 ? 0.9 : 0.4;
      double height = 20 + random.nextInt((int) (tall * page));
      boolean across = divided && (wide || random.nextInt(3) == 0);
      boolean here = divided ? random.nextInt(4) == 0 : random.nextInt(4) > 0;
      Captioned.Kind kind = random.nextInt(3) == 0 ? Captioned.Kind.TABLE : Captioned.Kind.FIGURE;
      List<Integer> marks = random.nextInt(10) == 0 ? List.of(note()) : List.of();
      String name = "f" + floats++;
      Optional<String> after =
          facts.stream()
              .filter(Fact.Line.class::isInstance)
              .map(Fact::name)
              .reduce((first, second) -> second);
      items.add(
          new VerticalItem.Floating(
              made(name, height, marks, Optional.empty()), kind, across, here));
      if (across) {
        wides.add(name);
      }
      facts.add(new Fact.Floated(name, height, kind, across, here, after));
    }
  }

  private String strip(
      double height, List<Integer> marks, Optional<Captioned.Kind> table, Optional<Strip> header) {
    String name = "t" + strips++;
    items.add(made(name, height, marks, header));
    facts.add(new Fact.Line(name, height, marks, table));
    if (wide) {
      wides.add(name);
    }
    return name;
  }

  private static Strip made(
      String name, double height, List<Integer> marks, Optional<Strip> header) {
    return new Strip(
        height, List.of(new Placed.Destination(0, 0, name)), List.of(), marks, false, header);
  }

  private int note() {
    int number = notes.size() + 1;
    int lines = random.nextInt(10) == 0 ? 100 : 1 + random.nextInt(6);
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      strips.add(made("n" + number + "." + i, NOTE_LINE, List.of(), Optional.empty()));
    }
    notes.put(number, strips);
    return number;
  }

  private void space(double leadings) {
    items.add(new VerticalItem.Space(leadings * LINE, 0.1 * LINE, leadings > 0 ? 1 : 0));
  }
}

package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labpress.document.Captioned;
import org.labpress.layout.RandomGalleys.Fact;
import org.labpress.layout.RandomGalleys.Sample;
import org.labpress.layout.VerticalItem.Strip;

/** What holds for the pages of every text, in one and in two columns; each has its own seed. */
class RandomGalleysTest {
  /** So many texts of each number of columns; more with {@code -Dlabpress.galleys=2000}. */
  private static final int GALLEYS = Integer.getInteger("labpress.galleys", 300);

  private static final double ROUNDING = 0.01;
  private static final List<TextArea> AREAS =
      List.of(
          TextArea.of(PaperStyle.a4()),
          TextArea.of(PaperStyle.a4().inTwoColumns()),
          new TextArea(500, 3, 150, 12, 12));

  /**
   * Where something is printed.
   *
   * @param reading its place in the order in which a reader comes to it
   */
  private record Place(int page, double x, double y, Strip strip, int reading) {}

  /** A sample and the places of its strips. */
  private record Printed(
      Sample sample, TextArea area, List<SetPage> pages, Map<String, Place> places) {
    Place place(String name) {
      return Objects.requireNonNull(places.get(name), name);
    }
  }

  @Test
  void nothingIsLostOverlapsOrLeavesItsOrder() {
    for (long seed = 0; seed < GALLEYS; seed++) {
      for (TextArea area : AREAS) {
        Printed printed = print(seed, area);
        String name = "seed %d in %d columns".formatted(seed, area.columns());
        everythingIsPrintedOnce(printed, name);
        textKeepsItsOrder(printed, name);
        floatsOfAKindKeepTheirOrder(printed, name);
        floatIsNeverOnAPageBeforeThatOfItsPlace(printed, name);
        nothingOverlapsOrLeavesThePage(printed, name);
        noteBeginsUnderTheColumnOfItsMark(printed, name);
        notesAreSplitWithTwoLinesOnEachSide(printed, name);
        columnsDoNotEndWhereTheyMustNot(printed, name);
      }
    }
  }

  @Test
  void secondRunIsEqual() {
    for (long seed = 0; seed < 20; seed++) {
      for (TextArea area : AREAS) {
        Sample sample = RandomGalleys.sample(seed, area);
        assertThat(PageBuilder.build(sample.items(), sample.notes(), area))
            .as("seed %d", seed)
            .isEqualTo(PageBuilder.build(sample.items(), sample.notes(), area));
      }
    }
  }

  private static void everythingIsPrintedOnce(Printed printed, String name) {
    List<String> names = new ArrayList<>();
    for (Fact fact : printed.sample.facts()) {
      names.add(fact.name());
    }
    printed.sample.notes().keySet().forEach(number -> names.addAll(noteLines(printed, number)));
    check(printed.places.keySet().equals(Set.copyOf(names)), name, names);
    long strips =
        printed.pages.stream()
            .flatMap(page -> page.strips().stream())
            .filter(at -> RandomGalleys.name(at.strip()).isPresent())
            .count();
    assertThat(strips).as(name).isEqualTo(names.size());
  }

  private static List<String> noteLines(Printed printed, int number) {
    return printed.sample.notes().get(number).stream()
        .map(strip -> RandomGalleys.name(strip).orElseThrow())
        .toList();
  }

  private static void textKeepsItsOrder(Printed printed, String name) {
    int before = -1;
    for (Fact fact : printed.sample.facts()) {
      if (fact instanceof Fact.Line) {
        int reading = printed.place(fact.name()).reading;
        check(reading > before, name, fact);
        before = reading;
      }
    }
  }

  private static void floatsOfAKindKeepTheirOrder(Printed printed, String name) {
    Map<Captioned.Kind, Integer> last = new HashMap<>();
    for (Fact fact : printed.sample.facts()) {
      Optional<Captioned.Kind> kind =
          fact instanceof Fact.Floated each ? Optional.of(each.kind()) : ((Fact.Line) fact).table();
      if (kind.isPresent()) {
        int reading = printed.place(fact.name()).reading;
        check(reading > last.getOrDefault(kind.get(), -1), name, fact);
        last.put(kind.get(), reading);
      }
    }
  }

  private static void floatIsNeverOnAPageBeforeThatOfItsPlace(Printed printed, String name) {
    for (Fact fact : printed.sample.facts()) {
      if (fact instanceof Fact.Floated each && each.after().isPresent()) {
        Place before = printed.place(each.after().get());
        Place place = printed.place(fact.name());
        check(place.page >= before.page, name, fact);
        check(!each.here() || place.reading > before.reading, name, fact);
      }
    }
  }

  private static void nothingOverlapsOrLeavesThePage(Printed printed, String name) {
    double bottom = printed.area.bottom();
    for (SetPage page : printed.pages) {
      for (int column = 0; column < printed.area.columns(); column++) {
        double x = printed.area.x(column);
        List<SetPage.At> strips = new ArrayList<>();
        for (SetPage.At at : page.strips()) {
          if (at.x() == x || spans(printed, at.strip())) {
            strips.add(at);
          }
        }
        strips.sort(Comparator.comparingDouble(SetPage.At::y));
        double end = 0;
        for (SetPage.At at : strips) {
          check(at.y() >= end - ROUNDING, name, at.strip());
          boolean fits = at.strip().height() <= bottom;
          end = fits ? at.y() + at.strip().height() : end;
          check(end <= bottom + ROUNDING, name, at.strip());
        }
      }
    }
  }

  private static boolean spans(Printed printed, Strip strip) {
    return RandomGalleys.name(strip).filter(printed.sample.wide()::contains).isPresent();
  }

  private static void noteBeginsUnderTheColumnOfItsMark(Printed printed, String name) {
    // A line beside something very high may have no room for its note.
    boolean crowded =
        printed.sample.facts().stream()
            .anyMatch(fact -> fact.height() > 0.8 * printed.area.bottom());
    for (Fact fact : printed.sample.facts()) {
      if (!crowded && fact instanceof Fact.Line line && !line.notes().isEmpty()) {
        Place mark = printed.place(line.name());
        Place note = printed.place(noteLines(printed, line.notes().get(0)).get(0));
        check(note.page == mark.page && note.x == mark.x && note.y > mark.y, name, fact);
      }
    }
  }

  private static void notesAreSplitWithTwoLinesOnEachSide(Printed printed, String name) {
    for (int number : printed.sample.notes().keySet()) {
      Map<List<Number>, Integer> columns = new HashMap<>();
      for (String line : noteLines(printed, number)) {
        Place place = printed.place(line);
        columns.merge(List.of(place.page, place.x), 1, Integer::sum);
      }
      boolean split = columns.size() > 1;
      check(!split || columns.values().stream().allMatch(n -> n > 1), name, columns);
    }
  }

  private static void columnsDoNotEndWhereTheyMustNot(Printed printed, String name) {
    for (List<String> together : printed.sample.kept()) {
      if (!hasLongNotes(printed, together)) {
        long columns =
            together.stream()
                .map(printed::place)
                .map(place -> List.of(place.page, place.x))
                .distinct()
                .count();
        check(columns <= 1, name, together);
      }
    }
  }

  /** Returns whether lines have more notes than one page may take. */
  private static boolean hasLongNotes(Printed printed, List<String> lines) {
    List<Integer> notes = new ArrayList<>();
    for (String line : lines) {
      notes.addAll(printed.places.get(line).strip.notes());
    }
    return notes.size() > 1
        && notes.stream().anyMatch(note -> printed.sample.notes().get(note).size() > 20);
  }

  private static void check(boolean holds, String name, Object what) {
    if (!holds) {
      fail("%s: %s", name, what);
    }
  }

  private static Printed print(long seed, TextArea area) {
    Sample sample = RandomGalleys.sample(seed, area);
    List<SetPage> pages = PageBuilder.build(sample.items(), sample.notes(), area);
    Map<String, Place> places = new HashMap<>();
    int reading = 0;
    for (int i = 0; i < pages.size(); i++) {
      for (SetPage.At at : pages.get(i).strips()) {
        Place place = new Place(i + 1, at.x(), at.y(), at.strip(), reading++);
        Optional<String> name = RandomGalleys.name(at.strip());
        name.ifPresent(each -> places.put(each, place));
      }
    }
    return new Printed(sample, area, pages, places);
  }
}

package org.labpress.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.SampleList.Group;
import org.labpress.table.Numbers;

class PicksTest {
  @Test
  void partsMayStandInAnyOrder() {
    assertThat(Picks.parse("5 random (seed 7), 4 top,3 bottom")).contains(new Picks(4, 3, 5, 7));
  }

  @Test
  void seedMayStandWithoutParentheses() {
    assertThat(Picks.parse("2 random seed 12")).contains(new Picks(0, 0, 2, 12));
  }

  @Test
  void chanceWithoutASeedHasOne() {
    assertThat(Picks.parse("2 random")).contains(new Picks(0, 0, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "top",
        "5 best",
        "-1 top",
        "5 top, 5 top",
        "5 top (seed 3)",
        "0 top",
        "5 top,",
        "9999999 top",
        "1 random (seed 99999999999)"
      })
  void otherFormsSayNothing(String text) {
    assertThat(Picks.parse(text)).isEmpty();
  }

  // By an implementation in Python 3 of the algorithm that the Javadoc of Draw names.
  @Test
  void drawIsThatOfTheReference() {
    assertThat(Draw.of(7, 5, 802)).isEqualTo(List.of(109, 362, 800, 444, 359));
    assertThat(Draw.of(1, 10, 10)).isEqualTo(List.of(5, 1, 6, 2, 3, 9, 0, 8, 7, 4));
    assertThat(Draw.of(0, 3, 20_000)).isEqualTo(List.of(11467, 4753, 2117));
  }

  @Test
  void drawHoldsEachNumberOnce() {
    for (int seed = 0; seed < 500; seed++) {
      int size = seed % 23;
      List<Integer> drawn = Draw.of(seed, size, size);

      assertThat(new HashSet<>(drawn)).as("seed %d", seed).hasSize(size);
      assertThat(drawn).as("seed %d", seed).allMatch(number -> number >= 0 && number < size);
    }
  }

  @Test
  void everyNumberIsDrawnAboutEquallyOften() {
    int[] counts = new int[10];
    for (int seed = 0; seed < 10_000; seed++) {
      counts[Draw.of(seed, 1, 10).get(0)]++;
    }

    // 1,000 are expected, with a standard deviation of 30.
    assertThat(Arrays.stream(counts)).allMatch(count -> count > 850 && count < 1_150);
  }

  @Test
  void equalMeasuresKeepTheOrderOfTheFile() {
    Ranking ranking = Ranking.by(Numbers.of(1, 2, 1, 2), true);

    assertThat(ranking.rows()).containsExactly(1, 3, 0, 2);
  }

  @Test
  void rowsWithoutAMeasureAreLastAndNeverAtTheBottom() {
    Ranking ranking = Ranking.by(Numbers.of(3, Double.NaN, 1, 2), false);

    assertThat(ranking.rows()).containsExactly(2, 3, 0, 1);
    assertThat(ranking.pick(new Picks(1, 1, 0, 1)))
        .containsExactly(new Ranking.Picked(Group.TOP, 2), new Ranking.Picked(Group.BOTTOM, 0));
  }

  @Test
  void rowIsPickedOnce() {
    for (int size = 0; size < 12; size++) {
      List<Ranking.Picked> picked = Ranking.ofFile(size).pick(new Picks(3, 3, 3, 7));

      assertThat(picked).hasSize(Math.min(9, size));
      assertThat(picked.stream().map(Ranking.Picked::row).distinct()).hasSize(picked.size());
    }
  }
}

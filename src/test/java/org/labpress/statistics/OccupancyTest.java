package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccupancyTest {
  private static Occupancy of(double... ends) {
    List<Occupancy.Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      stretches.add(new Occupancy.Stretch(ends[i], ends[i + 1]));
    }
    return new Occupancy(stretches);
  }

  @Test
  void overlapIsCountedOnce() {
    assertThat(of(0, 6, 4, 8, 10, 12, 11, 11.5).busy()).isEqualTo(10);
    assertThat(of().busy()).isZero();
  }

  @Test
  void stretchesThatTouchShareALane() {
    assertThat(of(0, 6, 6, 8, 4, 7, 8, 9).lanes()).containsExactly(0, 0, 1, 0);
  }

  @Test
  void lanesNeverOverlapAndTheUnionIsThatOfUnitSteps() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      double[] ends = new double[2 * (1 + random.nextInt(12))];
      boolean[] taken = new boolean[40];
      for (int i = 0; i < ends.length; i += 2) {
        int from = random.nextInt(30);
        int to = from + random.nextInt(10);
        ends[i] = from;
        ends[i + 1] = to;
        for (int t = from; t < to; t++) {
          taken[t] = true;
        }
      }
      Occupancy occupancy = of(ends);
      int expected = 0;
      for (boolean one : taken) {
        expected += one ? 1 : 0;
      }
      assertThat(occupancy.busy()).isEqualTo(expected);
      List<Integer> lanes = occupancy.lanes();
      for (int i = 0; i < lanes.size(); i++) {
        for (int j = 0; j < i; j++) {
          Occupancy.Stretch a = occupancy.stretches().get(i);
          Occupancy.Stretch b = occupancy.stretches().get(j);
          boolean overlap = a.from() < b.to() && b.from() < a.to();
          assertThat(overlap && lanes.get(i).equals(lanes.get(j))).isFalse();
        }
      }
    }
  }
}

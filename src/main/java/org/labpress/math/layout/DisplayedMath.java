package org.labpress.math.layout;

import java.util.List;

/**
 * A formula on lines of its own.
 *
 * @param baselines of the rows that can have numbers, in points below the baseline of the box, so
 *     those above it are negative; at least one
 */
public record DisplayedMath(MathBox box, List<Double> baselines) {
  public DisplayedMath {
    baselines = List.copyOf(baselines);
  }
}

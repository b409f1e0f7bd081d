package org.labpress.chart.scene;

import java.util.Comparator;
import java.util.List;

/**
 * One plot of a chart; a chart of small multiples has several over the same axes.
 *
 * @param title what all of the panel has in common; empty if the chart has one panel
 * @param layers in the order in which they are painted
 * @param spots regions that explain themselves
 */
public record Panel(String title, List<Layer> layers, List<Spot> spots) {
  /** Layers of equal rank keep their order. */
  public Panel {
    layers = layers.stream().sorted(Comparator.comparingInt(Layer::rank)).toList();
    spots = List.copyOf(spots);
  }
}

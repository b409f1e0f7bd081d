package org.labpress.chart.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that has to be seen on one axis.
 *
 * @param numbers in no order; finite
 */
public record Extent(List<Double> numbers) {
  public Extent {
    numbers = List.copyOf(numbers);
  }

  /** Returns the places of all layers on the axis of what varies. */
  public static Extent positions(Scene scene) {
    List<Double> all = new ArrayList<>(of(scene, true).numbers);
    scene.notes().forEach(note -> all.add(note.at()));
    return new Extent(all);
  }

  /** Returns the values of all layers, those of guides included. */
  public static Extent values(Scene scene) {
    List<Double> all = new ArrayList<>(of(scene, false).numbers);
    scene.guides().forEach(guide -> all.add(guide.value()));
    scene.notes().forEach(note -> note.value().ifPresent(all::add));
    return new Extent(all);
  }

  private static Extent of(Scene scene, boolean positions) {
    Collector collector = new Collector(positions);
    scene.panels().forEach(panel -> panel.layers().forEach(layer -> layer.accept(collector)));
    return new Extent(collector.found);
  }

  private static final class Collector implements Layer.Visitor<Boolean> {
    private final boolean positions;
    private final List<Double> found = new ArrayList<>();

    Collector(boolean positions) {
      this.positions = positions;
    }

    private boolean add(double at, double value) {
      double number = positions ? at : value;
      return Double.isFinite(number) && found.add(number);
    }

    @Override
    public Boolean band(Layer.Band layer) {
      layer.stretches().forEach(s -> add(s.at(), s.low()));
      layer.stretches().forEach(s -> add(s.at(), s.high()));
      return true;
    }

    @Override
    public Boolean bars(Layer.Bars layer) {
      layer.bars().forEach(bar -> add(bar.from(), bar.low()));
      layer.bars().forEach(bar -> add(bar.to(), bar.high()));
      return true;
    }

    @Override
    public Boolean tiles(Layer.Tiles layer) {
      layer.tiles().forEach(tile -> add(tile.from(), tile.low()));
      layer.tiles().forEach(tile -> add(tile.to(), tile.high()));
      return true;
    }

    @Override
    public Boolean line(Layer.Line layer) {
      layer.points().forEach(p -> add(p.at(), p.value()));
      return true;
    }

    @Override
    public Boolean segments(Layer.Segments layer) {
      layer.segments().forEach(s -> add(s.from().at(), s.from().value()));
      layer.segments().forEach(s -> add(s.to().at(), s.to().value()));
      return true;
    }

    @Override
    public Boolean markers(Layer.Markers layer) {
      layer.points().forEach(p -> add(p.at(), p.value()));
      return true;
    }

    @Override
    public Boolean words(Layer.Words layer) {
      layer.words().forEach(w -> add(w.at().at(), w.at().value()));
      return true;
    }
  }
}

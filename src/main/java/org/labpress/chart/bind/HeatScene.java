package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;

/**
 * Cells of a heat map as shapes, as a table and in words.
 *
 * @param cells at least one
 * @param column whose values are shown; empty if rows are counted
 * @param unit of the column
 */
record HeatScene(
    ChartSpec spec,
    HeatSide across,
    HeatSide upwards,
    List<String> panels,
    List<HeatChart.Cell> cells,
    BoundChart.Facts facts,
    String column,
    Optional<String> unit) {
  private static final int KEYS = 5;

  Scene scene() {
    List<Panel> all = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      List<Layer.Tile> tiles = new ArrayList<>();
      List<Spot> spots = new ArrayList<>();
      for (HeatChart.Cell cell : cells) {
        if (cell.panel() == i) {
          HeatSide.Cell x = across.cells().get(cell.x());
          HeatSide.Cell y = upwards.cells().get(cell.y());
          tiles.add(
              new Layer.Tile(
                  share(cell.value()), x.from(), x.to(), y.from(), y.to(), text(cell.value())));
          spots.add(new Spot(x.from(), x.to(), y.from(), y.to(), 0, hover(cell)));
        }
      }
      all.add(new Panel(panels.get(i), List.of(new Layer.Tiles(tiles)), spots));
    }
    return new Scene(
        false,
        across.axis(),
        upwards.axis(),
        false,
        1,
        all,
        Optional.empty(),
        title(),
        legend(),
        List.of(),
        List.of(),
        "");
  }

  private boolean log() {
    return spec.treatment().shade().filter(Field::log).isPresent() && lowest().value() > 0;
  }

  private HeatChart.Cell lowest() {
    return cells.stream().min(Comparator.comparingDouble(HeatChart.Cell::value)).orElseThrow();
  }

  private HeatChart.Cell highest() {
    return cells.stream().max(Comparator.comparingDouble(HeatChart.Cell::value)).orElseThrow();
  }

  private double place(double value) {
    return log() ? StrictMath.log10(value) : value;
  }

  /** Returns where on the scale of shades a value lies, in [0, 1]. */
  private double share(double value) {
    double low = place(lowest().value());
    double high = place(highest().value());
    return low == high ? 0.5 : (place(value) - low) / (high - low);
  }

  /** Shades at even steps from the lowest to the highest value. */
  private List<LegendKey> legend() {
    double low = place(lowest().value());
    double high = place(highest().value());
    Set<String> labels = new LinkedHashSet<>();
    List<LegendKey> keys = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      double at = low + (high - low) * i / (KEYS - 1);
      String label = text(log() ? StrictMath.pow(10, at) : at);
      if (labels.add(label)) {
        double share = low == high ? 0.5 : (at - low) / (high - low);
        keys.add(new LegendKey(label, LegendKey.Sample.BAR, Paint.shade(share), 0));
      }
    }
    return keys;
  }

  /** All numbers have as many decimals as tell the cells apart. */
  private String text(double value) {
    boolean whole = cells.stream().allMatch(c -> c.value() == StrictMath.rint(c.value()));
    double range = highest().value() - lowest().value();
    if (log() || range == 0) {
      return Figures.number(value);
    }
    return Figures.toDecimals(value, whole ? 0 : Math.max(0, Figures.decimals(range / 50)));
  }

  private String title() {
    Optional<Field> shade = spec.treatment().shade();
    if (shade.isEmpty()) {
      return "number of rows";
    }
    String name = Axes.title(shade.get(), column);
    boolean bare = shade.get().counts() || spec.treatment().normalisation().isPresent();
    Optional<String> shown = bare ? Optional.empty() : shade.get().unit().or(() -> unit);
    String prefix = spec.treatment().normalisation().isPresent() ? "normalised " : "";
    return prefix + shown.map(u -> "%s (%s)".formatted(name, u)).orElse(name);
  }

  private String hover(HeatChart.Cell cell) {
    List<String> lines = new ArrayList<>();
    lines.add(line(across, cell.x()));
    lines.add(line(upwards, cell.y()));
    lines.add(title() + ": " + Figures.number(cell.value()));
    if (facts.repeated() && spec.treatment().shade().isPresent()) {
      lines.add("n = " + cell.n());
    }
    return String.join("\n", lines);
  }

  private static String line(HeatSide side, int index) {
    return side.axis().label() + ": " + PointText.shortened(side.cells().get(index).label());
  }

  BoundChart.DataRows data() {
    boolean split = panels.size() > 1;
    List<String> header = new ArrayList<>();
    if (split) {
      header.add("plot");
    }
    header.addAll(List.of(across.axis().label(), upwards.axis().label(), title(), "n"));
    List<List<String>> rows = new ArrayList<>();
    for (HeatChart.Cell cell : cells) {
      List<String> row = new ArrayList<>();
      if (split) {
        row.add(PointText.shortened(panels.get(cell.panel())));
      }
      row.add(PointText.shortened(across.cells().get(cell.x()).label()));
      row.add(PointText.shortened(upwards.cells().get(cell.y()).label()));
      row.add(Figures.number(cell.value()));
      row.add(Integer.toString(cell.n()));
      rows.add(row);
    }
    return DataTable.limited(header, rows);
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Heat map of %s by %s and %s; darker is higher."
            .formatted(title(), across.axis().label(), upwards.axis().label()));
    sentences.add(
        "%d cells; from %s at %s to %s at %s."
            .formatted(
                cells.size(),
                Figures.number(lowest().value()),
                name(lowest()),
                Figures.number(highest().value()),
                name(highest())));
    if (panels.size() > 1) {
      List<String> names = panels.stream().map(PointText::shortened).toList();
      sentences.add("%d plots: %s.".formatted(names.size(), Figures.list(names)));
    }
    if (facts.withoutValue() > 0) {
      sentences.add("%d of %d rows have no value.".formatted(facts.withoutValue(), facts.kept()));
    }
    return String.join(" ", sentences);
  }

  private String name(HeatChart.Cell cell) {
    return "%s, %s"
        .formatted(
            PointText.shortened(across.cells().get(cell.x()).label()),
            PointText.shortened(upwards.cells().get(cell.y()).label()));
  }
}

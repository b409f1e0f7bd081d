package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.scene.AtlasPoints;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.VisibleText;
import org.labpress.statistics.TypicalPoints;
import org.labpress.table.Table;
import org.labpress.table.Texts;

/** Makes maps of texts: a point for each row, and some of them numbered that stand for the rest. */
final class AtlasChart implements ChartKind {
  /** With fewer points there is nothing to see that a list would not say. */
  private static final int FEW = 10;

  /** Points on one page. */
  static final int MOST_POINTS = 20_000;

  /** What a point says is shown up to so many characters. */
  static final int MOST_TEXT = 300;

  /** Characters of all points together. */
  private static final int MOST_CHARACTERS = 3_000_000;

  /** How many points of a map are numbered, if it has no more labels than that. */
  private static final int TYPICAL = 8;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  AtlasChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    if (rows.kept().isEmpty() || !fits()) {
      return Optional.empty();
    }
    Table table = rows.kept().get();
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    OptionalInt label = find(spec.atlas().label(), columns);
    OptionalInt text = find(spec.atlas().text(), columns);
    Optional<AtlasPlaces> places = AtlasPlaces.of(spec, table, columns, diagnostics);
    boolean found =
        label.isPresent() == spec.atlas().label().isPresent()
            && text.isPresent() == spec.atlas().text().isPresent();
    if (!found || places.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> placed =
        IntStream.range(0, table.rows())
            .filter(
                row ->
                    Double.isFinite(places.get().x().at(row))
                        && Double.isFinite(places.get().y().at(row)))
            .boxed()
            .toList();
    if (!enough(placed.size(), table.rows())) {
      return Optional.empty();
    }
    AtlasLabels labels = AtlasLabels.of(table.select(toArray(placed)), label);
    String title = label.isEmpty() ? "" : Axes.readable(columns.column(label.getAsInt()).name());
    AtlasPoints points = points(table, places.get(), labels, placed, text, title);
    BoundChart.Facts facts =
        new BoundChart.Facts(
            rows.whole().rows(),
            table.rows(),
            table.rows() - placed.size(),
            placed.size() - points.points().size(),
            1,
            false,
            Optional.empty(),
            label.isEmpty() ? Optional.empty() : Optional.of(title));
    AtlasScene scene = new AtlasScene(points, places.get().across(), places.get().upwards(), facts);
    return Optional.of(
        new BoundChart(
                spec,
                Mark.ATLAS,
                scene.scene(),
                List.of(),
                facts,
                scene.data(),
                scene.description())
            .withAtlas(points));
  }

  private static OptionalInt find(Optional<Written> key, Columns columns) {
    return key.isEmpty() ? OptionalInt.empty() : columns.find(key.get());
  }

  private boolean fits() {
    boolean twice = spec.atlas().embedding().isPresent() && spec.x().isPresent();
    if (twice) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/bad-value",
                  spec.atlas().embedding().get().span(),
                  "x and embedding are both given")
              .withHint("keep one of the two"));
    }
    return !twice;
  }

  private boolean enough(int placed, int rows) {
    SourceSpan asked =
        spec.x().map(field -> field.span()).orElseGet(() -> spec.atlas().given().get(0).span());
    if (placed == 0) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/empty", asked, "none of %d rows has both positions".formatted(rows))
              .withHint("look at the columns for missing values"));
    } else if (placed < FEW) {
      diagnostics.add(
          Diagnostic.info(
                  "atlas/too-few", asked, "%d point%s".formatted(placed, placed == 1 ? "" : "s"))
              .withHint("show so few texts as samples, or in a table"));
    }
    return placed > 0;
  }

  private AtlasPoints points(
      Table table,
      AtlasPlaces places,
      AtlasLabels labels,
      List<Integer> placed,
      OptionalInt text,
      String title) {
    int longest =
        Math.max(40, Math.min(MOST_TEXT, MOST_CHARACTERS / Math.min(MOST_POINTS, placed.size())));
    int shown = Math.min(MOST_POINTS, placed.size());
    if (shown < placed.size()) {
      diagnostics.add(
          Diagnostic.info(
                  "atlas/cut",
                  spec.data().stream()
                      .findFirst()
                      .or(spec::sql)
                      .map(Written::span)
                      .orElse(spec.span()),
                  String.format(
                      Locale.ROOT, "%,d of %,d points are on the page", shown, placed.size()))
              .withHint("keep fewer rows with a filter"));
    }
    List<AtlasPoints.Point> points = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      int place = (int) ((long) i * placed.size() / shown);
      int row = placed.get(place);
      points.add(
          new AtlasPoints.Point(
              places.x().at(row),
              places.y().at(row),
              labels.ofRow().get(place),
              text(table, row, text, longest)));
    }
    List<AtlasPoints.Typical> typical = new ArrayList<>();
    int each = Math.max(1, TYPICAL / labels.names().size());
    // What many rare labels have in common is that they are rare: no point stands for them.
    int own = labels.names().size() - (labels.merged() ? 1 : 0);
    for (int label = 0; label < own; label++) {
      int wanted = label;
      List<Integer> members =
          IntStream.range(0, placed.size())
              .filter(place -> labels.ofRow().get(place) == wanted)
              .mapToObj(placed::get)
              .toList();
      double[] x = members.stream().mapToDouble(row -> places.x().at(row)).toArray();
      double[] y = members.stream().mapToDouble(row -> places.y().at(row)).toArray();
      for (int member : TypicalPoints.of(x, y, each)) {
        int row = members.get(member);
        typical.add(
            new AtlasPoints.Typical(
                x[member], y[member], label, text(table, row, text, MOST_TEXT), members.size()));
      }
    }
    return new AtlasPoints(title, labels.names(), points, typical, placed.size());
  }

  private static String text(Table table, int row, OptionalInt column, int most) {
    if (column.isEmpty()) {
      return "row " + (row + 1);
    }
    String text =
        table.columns().get(column.getAsInt()).values() instanceof Texts texts
            ? texts.at(row)
            : table.places().text(row, column.getAsInt());
    int end =
        text.length() <= most
            ? text.length()
            : text.offsetByCodePoints(0, text.codePointCount(0, most));
    return VisibleText.of(end == text.length() ? text : text.substring(0, end) + "…");
  }

  private static int[] toArray(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}

package org.labpress.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labpress.document.AtlasMap;
import org.labpress.document.SampleExcerpt;
import org.labpress.drawing.Ink;
import org.labpress.json.JsonWriter;

/**
 * Writes what belongs to the drawing of a map of texts: its numbered texts, and its points as data.
 */
final class AtlasWriter {
  /** Coordinates are whole numbers up to this, finer than any screen. */
  private static final int STEPS = 10_000;

  /** What a slide has room for. */
  private static final int SLIDE_CHARACTERS = 90;

  private static final int PAGE_CHARACTERS = 220;

  private final HtmlBuffer out;
  private final PageState.Place place;

  AtlasWriter(HtmlBuffer out, PageState.Place place) {
    this.out = out;
    this.place = place;
  }

  /** Writes the texts of the numbered points and, on a page, all points. */
  void write(AtlasMap map) {
    typical(map);
    if (place == PageState.Place.PAGE) {
      data(map);
    }
  }

  private void typical(AtlasMap map) {
    int most = place == PageState.Place.SLIDE ? SLIDE_CHARACTERS : PAGE_CHARACTERS;
    out.markup("<ol class=\"atlas-typical\">").line();
    for (AtlasMap.Typical typical : map.typical()) {
      out.markup("<li>");
      if (!typical.label().isEmpty()) {
        out.markup("<b>").text(typical.label()).markup("</b> ");
      }
      String line = typical.text().replaceAll("\\s+", " ");
      out.markup("<span dir=\"auto\">").text(SampleExcerpt.line(line, most));
      out.markup("</span></li>").line();
    }
    out.markup("</ol>").line();
  }

  /** Writes the points, for our script; they may stand in a script element. */
  private void data(AtlasMap map) {
    double[] x = map.points().stream().mapToDouble(AtlasMap.Point::x).toArray();
    double[] y = map.points().stream().mapToDouble(AtlasMap.Point::y).toArray();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("axes", List.of(map.across(), map.upwards()));
    data.put("title", map.title());
    data.put("labels", map.labels());
    data.put("colors", Ink.series().stream().map(ink -> ink.color().hex()).toList());
    data.put("rows", map.rows());
    data.put("x", steps(x, x));
    data.put("y", steps(y, y));
    data.put("label", map.points().stream().map(AtlasMap.Point::label).toList());
    data.put("text", map.points().stream().map(AtlasMap.Point::text).toList());
    data.put(
        "typical",
        List.of(
            steps(map.typical().stream().mapToDouble(AtlasMap.Typical::x).toArray(), x),
            steps(map.typical().stream().mapToDouble(AtlasMap.Typical::y).toArray(), y)));
    out.markup("<script type=\"application/json\" class=\"atlas-data\">");
    out.markup(JsonWriter.write(data)).markup("</script>").line();
  }

  /** Returns values as steps from the smallest to the largest of a range. */
  private static List<Integer> steps(double[] values, double[] range) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : range) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    List<Integer> steps = new ArrayList<>();
    for (double value : values) {
      double share = high > low ? value / (high - low) - low / (high - low) : 0.5;
      steps.add((int) StrictMath.rint(Math.max(0, Math.min(1, share)) * STEPS));
    }
    return steps;
  }
}

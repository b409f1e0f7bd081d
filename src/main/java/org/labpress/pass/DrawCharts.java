package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.AtlasPoints;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.document.AtlasMap;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/**
 * Binds every chart to its data and draws it. Id and caption may stand on the fence or in the
 * specification; both, and different, are reported as {@code chart/twice}, and those of the fence
 * hold.
 */
final class DrawCharts implements Pass {
  @Override
  public String name() {
    return "draw-charts";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.EMBEDS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.CHARTS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Drawer drawer =
        new Drawer(
            document.path(),
            context.charts(),
            new MadeOf(context.origins()),
            Places.on(context.kind()));
    Document drawn = drawer.rewrite(document);
    return new Checked<>(drawn, drawer.diagnostics);
  }

  private static final class Drawer extends Rewriter {
    private final String page;
    private final BoundCharts charts;
    private final MadeOf madeOf;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Places places;

    Drawer(String page, BoundCharts charts, MadeOf madeOf, Places places) {
      this.page = page;
      this.charts = charts;
      this.madeOf = madeOf;
      this.places = places;
    }

    @Override
    public Block div(Div block) {
      Places around = places;
      places = around.in(block);
      Block drawn = super.div(block);
      places = around;
      return drawn;
    }

    @Override
    public Block chart(ChartBlock block) {
      Checked<BoundChart> bound = charts.at(block.specification(), page);
      diagnostics.addAll(bound.diagnostics());
      BoundChart chart = bound.value();
      diagnostics.addAll(
          chart.spec().conflicts(block.attributes().id(), block.attributes().value("caption")));
      return block
          .withAttributes(attributes(block, chart.spec()))
          .withCaption(caption(block, chart.spec()))
          .withProvenance(madeOf.of(chart))
          .withResult(result(bound, places.here()));
    }

    private static Attributes attributes(ChartBlock block, ChartSpec spec) {
      return spec.id().map(id -> block.attributes().withId(id.text())).orElse(block.attributes());
    }

    private List<Inline> caption(ChartBlock block, ChartSpec spec) {
      Optional<String> onFence = block.attributes().value("caption");
      if (onFence.isPresent()) {
        return List.of(new Text(onFence.get(), block.span()));
      }
      if (spec.caption().isEmpty()) {
        return List.of();
      }
      Written caption = spec.caption().get();
      boolean asWritten = caption.span().text().equals(caption.text());
      return asWritten
          ? MarkdownReader.inlines(caption.span()).drainTo(diagnostics)
          : List.of(new Text(caption.text(), caption.span()));
    }

    private ChartResult result(Checked<BoundChart> bound, Place place) {
      BoundChart chart = bound.value();
      if (chart.isEmpty()) {
        return new ChartResult.Failed(
            bound.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .findFirst()
                .orElse("the chart has no data"));
      }
      return new ChartResult.Drawn(
          charts.drawing(chart, place),
          chart.alternative(),
          chart.data().header(),
          chart.data().rows(),
          chart.atlas().map(points -> map(chart, points)));
    }

    private static AtlasMap map(BoundChart chart, AtlasPoints points) {
      boolean labelled = !points.title().isEmpty();
      return new AtlasMap(
          chart.scene().x().label(),
          chart.scene().y().label(),
          points.title(),
          points.labels(),
          points.points().stream()
              .map(p -> new AtlasMap.Point(p.x(), p.y(), p.label(), p.text()))
              .toList(),
          points.typical().stream()
              .map(
                  p ->
                      new AtlasMap.Typical(
                          p.x(), p.y(), labelled ? points.labels().get(p.label()) : "", p.text()))
              .toList(),
          points.rows());
    }
  }
}

package org.labpress.jats;

import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;

/** Writes a chart as the picture that is drawn of it. */
final class JatsChart {
  private final ArticleState state;
  private final XmlWriter out;

  JatsChart(ArticleState state) {
    this.state = state;
    this.out = state.out();
  }

  void write(ChartBlock block) {
    if (block.result().isPresent() && block.result().get() instanceof ChartResult.Drawn drawn) {
      String name = state.pictures().name(block, drawn);
      out.block("graphic", "mimetype", "image", "mime-subtype", "svg+xml", "xlink:href", name);
      out.known("alt-text", drawn.alternative()).close();
    } else {
      String reason =
          block.result().isPresent() && block.result().get() instanceof ChartResult.Failed failed
              ? ": " + failed.reason()
              : "";
      out.leaf("p", "This chart could not be drawn" + reason);
    }
  }
}

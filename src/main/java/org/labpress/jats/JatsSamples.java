package org.labpress.jats;

import java.util.List;
import org.labpress.document.SampleList;
import org.labpress.document.SampleList.Group;
import org.labpress.document.SampleList.Kind;
import org.labpress.document.SampleList.Sample;
import org.labpress.document.SamplesBlock;
import org.labpress.document.SamplesResult;

/** Writes the samples that every output shows, each with its key, its values and its texts. */
final class JatsSamples {
  private final ArticleState state;
  private final XmlWriter out;

  JatsSamples(ArticleState state) {
    this.state = state;
    this.out = state.out();
  }

  void write(SamplesBlock block) {
    if (block.list().isEmpty()) {
      String reason =
          block.result().isPresent() && block.result().get() instanceof SamplesResult.Failed failed
              ? ": " + failed.reason()
              : "";
      out.leaf("p", "Samples not listed" + reason);
      return;
    }
    SampleList list = block.list().get();
    for (Group group : Group.values()) {
      List<Sample> picked = list.picked(group);
      if (!picked.isEmpty()) {
        out.block("p").inline("bold").text(list.title(group, state.language())).close().close();
        picked.forEach(sample -> sample(block, list, sample));
      }
    }
    out.leaf("p", list.selection(state.language()) + ".");
  }

  private void sample(SamplesBlock block, SampleList list, Sample sample) {
    String id = block.attributes().id().isPresent() ? state.ids().give(block.anchor(sample)) : "";
    out.block("p", "id", id).inline("bold").text(sample.key()).close();
    for (int i = 0; i < list.columns().size(); i++) {
      SampleList.Column column = list.columns().get(i);
      if (column.kind() != Kind.TEXT && !sample.cells().get(i).isEmpty()) {
        out.text(" · %s %s".formatted(column.label(), sample.cells().get(i)));
      }
    }
    out.close();
    for (int i = 0; i < list.columns().size(); i++) {
      SampleList.Column column = list.columns().get(i);
      if (column.kind() == Kind.TEXT && !sample.cells().get(i).isEmpty()) {
        out.leaf("preformat", sample.cells().get(i), "preformat-type", column.label());
      }
    }
  }
}

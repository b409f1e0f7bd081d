package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.SampleExcerpt;
import org.labpress.document.SampleList;
import org.labpress.document.SampleList.Kind;
import org.labpress.document.SamplesBlock;
import org.labpress.document.SamplesResult;
import org.labpress.source.SourceSpan;

/** Writes the picked samples below their caption, group by group. */
final class SamplesText {
  /** What is printed of one text, in characters and in lines, as in the PDF. */
  private static final int MOST_CHARACTERS = 1_600;

  private static final int MOST_LINES = 30;

  private final LatexContext context;

  SamplesText(LatexContext context) {
    this.context = context;
  }

  String write(SamplesBlock block) {
    SourceSpan span = block.span();
    StringBuilder out = new StringBuilder(Floats.comments(block.provenance()));
    out.append("\\par\\addvspace{\\medskipamount}\n");
    if (!block.caption().isEmpty() || block.number().isPresent()) {
      block.number().ifPresent(n -> out.append(context.counters().step("table", n)));
      String text = new LatexInlines(context, LatexInlines.Room.MOVED).all(block.caption()).strip();
      out.append("\\captionof").append(block.number().isEmpty() ? "*" : "").append("{table}{");
      out.append(text).append('}').append(context.labels().label(block.attributes().id()));
      out.append("\\nopagebreak\n\n");
    }
    if (block.list().isEmpty()) {
      String reason =
          block.result().isPresent() && block.result().get() instanceof SamplesResult.Failed failed
              ? "Samples not listed: " + failed.reason()
              : "Samples not listed";
      return out.append(context.words(reason, span)).toString();
    }
    SampleList list = block.list().get();
    out.append("\\begingroup\\small\\raggedright\\setlength{\\parindent}{0pt}\n");
    out.append("\\rule{\\linewidth}{0.8pt}\\par\\nopagebreak\n");
    for (SampleList.Group part : SampleList.Group.values()) {
      List<SampleList.Sample> picked = list.picked(part);
      for (int i = 0; i < picked.size(); i++) {
        if (i == 0) {
          out.append("\\textbf{").append(context.words(list.title(part, context.language()), span));
          out.append("}\\par\\nopagebreak\n");
        }
        sample(out, block, list, picked.get(i));
        boolean last = i == picked.size() - 1;
        out.append("\\nopagebreak\\rule{\\linewidth}{").append(last ? "0.8pt" : "0.3pt");
        out.append("}\\par\n");
      }
    }
    out.append(context.words(list.selection(context.language()) + ".", span));
    return out.append("\\par\\endgroup\n")
        .append(new LatexInlines(context, LatexInlines.Room.TEXT).deferredNotes())
        .toString();
  }

  private void sample(
      StringBuilder out, SamplesBlock block, SampleList list, SampleList.Sample sample) {
    SourceSpan span = block.span();
    if (block.attributes().id().isPresent()) {
      out.append(context.labels().anchor(java.util.Optional.of(block.anchor(sample))));
    }
    out.append("\\textbf{").append(context.words(sample.key(), span)).append('}');
    for (int i = 0; i < list.columns().size(); i++) {
      SampleList.Column column = list.columns().get(i);
      String cell = sample.cells().get(i);
      if (column.kind() != Kind.TEXT && !cell.isEmpty()) {
        String shown = column.kind() == Kind.NUMBER ? cell.replace('-', '\u2212') : cell;
        out.append(context.words(" · " + column.label() + " " + shown, span));
      }
    }
    out.append("\\par\\nopagebreak\n");
    long texts = list.columns().stream().filter(column -> column.kind() == Kind.TEXT).count();
    for (int i = 0; i < list.columns().size(); i++) {
      if (list.columns().get(i).kind() == Kind.TEXT && !sample.cells().get(i).isEmpty()) {
        String label = texts > 1 ? list.columns().get(i).label() + ": " : "";
        out.append(text(label, sample.cells().get(i), span));
      }
    }
  }

  /** Returns the paragraphs of a text; its line ends stay. */
  private String text(String label, String cell, SourceSpan span) {
    String shown = SampleExcerpt.of(cell, MOST_CHARACTERS, MOST_LINES);
    List<String> lines = new ArrayList<>();
    for (String line : shown.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(context.words(line.strip(), span));
      }
    }
    String head = label.isEmpty() ? "" : "\\textit{" + context.words(label, span) + "}";
    return head + String.join("\\par\n", lines) + "\\par\n";
  }
}

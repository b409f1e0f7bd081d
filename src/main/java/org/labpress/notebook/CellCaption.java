package org.labpress.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.markdown.CellOptions;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes a figure of a cell's pictures where the cell gives them a label or a caption. */
final class CellCaption {
  private final CellOptions options;
  private final SourceSpan place;
  private final List<Diagnostic> found;

  CellCaption(CellOptions options, SourceSpan place, List<Diagnostic> found) {
    this.options = options;
    this.place = place;
    this.found = found;
  }

  List<Block> onto(List<Block> outputs) {
    boolean labelled = options.value("label").filter(name -> name.startsWith("fig-")).isPresent();
    List<Inline> caption = options.inlines("fig-cap").drainTo(found);
    List<Image> pictures = outputs.stream().flatMap(block -> picture(block).stream()).toList();
    if (pictures.isEmpty() || (caption.isEmpty() && !labelled)) {
      return outputs;
    }
    Attributes attributes = labelled ? options.attributes() : Attributes.NONE;
    Block figure =
        pictures.size() == 1
            ? new Figure(pictures.get(0), caption, attributes, Optional.empty(), place)
            : new FigureGroup(parts(pictures), 0, caption, attributes, Optional.empty(), place);
    List<Block> changed = new ArrayList<>();
    boolean placed = false;
    for (Block block : outputs) {
      if (picture(block).isEmpty()) {
        changed.add(block);
      } else if (!placed) {
        changed.add(figure);
        placed = true;
      }
    }
    return changed;
  }

  private List<Block> parts(List<Image> pictures) {
    List<Block> parts = new ArrayList<>();
    pictures.forEach(
        image -> parts.add(new Figure(image, List.of(), Attributes.NONE, Optional.empty(), place)));
    return parts;
  }

  private static Optional<Image> picture(Block block) {
    return block instanceof Paragraph paragraph
            && paragraph.content().size() == 1
            && paragraph.content().get(0) instanceof Image image
        ? Optional.of(image)
        : Optional.empty();
  }
}

package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.Paragraph;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.source.Checked;

/**
 * Makes a figure of every image that stands alone in its paragraph, as Pandoc does: what stands in
 * its brackets is the caption, and the alternative text too unless {@code alt=} gives another. A
 * caption that is written by hand below an image is taken as such. In a tight list an image stays
 * part of its item.
 */
final class FindFigures implements Pass {
  @Override
  public String name() {
    return "find-figures";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.INCLUDES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.FIGURES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    return Checked.of(new Finder().rewrite(document));
  }

  private static final class Finder extends Rewriter {
    @Override
    public Block paragraph(Paragraph block) {
      List<Inline> content = block.content();
      if (content.size() == 1 && content.get(0) instanceof Image image) {
        return new Figure(
            describe(image),
            image.alternative(),
            image.attributes(),
            Optional.empty(),
            block.span());
      }
      return HandCaption.of(block)
          .<Block>map(figure -> figure)
          .orElseGet(() -> super.paragraph(block));
    }

    @Override
    protected List<Block> blocks(List<Block> blocks) {
      List<Block> found = new ArrayList<>();
      for (Block block : super.blocks(blocks)) {
        int last = found.size() - 1;
        Optional<List<Inline>> caption =
            last >= 0 && found.get(last) instanceof Figure figure
                ? HandCaption.of(figure, block)
                : Optional.empty();
        if (caption.isPresent()) {
          Figure figure = (Figure) found.get(last);
          found.set(last, HandCaption.figure(figure, caption.get(), block.span()));
        } else {
          found.add(block);
        }
      }
      return found;
    }

    @Override
    public Block list(ListBlock block) {
      return block.tight() ? block : super.list(block);
    }

    @Override
    public Inline image(Image image) {
      return describe(image);
    }

    private static Image describe(Image image) {
      return image
          .attributes()
          .value("alt")
          .map(alternative -> describe(image, alternative))
          .orElse(image);
    }

    private static Image describe(Image image, String alternative) {
      List<Inline> description =
          alternative.isEmpty() ? List.of() : List.of(new Text(alternative, image.span()));
      return new Image(
          image.destination(),
          image.title(),
          description,
          image.attributes(),
          image.file(),
          image.span());
    }
  }
}

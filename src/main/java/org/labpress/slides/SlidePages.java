package org.labpress.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Node;
import org.labpress.document.PageKind;
import org.labpress.document.Provenance;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.SlideMatter;
import org.labpress.layout.SlideSheets;
import org.labpress.layout.SlideTypesetter;
import org.labpress.layout.Typeset;
import org.labpress.source.Checked;

/** Sets a deck as the pages of a PDF. */
public final class SlidePages {
  private SlidePages() {}

  /**
   * Returns the pages of a deck.
   *
   * @param document of which the deck was built
   * @param style paper of handouts and notes, and language and faces of all pages
   */
  public static Checked<Typeset> typeset(
      Document document, Deck deck, PaperStyle style, SlideSheets sheets) {
    List<SlideMatter> slides = new ArrayList<>();
    deck.title().ifPresent(title -> slides.add(matter(title)));
    deck.slides().forEach(slide -> slides.add(matter(slide)));
    return SlideTypesetter.typeset(document, slides, style, sheets);
  }

  private static SlideMatter matter(TitleSlide slide) {
    return new SlideMatter(
        Optional.of(slide.frontMatter()),
        Optional.empty(),
        List.of(),
        slide.footnotes(),
        "",
        slide.notes().blocks(),
        slide.notes().footnotes(),
        slide.frontMatter().span());
  }

  private static SlideMatter matter(Slide slide) {
    return new SlideMatter(
        Optional.empty(),
        slide.heading(),
        slide.blocks(),
        slide.footnotes(),
        madeOf(slide.blocks()),
        slide.notes().blocks(),
        slide.notes().footnotes(),
        slide.span());
  }

  /** Returns a line about the data behind charts and tables, and the pages that some come from. */
  private static String madeOf(List<Block> blocks) {
    List<Node> all =
        blocks.stream()
            .flatMap(block -> Stream.concat(Stream.of(block), block.descendants()))
            .toList();
    Stream<String> data =
        all.stream().flatMap(node -> provenance(node).stream()).map(Provenance::inShort);
    Stream<String> homes =
        all.stream()
            .filter(EmbedBlock.class::isInstance)
            .flatMap(node -> ((EmbedBlock) node).embedded().stream())
            .map(SlidePages::home);
    return Stream.concat(data, homes).distinct().collect(Collectors.joining("; "));
  }

  private static String home(EmbedBlock.Embedded from) {
    String kind = from.kind() == PageKind.LOG ? "log entry" : from.kind().label();
    return "from %s %s".formatted(kind, from.title());
  }

  private static Optional<Provenance> provenance(Node node) {
    if (node instanceof ChartBlock chart) {
      return chart.provenance();
    }
    if (node instanceof SamplesBlock samples) {
      return samples.provenance();
    }
    return node instanceof TableBlock table ? table.provenance() : Optional.empty();
  }
}

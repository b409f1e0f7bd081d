package org.labpress.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Footnote;
import org.labpress.document.FrontMatter;
import org.labpress.document.Heading;
import org.labpress.document.Located;
import org.labpress.document.Node;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.SamplesBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.source.Checked;
import org.labpress.source.SourceSpan;

/**
 * Divides a document into slides.
 *
 * <p>A heading of level 1 starts a slide that opens a section, a heading of level 2 a slide, a
 * thematic break a slide without a title. Only those between the outermost blocks count: inside a
 * div, a list or a quote they are content. A slide with nothing on it is not made, so a break
 * directly before a heading, or at the end, adds none. Each sample of a list gets a slide.
 */
public final class DeckBuilder {
  /** The lowest level of heading that starts a slide; deeper ones are text on it. */
  private static final int SLIDE_LEVEL = 2;

  private final SlideFootnotes footnotes;
  private final List<Draft> drafts;

  private DeckBuilder(Document document) {
    footnotes = new SlideFootnotes(document.footnotes());
    drafts = divide(document);
  }

  /**
   * Returns the deck of a document. A line of dashes that CommonMark reads as the underline of a
   * heading, where the author may have meant a break, is reported as {@code deck/setext-break}.
   */
  public static Checked<Deck> build(Document document) {
    Deck deck = new DeckBuilder(document).deck(document.frontMatter());
    return new Checked<>(deck, SetextBreaks.in(document));
  }

  private static List<Draft> divide(Document document) {
    List<Draft> drafts = new ArrayList<>();
    Draft open = new Draft(null, document.frontMatter().span());
    drafts.add(open);
    for (Block written : document.blocks()) {
      Block block = samplesOf(written);
      if (block instanceof Heading heading && heading.level() <= SLIDE_LEVEL) {
        open = new Draft(heading, heading.span());
        drafts.add(open);
      } else if (block instanceof ThematicBreak) {
        open = new Draft(null, block.span());
        drafts.add(open);
      } else if (block instanceof SamplesBlock samples && SampleSlides.isDivided(samples)) {
        for (SamplesBlock one : SampleSlides.divide(samples)) {
          if (open.isTaken()) {
            open = new Draft(SampleSlides.again(open.heading), block.span());
            drafts.add(open);
          }
          open.blocks.add(one);
        }
      } else {
        open.blocks.add(block);
      }
    }
    drafts.removeIf(Draft::isEmpty);
    return drafts;
  }

  /** Returns the samples of another page as if they stood here; other blocks as they are. */
  private static Block samplesOf(Block block) {
    return block instanceof EmbedBlock embed
            && embed.embedded().isPresent()
            && embed.embedded().get().figure() instanceof SamplesBlock samples
        ? samples
        : block;
  }

  private Deck deck(FrontMatter front) {
    Optional<TitleSlide> title = front.title().map(present -> titleSlide(front));
    return new Deck(
        PrintedLanguage.of(front.lang().map(Located::value).orElse("en")),
        title,
        drafts.stream().map(this::slide).toList());
  }

  private TitleSlide titleSlide(FrontMatter front) {
    NotesSeparator.Separated tldr = NotesSeparator.separate(front.tldr());
    List<Block> notes = new ArrayList<>(tldr.notes());
    if (!drafts.isEmpty() && drafts.get(0).holdsOnlyNotes()) {
      // An author has no other place for what is said to the title slide.
      notes.addAll(NotesSeparator.separateSlide(drafts.remove(0).blocks).notes());
    }
    FrontMatter shown = front.withTexts(front.texts().withShortVersion(tldr.audience()));
    Stream<Node> texts =
        Stream.of(shown.title(), shown.subtitle())
            .flatMap(Optional::stream)
            .flatMap(text -> text.content().stream());
    SlideFootnotes.Marked marked =
        footnotes.markedIn(Stream.concat(texts, tldr.audience().stream()));
    return new TitleSlide(shown, marked.footnotes(), notes(notes, marked));
  }

  private Slide slide(Draft draft) {
    NotesSeparator.Separated parts = NotesSeparator.separateSlide(draft.blocks);
    Optional<Heading> heading = Optional.ofNullable(draft.heading);
    SlideFootnotes.Marked marked =
        footnotes.markedIn(Stream.concat(heading.stream(), parts.audience().stream()));
    Notes notes = notes(parts.notes(), marked);
    return new Slide(heading, parts.audience(), marked.footnotes(), notes, draft.span());
  }

  private Notes notes(List<Block> written, SlideFootnotes.Marked onTheSlide) {
    List<Block> blocks = new ArrayList<>(written);
    blocks.addAll(onTheSlide.notes());
    List<Footnote> marked = footnotes.markedIn(blocks.stream()).footnotes();
    return new Notes(blocks, marked);
  }

  /** A slide while its blocks are collected. */
  private static final class Draft {
    final @Nullable Heading heading;
    final List<Block> blocks = new ArrayList<>();
    private final SourceSpan start;

    Draft(@Nullable Heading heading, SourceSpan start) {
      this.heading = heading;
      this.start = start;
    }

    boolean isEmpty() {
      return heading == null && blocks.isEmpty();
    }

    /** Returns whether a sample has no room here any more. */
    boolean isTaken() {
      boolean section = heading != null && heading.level() < SLIDE_LEVEL;
      return section || !NotesSeparator.separateSlide(blocks).audience().isEmpty();
    }

    boolean holdsOnlyNotes() {
      return heading == null && NotesSeparator.separateSlide(blocks).audience().isEmpty();
    }

    /** Returns the span of the slide in the file where it starts; others may be included. */
    SourceSpan span() {
      SourceSpan whole = heading == null && !blocks.isEmpty() ? blocks.get(0).span() : start;
      for (Block block : blocks) {
        if (block.span().file().equals(whole.file())) {
          whole = whole.cover(block.span());
        }
      }
      return whole;
    }
  }
}

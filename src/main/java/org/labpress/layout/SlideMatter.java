package org.labpress.layout;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.Footnote;
import org.labpress.document.FrontMatter;
import org.labpress.document.Heading;
import org.labpress.source.SourceSpan;

/**
 * What stands on one slide, and what is said to it.
 *
 * @param front what a title slide is made of; empty for others
 * @param heading empty for a slide without a title, and for the title slide
 * @param blocks below the heading, without notes
 * @param footnotes those whose marks stand on the slide
 * @param madeOf a line about the data behind the slide; empty if there are none
 * @param notes what the speaker says
 * @param noteFootnotes those whose marks stand in the notes
 */
public record SlideMatter(
    Optional<FrontMatter> front,
    Optional<Heading> heading,
    List<Block> blocks,
    List<Footnote> footnotes,
    String madeOf,
    List<Block> notes,
    List<Footnote> noteFootnotes,
    SourceSpan span) {
  public SlideMatter {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
    notes = List.copyOf(notes);
    noteFootnotes = List.copyOf(noteFootnotes);
  }

  /** Returns whether the slide has nothing but the title of a section, and what stands below it. */
  boolean opensSection() {
    return heading.map(Heading::level).filter(level -> level == 1).isPresent();
  }

  /** Returns whether the author gave the heading a class. */
  boolean hasClass(String name) {
    return heading.filter(title -> title.attributes().hasClass(name)).isPresent();
  }
}

package org.labpress.slides;

import java.util.List;
import java.util.Optional;
import org.labpress.document.PrintedLanguage;

/**
 * A document divided into slides. What the speaker says is kept apart from what the audience sees:
 * no block of a slide holds a note.
 *
 * @param language of the words that labpress itself writes
 * @param title the slide made from the front matter; empty if that names no title
 * @param slides those after the title slide, in the order of the source
 */
public record Deck(PrintedLanguage language, Optional<TitleSlide> title, List<Slide> slides) {
  public Deck {
    slides = List.copyOf(slides);
  }

  /** Returns the number of slides, the title slide included. */
  public int size() {
    return slides.size() + (title.isPresent() ? 1 : 0);
  }
}

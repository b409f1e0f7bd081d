package org.labpress.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Attributes;
import org.labpress.document.Heading;
import org.labpress.document.SampleList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.SamplesResult;

/** Gives each sample that a list shows a slide of its own. */
final class SampleSlides {
  private static final int SLIDE_LEVEL = 2;

  private SampleSlides() {}

  static boolean isDivided(SamplesBlock block) {
    return block.list().filter(list -> list.picks().size() > 1).isPresent();
  }

  /** Returns the list once for each of its picks. */
  static List<SamplesBlock> divide(SamplesBlock block) {
    SampleList list = block.list().orElseThrow();
    List<SamplesBlock> slides = new ArrayList<>();
    for (int i = 0; i < list.picks().size(); i++) {
      slides.add(block.withResult(new SamplesResult.Listed(list.only(i))));
    }
    return slides;
  }

  /** Returns the heading for a slide that goes on; no id stands twice. */
  static @Nullable Heading again(@Nullable Heading heading) {
    return heading == null
        ? null
        : new Heading(
            SLIDE_LEVEL,
            heading.content(),
            Attributes.of(
                Optional.empty(), heading.attributes().classes(), heading.attributes().values()),
            heading.number(),
            heading.span());
  }
}

package org.labpress.layout;

import java.util.List;

/** Puts set slides on pages, one after the other. */
interface SlideSheet {
  void add(SetSlide slide, SlideMatter matter);

  /** Returns the pages of the slides that were added. */
  List<Page> pages();
}

package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;

/** Each slide is a page. */
final class ScreenSheets implements SlideSheet {
  private final List<Page> pages = new ArrayList<>();

  @Override
  public void add(SetSlide slide, SlideMatter matter) {
    pages.add(new Page(SlideSetter.PAGE, slide.items()));
  }

  @Override
  public List<Page> pages() {
    return List.copyOf(pages);
  }
}

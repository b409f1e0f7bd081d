package org.labpress.layout.look;

/**
 * The bar beside the text of the first page, which says what a journal knows of the paper.
 *
 * @param width in points; 0 for none
 * @param gap to the text, in points
 * @param size of its text, as a share of the paper's
 * @param license under which the journal prints papers; empty if it says nothing of it
 */
public record SideBarLook(double width, double gap, double size, String license) {
  public static final SideBarLook NONE = new SideBarLook(0, 0, 0.8, "");

  public boolean isShown() {
    return width > 0;
  }
}

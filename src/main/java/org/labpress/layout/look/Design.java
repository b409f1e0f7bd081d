package org.labpress.layout.look;

/**
 * What the parts of a paper look like, whatever its pages are.
 *
 * @param family of the text
 * @param paragraphs how they are told apart
 * @param lineNumbers whether lines are numbered, as they always are in drafts
 */
public record Design(
    LetterFamily family,
    Paragraphs paragraphs,
    boolean lineNumbers,
    HeadingLook headings,
    TitleLook title,
    AbstractLook summary,
    CaptionLook captions,
    ReferencesLook references,
    RunningLook running,
    SideBarLook sideBar) {
  /** The design of papers that name no style. */
  public static final Design ARTICLE =
      new Design(
          LetterFamily.SERIF,
          Paragraphs.INDENT,
          false,
          HeadingLook.ARTICLE,
          TitleLook.ARTICLE,
          AbstractLook.ARTICLE,
          CaptionLook.ARTICLE,
          ReferencesLook.ARTICLE,
          RunningLook.ARTICLE,
          SideBarLook.NONE);

  /** How a reader sees where a paragraph begins. */
  public enum Paragraphs {
    INDENT,
    SPACE
  }
}

package org.labpress.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates are given. Texts are plain unless their name ends in {@code Html}, which only our
 * own writer makes. Absent texts are empty, absent parts null, addresses relative to the page.
 */
final class View {
  private View() {}

  /**
   * {@code site}: what is the same on every page, but for the addresses.
   *
   * @param findings address of the page of findings; empty if there is none
   */
  public record Site(
      String title,
      String url,
      String lang,
      String home,
      String log,
      String findings,
      List<Nav> menu) {}

  /** An entry of a menu. */
  public record Nav(String title, String address, boolean current) {}

  /** A link; its text is the title. */
  public record Link(String title, String address) {}

  /**
   * A day.
   *
   * @param iso as in {@code 2026-03-02}
   * @param text as in {@code 2 March 2026}
   * @param day as in {@code 2}
   * @param month as in {@code March 2026}
   */
  public record Date(String iso, String text, String day, String month) {}

  /**
   * A tag.
   *
   * @param count how many pages have the tag
   */
  public record Tag(String name, String address, int count) {}

  /**
   * {@code page}.
   *
   * @param bylineHtml authors with marks and iDs, their affiliations, and what the marks mean
   * @param image whole address of the picture for previews
   */
  public record Page(
      String title,
      String titleHtml,
      String subtitleHtml,
      String anchor,
      String lang,
      String kind,
      String description,
      String canonical,
      @Nullable Date date,
      @Nullable Date updated,
      List<String> authors,
      String owner,
      List<Tag> tags,
      String tldrHtml,
      String abstractHtml,
      String bylineHtml,
      String image,
      @Nullable Link previous,
      @Nullable Link next,
      String source,
      String pdf,
      List<Link> path,
      @Nullable Section section) {}

  /** What a page says about its work, such as its status. */
  public record Fact(String name, String value) {}

  /** A text of the front matter that stands beside the text of the page. */
  public record Remark(String label, String html) {}

  /** The pages around a page. */
  public record Section(String title, List<Nav> pages) {}

  /** A page in a list. */
  public record Entry(
      String title,
      String address,
      String kind,
      @Nullable Date date,
      List<String> authors,
      List<Tag> tags,
      String tldr) {}

  /** Entries of one month. */
  public record Month(String title, List<Entry> entries) {}

  /** A heading in the table of contents. */
  public record Heading(String number, String title, String address, List<Heading> children) {}

  /**
   * A diagnostic.
   *
   * @param place as in {@code content/log/a.md:4:1}
   * @param line the text of its line, shortened
   */
  public record Finding(
      String severity,
      String rule,
      String place,
      String message,
      String line,
      List<String> hints) {}

  /**
   * What was found on a page.
   *
   * @param more how many findings are not listed
   */
  public record Checked(
      String title, String address, List<Finding> findings, int more, List<Accepted> accepted) {}

  /**
   * A finding that its author accepts.
   *
   * @param until ISO date; empty if it holds for ever
   */
  public record Accepted(String rule, String place, String message, String reason, String until) {}
}

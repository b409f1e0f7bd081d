package org.labpress.document;

import java.util.List;

/** What the destination of a link means. */
public sealed interface LinkTarget
    permits LinkTarget.External, LinkTarget.Page, LinkTarget.File, LinkTarget.Dead {

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /** An address outside the project: http, https, mailto, tel or ftp. */
  record External(String url) implements LinkTarget {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.external(this);
    }
  }

  /**
   * A page of the site, or a place on it.
   *
   * @param path source file of the page, from the root of the project
   * @param fragment id on that page; empty for the whole page
   */
  record Page(String path, String fragment) implements LinkTarget {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.page(this);
    }
  }

  /**
   * A file that is published beside the pages.
   *
   * @param path from the root of the project
   */
  record File(String path) implements LinkTarget {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.file(this);
    }
  }

  /**
   * Nothing: the file, the page or the place on it does not exist, or may not be linked to. Writers
   * print the text without a link; the lint rule {@code structure/link-dead} or {@code link/scheme}
   * says what is here.
   *
   * @param rule id of the rule that the link breaks
   * @param message what was found and what is missing, as a diagnostic says it
   * @param hints as a diagnostic gives them; may be empty
   */
  record Dead(String rule, String message, List<String> hints) implements LinkTarget {
    public Dead {
      hints = List.copyOf(hints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dead(this);
    }
  }

  /** One method for each kind of target. */
  interface Visitor<R> {
    R external(External target);

    R page(Page target);

    R file(File target);

    R dead(Dead target);
  }
}

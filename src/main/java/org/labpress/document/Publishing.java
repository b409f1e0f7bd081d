package org.labpress.document;

import java.util.List;
import java.util.Optional;

/**
 * Where and whether a page appears in a site.
 *
 * @param format the kind of page; empty where its folder decides
 * @param slug last part of the address, as written
 * @param aliases other addresses that lead to the page, as written
 * @param section title of the part of the site to which the page belongs
 * @param weight pages of lower weight come first among their neighbours
 * @param image path of the picture for previews, as written
 */
public record Publishing(
    Optional<Located<PageKind>> format,
    boolean draft,
    Optional<Located<String>> slug,
    List<Located<String>> aliases,
    Optional<Located<String>> section,
    Optional<Located<Integer>> weight,
    Optional<Located<String>> image) {
  public static final Publishing NONE =
      new Publishing(
          Optional.empty(),
          false,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Publishing {
    aliases = List.copyOf(aliases);
  }
}

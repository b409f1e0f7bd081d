package org.labpress.layout;

import java.util.stream.Collectors;

/** The words of a line. */
final class PageDumpWords {
  private PageDumpWords() {}

  static String of(SetLine line) {
    return line.words().stream().map(SetLine.Word::text).collect(Collectors.joining(" "));
  }
}

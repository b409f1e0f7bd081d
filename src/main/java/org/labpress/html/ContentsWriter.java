package org.labpress.html;

import java.util.List;
import org.labpress.document.Contents;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;

/** Writes a list of contents as lists in each other, every entry a link. */
final class ContentsWriter {
  private ContentsWriter() {}

  static HtmlBuffer write(List<Contents.Entry> entries, PrintedLanguage language, HtmlBuffer out) {
    out.line().markup("<nav class=\"contents\"");
    out.attribute("aria-label", PrintedWord.CONTENTS.in(language)).markup(">").line();
    int open = -1;
    for (Contents.Entry entry : entries) {
      if (entry.depth() > open) {
        out.line().markup("<ul>").line();
        open++;
      } else {
        for (; open > entry.depth(); open--) {
          out.markup("</li>").line().markup("</ul>").line();
        }
        out.markup("</li>").line();
      }
      out.markup("<li><a").attribute("href", ContentNames.fragment(entry.id())).markup(">");
      entry
          .number()
          .ifPresent(
              number ->
                  out.markup("<span class=\"section-number\">").text(number).markup("</span> "));
      out.text(entry.text()).markup("</a>");
    }
    for (; open >= 0; open--) {
      out.markup("</li>").line().markup("</ul>").line();
    }
    return out.markup("</nav>").line();
  }
}

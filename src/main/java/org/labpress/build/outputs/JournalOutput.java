package org.labpress.build.outputs;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Document;
import org.labpress.document.Visibility;
import org.labpress.html.SvgWriter;
import org.labpress.jats.CffWriter;
import org.labpress.jats.CrossrefWriter;
import org.labpress.jats.JatsArticle;
import org.labpress.jats.JatsWriter;
import org.labpress.source.Workspace;

/** A paper as the files that its journal wants beside the PDF. */
public final class JournalOutput {
  /** Names of the outputs in {@code when-format=}: an article in JATS is what the PDF prints. */
  private static final Set<String> PRINTED = Set.of("pdf", "latex", "jats");

  private JournalOutput() {}

  /**
   * Returns the article in JATS and its pictures, by their names in one folder.
   *
   * @param name of the article's own file
   * @param lang of a paper that does not say it
   */
  public static SortedMap<String, byte[]> jats(
      Document paper, Bibliography works, String lang, String name, Workspace workspace) {
    JatsArticle article = JatsWriter.write(Visibility.in(paper, PRINTED), works, lang, name);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(name, utf8(article.xml()));
    article
        .files()
        .forEach((copy, path) -> workspace.bytes(path).ifPresent(bytes -> files.put(copy, bytes)));
    article
        .drawings()
        .forEach(
            (file, chart) ->
                files.put(file, utf8(SvgWriter.file(chart.drawing(), chart.alternative()))));
    return files;
  }

  /** Returns the deposit of a paper of which {@link CrossrefWriter} misses nothing. */
  public static byte[] crossref(Document paper, Bibliography works) {
    return utf8(CrossrefWriter.write(paper, works));
  }

  /** Returns {@code CITATION.cff} of a paper of which {@link CffWriter} misses nothing. */
  public static byte[] cff(Document paper) {
    return utf8(CffWriter.write(paper));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

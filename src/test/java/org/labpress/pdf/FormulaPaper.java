package org.labpress.pdf;

import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.Typeset;
import org.labpress.layout.Typesetter;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** A page with formulas of each kind of ink: glyphs, put together ones, rules, lines, colours. */
final class FormulaPaper {
  private static final String PAGE =
      """
      ---
      title: Formulas
      lang: en
      ---
      # On $x^2$

      Let $E = mc^2$ and $\\left( \\frac{a}{b} \\right)$ hold; see [$z$](https://example.org) and @eq-a.

      $$
      \\left\\{ \\begin{matrix} 1\\\\2\\\\3\\\\4\\\\5\\\\6\\\\7\\\\8\\\\9\\\\1\\\\2\\\\3\\\\4\\\\5\\\\6\\\\7\\\\8\\\\9 \\end{matrix} \\right\\}
      $$ {#eq-a}

      \\begin{align}
      \\hat{y} &= \\sigma(W x + b) \\\\
      &= \\cancel{c} + \\boxed{d} + \\textcolor{red}{e} + \\sqrt{f} + \\sum_{i=1}^n g_i
      \\end{align}

      | head $h$ |
      |----------|
      | cell $k$ |

      A broken one: $a + \\nosuch$. A strange sign: $中$.
      """;

  private FormulaPaper() {}

  static Typeset typeset() {
    Document read = MarkdownReader.read(SourceFile.of("formulas.md", PAGE)).value();
    PassContext context =
        PassContext.of(PageKind.PAPER, new MemoryWorkspace(), PassContext.Pages.NONE);
    Document document = Passes.apply(Passes.LOCAL, read, context).value();
    return Typesetter.typeset(document, PaperStyle.a4()).value();
  }
}

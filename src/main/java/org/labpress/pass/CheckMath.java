package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.Located;
import org.labpress.document.RawBlock;
import org.labpress.document.Rewriter;
import org.labpress.math.Formula;
import org.labpress.math.Macros;
import org.labpress.math.MathParser;
import org.labpress.math.TexText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;

/**
 * Reads every formula. What {@code header-includes} and a formula define holds for the formulas
 * after it on the page. Findings are those of {@link MathParser#parse}.
 */
final class CheckMath implements Pass {
  @Override
  public String name() {
    return "check-math";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.FORMULAS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Macros macros = Macros.NONE;
    for (Located<String> line : document.frontMatter().latex().headerIncludes()) {
      macros = MathParser.definitions(TexText.of(line.value(), line.span()), macros);
    }
    Reader reader = new Reader(macros);
    Document read = reader.rewrite(document);
    return new Checked<>(read, reader.diagnostics);
  }

  private static final class Reader extends Rewriter {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Macros macros;

    Reader(Macros macros) {
      this.macros = macros;
    }

    @Override
    public Inline inlineMath(InlineMath inline) {
      return inline.withFormula(read(inline.tex(), inline.display()));
    }

    @Override
    public Block equation(EquationBlock block) {
      return block.withFormula(read(block.tex(), true));
    }

    /** What is defined in the text holds for the formulas below. */
    @Override
    public Block rawBlock(RawBlock block) {
      if (block.isDefinition()) {
        macros = MathParser.definitions(TexText.of(block.text(), block.span()), macros);
      }
      return block;
    }

    private Formula read(Located<String> tex, boolean display) {
      TexText text = TexText.of(tex.value(), tex.span());
      MathParser.Parsed parsed = MathParser.parse(text, display, macros).drainTo(diagnostics);
      macros = parsed.macros();
      return parsed.formula();
    }
  }
}

package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.RawInline;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.markdown.VariablesFile;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Puts the texts of Quarto's {@code _variables.yml} where {@code {{< var name >}}} names them. The
 * file lies beside the page, in {@code content/} or at the root. Reports {@code import/shortcode}.
 */
final class FillVariables implements Pass {
  private static final String FILE = "_variables.yml";

  @Override
  public String name() {
    return "fill-variables";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.INCLUDES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.VARIABLES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    if (document.nodes(RawInline.class).noneMatch(FillVariables::isVariable)) {
      return Checked.of(document);
    }
    List<Diagnostic> found = new ArrayList<>();
    Optional<VariablesFile> file =
        ContentPath.find(context.workspace(), FILE, document.path())
            .flatMap(context.workspace()::text)
            .map(text -> text.drainTo(found))
            .map(text -> VariablesFile.read(text).drainTo(found));
    Document filled = new Filler(file, found).rewrite(document);
    return new Checked<>(filled, Diagnostic.sorted(found));
  }

  private static boolean isVariable(RawInline inline) {
    return inline.format().equals(VariablesFile.FORMAT);
  }

  private static final class Filler extends Rewriter {
    private final Optional<VariablesFile> file;
    private final List<Diagnostic> found;

    Filler(Optional<VariablesFile> file, List<Diagnostic> found) {
      this.file = file;
      this.found = found;
    }

    @Override
    protected List<Inline> inlines(List<Inline> inlines) {
      List<Inline> all = new ArrayList<>();
      for (Inline inline : inlines) {
        if (inline instanceof RawInline raw && isVariable(raw)) {
          all.addAll(filled(raw));
        } else {
          all.add(inline.accept(this));
        }
      }
      return all;
    }

    private List<Inline> filled(RawInline variable) {
      SourceSpan place = variable.span();
      Optional<List<Inline>> text = file.flatMap(f -> f.find(variable.text(), place));
      if (text.isEmpty()) {
        found.add(
            Diagnostic.warning(
                    "import/shortcode",
                    place,
                    file.isEmpty()
                        ? "there is no %s that says what \"%s\" is".formatted(FILE, variable.text())
                        : "%s has no text under \"%s\"".formatted(FILE, variable.text()))
                .withHint("add the name there, or write the words themselves"));
      }
      return text.orElseGet(() -> List.of(new Text(place.text(), place)));
    }
  }
}

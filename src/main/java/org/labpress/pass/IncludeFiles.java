package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Paragraph;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/**
 * Puts the blocks of other files where the page includes them. They keep their spans, so what is
 * wrong with them is reported in their own file; their front matter is not looked at, and their
 * footnotes join those of the page. Reports {@code include/missing}, {@code include/cycle} and
 * {@code include/limit}, and all that the reader says of the files.
 */
final class IncludeFiles implements Pass {
  /** Files that may include each other in a row. */
  private static final int DEEPEST = 10;

  /** Characters of all included files of a page together. */
  private static final int LARGEST = 16 << 20;

  @Override
  public String name() {
    return "include-files";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.INCLUDES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    if (document.nodes(IncludeBlock.class).findAny().isEmpty()) {
      return Checked.of(document);
    }
    Includer includer = new Includer(context.workspace(), document);
    Document rewritten = includer.rewrite(document);
    List<Footnote> footnotes = new ArrayList<>(rewritten.footnotes());
    footnotes.addAll(includer.footnotes);
    return new Checked<>(
        new Document(rewritten.frontMatter(), rewritten.blocks(), footnotes, rewritten.span()),
        Diagnostic.sorted(includer.diagnostics));
  }

  private static final class Includer extends Rewriter {
    private final Workspace workspace;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Footnote> footnotes = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    /** The files that are open, the page first. */
    private final List<String> chain = new ArrayList<>();

    private long characters;

    Includer(Workspace workspace, Document document) {
      this.workspace = workspace;
      chain.add(document.path());
      document.footnotes().forEach(note -> labels.add(note.label()));
    }

    @Override
    protected List<Block> blocks(List<Block> blocks) {
      List<Block> all = new ArrayList<>();
      for (Block block : blocks) {
        if (block instanceof IncludeBlock include) {
          all.addAll(included(include));
        } else {
          all.add(block.accept(this));
        }
      }
      return all;
    }

    /** Returns the blocks of the file, or the line as text if there is none. */
    private List<Block> included(IncludeBlock include) {
      String from = include.span().file().path();
      Optional<String> path = ContentPath.find(workspace, include.path().value(), from);
      if (path.isEmpty()) {
        diagnostics.add(missing(include, from));
        return asText(include);
      }
      if (chain.contains(path.get())) {
        List<String> circle =
            new ArrayList<>(chain.subList(chain.indexOf(path.get()), chain.size()));
        circle.add(path.get());
        diagnostics.add(
            Diagnostic.error(
                    "include/cycle",
                    include.path().span(),
                    "a file includes itself: " + String.join(" → ", circle))
                .withHint("delete one of these includes"));
        return asText(include);
      }
      if (chain.size() > DEEPEST) {
        diagnostics.add(limit(include, "more than %d files include each other".formatted(DEEPEST)));
        return asText(include);
      }
      Optional<SourceFile> file = workspace.text(path.get()).map(text -> text.drainTo(diagnostics));
      characters += file.map(found -> found.text().length()).orElse(0);
      if (file.isEmpty() || characters > LARGEST) {
        diagnostics.add(
            file.isEmpty()
                ? missing(include, from)
                : limit(include, "the included files hold more than 16 MB"));
        return asText(include);
      }
      Document part = MarkdownReader.read(file.get()).drainTo(diagnostics);
      chain.add(path.get());
      List<Block> blocks = blocks(part.blocks());
      for (Footnote note : part.footnotes()) {
        if (labels.add(note.label())) {
          footnotes.add(new Footnote(note.label(), blocks(note.blocks()), note.span()));
        } else {
          diagnostics.add(twice(note));
        }
      }
      chain.remove(chain.size() - 1);
      return blocks;
    }

    private Diagnostic missing(IncludeBlock include, String from) {
      String written = include.path().value();
      boolean outside = ContentPath.candidates(written, from).isEmpty();
      Diagnostic missing =
          Diagnostic.error(
              "include/missing",
              include.path().span(),
              outside
                  ? "\"%s\" is not a path inside the project".formatted(written)
                  : "%s does not exist".formatted(written));
      return NearPaths.to(written, from, workspace, "{md,qmd,markdown}")
          .map(near -> missing.withHint("did you mean \"%s\"?".formatted(near)))
          .orElseGet(() -> missing.withHint("add the file, or correct the path"));
    }

    private static Diagnostic limit(IncludeBlock include, String what) {
      return Diagnostic.error("include/limit", include.path().span(), what)
          .withHint("include fewer files");
    }

    private static Diagnostic twice(Footnote note) {
      return Diagnostic.error(
              "md/footnote-twice",
              note.span().part(0, Math.min(note.span().length(), note.label().length() + 3)),
              "footnote \"%s\" is defined in another file of the page already"
                  .formatted(note.label()))
          .withHint("give one of them another label");
    }

    private static List<Block> asText(IncludeBlock include) {
      Text text = new Text(include.span().text(), include.span());
      return List.of(new Paragraph(List.of(text), include.span()));
    }
  }
}

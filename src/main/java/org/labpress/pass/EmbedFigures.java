package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Paragraph;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/**
 * Finds the figures of other pages that a page shows too. They come as they are written there, so
 * that they are drawn and numbered for this page, and their files are found from their own. Reports
 * {@code structure/ref-dead}, {@code ref/ambiguous}, {@code include/cycle} and {@code
 * include/limit}; a figure that is not found stays as text.
 */
final class EmbedFigures implements Pass {
  private static final int MOST_SUGGESTIONS = 3;

  /** Groups that take groups that take groups would grow without an end. */
  private static final int MOST_FIGURES = 500;

  @Override
  public String name() {
    return "embed-figures";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.INCLUDES, Feature.FIGURES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.EMBEDS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    if (document.nodes(EmbedBlock.class).findAny().isEmpty()) {
      return Checked.of(document);
    }
    Embedder embedder = new Embedder(document.path(), context.pages().figures());
    return new Checked<>(embedder.rewrite(document), embedder.diagnostics);
  }

  private static final class Embedder extends Rewriter {
    private final String page;
    private final FigureIndex index;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Page and id of the figures that are open, the outermost first. */
    private final List<String> open = new ArrayList<>();

    private int figures;

    Embedder(String page, FigureIndex index) {
      this.page = page;
      this.index = index;
    }

    @Override
    public Block embed(EmbedBlock block) {
      if (block.embedded().isPresent()) {
        return block;
      }
      Optional<FigureIndex.Entry> found = find(block);
      if (found.isEmpty()) {
        return asText(block);
      }
      String name = found.get().path() + "#" + block.label().value();
      if (open.contains(name)) {
        diagnostics.add(
            Diagnostic.error(
                    "include/cycle",
                    block.label().span(),
                    "a figure holds itself: %s → %s".formatted(String.join(" → ", open), name))
                .withHint("take the figure from the page that draws it"));
        return asText(block);
      }
      figures++;
      if (figures > MOST_FIGURES) {
        if (figures == MOST_FIGURES + 1) {
          diagnostics.add(
              Diagnostic.error(
                      "include/limit",
                      block.span(),
                      "the page shows more than %d figures of others".formatted(MOST_FIGURES))
                  .withHint("link to the pages instead"));
        }
        return asText(block);
      }
      open.add(name);
      EmbedBlock filled = block.withEmbedded(found.get().embedded());
      EmbedBlock whole = filled.withFigure(found.get().figure().accept(this));
      open.remove(open.size() - 1);
      return whole;
    }

    private static Block asText(EmbedBlock block) {
      return new Paragraph(List.of(new Text(block.span().text(), block.span())), block.span());
    }

    private Optional<FigureIndex.Entry> find(EmbedBlock block) {
      String id = block.label().value();
      // A part of a page may be a page of its own; then the figure is that of both.
      String here = block.span().file().path();
      List<FigureIndex.Entry> all = index.find(id);
      List<FigureIndex.Entry> elsewhere =
          all.stream()
              .filter(entry -> !entry.path().equals(page) && !entry.path().equals(here))
              .toList();
      if (block.page().isPresent()) {
        return onPage(block, block.page().get().value(), elsewhere);
      }
      if (elsewhere.size() == 1) {
        return Optional.of(elsewhere.get(0));
      }
      if (elsewhere.size() > 1) {
        diagnostics.add(ambiguous(block, elsewhere));
      } else if (all.isEmpty()) {
        diagnostics.add(unknown(block));
      } else {
        diagnostics.add(
            Diagnostic.error(
                    "structure/ref-dead",
                    block.label().span(),
                    "%s is a figure of this page itself, expected one of another".formatted(id))
                .withHint("refer to it with @%s".formatted(id)));
      }
      return Optional.empty();
    }

    private Optional<FigureIndex.Entry> onPage(
        EmbedBlock block, String written, List<FigureIndex.Entry> all) {
      List<String> paths = paths(written, block.span());
      Optional<FigureIndex.Entry> found =
          all.stream().filter(entry -> paths.contains(entry.path())).findFirst();
      if (found.isEmpty()) {
        diagnostics.add(
            paths.isEmpty()
                ? noPage(block, written)
                : unknown(block, "%s has no figure %s".formatted(paths.get(0), id(block))));
      }
      return found;
    }

    private static String id(EmbedBlock block) {
      return block.label().value();
    }

    /** Returns the pages that a name may mean: by its path, else by the name of its file. */
    private List<String> paths(String written, SourceSpan place) {
      List<String> pages = index.pages();
      List<String> byPath = new ArrayList<>();
      for (String candidate : ContentPath.candidates(written, place.file().path())) {
        pages.stream()
            .filter(path -> path.equals(candidate) || stem(path).equals(candidate))
            .forEach(byPath::add);
      }
      return byPath.isEmpty()
          ? pages.stream().filter(path -> name(path).equals(name(written))).toList()
          : byPath;
    }

    private static String stem(String path) {
      return path.replaceFirst("\\.[^./]+$", "");
    }

    private static String name(String path) {
      return stem(path.substring(path.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
    }

    private Diagnostic noPage(EmbedBlock block, String written) {
      SourceSpan place = block.page().orElseThrow().span();
      Diagnostic missing =
          Diagnostic.error("structure/ref-dead", place, "there is no page %s".formatted(written));
      List<String> names = index.pages().stream().map(Embedder::name).toList();
      return Suggestions.nearest(name(written), names)
          .map(near -> missing.withHint("did you mean %s?".formatted(near)))
          .orElse(missing);
    }

    private Diagnostic unknown(EmbedBlock block) {
      return unknown(block, "no other page has a figure %s".formatted(id(block)));
    }

    private Diagnostic unknown(EmbedBlock block, String message) {
      Diagnostic dead = Diagnostic.error("structure/ref-dead", block.label().span(), message);
      List<String> near = Suggestions.nearest(id(block), index.ids(), MOST_SUGGESTIONS);
      return near.isEmpty()
          ? dead.withHint("give the figure this id on its page")
          : dead.withHint(
              near.stream()
                  .map(id -> "%s (%s)".formatted(id, index.find(id).get(0).figure().span()))
                  .collect(Collectors.joining(" or ", "did you mean ", "?")));
    }

    private static Diagnostic ambiguous(EmbedBlock block, List<FigureIndex.Entry> all) {
      Diagnostic diagnostic =
          Diagnostic.error(
                  "ref/ambiguous",
                  block.label().span(),
                  "%s is a figure of %d pages".formatted(id(block), all.size()))
              .withHint("name the page: ![[%s#%s]]".formatted(name(all.get(0).path()), id(block)));
      for (FigureIndex.Entry entry : all.subList(0, Math.min(MOST_SUGGESTIONS, all.size()))) {
        diagnostic = diagnostic.withLabel(firstLine(entry.figure().span()), "one of them");
      }
      return diagnostic;
    }

    private static SourceSpan firstLine(SourceSpan span) {
      int end = Math.min(span.end(), span.file().lineEnd(span.line()));
      return span.file().span(span.start(), Math.max(span.start(), end));
    }
  }
}

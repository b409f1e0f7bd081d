package org.labpress.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.slides.DeckBuilder;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;

/** A project in memory, read and resolved as a build does it, with its kinds by folder. */
final class SiteFixture {
  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private final SortedMap<String, SitePage> extra = new TreeMap<>();
  private final Set<String> refused = new HashSet<>();
  private Optional<String> url = Optional.empty();

  SiteFixture with(String path, String text) {
    workspace.with(path, text);
    return this;
  }

  /** Adds a page that a build has given up. */
  SiteFixture with(SitePage page) {
    extra.put(page.path(), page);
    return this;
  }

  /** Adds a paper that its gate refuses. */
  SiteFixture withRefused(String path, String text) {
    refused.add(path);
    return with(path, text);
  }

  SiteFixture at(String address) {
    url = Optional.of(address);
    return this;
  }

  List<SitePage> pages() {
    SortedMap<String, Document> documents = new TreeMap<>();
    Map<String, Set<String>> anchors = new HashMap<>();
    for (String path : workspace.list("content/**.md")) {
      Document read = MarkdownReader.read(workspace.text(path).orElseThrow().value()).value();
      Document local = Passes.apply(Passes.LOCAL, read, context(path, Map.of())).value();
      documents.put(path, local);
      Set<String> ids = new HashSet<>();
      local.nodes(Heading.class).forEach(h -> h.attributes().id().ifPresent(ids::add));
      local.nodes(Captioned.class).forEach(c -> c.attributes().id().ifPresent(ids::add));
      anchors.put(path, ids);
    }
    List<SitePage> pages = new ArrayList<>(extra.values());
    documents.forEach(
        (path, local) -> {
          PassContext context = context(path, anchors);
          pages.add(page(Passes.apply(Passes.ACROSS_PAGES, local, context).value()));
        });
    return pages;
  }

  private PassContext context(String path, Map<String, Set<String>> anchors) {
    return PassContext.of(kind(path), workspace, other -> Optional.ofNullable(anchors.get(other)));
  }

  private static PageKind kind(String path) {
    return path.startsWith("content/log/")
        ? PageKind.LOG
        : path.startsWith("content/papers/")
            ? PageKind.PAPER
            : path.startsWith("content/slides/") ? PageKind.DECK : PageKind.PAGE;
  }

  private SitePage page(Document document) {
    PageKind kind = kind(document.path());
    return switch (kind) {
      case LOG, PAGE -> new SitePage.Article(document, kind);
      case PAPER ->
          new SitePage.Paper(
              document,
              refused.contains(document.path())
                  ? new SitePage.Refused(
                      List.of(
                          Diagnostic.error(
                              "words/double-word",
                              document.span().file().lineSpan(1),
                              "\"the\" is written twice")))
                  : new SitePage.Printed("%PDF-".getBytes(StandardCharsets.US_ASCII)));
      case DECK -> new SitePage.Slides(document, DeckBuilder.build(document).value());
    };
  }

  Checked<SortedMap<String, byte[]>> write() {
    return write(pages());
  }

  Checked<SortedMap<String, byte[]>> write(List<SitePage> pages) {
    SiteInput input =
        SiteInput.of("Probing <log>", url, "en-GB", "1.0", pages, Map.of("f.ttf", new byte[] {1}));
    return SiteWriter.write(input, workspace);
  }

  /** Returns the text of one file; fails if there is none. */
  String file(String path) {
    byte[] bytes = write().value().get(path);
    if (bytes == null) {
      throw new AssertionError(path + " is not written, but " + write().value().keySet());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns a project with a page of every kind. */
  static SiteFixture small() {
    return new SiteFixture()
        .with(
            "content/log/2026-03-02-probe.md",
            """
            ---
            title: A *first* probe
            author: Ana Lee
            tags: [probes, C++]
            tldr: |
              Probes **work**. See [the second](2026-03-09-again.md).
            ---
            ## Setup

            Text with a note[^n] and [data](../results/a.csv).

            [^n]: The note.

            ## Results

            | n | loss |
            |--:|:-----|
            | 1 | 2.3  |

            : Loss by run. {#tbl-loss}

            @tbl-loss shows it.

            - [x] done
            - [ ] open

            ## Next

            ```python
            x < 1
            ```
            """)
        .with(
            "content/log/2026-03-09-again.md",
            """
            ---
            title: Again
            author: [Ana Lee, Bo Wu]
            tags: [probes]
            ---
            Back to [setup](2026-03-02-probe.md#setup).

            <details><summary>More</summary>

            Hidden **text**.

            </details>
            """)
        .with("content/log/2026-02-20-before.md", "# Before\n\nThe oldest entry.\n")
        .with("content/manual/index.md", "# Manual\n\nHow it works.\n")
        .with("content/manual/charts.md", "# Charts\n\n## One\n\n## Two\n\n### Deep\n\n## Three\n")
        .with("content/manual/rules/a.md", "# rule/a\n\nA rule.\n")
        .with(
            "content/papers/seeds.md",
            "---\ntitle: Seeds\nabstract: Few.\n---\n# Summary\n\nText.\n")
        .withRefused("content/papers/bad/paper.md", "---\ntitle: Bad\n---\n# A\n\nThe the.\n")
        .with("content/slides/week.md", "---\ntitle: Week\n---\n## One\n\nText\n\n## Two\n")
        .with("content/results/a.csv", "a,b\n1,2\n");
  }
}

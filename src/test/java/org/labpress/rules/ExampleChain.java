package org.labpress.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.labpress.build.Config;
import org.labpress.build.LintRun;
import org.labpress.build.Progress;
import org.labpress.build.Project;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.document.PageKind;
import org.labpress.html.UnsafeHtml;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.Passes;
import org.labpress.slides.DeckBuilder;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Everything that can find something on a page: a project on the disk, linted as by a user. */
final class ExampleChain {
  /** The day of the build in the examples. */
  private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");

  private ExampleChain() {}

  /** Whether charts are bound to their data yet. */
  static boolean bindsCharts() {
    return Passes.LOCAL.stream().anyMatch(pass -> pass.name().equals("draw-charts"));
  }

  /** Returns the findings that count, each once, in their order. */
  static List<Diagnostic> run(
      Path root, String path, String text, SortedMap<String, String> files) {
    files.forEach((name, content) -> write(root.resolve(name), content));
    write(root.resolve(path), text);
    Project project = new Project(root, Project.locate(root.resolve(path), JUNE).workspace());
    List<Diagnostic> found = new ArrayList<>();
    Config config = Config.read(project.workspace()).drainTo(found);
    found.addAll(LintRun.run(project, config, List.of(path), Optional.empty(), quiet()).counting());
    Document read = MarkdownReader.read(SourceFile.of(path, text)).value();
    found.addAll(UnsafeHtml.find(read));
    if (read.frontMatter().format().map(Located::value).filter(PageKind.DECK::equals).isPresent()) {
      found.addAll(DeckBuilder.build(read).diagnostics());
    }
    return Diagnostic.sorted(found);
  }

  private static Progress quiet() {
    return (what, done, all) -> {};
  }

  private static void write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

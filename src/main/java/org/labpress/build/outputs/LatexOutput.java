package org.labpress.build.outputs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.bibliography.BibSubset;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.ReferenceList;
import org.labpress.json.JsonWriter;
import org.labpress.latex.ArxivBundle;
import org.labpress.latex.ArxivCheck;
import org.labpress.latex.LatexLook;
import org.labpress.latex.LatexSource;
import org.labpress.latex.LatexWriter;
import org.labpress.pdf.FigureWriter;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/** A paper as a bundle of LaTeX, pictures and data. */
public final class LatexOutput {
  /** An archive's names are at most 100 characters long. */
  private static final int LONGEST_DATA_NAME = 90;

  private LatexOutput() {}

  /**
   * A bundle and what was looked at before it is sent.
   *
   * @param checks in their order
   */
  public record Result(ArxivBundle bundle, List<ArxivCheck> checks) {
    public Result {
      checks = List.copyOf(checks);
    }
  }

  /**
   * Returns the bundle of a paper with everything that is to be said of it.
   *
   * @param paper as it is printed
   * @param bibliographies paths of the files that its works come from
   */
  public static Checked<Result> bundle(
      Document paper, LatexLook look, List<String> bibliographies, Workspace workspace) {
    List<Diagnostic> found = new ArrayList<>();
    LatexSource source = LatexWriter.write(paper, look).drainTo(found);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(ArxivBundle.MAIN, bytes(source.main()));
    if (!source.references().isEmpty()) {
      files.put(LatexSource.REFERENCES, bytes(source.references()));
    }
    String works = works(paper, bibliographies, workspace);
    if (!works.isEmpty()) {
      files.put(ArxivBundle.WORKS, bytes(works));
    }
    for (LatexSource.Figure figure : source.figures()) {
      picture(figure, workspace).ifPresent(bytes -> files.put(figure.name(), bytes));
    }
    files.putAll(data(paper, workspace));
    files.put(ArxivBundle.README, bytes(readme()));
    ArxivBundle bundle = new ArxivBundle(files);
    List<ArxivCheck> checks = ArxivCheck.all(bundle, paper);
    checks.forEach(check -> found.addAll(check.found()));
    return new Checked<>(new Result(bundle, checks), found);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the bytes of a picture; empty if its file is gone. */
  static Optional<byte[]> picture(LatexSource.Figure figure, Workspace workspace) {
    return figure instanceof LatexSource.Drawn drawn
        ? Optional.of(FigureWriter.write(drawn.drawing()))
        : workspace.bytes(((LatexSource.Copied) figure).path());
  }

  /** Returns the entries that the paper lists, of all its BibTeX files. */
  private static String works(Document paper, List<String> bibliographies, Workspace workspace) {
    Set<String> keys = new HashSet<>();
    paper
        .nodes(ReferenceList.class)
        .forEach(list -> list.entries().forEach(entry -> keys.add(entry.key())));
    StringBuilder works = new StringBuilder();
    for (String path : bibliographies) {
      Optional<SourceFile> file =
          path.toLowerCase(Locale.ROOT).endsWith(".bib")
              ? workspace.text(path).map(Checked::value)
              : Optional.empty();
      String entries = file.map(text -> BibSubset.of(text, keys)).orElse("");
      works.append(works.length() == 0 || entries.isEmpty() ? "" : "\n").append(entries);
    }
    return works.toString();
  }

  /** Returns the data files behind charts, tables and numbers, by safe names. */
  private static Map<String, byte[]> data(Document paper, Workspace workspace) {
    Set<DataFile> read = new LinkedHashSet<>();
    paper.nodes().flatMap(AttachedData::files).forEach(read::add);
    Map<String, byte[]> data = new TreeMap<>();
    Set<String> done = new HashSet<>();
    for (DataFile file : read) {
      Optional<byte[]> bytes = workspace.bytes(file.path());
      if (bytes.isEmpty() || !done.add(file.path())) {
        continue;
      }
      String name = ArxivBundle.DATA + safe(file.name());
      for (int copy = 2; data.containsKey(name); copy++) {
        name = ArxivBundle.DATA + copy + "-" + safe(file.name());
      }
      data.put(name, bytes.get());
    }
    return data;
  }

  /** Returns a name of the characters that arXiv accepts. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_+.,=-]+", "-");
    String kept =
        plain
            .substring(Math.max(0, plain.length() - LONGEST_DATA_NAME))
            .replaceFirst("^[^A-Za-z0-9]+", "");
    return kept.isEmpty() ? "data" : kept;
  }

  private static String readme() {
    Map<String, Object> process = JsonWriter.object().put("compiler", "pdflatex").build();
    Map<String, Object> main =
        JsonWriter.object().put("filename", ArxivBundle.MAIN).put("usage", "toplevel").build();
    return JsonWriter.write(
            JsonWriter.object().put("process", process).put("sources", List.of(main)).build())
        + "\n";
  }
}

package org.labpress.build.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Document;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.pdf.PrintableImage;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Kept;
import org.labpress.source.Sha256;
import org.labpress.source.Workspace;

/** Reads the images of a paper to the end, not only their headers, before it is set. */
public final class PrintedImages {
  private PrintedImages() {}

  /**
   * Returns the document in which every image with a file can be printed; another is shown by its
   * alternative text, and reported as {@code image/broken}.
   */
  public static Checked<Document> check(Document document, Workspace workspace) {
    return check(document, workspace, new Kept<>(0));
  }

  /**
   * Checks images of which some may have been checked before.
   *
   * @param known what is wrong with files, by their SHA-256; takes what is found now
   */
  public static Checked<Document> check(
      Document document, Workspace workspace, Kept<String, Optional<String>> known) {
    Reader reader = new Reader(workspace, known);
    Document printable = reader.rewrite(document);
    return new Checked<>(printable, reader.diagnostics);
  }

  private static final class Reader extends Rewriter {
    private final Workspace workspace;
    private final Kept<String, Optional<String>> known;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reader(Workspace workspace, Kept<String, Optional<String>> known) {
      this.workspace = workspace;
      this.known = known;
    }

    private Optional<String> problem(byte[] file) {
      return known.keeps()
          ? known.get(Sha256.of(file), hash -> PrintableImage.problem(file))
          : PrintableImage.problem(file);
    }

    @Override
    public Inline image(Image inline) {
      Optional<String> problem =
          inline
              .file()
              .filter(file -> file.header().isPresent())
              .map(ImageFile::path)
              .flatMap(workspace::bytes)
              .flatMap(this::problem);
      if (problem.isEmpty()) {
        return inline;
      }
      String path = inline.file().map(ImageFile::path).orElse(inline.destination());
      diagnostics.add(
          Diagnostic.error(
                  "image/broken",
                  inline.span(),
                  "%s cannot be printed: %s".formatted(path, problem.get()))
              .withHint("save the image again, as PNG or as JPEG in RGB"));
      return new Image(
          inline.destination(),
          inline.title(),
          inline.alternative(),
          inline.attributes(),
          Optional.empty(),
          inline.span());
    }
  }
}

package org.labpress.pass;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Document;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.drawing.ImageHeader;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;

/**
 * Finds the files of images and reads their sizes. Reports {@code image/missing}, {@code
 * image/remote}, {@code image/type} and {@code image/too-large}; such an image keeps no file and is
 * shown by its alternative text.
 */
final class FindImages implements Pass {
  /** Decoding takes four bytes a pixel: 400 MB. */
  private static final long MAX_PIXELS = 100_000_000;

  /** As in LaTeX, the ending of a name may be left out. */
  private static final List<String> ENDINGS = List.of("", ".png", ".svg", ".jpg", ".jpeg");

  private static final Set<String> ONLY_FOR_PRINT = Set.of(".pdf", ".eps", ".ps", ".tif", ".tiff");

  @Override
  public String name() {
    return "find-images";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.FIGURES, Feature.EMBEDS, Feature.TABLES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.IMAGES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Finder finder = new Finder(context.workspace());
    Document found = finder.rewrite(document);
    return new Checked<>(found, finder.diagnostics);
  }

  private static final class Finder extends Rewriter {
    private final Workspace workspace;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Finder(Workspace workspace) {
      this.workspace = workspace;
    }

    @Override
    public Inline image(Image image) {
      Destination destination = Destination.parse(image.destination());
      if (destination.scheme().isPresent()) {
        diagnostics.add(
            Diagnostic.warning(
                    "image/remote",
                    image.span(),
                    "\"%s\" is not a file of the project; a build loads nothing from elsewhere"
                        .formatted(abbreviate(image.destination())))
                .withHint("save the image beside the page and name the file"));
        return image;
      }
      // In a part that the page includes, paths count from the folder of the part.
      String page = image.span().file().path();
      Optional<String> path =
          ENDINGS.stream()
              .flatMap(end -> ContentPath.find(workspace, destination.path() + end, page).stream())
              .findFirst();
      if (path.isEmpty()) {
        diagnostics.add(missing(image, destination.path()));
        return image;
      }
      byte[] bytes = workspace.bytes(path.get()).orElse(new byte[0]);
      Optional<ImageHeader> header = ImageHeader.read(bytes);
      if (header.isEmpty() && !isShownByBrowsers(bytes)) {
        Optional<Image> twin = twin(image, path.get());
        if (twin.isPresent()) {
          return twin.get();
        }
        diagnostics.add(
            Diagnostic.error(
                    "image/type",
                    image.span(),
                    "%s holds %s, expected a PNG, JPEG or SVG image"
                        .formatted(path.get(), describe(bytes)))
                .withHint("export the image again as PNG or SVG, under the same name"));
        return image;
      }
      if (header.isPresent() && (long) header.get().width() * header.get().height() > MAX_PIXELS) {
        diagnostics.add(
            Diagnostic.error(
                    "image/too-large",
                    image.span(),
                    "%s has %d x %d pixels, more than 100 million"
                        .formatted(path.get(), header.get().width(), header.get().height()))
                .withHint("scale the image down"));
        return image;
      }
      return image.withFile(new ImageFile(path.get(), header));
    }

    /** Figures for LaTeX, such as {@code plot.pdf}, often lie beside an image that pages show. */
    private Optional<Image> twin(Image image, String path) {
      int dot = path.lastIndexOf('.');
      if (dot < 0 || !ONLY_FOR_PRINT.contains(path.substring(dot).toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
      for (String ending : List.of(".png", ".jpg", ".jpeg", ".svg")) {
        String other = path.substring(0, dot) + ending;
        byte[] bytes = workspace.bytes(other).orElse(new byte[0]);
        Optional<ImageHeader> header = ImageHeader.read(bytes);
        boolean small =
            header.isEmpty() || (long) header.get().width() * header.get().height() <= MAX_PIXELS;
        if (small && (header.isPresent() || isShownByBrowsers(bytes))) {
          return Optional.of(image.withFile(new ImageFile(other, header)));
        }
      }
      return Optional.empty();
    }

    private Diagnostic missing(Image image, String written) {
      String page = image.span().file().path();
      if (ContentPath.candidates(written, page).isEmpty()) {
        return Diagnostic.error(
                "image/missing",
                image.span(),
                "\"%s\" is not a path inside the project".formatted(abbreviate(written)))
            .withHint("name a file of the project");
      }
      Diagnostic missing =
          Diagnostic.error(
              "image/missing", image.span(), "%s does not exist".formatted(abbreviate(written)));
      return NearPaths.to(written, page, workspace, "{png,PNG,jpg,jpeg,JPG,JPEG,svg}")
          .map(near -> missing.withHint("did you mean \"%s\"?".formatted(near)))
          .orElseGet(() -> missing.withHint("add the file, or correct the path"));
    }

    /** Returns whether these are an SVG, a GIF or a WebP file. */
    private static boolean isShownByBrowsers(byte[] bytes) {
      String head = head(bytes);
      return head.contains("<svg")
          || head.startsWith("GIF8")
          || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
    }

    private static String describe(byte[] bytes) {
      String head = head(bytes).stripLeading().toLowerCase(Locale.ROOT);
      if (bytes.length == 0) {
        return "nothing";
      }
      if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
        return "HTML";
      }
      if (head.startsWith("%pdf")) {
        return "a PDF";
      }
      return head.startsWith("%!ps") ? "PostScript" : "no image that labpress knows";
    }

    private static String head(byte[] bytes) {
      return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    }

    private static String abbreviate(String destination) {
      return destination.length() > 80 ? destination.substring(0, 77) + "..." : destination;
    }
  }
}

package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program of a TeX distribution, for tests that run where there is one. */
public final class PdfLatex {
  private PdfLatex() {}

  public static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(part -> Files.isExecutable(Path.of(part, "pdflatex")));
  }

  /** Compiles a file once and returns the exit code; what TeX says is in its log. */
  public static int run(Path folder, String file) {
    try {
      Process latex =
          new ProcessBuilder(
                  "pdflatex",
                  "-no-shell-escape",
                  "-halt-on-error",
                  "-interaction=nonstopmode",
                  file)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out.txt").toFile())
              .start();
      assertThat(latex.waitFor(120, TimeUnit.SECONDS)).as("pdflatex ends").isTrue();
      return latex.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Returns what TeX said last in a folder, in Latin-1 as it writes it. */
  public static String said(Path folder) {
    try {
      return Files.readString(folder.resolve("out.txt"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

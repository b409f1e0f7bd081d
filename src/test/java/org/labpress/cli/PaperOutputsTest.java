package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several outputs of one paper: all are written or none, and each is named. */
class PaperOutputsTest {
  private static final String PAPER =
      "---\ntitle: T\nlang: en\nauthor: A B\nabstract: We run it.\n---\n\n# Method\n\nText.\n";

  @TempDir private Path folder;

  @Test
  void bundleIsNotWrittenWhereAnotherOutputRefuses() {
    Cli cli = new Cli(folder).with("p.md", PAPER);

    Cli.Run run = cli.run("paper", "p.md", "--latex", "b.tar.gz", "--to", "pdf,crossref");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).endsWith("nothing written (use --draft for a marked draft)\n");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".git", "p.md");
  }

  @Test
  void nothingIsWrittenWhereOnePlaceCannotBeWritten() {
    Cli cli = new Cli(folder).with("p.md", PAPER).with("file", "text");

    Cli.Run run =
        cli.run("paper", "p.md", "--draft", "-o", "a.pdf", "--latex", "file/below/b.tar.gz");

    assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".git", "p.md", "file");
  }

  @Test
  void draftSaysWhatIsNotWritten() {
    Cli cli = new Cli(folder).with("p.md", PAPER).with("out/p.crossref", "<doi_batch/>");

    Cli.Run run = cli.run("paper", "p.md", "--draft", "--to", "pdf,crossref,cff", "-o", "out");

    assertThat(run.err())
        .endsWith(
            """
            p.md: 1 error; 2 of 3 outputs written
              draft: %1$s/p-draft.pdf
              CITATION.cff: %1$s/CITATION.cff
              deposit for Crossref: not written
            %1$s/p.crossref is older than this text
            """
                .formatted(folder.resolve("out")));
  }

  @Test
  void oneOutputIsNamedByItsKind() {
    Cli cli = new Cli(folder).with("p.md", PAPER);

    Cli.Run run = cli.run("paper", "p.md", "--to", "cff", "-o", "C.cff");

    assertThat(run.err())
        .isEqualTo("p.md: nothing found; CITATION.cff written to %s/C.cff\n".formatted(folder));
  }

  @Test
  void olderBundleIsNamedAndNoPdfThatWasNotAskedFor() {
    Cli cli = new Cli(folder).with("p.md", PAPER.replace("Text", "The the text"));
    cli.with("b.tar.gz", "").with("p.pdf", "%PDF-1.7");

    Cli.Run run = cli.run("paper", "p.md", "--latex", "b.tar.gz");

    assertThat(run.err())
        .endsWith(
            "no LaTeX bundle written (use --draft for a marked draft); %s/b.tar.gz is older than this text\n"
                .formatted(folder));
  }
}

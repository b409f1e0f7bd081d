package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.build.style.StyleWish;

class BuildMemoryTest {
  private static final String[] WORDS = {
    "calibration",
    "the",
    "the",
    "of",
    "Figure 1",
    "250 ms",
    "very",
    "significantly",
    "$x^2$",
    "[^1]",
    "**seeds**",
    "`code.of(it)`",
    "improves",
    "an extrapolated",
    "representation",
    "."
  };

  @TempDir private Path folder;

  @Test
  void buildsOfAnEditedPaperGiveTheSameBytesWithAndWithoutIt() throws IOException {
    Random random = new Random(5);
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      blocks.add(paragraph(random));
    }
    blocks.add(3, "```chart\ndata: data.csv\nx: x\ny: y\ncaption: A line.\nalt: A line.\n```");
    blocks.add("[^1]: " + paragraph(random));
    BuildMemory memory = BuildMemory.bounded();
    for (int edit = 0; edit < 12; edit++) {
      Files.writeString(folder.resolve("data.csv"), "x,y\n1,2\n2," + (3 + edit / 5) + "\n");
      write(blocks);

      Outcome kept = build(memory);
      Outcome fresh = build(BuildMemory.none());

      assertThat(kept.report()).as("edit %d", edit).isEqualTo(fresh.report());
      assertThat(kept.pdf()).as("edit %d", edit).isEqualTo(fresh.pdf());
      edit(blocks, random);
    }
    assertThat(memory.charts().size()).isEqualTo(3);
  }

  private record Outcome(List<String> report, ByteBuffer pdf) {}

  private Outcome build(BuildMemory memory) throws IOException {
    Project project = Project.locate(folder.resolve("paper.md"), Instant.EPOCH);
    PaperBuild.Options options =
        new PaperBuild.Options(
            Set.of(PaperFormat.PDF),
            Optional.empty(),
            Optional.of(Path.of("paper.pdf")),
            Optional.empty(),
            true,
            false,
            false,
            StyleWish.NONE);
    PaperBuild.Result result =
        PaperBuild.run(project, Config.DEFAULT, "paper.md", folder, options, memory);
    List<String> report =
        result.report().items().stream().map(item -> item.diagnostic().toString()).toList();
    return new Outcome(
        report, ByteBuffer.wrap(Files.readAllBytes(result.written().get(0).place())));
  }

  private void write(List<String> blocks) throws IOException {
    Files.writeString(
        folder.resolve("paper.md"),
        "---\ntitle: A paper\nauthor: Ana Lee\nabstract: Short.\n---\n\n# Start\n\n"
            + String.join("\n\n", blocks)
            + "\n");
  }

  private static void edit(List<String> blocks, Random random) {
    int at = random.nextInt(blocks.size() - 1);
    switch (random.nextInt(4)) {
      case 0 -> blocks.add(at, paragraph(random));
      case 1 -> Collections.swap(blocks, at, random.nextInt(blocks.size() - 1));
      case 2 -> blocks.add(at, "# Section " + at);
      default -> blocks.set(at, blocks.get(at).replaceFirst("the", "a"));
    }
  }

  private static String paragraph(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 30 + random.nextInt(60); i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }
}

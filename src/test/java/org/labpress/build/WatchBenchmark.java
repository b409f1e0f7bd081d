package org.labpress.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.labpress.build.style.StyleWish;

/**
 * Builds a paper again and again in one process, as {@code paper --watch} does, after one word of
 * one paragraph has changed, and measures each build from the reading of the files to the written
 * PDF.
 *
 * <p>Arguments: the paper, which is changed and put back; the number of columns; the number of
 * edits. Prints one line of {@code name=value} pairs, the median and the ninth decile of the later
 * half of the edits in milliseconds: {@code wall} of the clock, {@code cpu} of the whole process.
 */
public final class WatchBenchmark {
  /** A word within a line of prose. */
  private static final Pattern WORD = Pattern.compile("(?<=[a-z] )[a-z]{4,12}(?= [a-z]+ [a-z])");

  private WatchBenchmark() {}

  /** Measures one paper. */
  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]).toAbsolutePath();
    String text = Files.readString(source);
    Path pdf = Files.createTempFile("watched", ".pdf");
    try {
      int edits = Integer.parseInt(args[2]);
      double[] wall = new double[edits];
      double[] cpu = new double[edits];
      BuildMemory memory = BuildMemory.bounded();
      StyleWish wish =
          StyleWish.ofOptions(Optional.empty(), Optional.of(Integer.parseInt(args[1])));
      build(source, pdf, wish, memory);
      Random random = new Random(1);
      for (int i = 0; i < edits; i++) {
        Files.writeString(source, edited(text, random));
        double cpuBefore = cpu();
        long before = System.nanoTime();
        build(source, pdf, wish, memory);
        wall[i] = (System.nanoTime() - before) / 1e6;
        cpu[i] = cpu() - cpuBefore;
      }
      System.out.printf(
          Locale.ROOT,
          "bytes=%d wall=%.0f wall90=%.0f cpu=%.0f cpu90=%.0f%n",
          Files.size(pdf),
          quantile(wall, 0.5),
          quantile(wall, 0.9),
          quantile(cpu, 0.5),
          quantile(cpu, 0.9));
    } finally {
      Files.writeString(source, text);
      Files.delete(pdf);
    }
  }

  private static String edited(String text, Random random) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    MatchResult word = words.get(random.nextInt(words.size()));
    return text.substring(0, word.start())
        + word.group().substring(1)
        + "s"
        + text.substring(word.end());
  }

  private static void build(Path source, Path pdf, StyleWish wish, BuildMemory memory) {
    Project project = Project.locate(source, Instant.EPOCH);
    PaperBuild.Options options =
        new PaperBuild.Options(
            Set.of(PaperFormat.PDF),
            Optional.empty(),
            Optional.of(pdf),
            Optional.empty(),
            true,
            false,
            false,
            wish);
    Config config = Config.read(project.workspace()).value();
    PaperBuild.Result result =
        PaperBuild.run(
            project, config, project.relative(source), source.getParent(), options, memory);
    if (result.written().isEmpty()) {
      throw new IllegalStateException("no PDF was written");
    }
  }

  private static double cpu() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  private static double quantile(double[] values, double share) {
    double[] later = Arrays.copyOfRange(values, values.length / 2, values.length);
    Arrays.sort(later);
    return later[(int) (share * (later.length - 1))];
  }
}

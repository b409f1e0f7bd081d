package org.labpress.build;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.build.outputs.PaperOutput;
import org.labpress.build.outputs.PrintedImages;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.Visibility;
import org.labpress.layout.LineFigures;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.Typeset;
import org.labpress.layout.Typesetter;

/**
 * Sets a paper again and again in one process and measures its lines and the CPU time of each run,
 * that of the compiler and the collector included.
 *
 * <p>Arguments: the paper, the number of columns, the number of runs, and where the PDF goes.
 * Prints one line of {@code name=value} pairs; times are milliseconds of CPU, the median of the
 * later half of the runs: {@code typeset} from the resolved document to the pages, {@code pdf} from
 * the pages to the bytes, {@code whole} from the files to the bytes with the check.
 */
public final class PaperBenchmark {
  private PaperBenchmark() {}

  /** Measures one paper. */
  public static void main(String[] args) throws Exception {
    Path source = Path.of(args[0]).toAbsolutePath();
    int columns = Integer.parseInt(args[1]);
    int runs = Integer.parseInt(args[2]);
    Project project = Project.locate(source, Instant.EPOCH);
    Config config = Config.read(project.workspace()).value();
    Document paper = checked(project, config, source).document();
    Document printed =
        PrintedImages.check(Visibility.in(paper, Set.of("pdf", "latex")), project.workspace())
            .value();
    PaperStyle one = PaperStyle.a4().withHyphenation(config.hyphenation());
    PaperStyle style = columns == 2 ? one.inTwoColumns() : one;
    double[] setting = new double[runs];
    double[] writing = new double[runs];
    Typeset typeset = Typesetter.typeset(printed, style).value();
    byte[] pdf = PaperOutput.pdf(typeset, printed, project.workspace());
    for (int i = 0; i < runs; i++) {
      double start = cpu();
      typeset = Typesetter.typeset(printed, style).value();
      double middle = cpu();
      pdf = PaperOutput.pdf(typeset, printed, project.workspace());
      setting[i] = middle - start;
      writing[i] = cpu() - middle;
    }
    double[] whole = new double[runs];
    for (int i = 0; i < runs; i++) {
      double start = cpu();
      CheckedPage page = checked(project, config, source);
      PaperOutput.pdf(page.typeset().orElseThrow(), page.document(), project.workspace());
      whole[i] = cpu() - start;
    }
    if (args.length > 3) {
      Files.write(Path.of(args[3]), pdf);
    }
    System.out.printf(
        Locale.ROOT,
        "%s pages=%d bytes=%d typeset=%.0f pdf=%.0f whole=%.0f%n",
        LineFigures.of(typeset, style).asText(),
        typeset.pages().size(),
        pdf.length,
        median(setting),
        median(writing),
        median(whole));
  }

  private static CheckedPage checked(Project project, Config config, Path source) {
    String path = project.relative(source);
    Pages pages = new Pages(project.workspace(), config, Set.of(path));
    LocalPage page = pages.page(path, Optional.of(PageKind.PAPER)).orElseThrow();
    return new PageChecker(project.workspace(), config, pages, Optional.empty()).check(page, true);
  }

  private static double cpu() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  private static double median(double[] values) {
    List<Double> later = new ArrayList<>();
    Arrays.stream(values).skip(values.length / 2).sorted().forEach(later::add);
    return later.isEmpty() ? 0 : later.get(later.size() / 2);
  }
}

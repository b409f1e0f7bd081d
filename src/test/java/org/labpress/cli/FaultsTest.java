package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command says when labpress itself fails. */
class FaultsTest {
  @TempDir private Path folder;

  /** An environment that fails where a command asks for the time of the build. */
  private static final class Failing extends AbstractMap<String, String> {
    private final Throwable failure;

    Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("wrong"),
        new NoSuchMethodError("wrong"),
        new StackOverflowError("wrong"),
        new OutOfMemoryError("wrong"),
        new AssertionError("wrong"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureIsSaidToBeOursAndExitsWithItsCode(Throwable failure) throws Exception {
    Cli.Run run = run(failure);

    assertThat(run.code()).isEqualTo(ExitCode.OUR_FAULT);
    assertThat(run.err())
        .startsWith("labpress: a fault of labpress, not of what you wrote\nlabpress ")
        .contains(failure.getClass().getName() + ": wrong");
  }

  @Test
  void lackOfMemoryIsSaidWithItsRemedy() throws Exception {
    assertThat(run(new OutOfMemoryError("Java heap space")).err())
        .containsPattern("\\d+ MB of memory were not enough; java -Xmx4g");
  }

  @Test
  void callsWithoutEndDoNotPushTheMessageOffTheScreen() throws Exception {
    StackOverflowError failure = new StackOverflowError();
    StackTraceElement call = new StackTraceElement("Typesetter", "set", "Typesetter.java", 1);
    failure.setStackTrace(
        Stream.generate(() -> call).limit(1024).toArray(StackTraceElement[]::new));

    assertThat(run(failure).err().lines()).hasSizeLessThan(110);
  }

  private Cli.Run run(Throwable failure) throws Exception {
    Files.writeString(folder.resolve("p.md"), "Text.\n");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(printed, printed, false, false, 80);

    int code = Main.run(new Session(folder, terminal, new Failing(failure)), "paper", "p.md");

    return new Cli.Run(code, "", err.toString(StandardCharsets.UTF_8));
  }
}

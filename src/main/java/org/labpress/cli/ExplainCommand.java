package org.labpress.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.labpress.build.RulePages;
import org.labpress.build.UnusablePathException;
import org.labpress.source.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labpress explain}: the page of the manual about one kind of finding. */
@Command(name = "explain", description = "Print what a finding means, with examples.")
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RULE", description = "Id of the finding, such as words/double-word.")
  private String rule = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<String> page = RulePages.page(rule);
    if (page.isEmpty()) {
      String unknown = "there is no finding called \"%s\"".formatted(rule);
      throw new UnusablePathException(
          Suggestions.nearest(rule, RulePages.ids())
              .map(near -> "%s; did you mean %s?".formatted(unknown, near))
              .orElse(unknown));
    }
    session.terminal().out().print(page.get());
    session.terminal().out().flush();
    return ExitCode.CLEAN;
  }
}

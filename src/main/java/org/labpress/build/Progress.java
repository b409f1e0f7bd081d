package org.labpress.build;

/** Told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (what, done, total) -> {};

  /**
   * Reports a step.
   *
   * @param what in work now, such as a path
   * @param done steps finished, at most {@code total}
   * @param total steps in all, at least 1
   */
  void at(String what, int done, int total);
}

package org.labpress.document;

/** What became of a fence of samples. */
public sealed interface SamplesResult permits SamplesResult.Listed, SamplesResult.Failed {
  /** Samples that can be shown. */
  record Listed(SampleList list) implements SamplesResult {}

  /**
   * A fence without samples; the same is said by a diagnostic.
   *
   * @param reason one clause
   */
  record Failed(String reason) implements SamplesResult {}
}

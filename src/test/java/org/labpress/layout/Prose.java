package org.labpress.layout;

import java.util.Random;

/** Sentences with words of every length, as papers have them. */
final class Prose {
  private static final String[] SUBJECTS = {
    "The optimiser",
    "Our baseline",
    "A shorter warm-up",
    "Every evaluation",
    "The tokeniser",
    "This regularisation",
    "A deterministic sampler",
    "The second configuration",
    "Gradient accumulation",
    "The held-out distribution",
    "An implementation in Java",
    "The annotators' disagreement",
    "A calibrated classifier",
    "The learning-rate schedule"
  };
  private static final String[] VERBS = {
    "improves", "does not change", "underestimates", "is comparable with", "dominates",
    "approximates", "reproduces", "converges towards", "is indistinguishable from", "shifts",
    "interacts with", "outperforms", "depends on"
  };
  private static final String[] OBJECTS = {
    "the validation loss", "the accuracy of smaller models",
        "the corresponding confidence interval",
    "the memory footprint", "an uninformative prior", "the throughput per accelerator",
    "the representation of infrequent words", "its own ablation", "the published figures",
    "the extrapolated scaling law", "the standard error"
  };
  private static final String[] TAILS = {
    "",
    " in all three runs",
    ", although the difference is small",
    " (see Table 2)",
    " when the batch is large",
    "; the reason is unknown",
    " under the same budget",
    ", as Figure 3 shows",
    " after 40 thousand steps",
    " for out-of-distribution inputs"
  };

  private Prose() {}

  static String paragraph(Random random) {
    StringBuilder text = new StringBuilder();
    int sentences = 2 + random.nextInt(9);
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ")
          .append(pick(random, SUBJECTS))
          .append(' ')
          .append(pick(random, VERBS))
          .append(' ')
          .append(pick(random, OBJECTS))
          .append(pick(random, TAILS))
          .append('.');
    }
    return text.toString();
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}

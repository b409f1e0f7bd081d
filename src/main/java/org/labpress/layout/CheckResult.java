package org.labpress.layout;

/**
 * By which rules a document was checked, and what came of it.
 *
 * @param profile names of the profiles, the last of which held
 * @param stage {@code draft}, {@code usual} or {@code final}
 * @param rules that ran
 * @param version 16 hexadecimal digits that name these rules and how strict they were
 * @param errors findings that stop a paper
 * @param warnings findings that are conventions
 * @param accepted findings that the author accepts
 */
public record CheckResult(
    String profile,
    String stage,
    int rules,
    String version,
    int errors,
    int warnings,
    int accepted) {}

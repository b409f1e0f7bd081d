package org.labpress.document;

import java.time.Duration;
import java.util.Optional;

/**
 * The meeting for which a deck is made.
 *
 * @param when as written
 * @param length longer than nothing
 * @param where a room, as written
 * @param link address of the call, as written
 * @param order how points of the agenda are sorted, as written
 */
public record Meeting(
    Optional<Located<String>> when,
    Optional<Located<Duration>> length,
    Optional<Located<String>> where,
    Optional<Located<String>> link,
    Optional<Located<String>> order) {}

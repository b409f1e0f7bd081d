package org.labpress.build;

import java.util.Optional;
import org.labpress.document.Located;

/**
 * A query of {@code labpress.yml}, which a database answers when the author asks.
 *
 * @param source name of the database
 * @param sql path of the file with its text
 * @param to path of the file for its result
 */
record ConfiguredQuery(
    Located<String> name,
    Located<String> source,
    Located<String> sql,
    Optional<Located<String>> to) {}

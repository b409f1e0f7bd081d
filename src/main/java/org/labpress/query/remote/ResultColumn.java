package org.labpress.query.remote;

/**
 * A column of a result.
 *
 * @param name as the query names it
 * @param type as the database calls it, such as {@code numeric}
 */
public record ResultColumn(String name, String type) {}

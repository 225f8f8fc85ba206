package org.performanceplatform.core.query;

/**
 * The record after which a page of a raw answer begins.
 *
 * @param sortValue its value of the sort key; null if it has none, or the answer is not sorted
 * @param id its {@code _id}
 */
public record Cursor(Object sortValue, Object id) {}

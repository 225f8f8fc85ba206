package org.performanceplatform.core.recordformats;

import java.util.Map;

/**
 * A record as it was sent, and where it stood.
 *
 * @param values its fields in their order. A value is a {@code String}, {@code Long}, {@code BigInteger} (only beyond
 *     64 bits), {@code Double} (always finite), {@code Boolean}, null, or a {@code List} or {@code Map} of such. The map
 *     may be changed
 * @param position its place, for messages
 */
public record ReadRecord(Map<String, Object> values, Position position) {}

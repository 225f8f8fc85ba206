package org.performanceplatform.read.caching;

import java.util.Optional;

/**
 * A body that was sent, and what was said beside it.
 *
 * @param next the cursor of the following page, if the body is a page and not the last one
 */
public record KeptBody(byte[] bytes, Optional<String> next) {}

package org.performanceplatform.stagecraft.files;

/**
 * An entry and where it stands.
 *
 * @param pointer a JSON Pointer into the request
 */
record Placed<T>(String pointer, T entry) {}

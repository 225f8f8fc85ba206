package org.performanceplatform.stagecraft.errors;

/**
 * One thing wrong in a request body.
 *
 * @param pointer where it is: a JSON Pointer (RFC 6901) into the body
 * @param detail what is wrong there
 */
public record Fault(String pointer, String detail) {}

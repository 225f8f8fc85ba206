package org.performanceplatform.write.tokens;

/** A token is not accepted; the message says why, without the token. */
final class InvalidTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidTokenException(String message) {
        super(message, null, false, false);
    }
}

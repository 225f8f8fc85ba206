package org.performanceplatform.stagecraft.openidconnect;

/** The provider can't be reached, or does not keep to the protocol. The message is for the log, not for the browser. */
final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderException(String message) {
        super(message);
    }

    ProviderException(String message, Throwable cause) {
        super(message, cause);
    }
}

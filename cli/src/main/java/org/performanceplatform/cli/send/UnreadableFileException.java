package org.performanceplatform.cli.send;

import java.io.IOException;

/** A file that cannot be taken apart into records. The message says where and why, in words for the person who sends it. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }
}

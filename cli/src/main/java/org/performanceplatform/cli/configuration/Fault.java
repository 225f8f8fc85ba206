package org.performanceplatform.cli.configuration;

/**
 * Something wrong in a file.
 *
 * @param file relative to the folder
 * @param line from 1
 * @param pointer a JSON Pointer into the file's document; empty for all of it
 */
record Fault(String file, int line, String pointer, String detail) {

    String inWords() {
        return file + ":" + line + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + detail;
    }
}

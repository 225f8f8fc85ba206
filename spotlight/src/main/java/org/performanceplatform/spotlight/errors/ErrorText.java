package org.performanceplatform.spotlight.errors;

/** What a page says of a failure. */
public record ErrorText(String heading, String explanation) {

    /** The words for a status. */
    static ErrorText of(int status) {
        return switch (status) {
            case 404 ->
                new ErrorText(
                        "This page cannot be found",
                        "Check the address if you typed it. The dashboard may also have been renamed or withdrawn.");
            case 405 ->
                new ErrorText("This address only shows things", "It can be opened, but nothing can be sent to it.");
            case 410 ->
                new ErrorText(
                        "Pictures of whole pages are no longer made",
                        "Open the page itself. Each chart on it can be downloaded as a picture.");
            case 501 -> new ErrorText("This page is not available", "It is of a kind that this site cannot show.");
            case 503 ->
                new ErrorText(
                        "This page is not available just now",
                        "Something that it depends on cannot be reached. Try again in a few minutes.");
            default ->
                new ErrorText(
                        "This page could not be loaded", "Something went wrong here. Try again in a few minutes.");
        };
    }
}

package org.performanceplatform.cli.send;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.performanceplatform.cli.installation.WrongCommand;

/**
 * The data set that records go to.
 *
 * @param url of the write API, such as {@code http://127.0.0.1:3039}
 * @param token a write token of the data set
 * @param sheet of workbooks, null for the first
 * @param reason why published figures change, or null
 */
public record Destination(String url, String group, String type, String token, String sheet, String reason) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/-]*)?");

    /** The characters of RFC 6750 section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]*");

    /** @throws WrongCommand if the address or the token can't be one; the message never repeats the token */
    public Destination {
        if (!ADDRESS.matcher(url).matches()) {
            throw new WrongCommand(url + " is not the address of a write API, such as http://127.0.0.1:3039.");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new WrongCommand("The token holds a character that no token has. Was it copied whole, and alone?");
        }
    }

    /** One that is told no reason. */
    public Destination(String url, String group, String type, String token, String sheet) {
        this(url, group, type, token, sheet, null);
    }

    /** The value of the header {@code Revision-Reason}, if there is a reason. */
    Optional<String> reasonHeader() {
        return Optional.ofNullable(reason).map(Destination::encoded);
    }

    URI uri() {
        String address = url.replaceAll("/+$", "") + "/data/" + encoded(group) + "/" + encoded(type);
        return URI.create(sheet == null ? address : address + "?sheet=" + encoded(sheet));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.performanceplatform.write.revisions;

import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.performanceplatform.core.personaldata.PersonalData;
import org.performanceplatform.core.records.Confidentiality;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/**
 * Reads the header {@code Revision-Reason}: why figures change, as plain ASCII, or as percent-encoded UTF-8 ({@code %C3%A9}); at most 500
 * characters. It is published, so it must not look like personal data where the records must not.
 */
public final class ReasonHeader {

    /** The header's name. */
    public static final String NAME = "Revision-Reason";

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_BYTES = 12 * MOST_CHARACTERS;
    private static final int HEXADECIMAL = 16;
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private ReasonHeader() {}

    static Optional<String> read(HttpServerRequest request, DataSet dataSet) {
        Optional<String> reason = read(request.getHeader(NAME));
        boolean refuses = Confidentiality.Rule.named(dataSet.personalData()) == Confidentiality.Rule.REFUSE;
        reason.filter(text -> refuses)
                .flatMap(text -> PersonalData.kindOf(NAME, text))
                .ifPresent(kind -> {
                    throw refused(NAME + " looks like " + kind.title() + ", which is not to be published");
                });
        return reason;
    }

    /** The reason that a header gives, if it gives any. @throws RefusedException if it can't be used */
    static Optional<String> read(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.length() > MOST_BYTES) {
            throw tooLong();
        }
        String text = decoded(header).strip();
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            throw tooLong();
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw refused(NAME + " must be text on one line");
        }
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    /** A percent sign that begins no encoded byte stands for itself. */
    private static String decoded(String header) {
        ByteBuffer bytes = ByteBuffer.allocate(header.length());
        for (int i = 0; i < header.length(); i++) {
            char character = header.charAt(i);
            if (character > '~') {
                throw refused(NAME + " must be ASCII, with all else as percent-encoded UTF-8");
            }
            if (ENCODED.matcher(header).region(i, header.length()).lookingAt()) {
                bytes.put((byte) Integer.parseInt(header, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                bytes.put((byte) character);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException noText) {
            throw refused(NAME + " must be ASCII, with all else as percent-encoded UTF-8");
        }
    }

    private static RefusedException tooLong() {
        return refused(NAME + " must have at most " + MOST_CHARACTERS + " characters");
    }

    private static RefusedException refused(String message) {
        return new RefusedException(Problem.of(400, "invalid-revision-reason", "The reason can't be used", message));
    }
}

package org.performanceplatform.write.emptying;

import org.performanceplatform.core.recordformats.BodyDescription;
import org.performanceplatform.core.recordformats.ContentType;
import org.performanceplatform.core.recordformats.Fault;
import org.performanceplatform.core.recordformats.Limits;
import org.performanceplatform.core.recordformats.RecordFormat;
import org.performanceplatform.core.recordformats.RecordFormatException;
import org.performanceplatform.core.recordformats.RecordReader;
import org.performanceplatform.core.recordformats.RecordReaders;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.patience.PatientStream;

/** The only body that a PUT may have ({@code reference/backdrop.md} section 1.2). */
final class EmptyList {

    private static final RecordReaders READERS = new RecordReaders(Limits.DEFAULT);
    private static final ContentType JSON = new ContentType(RecordFormat.JSON, java.nio.charset.StandardCharsets.UTF_8);

    private EmptyList() {}

    /** @throws RefusedException unless the body is {@code []}, declared as JSON */
    static void require(PatientStream body, String contentType, String contentEncoding) {
        BodyDescription description = BodyDescription.of(JSON).withContentEncoding(contentEncoding);
        try (RecordReader reader = READERS.open(body, description)) {
            boolean empty = reader.next() == null;
            if (!isJson(contentType)) {
                throw wrongContentType();
            }
            if (!empty) {
                throw notEmpty();
            }
        } catch (RecordFormatException e) {
            if (e.fault() == Fault.JSON_NULL) {
                throw wrongContentType();
            }
            throw e.fault() == Fault.NOT_AN_OBJECT ? notEmpty() : e;
        }
    }

    private static boolean isJson(String contentType) {
        return ContentType.parse(contentType)
                .filter(type -> type.format() == RecordFormat.JSON)
                .isPresent();
    }

    private static RefusedException notEmpty() {
        return new RefusedException(Problem.of(
                400,
                "only-empty-list",
                "Only an empty list is possible",
                "Not implemented: you can only pass an empty JSON list"));
    }

    private static RefusedException wrongContentType() {
        return new RefusedException(Problem.of(
                400,
                "wrong-content-type",
                "The body has a form that is not taken",
                "ValidationError('Expected header: Content-type: application/json',)"));
    }
}

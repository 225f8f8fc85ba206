package org.performanceplatform.write.ingest;

import java.io.InputStream;
import java.util.Optional;
import org.performanceplatform.core.revisions.Publication;

/**
 * A body of records, and what its sender says about it.
 *
 * @param contentType the {@code Content-Type} header, or null
 * @param contentEncoding the {@code Content-Encoding} header, or null
 * @param sheet the sheet of a workbook, or null for the first
 * @param idempotencyKey the {@code Idempotency-Key} header, without quotes
 * @param publication whether it is to be kept what replaced records held before
 */
public record IngestRequest(
        InputStream body,
        String contentType,
        String contentEncoding,
        String sheet,
        Optional<String> idempotencyKey,
        Preferences preferences,
        Publication publication) {}

package org.performanceplatform.core.recordformats;

/** What can be wrong with a body of records, before any record is looked at on its own. */
public enum Fault {
    /** The body has no bytes. */
    EMPTY_BODY(Kind.MALFORMED),
    /** The body is no JSON; the message has the reference's form {@code Error parsing JSON: "…"}. */
    JSON_SYNTAX(Kind.MALFORMED),
    /** The JSON is {@code null}, which the reference answers like a wrong content type. */
    JSON_NULL(Kind.MALFORMED),
    /** A record is something other than an object. */
    NOT_AN_OBJECT(Kind.MALFORMED),
    /** {@code NaN}, {@code Infinity}, or a number that no double can hold. */
    NUMBER_OUT_OF_RANGE(Kind.MALFORMED),
    /** Half of a surrogate pair, which no encoding can store. */
    BROKEN_CHARACTER(Kind.MALFORMED),
    /** Bytes that mean nothing in the body's encoding. */
    WRONG_ENCODING(Kind.MALFORMED),
    /** The body is said to be gzip and is not, or is cut short. */
    BROKEN_GZIP(Kind.MALFORMED),
    /** Quotes out of place in a CSV text. */
    CSV_SYNTAX(Kind.MALFORMED),
    /** A table without a header row. */
    NO_HEADER(Kind.MALFORMED),
    /** A header row with a column that has no name, or one name twice. */
    BAD_HEADER(Kind.MALFORMED),
    /** A row with more or fewer values than the header row has columns. */
    RAGGED_ROW(Kind.MALFORMED),
    /** A date that some people read day first and others month first. */
    AMBIGUOUS_DATE(Kind.MALFORMED),
    /** A cell that shows an error, such as {@code #DIV/0!}, or a date beyond what can be stored. */
    ERROR_CELL(Kind.MALFORMED),
    /** The workbook has no sheet of the name asked for. */
    NO_SUCH_SHEET(Kind.MALFORMED),
    /** The file is no workbook, or a broken one. */
    BROKEN_WORKBOOK(Kind.MALFORMED),
    /** A workbook of Excel 97 to 2003, or one locked with a password. */
    OLD_WORKBOOK(Kind.UNSUPPORTED),
    /** An encoding without a known name. */
    UNKNOWN_CHARSET(Kind.UNSUPPORTED),
    /** A {@code Content-Encoding} other than gzip. */
    UNKNOWN_CODING(Kind.UNSUPPORTED),
    /** More bytes than {@link Limits#bodyBytes()}. */
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    /** More bytes, once inflated, than {@link Limits#inflatedBytes()}. */
    INFLATED_TOO_LARGE(Kind.TOO_LARGE),
    /** More records than {@link Limits#records()}. */
    TOO_MANY_RECORDS(Kind.TOO_LARGE),
    /** More than {@link Limits#recordCharacters()} in one record. */
    RECORD_TOO_LARGE(Kind.TOO_LARGE),
    /** Lists or objects nested deeper than {@link Limits#nesting()}. */
    NESTED_TOO_DEEPLY(Kind.TOO_LARGE),
    /** A number of more digits than {@link Limits#numberCharacters()}. */
    NUMBER_TOO_LONG(Kind.TOO_LARGE);

    /** How a service answers. */
    public enum Kind {
        /** The sender has to repair the body (400). */
        MALFORMED,
        /** A limit is exceeded (413). */
        TOO_LARGE,
        /** The form itself is not accepted (415). */
        UNSUPPORTED
    }

    private final Kind kind;

    Fault(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what is wrong with a JSON text, in the words of the reference (backdrop section 1.2). */
final class JsonFaults {

    /** What the parser's message contains, and what is said instead: its own words name its classes and settings. */
    private static final Map<String, String> WORDS = words();

    private JsonFaults() {}

    static RecordFormatException of(IOException problem, Position position, Limits limits) {
        return problem instanceof JsonProcessingException json
                ? of(json, position, place(json.getLocation()), limits)
                : syntax("The text is not in the encoding that the request names", position, problem);
    }

    /** A fault within the line that the parser was given. */
    static RecordFormatException ofLine(
            JsonProcessingException problem, Position position, Lines lines, Limits limits) {
        return of(problem, position, place(problem.getLocation(), lines), limits);
    }

    private static RecordFormatException of(
            JsonProcessingException problem, Position position, String place, Limits limits) {
        if (problem instanceof StreamConstraintsException) {
            return beyondLimit(problem.getOriginalMessage(), position, limits);
        }
        String original = problem.getOriginalMessage();
        Fault fault = original.startsWith("Non-standard token") ? Fault.NUMBER_OUT_OF_RANGE : Fault.JSON_SYNTAX;
        String text = problem instanceof JsonEOFException ? "Unexpected end of data" : words(original);
        return new RecordFormatException(fault, position, message(text + place), problem);
    }

    static RecordFormatException extraData(JsonLocation location) {
        return syntax("Extra data" + place(location), Position.NONE, null);
    }

    static RecordFormatException extraData(JsonLocation location, Position position, Lines lines) {
        return syntax("Extra data" + place(location, lines), position, null);
    }

    static RecordFormatException brokenLine(Position position) {
        return syntax("A record has to stand on one line: line " + position.row(), position, null);
    }

    static RecordFormatException notAnObject(Position position, boolean inList) {
        String subject = inList ? Places.subject(position) : "The body";
        return new RecordFormatException(
                Fault.NOT_AN_OBJECT, position, subject + " is not a JSON object such as {\"count\": 5}");
    }

    static String message(String text) {
        return "Error parsing JSON: \"" + text + "\"";
    }

    static void close(JsonParser parser) {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordFormatException syntax(String text, Position position, IOException cause) {
        return new RecordFormatException(Fault.JSON_SYNTAX, position, message(text), cause);
    }

    private static RecordFormatException beyondLimit(String said, Position position, Limits limits) {
        if (said.contains("Number value length")) {
            return limits.numberTooLong(position);
        }
        if (said.contains("nesting depth")) {
            return limits.nestedTooDeeply(position);
        }
        return said.contains("Name length") ? limits.nameTooLong(position) : limits.recordTooLarge(position);
    }

    private static String words(String original) {
        return WORDS.entrySet().stream()
                .filter(entry -> original.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("No JSON object could be decoded");
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Non-standard token", "NaN and Infinity are not numbers in JSON");
        words.put("to start field name", "Expecting property name enclosed in double quotes");
        words.put("separate field name and value", "Expecting ':' delimiter");
        words.put("comma to separate", "Expecting ',' delimiter");
        words.put("Illegal unquoted character", "Invalid control character");
        words.put("character escape", "Invalid \\escape");
        words.put("escape sequence", "Invalid \\escape");
        words.put("UTF-8", "Invalid UTF-8");
        words.put("numeric value", "Invalid number");
        words.put("decimal point", "Invalid number");
        words.put("Unexpected close marker", "Unexpected closing bracket");
        words.put("expected a value", "Expecting value");
        return words;
    }

    private static String place(JsonLocation location) {
        if (location == null) {
            return "";
        }
        long offset = location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset();
        return place(location.getLineNr(), location.getColumnNr(), offset);
    }

    private static String place(JsonLocation location, Lines lines) {
        if (location == null) {
            return "";
        }
        long offset = lines.start() + location.getByteOffset();
        return place(lines.number(), lines.indent() + location.getColumnNr(), offset);
    }

    private static String place(long line, int column, long offset) {
        return ": line " + line + " column " + column + " (char " + offset + ")";
    }
}

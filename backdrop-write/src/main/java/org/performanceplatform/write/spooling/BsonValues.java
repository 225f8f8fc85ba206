package org.performanceplatform.write.spooling;

import java.util.Date;
import org.bson.BsonBinaryWriter;
import org.bson.Document;

/** Writes the values that a record may have as BSON, and documents of them. */
final class BsonValues {

    private BsonValues() {}

    static void write(BsonBinaryWriter writer, String key, Document values) {
        writer.writeStartDocument(key);
        values.forEach((member, value) -> write(writer, member, value));
        writer.writeEndDocument();
    }

    static void write(BsonBinaryWriter writer, String key, Object value) {
        if (value instanceof String text) {
            writer.writeString(key, text);
        } else if (value instanceof Long number) {
            writer.writeInt64(key, number);
        } else if (value instanceof Integer number) {
            writer.writeInt32(key, number);
        } else if (value instanceof Double number) {
            writer.writeDouble(key, number);
        } else if (value instanceof Boolean truth) {
            writer.writeBoolean(key, truth);
        } else if (value instanceof Date date) {
            writer.writeDateTime(key, date.getTime());
        } else if (value == null) {
            writer.writeNull(key);
        } else if (value instanceof Document values) {
            write(writer, key, values);
        } else {
            throw new IllegalArgumentException("No value of a record: " + value.getClass());
        }
    }
}

package org.performanceplatform.write.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoDatabase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadState;

/** What a data set holds, read from the database as readers do. */
public final class StoredRecords {

    private final MongoDatabase database;

    public StoredRecords(MongoDatabase database) {
        this.database = database;
    }

    /** The head of a data set, without its log. */
    public HeadState head(String name) {
        return new HeadReader(database).state(new DataSetName(name));
    }

    /** The records of a data set, in no particular order. */
    public List<Document> of(String name) {
        return database.getCollection(head(name).collection()).find().into(new ArrayList<>());
    }

    /** The records as a read without parameters answers them. */
    public ObjectNode asAnswer(String name) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode answer = mapper.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (Document record : of(name)) {
            ObjectNode row = data.addObject();
            record.forEach(
                    (key, value) -> row.set(key, mapper.valueToTree(value instanceof Date date ? text(date) : value)));
        }
        return answer;
    }

    private static String text(Date date) {
        String pattern = date.getTime() % 1000 == 0 ? "uuuu-MM-dd'T'HH:mm:ssxxx" : "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx";
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(date.toInstant());
    }
}

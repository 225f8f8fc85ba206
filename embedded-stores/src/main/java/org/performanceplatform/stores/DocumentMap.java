package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;

/**
 * The documents of a collection by their keys. It holds {@link StoredDocument}s, but takes and gives {@link Document}s; what it gives
 * belongs to whoever asked for it.
 */
final class DocumentMap extends MVMap<Object, Object> {

    /** Opens the map if a store has it, or makes it. */
    static final class Builder extends BasicBuilder<DocumentMap, Object, Object> {

        Builder() {
            valueType(new DocumentType());
        }

        @Override
        protected DocumentMap create(Map<String, Object> config) {
            return new DocumentMap(config, this);
        }
    }

    private DocumentMap(Map<String, Object> config, Builder builder) {
        super(config, builder.getKeyType(), builder.getValueType());
    }

    /** This map for the server's collection, which puts, gets, removes and counts, and asks for all values. */
    @SuppressWarnings("unchecked")
    MVMap<Object, Document> ofDocuments() {
        return (MVMap<Object, Document>) (MVMap<Object, ?>) this;
    }

    @Override
    public Object get(Page<Object, Object> page, Object key) {
        return document(super.get(page, key));
    }

    /** How everything is put and removed. */
    @Override
    public Object operate(Object key, Object document, DecisionMaker<? super Object> decision) {
        Object stored = document == null ? null : StoredDocument.of((Document) document);
        return document(super.operate(key, stored, decision));
    }

    /** Puts a document without telling which was there before. */
    void set(Object key, Document document) {
        super.operate(key, StoredDocument.of(document), DecisionMaker.PUT);
    }

    /** The documents from a key on, or all if it is null, in the order of keys, as they are now. */
    Iterator<DocumentWithPosition<Object>> from(Object key) {
        Cursor<Object, Object> entries = cursor(key);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public DocumentWithPosition<Object> next() {
                Object next = entries.next();
                return new DocumentWithPosition<>(document(entries.getValue()), next);
            }
        };
    }

    /** All documents, one after the other. */
    Stream<DocumentWithPosition<Object>> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(from(null), Spliterator.ORDERED), false);
    }

    @Override
    public Collection<Object> values() {
        return stream().<Object>map(DocumentWithPosition::getDocument).toList();
    }

    private static Document document(Object stored) {
        return stored == null ? null : ((StoredDocument) stored).document();
    }
}

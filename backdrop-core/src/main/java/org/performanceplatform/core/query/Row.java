package org.performanceplatform.core.query;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A row of an answer: a few keys, always in alphabetical order, and their values. Answers have thousands of rows of a handful of
 * keys, for which this takes a fraction of the time and memory of a tree. Keys are never removed.
 */
public final class Row extends AbstractMap<String, Object> {

    private static final int USUAL = 8;

    private String[] keys = new String[USUAL];
    private Object[] values = new Object[USUAL];
    private int size;

    /** The key at a place from 0 to below {@link #size}. */
    public String keyAt(int place) {
        return keys[place];
    }

    /** The value at a place from 0 to below {@link #size}. */
    public Object valueAt(int place) {
        return values[place];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object put(String key, Object value) {
        int place = size;
        while (place > 0) {
            int order = keys[place - 1].compareTo(key);
            if (order == 0) {
                Object former = values[place - 1];
                values[place - 1] = value;
                return former;
            }
            if (order < 0) {
                break;
            }
            place--;
        }
        insert(place, key, value);
        return null;
    }

    @Override
    public Object get(Object key) {
        int place = placeOf(key);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(Object key) {
        return placeOf(key) >= 0;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private int placeOf(Object key) {
        for (int place = 0; place < size; place++) {
            if (keys[place].equals(key)) {
                return place;
            }
        }
        return -1;
    }

    private void insert(int place, String key, Object value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(values, place, values, place + 1, size - place);
        keys[place] = key;
        values[place] = value;
        size++;
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (next == size) {
                throw new NoSuchElementException();
            }
            next++;
            return new SimpleImmutableEntry<>(keys[next - 1], values[next - 1]);
        }
    }
}

package org.performanceplatform.benchmarks.writing;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.StagecraftStandIn;
import org.performanceplatform.benchmarks.measuring.WriteKey;
import org.performanceplatform.benchmarks.writing.SentRecords.Form;

/** Sends records through the service and through the plain driver in turns, so that both meet the same store. */
final class MeasuredSender {

    /** The data type of a published data set. */
    private static final String PUBLISHED = "published";

    private final WriteService service;
    private final PlainDriver driver;
    private final Map<String, String> tokens = new HashMap<>();
    private int next;
    private int firstOfLast;

    MeasuredSender(WriteService service, PlainDriver driver, WriteKey key) {
        this.service = service;
        this.driver = driver;
        types().forEach(type -> tokens.put(type, key.tokenFor(StagecraftStandIn.name(type))));
    }

    /** The data types of all data sets that take records. */
    static List<String> types() {
        return Stream.concat(Stream.of(PUBLISHED), Arrays.stream(Form.values()).map(MeasuredSender::type))
                .toList();
    }

    /** The data type that takes records of a form. Its data set is not published: a change of published figures keeps what they were. */
    static String type(Form form) {
        return StagecraftStandIn.UNPUBLISHED + form.name().toLowerCase(Locale.ROOT);
    }

    /** How long each batch took, in milliseconds. */
    record Times(double[] milliseconds) {

        double perSecond(int records) {
            return records
                    * 1000.0
                    * milliseconds.length
                    / Arrays.stream(milliseconds).sum();
        }

        Medians medians() {
            return Medians.of(milliseconds);
        }
    }

    /** The times of both. */
    record Pair(Times service, Times driver) {}

    /** Sends so many batches of new records. @param unmeasured how many more are sent before */
    Pair batches(Form form, int batches, int size, int unmeasured) throws IOException, InterruptedException {
        return batches(type(form), form, batches, size, unmeasured);
    }

    /** Sends the records of the last {@link #batches} again, each of them changed. */
    Pair again(Form form, int batches, int size) throws IOException, InterruptedException {
        return again(type(form), form, batches, size);
    }

    /** Sends new records to a published data set, then sends them again, changed. @return how long these took */
    Pair revised(int batches, int size) throws IOException, InterruptedException {
        batches(PUBLISHED, Form.JSON, batches, size, 0);
        return again(PUBLISHED, Form.JSON, batches, size);
    }

    private Pair batches(String type, Form form, int batches, int size, int unmeasured)
            throws IOException, InterruptedException {
        for (int i = 0; i < unmeasured; i++) {
            both(type, form, fresh(size));
        }
        firstOfLast = next;
        return measured(
                type, form, Stream.generate(() -> fresh(size)).limit(batches).toList());
    }

    private Pair again(String type, Form form, int batches, int size) throws IOException, InterruptedException {
        return measured(
                type,
                form,
                Stream.iterate(firstOfLast, first -> first + size)
                        .limit(batches)
                        .map(first -> new SentRecords(first, size, 1))
                        .toList());
    }

    /** Sends new records in each form in turn, through the service only. */
    Map<Form, Times> forms(int unmeasured, int batches, int size) throws IOException, InterruptedException {
        Map<Form, double[]> times = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            times.put(form, new double[batches]);
        }
        for (int i = -unmeasured; i < batches; i++) {
            for (Form form : Form.values()) {
                double time = post(type(form), form, fresh(size));
                if (i >= 0) {
                    times.get(form)[i] = time;
                }
            }
        }
        Map<Form, Times> result = new EnumMap<>(Form.class);
        times.forEach((form, all) -> result.put(form, new Times(all)));
        return result;
    }

    private SentRecords fresh(int size) {
        var records = new SentRecords(next, size, 0);
        next += size;
        return records;
    }

    private Pair measured(String type, Form form, List<SentRecords> all) throws IOException, InterruptedException {
        double[] byService = new double[all.size()];
        double[] byDriver = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            double[] times = both(type, form, all.get(i));
            byService[i] = times[0];
            byDriver[i] = times[1];
        }
        return new Pair(new Times(byService), new Times(byDriver));
    }

    private double[] both(String type, Form form, SentRecords records) throws IOException, InterruptedException {
        return new double[] {post(type, form, records), upsert(records)};
    }

    private double post(String type, Form form, SentRecords records) throws IOException, InterruptedException {
        byte[] body = records.body(form);
        long began = System.nanoTime();
        service.post(StagecraftStandIn.path(type), tokens.get(type), form.contentType(), body);
        return millisecondsSince(began);
    }

    private double upsert(SentRecords records) {
        List<Document> documents = records.documents();
        long began = System.nanoTime();
        if (documents.size() == 1) {
            driver.upsert(documents.get(0));
        } else {
            driver.upsertAll(documents);
        }
        return millisecondsSince(began);
    }

    private static double millisecondsSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}

package org.performanceplatform.write.errors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.core.records.RecordFault;

/**
 * One kind of error.
 *
 * @param type the stable last part of the problem type's address
 * @param title what the type means, the same for every occurrence
 * @param detail what the client is told, as the reference says it where that does not leave open what to do
 * @param messages what the client is told, in the words of the reference
 * @param asList whether the reference answers the messages as a list, without a status
 * @param faults what is wrong with which record, if that is known
 * @param headers further headers of the answer
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        List<String> messages,
        boolean asList,
        List<RecordFault> faults,
        Map<String, String> headers) {

    public Problem {
        messages = List.copyOf(messages);
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    /** A problem with one message. */
    public static Problem of(int status, String type, String title, String message) {
        return new Problem(status, type, title, message, List.of(message), false, List.of(), Map.of());
    }

    /**
     * The same problem, whose messages the reference answers as a list. The problem's own message then serves those who ask
     * for more than the reference says.
     */
    public Problem withMessages(List<String> all) {
        return new Problem(status, type, title, detail, all, true, faults, headers);
    }

    /** The same problem, with the faults of records. */
    public Problem withFaults(List<RecordFault> ofRecords) {
        return new Problem(status, type, title, detail, messages, asList, ofRecords, headers);
    }

    /** The same problem, with a further header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Problem(status, type, title, detail, messages, asList, faults, all);
    }
}

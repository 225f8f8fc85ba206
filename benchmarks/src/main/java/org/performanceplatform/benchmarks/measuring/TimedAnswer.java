package org.performanceplatform.benchmarks.measuring;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer, with how long it took until its last byte was there. */
public record TimedAnswer(HttpResponse<byte[]> answer, double milliseconds) {

    /** The value of a header, or an empty text. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Whether {@code Server-Timing} says that it was computed by {@code columns}, {@code pipeline} or {@code cache}. */
    public boolean by(String engine) {
        return header("Server-Timing").contains(engine);
    }

    /** The milliseconds that {@code Server-Timing} says a part took: {@code head}, {@code answer} or {@code total}. */
    public double part(String name) {
        Matcher part = Pattern.compile(name + ";dur=([0-9.]+)").matcher(header("Server-Timing"));
        return part.find() ? Double.parseDouble(part.group(1)) : Double.NaN;
    }
}

package org.performanceplatform.acceptance.agreement;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as people read it: {@code £6.38m}, {@code 85.2%}, {@code 28m 5s}, {@code 1,234}. */
final class FigureText {

    private static final Pattern THOUSANDTHS = Pattern.compile("([0-9,]+)ms");
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]+)m ?)?(?:([0-9.]+)s)?");
    private static final Pattern NUMBER = Pattern.compile("([-−]?)£?([0-9,]+)(\\.[0-9]+)?(bn|m|k|%)?");
    private static final Map<String, Double> SCALES = Map.of("bn", 1e9, "m", 1e6, "k", 1e3, "%", 0.01);
    private static final double MILLISECONDS = 1000;

    private FigureText() {}

    /** Whether the text is the number, rounded to as many digits as the text has. */
    static boolean says(String text, double number, String format) {
        if (format.equals("duration")) {
            return duration(text, number);
        }
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String decimals = matcher.group(3) == null ? "" : matcher.group(3);
        double scale = matcher.group(4) == null ? 1 : SCALES.get(matcher.group(4));
        double read = Double.parseDouble(matcher.group(2).replace(",", "") + decimals) * scale;
        double unit = Math.pow(10, -Math.max(0, decimals.length() - 1)) * scale;
        boolean significant = matcher.group(4) != null && !matcher.group(4).equals("%");
        double slack = significant && decimals.isEmpty() ? read / 100 : unit / 2;
        return Math.abs((matcher.group(1).isEmpty() ? read : -read) - number) <= slack * 1.0001 + 1e-9;
    }

    private static boolean duration(String text, double milliseconds) {
        Matcher thousandths = THOUSANDTHS.matcher(text);
        if (thousandths.matches()) {
            return Math.abs(Double.parseDouble(thousandths.group(1).replace(",", "")) - milliseconds) <= 0.5;
        }
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches() || text.isEmpty()) {
            return false;
        }
        double minutes = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
        double seconds = matcher.group(2) == null ? 0 : Double.parseDouble(matcher.group(2));
        return Math.abs(minutes * 60 + seconds - milliseconds / MILLISECONDS) <= 0.6;
    }
}

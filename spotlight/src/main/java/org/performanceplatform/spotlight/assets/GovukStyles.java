package org.performanceplatform.spotlight.assets;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes from govuk-frontend's rules what belongs to GOV.UK alone (its typeface and its crest) and the components that no
 * page uses.
 */
final class GovukStyles {

    private static final Pattern COMMENT_OR_FONT = Pattern.compile("/\\*.*?\\*/|@font-face\\{[^}]*\\}", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");
    private static final Pattern UNUSED = Pattern.compile("\\.govuk-(accordion|character-count|checkboxes|cookie-banner"
            + "|date-input|error-summary|exit-this-page|fieldset|file-upload|footer|header|inset-text|logo"
            + "|notification-banner|pagination|panel|password-input|phase-banner|radios|service-navigation"
            + "|summary-card|summary-list|tabs|task-list|textarea|warning-text|grid|!-)");

    private GovukStyles() {}

    /** The rules that are left, in another typeface. */
    static String trimmed(String rules) {
        String plain = COMMENT_OR_FONT.matcher(rules).replaceAll("");
        return RULE.matcher(plain)
                .replaceAll(rule -> Matcher.quoteReplacement(kept(rule.group(1), rule.group(2))))
                .replace("GDS Transport,arial", "Helvetica Neue,Helvetica,Arial");
    }

    private static String kept(String selectors, String declarations) {
        String left = Arrays.stream(selectors.split(",", -1))
                .filter(selector -> !UNUSED.matcher(selector).find())
                .collect(Collectors.joining(","));
        return left.isBlank() ? "" : left + "{" + declarations + "}";
    }
}

package org.performanceplatform.spotlight.views;

import io.quarkus.qute.RawString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders the little Markdown that configuration may use: paragraphs, lists, links, bold and italic. Everything else,
 * HTML above all, is shown as the text that it is.
 */
public final class Markdown {

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]+)]\\((https?://[^\\s)]+|/[^\\s)]*|mailto:[^\\s)]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\S(?:.*?\\S)?)\\*\\*");
    private static final Pattern ITALIC = Pattern.compile("(?<![*\\w])\\*(\\S(?:[^*]*\\S)?)\\*(?!\\w)");
    private static final Pattern ITEM = Pattern.compile("^[-*] +");

    private Markdown() {}

    /** The text as HTML with paragraphs of the given class; null for text that is null or blank. */
    public static RawString render(String text, String paragraphClass) {
        if (text == null || text.isBlank()) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        for (String block : text.strip().split("\\R\\s*\\R")) {
            html.append(
                    ITEM.matcher(block).find()
                            ? list(block)
                            : "<p class=\"" + paragraphClass + "\">" + inline(block) + "</p>");
        }
        return new RawString(html.toString());
    }

    private static String list(String block) {
        StringBuilder html = new StringBuilder("<ul class=\"govuk-list govuk-list--bullet\">");
        for (String line : block.split("\\R")) {
            html.append("<li>")
                    .append(inline(ITEM.matcher(line).replaceFirst("")))
                    .append("</li>");
        }
        return html.append("</ul>").toString();
    }

    private static String inline(String text) {
        String html = escaped(text);
        html = LINK.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<a class=\"govuk-link\" href=\"" + found.group(2) + "\">" + found.group(1) + "</a>"));
        html = BOLD.matcher(html).replaceAll("<strong>$1</strong>");
        return ITALIC.matcher(html).replaceAll("<em>$1</em>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.performanceplatform.spotlight.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;

/** Names in the order of the answer, with links ({@code reference/spotlight.md} section 4.16). */
final class ListModule implements ModuleType {

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Pattern pattern = Pattern.compile(settings.text("label-regex", "(.*)"));
        String label = settings.text("label-attr", "label");
        String link = settings.text("link-attr", "");
        List<Row> items = new ArrayList<>();
        for (DataRow row : rows) {
            items.add(new Row.Category(
                    name(row.text(label, ""), pattern), href(settings.text("url-root", ""), row.text(link, ""))));
        }
        Result result = source.result(settings, "Item", null, items, List.of());
        return new Shape(result, List.of());
    }

    private static String name(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : text;
    }

    private static String href(String root, String link) {
        return link.isEmpty() ? null : Links.safe(root + link);
    }
}

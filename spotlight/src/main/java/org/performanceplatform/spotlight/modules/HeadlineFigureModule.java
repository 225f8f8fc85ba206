package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Series;

/** The share of one value of an attribute, per period ({@code reference/spotlight.md} section 4.15). */
final class HeadlineFigureModule implements ModuleType {

    @Override
    public QueryBuilder query(ModuleSettings settings, Instant now) {
        return QueryBuilder.of(settings);
    }

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Pinned pinned = Pinned.of(settings, rows, source);
        String target = settings.text("target", "");
        Series share = new Series(
                "share",
                settings.module().title(),
                Format.PERCENT,
                IntStream.range(0, pinned.spans().size())
                        .mapToObj(at -> pinned.share(target::equals, at))
                        .toList());
        Result result =
                source.result(settings, settings.rowHeading("Date"), settings.period(), pinned.spans(), List.of(share));
        return new Shape(
                Source.headed(result, Headline.latestOf(result, result.series().get(0), null)), List.of());
    }
}

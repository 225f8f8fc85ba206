package org.performanceplatform.spotlight.views;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * One chart, drawn for each space that it may be given.
 *
 * @param heading its name where a module has several charts, or null
 */
public record ChartView(String heading, List<RawString> drawings) {}

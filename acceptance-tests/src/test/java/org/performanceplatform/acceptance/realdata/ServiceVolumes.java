package org.performanceplatform.acceptance.realdata;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * How often a service was used in each quarter, as the spreadsheet says.
 *
 * @param slug the spreadsheet's name for the service, such as {@code dft-tax-a-vehicle}
 * @param total transactions by the first day of the quarter; quarters without a figure are absent
 * @param digital those of them that were digital, likewise
 */
record ServiceVolumes(String slug, SortedMap<LocalDate, Long> total, SortedMap<LocalDate, Long> digital) {}

package org.performanceplatform.cli.transactions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One row of the spreadsheet.
 *
 * @param slug names the service on the platform, and in its records
 * @param agency the body that runs the service; the department itself if it does
 * @param address the web page of the service, empty if there is none
 * @param highVolume whether it is counted among the largest services; empty if the spreadsheet does not tell
 * @param figures of every period that the spreadsheet has, in its order: years, then quarters
 */
record Service(
        String slug,
        String name,
        Body department,
        Body agency,
        String category,
        List<String> keywords,
        String address,
        String linkText,
        String description,
        String costs,
        String otherNotes,
        String customerType,
        String businessModel,
        Optional<Boolean> highVolume,
        List<PeriodFigures> figures) {

    /**
     * A department, or a body that belongs to one.
     *
     * @param abbreviation empty if it has none
     */
    record Body(String name, String abbreviation) {

        /** Whether both are one body, however it is punctuated. */
        boolean isSameAs(Body other) {
            return letters(name).equals(letters(other.name));
        }

        private static String letters(String text) {
            return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        }

        /** Lower-case letters and digits with hyphens between: {@code hm-courts-and-tribunals-service}. */
        String slug() {
            return name.toLowerCase(Locale.ROOT)
                    .replaceAll("['’]", "")
                    .replace("&", " and ")
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
        }
    }

    boolean isRunByDepartment() {
        return agency.isSameAs(department);
    }

    Service withAgency(Body other) {
        return new Service(
                slug,
                name,
                department,
                other,
                category,
                keywords,
                address,
                linkText,
                description,
                costs,
                otherNotes,
                customerType,
                businessModel,
                highVolume,
                figures);
    }

    /** Whether any of its periods of this length is as the condition says. */
    boolean any(CoveredPeriod.Length length, Predicate<PeriodFigures> condition) {
        return figures.stream()
                .filter(figures -> figures.period().length() == length)
                .anyMatch(condition);
    }
}

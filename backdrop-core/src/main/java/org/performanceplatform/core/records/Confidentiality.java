package org.performanceplatform.core.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.personaldata.PersonalData;
import org.performanceplatform.core.personaldata.PersonalDataKind;
import org.performanceplatform.core.personaldata.SmallCounts;
import org.performanceplatform.core.records.RecordFault.Code;

/**
 * What a data set does about values that may tell who someone is. Messages name the field, and never the value.
 *
 * @param rule what happens to values that look like personal data
 * @param exempt fields that are not looked at
 * @param smallCounts the counts that may not be stored, if there is a floor
 */
public record Confidentiality(Rule rule, Set<String> exempt, Optional<SmallCounts> smallCounts) {

    private static final Set<String> DATES = Set.of(RecordFields.TIMESTAMP, RecordFields.START_AT, RecordFields.END_AT);

    /** What happens to a value that looks like personal data. */
    public enum Rule {
        REFUSE,
        WARN,
        OFF;

        /** The rule that configuration calls {@code name}; anything unknown refuses. */
        public static Rule named(String name) {
            return switch (name) {
                case "off" -> OFF;
                case "warn" -> WARN;
                default -> REFUSE;
            };
        }
    }

    /** Personal data are refused, counts are not looked at. */
    public static final Confidentiality DEFAULT = new Confidentiality(Rule.REFUSE, Set.of(), Optional.empty());

    public Confidentiality {
        exempt = Set.copyOf(exempt);
    }

    /** Whether a value that looks like personal data is stored, and reported. */
    boolean onlyWarns() {
        return rule == Rule.WARN;
    }

    /** What a value looks like that should not be stored. */
    Optional<PersonalDataKind> personalData(String field, Object value) {
        return rule == Rule.OFF || exempt.contains(field) || DATES.contains(field)
                ? Optional.empty()
                : PersonalData.kindOf(field, value);
    }

    void addSmallCount(int record, String field, Object value, List<RecordFault> faults) {
        smallCounts
                .filter(small -> small.refuses(field, value))
                .ifPresent(small -> faults.add(RecordFault.at(
                        record,
                        field,
                        Code.SMALL_COUNT,
                        field + " is a count below " + small.floor() + ", which may tell who was counted")));
    }

    static RecordFault refused(int record, String field, PersonalDataKind kind) {
        return RecordFault.at(
                record,
                field,
                Code.PERSONAL_DATA,
                field + " looks like " + kind.title() + ", which is not to be stored");
    }
}

package org.performanceplatform.core.personaldata;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises values that look like data about a person. Says what a value looks like and never repeats it, so that the
 * answer can be logged and shown. Cheap for values that look like nothing: their characters are counted once before any
 * pattern is tried.
 */
public final class PersonalData {

    private PersonalData() {}

    /**
     * What the value of a field looks like.
     *
     * @param field the field's name; some numbers count only under a name that tells what they are
     * @param value a text, a number, a boolean, null, or a list or map of such
     * @return empty for a value that looks like no personal data
     */
    public static Optional<PersonalDataKind> kindOf(String field, Object value) {
        return Optional.ofNullable(kind(field, value));
    }

    private static PersonalDataKind kind(String field, Object value) {
        if (value instanceof String) {
            return text(field, (String) value);
        }
        if (value instanceof Long || value instanceof Integer) {
            return number(field, ((Number) value).longValue());
        }
        if (value instanceof Double) {
            double number = (Double) value;
            return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                    ? number(field, (long) number)
                    : null;
        }
        if (value instanceof Collection) {
            return first(field, (Collection<?>) value);
        }
        if (value instanceof Map) {
            return first(field, ((Map<?, ?>) value).values());
        }
        return null;
    }

    private static PersonalDataKind first(String field, Collection<?> values) {
        for (Object each : values) {
            PersonalDataKind kind = kind(field, each);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static PersonalDataKind text(String field, String text) {
        Clues clues = Clues.of(text);
        if (clues.beyondAscii()) {
            String typed = Typography.asTyped(text);
            return text(field, typed, Clues.of(typed));
        }
        return text(field, text, clues);
    }

    private static PersonalDataKind text(String field, String text, Clues clues) {
        if (clues.at() && EmailAddresses.in(text)) {
            return PersonalDataKind.EMAIL_ADDRESS;
        }
        if (clues.digits() == 0) {
            return clues.colons() >= 2 && IpAddresses.in(field, text) ? PersonalDataKind.IP_ADDRESS : null;
        }
        if (Dates.is(text)) {
            return null;
        }
        if (clues.run() >= 13 && CardNumbers.in(text)) {
            return PersonalDataKind.CARD_NUMBER;
        }
        if (clues.run() >= 10 && NhsNumbers.in(field, text)) {
            return PersonalDataKind.NHS_NUMBER;
        }
        if (clues.run() >= 10 && PhoneNumbers.in(field, text)) {
            return PersonalDataKind.PHONE_NUMBER;
        }
        if (clues.run() >= 6 && NationalInsuranceNumbers.in(text)) {
            return PersonalDataKind.NATIONAL_INSURANCE_NUMBER;
        }
        if ((clues.parted() || text.length() <= Postcodes.LONGEST_ALONE) && Postcodes.in(field, text)) {
            return PersonalDataKind.POSTCODE;
        }
        boolean mayBeAddress = clues.dots() >= 3 || clues.colons() >= 2;
        return mayBeAddress && IpAddresses.in(field, text) ? PersonalDataKind.IP_ADDRESS : null;
    }

    private static PersonalDataKind number(String field, long number) {
        if (number < 1_000_000_000L) {
            return null;
        }
        String digits = Long.toString(number);
        if (CardNumbers.is(digits)) {
            return PersonalDataKind.CARD_NUMBER;
        }
        if (NhsNumbers.is(field, digits)) {
            return PersonalDataKind.NHS_NUMBER;
        }
        return PhoneNumbers.is(field, digits) ? PersonalDataKind.PHONE_NUMBER : null;
    }
}

package org.performanceplatform.core.personaldata;

/** What a value looks like that should not be published. */
public enum PersonalDataKind {
    EMAIL_ADDRESS("an e-mail address"),
    NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
    NHS_NUMBER("an NHS number"),
    PHONE_NUMBER("a UK telephone number"),
    POSTCODE("a full postcode"),
    CARD_NUMBER("a payment card number"),
    IP_ADDRESS("an IP address");

    private final String title;

    PersonalDataKind(String title) {
        this.title = title;
    }

    /** The name for people, with its article. */
    public String title() {
        return title;
    }
}

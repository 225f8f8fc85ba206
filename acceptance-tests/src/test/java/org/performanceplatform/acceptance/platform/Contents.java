package org.performanceplatform.acceptance.platform;

/** What a platform holds when the tests begin. */
public enum Contents {
    /** Nothing: {@code ./pp up --empty}. */
    EMPTY,
    /** The demo, as at anyone's first {@code ./pp up}. */
    DEMO
}

package org.performanceplatform.stagecraft.reminders;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When the owners of a data set are told that one of its write tokens ends. */
@ConfigMapping(prefix = "stagecraft.reminders")
public interface RemindersConfig {

    /** How many days before the end: time to plan, time to act, and the last call. */
    @WithDefault("30,7,1")
    List<Integer> days();

    /** How often it is looked whether someone is to be reminded. */
    @WithDefault("PT1H")
    Duration every();

    /**
     * Whom the mails are from. Without it reminders are written to the log only; with it, {@code quarkus.mailer.*} says where the
     * mails are handed in.
     */
    Optional<String> mailFrom();
}

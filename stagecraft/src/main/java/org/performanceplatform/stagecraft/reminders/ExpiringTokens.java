package org.performanceplatform.stagecraft.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.tokens.Token;
import org.performanceplatform.stagecraft.tokens.TokenForm;

/** Finds the write tokens that are about to end. */
@ApplicationScoped
class ExpiringTokens {

    private final Clock clock;

    ExpiringTokens(Clock clock) {
        this.clock = clock;
    }

    /** Those that are good now and end within a time, of every data set, soonest first. */
    List<ExpiringToken> within(Duration time) {
        Instant now = clock.instant();
        List<Token> tokens = Token.list(
                "dataSet is not null and revokedAt is null and expiresAt > ?1 and expiresAt <= ?2 order by expiresAt, id",
                now,
                now.plus(time));
        Map<String, DataSet> byName =
                DataSet.withOwners(tokens.stream()
                                .map(token -> token.dataSet)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(dataSet -> dataSet.name, dataSet -> dataSet));
        return tokens.stream()
                .filter(token -> byName.containsKey(token.dataSet))
                .map(token -> new ExpiringToken(
                        token.dataSet,
                        TokenForm.of(token),
                        byName.get(token.dataSet).owners.stream()
                                .map(owner -> owner.email)
                                .sorted()
                                .toList()))
                .toList();
    }

    /** Whether a person with that address owns the data set of a token. */
    static boolean isOwnedBy(ExpiringToken token, String email) {
        return token.owners().stream().anyMatch(email::equalsIgnoreCase);
    }
}

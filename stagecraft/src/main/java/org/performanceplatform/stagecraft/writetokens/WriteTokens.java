package org.performanceplatform.stagecraft.writetokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.datasets.DataSets;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.tokens.IssuedToken;
import org.performanceplatform.stagecraft.tokens.Token;
import org.performanceplatform.stagecraft.tokens.TokenForm;
import org.performanceplatform.stagecraft.tokens.TokenIssuer;
import org.performanceplatform.stagecraft.tokens.TokensConfig;

/** Issues, lists and revokes the write tokens of the data sets that the caller owns. */
@ApplicationScoped
class WriteTokens {

    private static final int MOST_GOOD_AT_ONCE = 2;

    private final DataSets dataSets;
    private final TokenIssuer issuer;
    private final TokensConfig config;
    private final CurrentCaller caller;
    private final Changes changes;
    private final Clock clock;

    WriteTokens(
            DataSets dataSets,
            TokenIssuer issuer,
            TokensConfig config,
            CurrentCaller caller,
            Changes changes,
            Clock clock) {
        this.dataSets = dataSets;
        this.issuer = issuer;
        this.config = config;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
    }

    List<Token> of(String dataSet) {
        return Token.list("dataSet = ?1 order by createdAt desc, id", dataSets.find(dataSet).name);
    }

    IssuedToken create(String name, TokenRequest request) {
        DataSet dataSet = locked(name);
        Duration lifetime = Optional.ofNullable(request.expiresAt())
                .map(this::lifetimeUntil)
                .orElse(config.writeLifetime());
        return issue(dataSet, lifetime);
    }

    IssuedToken follow(String name, UUID id) {
        DataSet dataSet = locked(name);
        Token followed = find(dataSet, id);
        if (followed.revokedAt != null) {
            throw Problem.conflict("this write token is revoked, so that none can follow it; make a new one");
        }
        return issue(dataSet, Duration.between(followed.createdAt, followed.expiresAt));
    }

    Token revoke(String name, UUID id) {
        Token token = find(locked(name), id);
        if (token.revokedAt == null) {
            TokenForm before = TokenForm.of(token);
            token.revokedAt = clock.instant();
            changes.record("revoke", "write-token", token.id.toString(), before, TokenForm.of(token));
        }
        return token;
    }

    private IssuedToken issue(DataSet dataSet, Duration lifetime) {
        long good = Token.count("dataSet = ?1 and revokedAt is null and expiresAt > ?2", dataSet.name, clock.instant());
        if (good >= MOST_GOOD_AT_ONCE) {
            throw Problem.conflict(
                    "two write tokens of this data set are good already; revoke one of them before making a third");
        }
        IssuedToken issued = issuer.write(dataSet.name, lifetime, caller.get().name());
        Token token = Token.findById(issued.id());
        changes.record("issue", "write-token", issued.id().toString(), null, TokenForm.of(token));
        return issued;
    }

    private Duration lifetimeUntil(Instant end) {
        Instant now = clock.instant();
        if (!end.isAfter(now)) {
            throw Problem.badField("expires_at", "Ensure this value is in the future.");
        }
        if (end.isAfter(now.plus(config.longestWriteLifetime()))) {
            throw Problem.badField(
                    "expires_at",
                    "Ensure this value is at most "
                            + config.longestWriteLifetime().toDays() + " days ahead.");
        }
        return Duration.between(now, end);
    }

    /** Whoever issues or revokes a token of a data set waits for the one before. */
    private DataSet locked(String name) {
        DataSet dataSet = dataSets.find(name);
        DataSet.getEntityManager().lock(dataSet, LockModeType.PESSIMISTIC_WRITE);
        return dataSet;
    }

    private static Token find(DataSet dataSet, UUID id) {
        return Token.<Token>find("id = ?1 and dataSet = ?2", id, dataSet.name)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("token not found"));
    }
}

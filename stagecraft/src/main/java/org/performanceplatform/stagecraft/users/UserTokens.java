package org.performanceplatform.stagecraft.users;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Person;
import org.performanceplatform.stagecraft.tokens.IssuedToken;
import org.performanceplatform.stagecraft.tokens.Token;
import org.performanceplatform.stagecraft.tokens.TokenForm;
import org.performanceplatform.stagecraft.tokens.TokenIssuer;
import org.performanceplatform.stagecraft.tokens.TokenKind;
import org.performanceplatform.stagecraft.tokens.TokensConfig;

/** People's own tokens for the API: an administrator's last half a day, anyone else's some months. */
@ApplicationScoped
public class UserTokens {

    private final TokenIssuer issuer;
    private final TokensConfig config;
    private final CurrentCaller caller;
    private final Changes changes;
    private final Clock clock;

    UserTokens(TokenIssuer issuer, TokensConfig config, CurrentCaller caller, Changes changes, Clock clock) {
        this.issuer = issuer;
        this.config = config;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
    }

    /** Issues a token to someone who is signed in. */
    public IssuedToken issueToThemselves(Person person) {
        return issue(person, Caller.person(person.email, person.roles));
    }

    IssuedToken issue(Person person) {
        return issue(person, caller.get());
    }

    private IssuedToken issue(Person person, Caller by) {
        boolean administrator = person.roles.contains(org.performanceplatform.stagecraft.access.Role.ADMIN);
        IssuedToken issued = administrator
                ? issuer.administrator(person.email, by.name())
                : issuer.owner(person.email, person.roles, config.ownerLifetime(), by.name());
        Token token = Token.findById(issued.id());
        changes.recordBy(by, "issue", token.kind.word() + "-token", issued.id().toString(), null, TokenForm.of(token));
        return issued;
    }

    List<Token> of(Person person) {
        return Token.list("subject = ?1 and kind <> ?2 order by createdAt desc, id", person.email, TokenKind.WRITE);
    }

    Token revoke(Person person, UUID id) {
        Token token = Token.<Token>find("id = ?1 and subject = ?2 and kind <> ?3", id, person.email, TokenKind.WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("token not found"));
        if (token.revokedAt == null) {
            TokenForm before = TokenForm.of(token);
            token.revokedAt = clock.instant();
            changes.record("revoke", token.kind.word() + "-token", id.toString(), before, TokenForm.of(token));
        }
        return token;
    }
}

package org.performanceplatform.stagecraft.access;

import java.util.Optional;

/** Says who holds a bearer token. */
public interface Tokens {

    /** The caller that a token of stagecraft's own stands for; empty if it is not valid here and now. */
    Optional<Caller> holder(String token);
}

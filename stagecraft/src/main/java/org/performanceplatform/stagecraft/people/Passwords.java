package org.performanceplatform.stagecraft.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.performanceplatform.stagecraft.errors.Problem;

/** Hashes passwords with bcrypt. */
public final class Passwords {

    /** About a quarter of a second: nothing to a person, much to a guesser. */
    private static final int COST = 12;

    private static final int SHORTEST = 12;

    /** What bcrypt looks at. */
    private static final int MOST_BYTES = 72;

    /** Of no password; compared with when there is no account, so that its absence takes no less time. */
    private static final String OF_NOBODY = BcryptUtil.bcryptHash("nobody has this password", COST);

    private Passwords() {}

    /** @throws Problem 400 if it is too short, or longer than can be told apart */
    public static String hash(String password) {
        if (password.length() < SHORTEST || password.getBytes(UTF_8).length > MOST_BYTES) {
            throw Problem.badField(
                    "password",
                    "Ensure this value has at least " + SHORTEST + " characters and at most " + MOST_BYTES + " bytes.");
        }
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** @param hash null where there is no account or no password; then it never matches */
    public static boolean matches(String password, String hash) {
        boolean comparable = password.getBytes(UTF_8).length <= MOST_BYTES;
        boolean same = BcryptUtil.matches(comparable ? password : "", hash == null ? OF_NOBODY : hash);
        return same && comparable && hash != null;
    }
}

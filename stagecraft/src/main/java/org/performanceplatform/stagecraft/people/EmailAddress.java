package org.performanceplatform.stagecraft.people;

import java.util.regex.Pattern;
import org.performanceplatform.stagecraft.errors.Problem;

/** What counts as an e-mail address: enough to tell it from a slip of the pen. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[\\w.%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private EmailAddress() {}

    /** @throws Problem 400 if it is none */
    static String checked(String email) {
        if (email.length() > LONGEST || !FORM.matcher(email).matches()) {
            throw Problem.badField("email", "Enter a valid email address.");
        }
        return email;
    }
}

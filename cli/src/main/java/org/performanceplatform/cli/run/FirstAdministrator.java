package org.performanceplatform.cli.run;

import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;

/** The account with which a new platform is first signed in to. */
final class FirstAdministrator {

    static final String EMAIL = "administrator@example.org";

    private FirstAdministrator() {}

    /** Prints the account to the person at the terminal, never into a log, and forgets the password. */
    static void announce(Secrets secrets, Ports ports) {
        System.out.printf("""
                  Administrator    %s
                  Password         %s   (shown this once; sign in at %s/sign-in)

                """, EMAIL, secrets.firstAdministratorPassword(), Ports.url(ports.stagecraft()));
        secrets.forgetFirstAdministratorPassword();
    }
}

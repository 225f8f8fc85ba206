package org.performanceplatform.stagecraft.signin;

import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.access.Role;

/** The two pages that signing in needs. */
final class Pages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s - Performance Platform</title></head>
            <body><main><h1>%1$s</h1>
            %2$s</main></body>
            </html>
            """;

    private Pages() {}

    /** @param problem what went wrong the last time, or empty text */
    static String signIn(String formToken, String problem, boolean withOpenIdConnect) {
        String said = problem.isEmpty() ? "" : "<p role=\"alert\">" + escaped(problem) + "</p>\n";
        String other = withOpenIdConnect
                ? "<p><a href=\"/sign-in/openid-connect\">Sign in with your organisation's account</a></p>\n"
                : "";
        return page("Sign in", said + """
                        <form method="post" action="/sign-in">
                        <input type="hidden" name="form_token" value="%s">
                        <p><label for="email">Email address</label>
                        <input id="email" name="email" type="email" autocomplete="username" required></p>
                        <p><label for="password">Password</label>
                        <input id="password" name="password" type="password" autocomplete="current-password" required></p>
                        <button>Sign in</button>
                        </form>
                        """.formatted(escaped(formToken)) + other);
    }

    /** @param token an API token just made, shown only now, or empty text */
    static String account(Session session, String token) {
        String roles = session.person.roles.stream().map(Role::word).sorted().collect(Collectors.joining(", "));
        String made = token.isEmpty()
                ? ""
                : "<p>Your API token, shown only now:</p>\n<p><code>" + escaped(token) + "</code></p>\n";
        String form = """
                <form method="post" action="/%s"><input type="hidden" name="csrf_token" value="%s"><button>%s</button></form>
                """;
        return page(
                "Your account",
                "<p>You are signed in as " + escaped(session.person.email) + (roles.isEmpty() ? "" : " (" + roles + ")")
                        + ".</p>\n" + made
                        + form.formatted("account/tokens", escaped(session.csrfToken), "Make an API token")
                        + form.formatted("sign-out", escaped(session.csrfToken), "Sign out"));
    }

    private static String page(String title, String content) {
        return PAGE.formatted(title, content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

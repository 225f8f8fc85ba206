package org.performanceplatform.cli.installation;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** How commands connect to a platform. */
public final class PlatformHttp {

    private PlatformHttp() {}

    /**
     * A client for one platform, here or elsewhere.
     *
     * @param url its address, or a longer one there
     * @param toConnect how long a connection may take to come about
     */
    public static HttpClient client(String url, Duration toConnect) {
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(toConnect).version(HttpClient.Version.HTTP_1_1);
        if (!url.toLowerCase(Locale.ROOT).startsWith("https:")) {
            client.sslContext(trustingNobody());
        }
        return client.build();
    }

    /**
     * For addresses that need none: otherwise the client reads all certificates that Java trusts when it is made, which takes several
     * megabytes and a good part of the time of a short command.
     */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

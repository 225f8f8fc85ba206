package org.performanceplatform.write.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy that behaves as a network does on a bad day. How it behaves is a system property, because tests and what starts the
 * proxy don't share their classes.
 */
public final class FaultyProxy implements AutoCloseable {

    private static final String PROPERTY = "test.mongodb.fault";
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** What goes wrong. */
    public enum Fault {
        NONE,
        /** Nobody answers: connections are closed at once. */
        AWAY,
        /** Requests are taken, and never answered. */
        SILENT,
        /** Requests reach the store, and the connection is cut before the answer. */
        CUT
    }

    public FaultyProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Has everything go wrong in this way from now on. */
    public static void behave(Fault fault) {
        System.setProperty(PROPERTY, fault.name());
    }

    private static Fault fault() {
        return Fault.valueOf(System.getProperty(PROPERTY, Fault.NONE.name()));
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (fault() == Fault.AWAY) {
                    client.close();
                    continue;
                }
                Socket store = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(store);
                start(() -> pass(client, store, false));
                start(() -> pass(store, client, true));
            } catch (IOException closed) {
                // the next connection may do better, and a closed server ends the loop
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Fault fault = fault();
                if (fault == Fault.AWAY || fault == Fault.CUT && answers) {
                    return;
                }
                if (fault != Fault.SILENT) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            // the other direction ends as well, because both sockets are closed
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

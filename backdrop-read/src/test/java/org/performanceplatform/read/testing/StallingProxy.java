package org.performanceplatform.read.testing;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.performanceplatform.stores.TestMongo;

/** Passes bytes on to a server until it stalls: then connections stay open and nothing comes back any more. */
public final class StallingProxy implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket listening;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private volatile boolean stalled;
    private volatile String question;
    private final AtomicInteger answeredBefore = new AtomicInteger();

    /** @param target the server's port on this machine */
    public StallingProxy(int target) throws IOException {
        this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.target = target;
        start(this::accept);
    }

    /** A proxy before a test's MongoDB. */
    public static StallingProxy before(TestMongo mongo) throws IOException {
        String host = new ConnectionString(mongo.connectionString()).getHosts().get(0);
        return new StallingProxy(Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)));
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** From now on nothing is answered. */
    public void stall() {
        stalled = true;
    }

    /**
     * From now on nothing is answered.
     *
     * @param word what the request holds that is looked at by {@link #isAsked} and {@link #awaitGivenUp}
     */
    public void stallOn(String word) {
        question = word;
        stalled = true;
    }

    /**
     * From now on a connection over which a request with this word comes is not answered any more, but the others are.
     *
     * @param word what the request holds
     * @param answered how many requests with this word are answered before
     */
    public void stallConnectionOn(String word, int answered) {
        answeredBefore.set(answered);
        question = word;
    }

    /** Whether the request has come that is not answered. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until the connection is closed over which that request came. */
    public void awaitGivenUp() throws InterruptedException {
        givenUp.await();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            start(() -> ask(client.getInputStream(), server.getOutputStream()));
            start(() -> pass(server.getInputStream(), client.getOutputStream()));
        }
    }

    private void ask(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean here = false;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            if (isQuestion(buffer, read) && answeredBefore.getAndDecrement() <= 0) {
                here = true;
                asked.countDown();
            }
            if (!stalled && !here) {
                to.write(buffer, 0, read);
                to.flush();
            }
        }
        if (here) {
            givenUp.countDown();
        }
    }

    private boolean isQuestion(byte[] buffer, int length) {
        return question != null && new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(question);
    }

    private void pass(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            if (!stalled) {
                to.write(buffer, 0, read);
                to.flush();
            }
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt(); // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}

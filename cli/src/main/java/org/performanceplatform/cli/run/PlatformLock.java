package org.performanceplatform.cli.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.PlatformProblem;

/** One supervisor at a time for one data directory. The operating system gives the lock back however the supervisor ends. */
final class PlatformLock implements AutoCloseable {

    private final FileChannel channel;

    private PlatformLock(FileChannel channel) {
        this.channel = channel;
    }

    static PlatformLock take(DataDirectory directory) {
        try {
            FileChannel channel =
                    FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new PlatformProblem("The platform is already running from " + directory.path()
                        + ". ./pp status shows it, ./pp down stops it.");
            }
            return new PlatformLock(channel);
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot lock " + directory.lock() + " (" + failure.getMessage() + ").", failure);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

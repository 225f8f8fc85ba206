package org.performanceplatform.cli.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.wrapped.ProgressBarWrappedInputStream;

/** A bar on standard error that grows with the bytes read of a file; nothing where standard error is not a terminal. */
interface ProgressDisplay extends AutoCloseable {

    /** Set by the {@code pp} script, which knows where standard error leads. */
    String TERMINAL_PROPERTY = "platform.terminal";

    /** The same content, with what is read of it shown. */
    InputStream watching(InputStream content);

    void acknowledged(Acknowledged soFar);

    @Override
    void close();

    static ProgressDisplay of(Path file) throws IOException {
        if (!Boolean.getBoolean(TERMINAL_PROPERTY)) {
            return new Silent();
        }
        long size = Files.isRegularFile(file) ? Files.size(file) : -1;
        return new Bar(new ProgressBarBuilder()
                .setTaskName(file.getFileName().toString())
                .setInitialMax(size)
                .setUnit(" kB", 1024)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    /** Shows nothing. */
    record Silent() implements ProgressDisplay {
        @Override
        public InputStream watching(InputStream content) {
            return content;
        }

        @Override
        public void acknowledged(Acknowledged soFar) {
            // nobody looks
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** A bar on a terminal. */
    final class Bar implements ProgressDisplay {
        private final ProgressBar bar;

        Bar(ProgressBar bar) {
            this.bar = bar;
        }

        @Override
        public InputStream watching(InputStream content) {
            return new ProgressBarWrappedInputStream(content, bar);
        }

        @Override
        public void acknowledged(Acknowledged soFar) {
            bar.setExtraMessage(soFar.inWords());
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}

package org.performanceplatform.cli.transactions;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error that grows with what the platform has acknowledged; nothing where nobody looks. */
interface ImportProgress extends AutoCloseable {

    /** So many more dashboards or records are there. May be told by several threads. */
    void more(int count);

    @Override
    void close();

    /** @param terminal whether somebody looks */
    static ImportProgress of(int all, boolean terminal) {
        return terminal ? new Bar(all) : new Silent();
    }

    /** Shows nothing. */
    record Silent() implements ImportProgress {
        @Override
        public void more(int count) {
            // nobody looks
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** A bar on a terminal. */
    final class Bar implements ImportProgress {
        private final ProgressBar bar;

        private Bar(int all) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Importing")
                    .setInitialMax(all)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public synchronized void more(int count) {
            bar.stepBy(count);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}

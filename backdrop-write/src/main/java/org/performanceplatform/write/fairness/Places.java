package org.performanceplatform.write.fairness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Serves so many visitors at a time. A few more may wait; they are served in the order in which they came. For use by several threads. */
final class Places {

    private final int most;
    private final int mostWaiting;
    private final Deque<Visit> waiting = new ArrayDeque<>();
    private int taken;

    Places(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /** The stay of one visitor, from when it came until it left. */
    final class Visit {
        private final boolean servedAtOnce;
        private final Runnable laterServing;
        private boolean over;

        private Visit(boolean servedAtOnce, Runnable laterServing) {
            this.servedAtOnce = servedAtOnce;
            this.laterServing = laterServing;
        }

        /** Whether there was a place when it came. */
        boolean isServedAtOnce() {
            return servedAtOnce;
        }

        /**
         * Leaves without having been served.
         *
         * @return whether it was still waiting; if not, nothing is done
         */
        boolean giveUp() {
            synchronized (Places.this) {
                boolean waited = waiting.remove(this);
                over |= waited;
                return waited;
            }
        }

        /** Leaves, served or not. Whoever has waited longest takes the place. Leaving again does nothing. */
        void leave() {
            if (!giveUp()) {
                next().ifPresent(visit -> visit.laterServing.run());
            }
        }

        private Optional<Visit> next() {
            synchronized (Places.this) {
                if (over) {
                    return Optional.empty();
                }
                over = true;
                Visit next = waiting.poll();
                if (next == null) {
                    taken--;
                }
                return Optional.ofNullable(next);
            }
        }
    }

    /**
     * Lets a visitor in, to be served at once or later.
     *
     * @param laterServing is run by whoever leaves it a place, if there is none now
     * @return empty if too many are waiting
     */
    synchronized Optional<Visit> enter(Runnable laterServing) {
        if (taken < most) {
            taken++;
            return Optional.of(new Visit(true, laterServing));
        }
        if (waiting.size() == mostWaiting) {
            return Optional.empty();
        }
        Visit visit = new Visit(false, laterServing);
        waiting.add(visit);
        return Optional.of(visit);
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}

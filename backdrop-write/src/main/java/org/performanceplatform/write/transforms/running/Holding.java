package org.performanceplatform.write.transforms.running;

/** Whether a job is still held by whoever runs it. */
public interface Holding {

    /** @throws LostException if someone else has taken it, so that nothing may be written any more */
    void check();

    /** The hold on a job was lost. */
    final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException() {
            super("The hold on the job was lost", null, false, false);
        }
    }
}

package org.performanceplatform.acceptance.platform;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one platform that runs at a time: starting four services and two databases takes longer than most tests, so classes
 * share it. {@link GroupedByPlatform} puts those that want the same contents next to each other.
 */
final class CurrentPlatform implements AutoCloseable {

    private Contents contents;
    private RunningPlatform platform;

    private CurrentPlatform() {}

    /** That of the whole test run. */
    static CurrentPlatform of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(CurrentPlatform.class, type -> new CurrentPlatform(), CurrentPlatform.class);
    }

    /** The running platform with these contents; one with others is stopped first. */
    synchronized RunningPlatform holding(Contents wanted) {
        if (platform == null || contents != wanted) {
            close();
            platform = RunningPlatform.start(wanted);
            contents = wanted;
        }
        return platform;
    }

    @Override
    public synchronized void close() {
        if (platform != null) {
            var stopping = platform;
            platform = null;
            stopping.stop();
        }
    }
}

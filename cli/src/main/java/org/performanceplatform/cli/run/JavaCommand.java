package org.performanceplatform.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of a command that runs Java with little memory: the collector for small heaps, a heap that begins small and gives back what it
 * does not need. Both compilers stay on unless a program says otherwise, because services are meant to be fast after a while; the second
 * one starts later than by default, so that it does not take half of the processor while five programs start.
 */
final class JavaCommand {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-Xms24m",
            "-Xss512k",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000",
            "-XX:+ExitOnOutOfMemoryError",
            // what the compilers took comes back to the machine at once, where this Java can give it back
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=1000",
            // each thread would keep a buffer as large as the largest part of a file that it ever wrote
            "-Djdk.nio.maxCachedBufferSize=65536",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Dfile.encoding=UTF-8");

    private JavaCommand() {}

    /**
     * @param heapMegabytes the heap may grow to this
     * @param data the platform's data directory; on the command line it tells a platform's processes from another's
     */
    static List<String> start(int heapMegabytes, Path data) {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        command.addAll(SMALL);
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-Dplatform.data=" + data);
        return command;
    }
}

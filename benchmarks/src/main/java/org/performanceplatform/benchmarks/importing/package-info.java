/** {@code ./pp bench import}. */
package org.performanceplatform.benchmarks.importing;

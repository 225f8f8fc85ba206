/** {@code ./pp bench transforms}. */
package org.performanceplatform.benchmarks.transforming;

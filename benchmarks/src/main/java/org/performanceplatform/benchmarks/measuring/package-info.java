/** What every benchmark needs: processes that are measured, a stand-in for stagecraft, medians, and a report beside the targets. */
package org.performanceplatform.benchmarks.measuring;

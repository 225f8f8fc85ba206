/** Records put aside between their checks and their storing, so that a large body never stands in memory. */
package org.performanceplatform.write.spooling;

/** Bodies of answers that need not be computed again as long as the data set's version is the same. */
package org.performanceplatform.read.caching;

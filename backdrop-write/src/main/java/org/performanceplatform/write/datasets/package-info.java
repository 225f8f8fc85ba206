/** Which data sets there are. */
package org.performanceplatform.write.datasets;

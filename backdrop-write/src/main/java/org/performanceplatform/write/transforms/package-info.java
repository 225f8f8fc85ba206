/** Telling the transforms of a data set that there is something to compute. */
package org.performanceplatform.write.transforms;

/** Removing all records of a data set, and bringing them back. */
package org.performanceplatform.write.emptying;

/** Records on their way into the database, as batches that readers see as a whole. */
package org.performanceplatform.write.storing;

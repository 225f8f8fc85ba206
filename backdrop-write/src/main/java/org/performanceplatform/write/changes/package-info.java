/** Telling the rest of the service, at once and without any promise, that records have changed. */
package org.performanceplatform.write.changes;

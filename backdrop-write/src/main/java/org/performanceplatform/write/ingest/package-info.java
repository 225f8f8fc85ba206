/** Records on their way in: read, checked, put aside, stored, acknowledged. */
package org.performanceplatform.write.ingest;

/** Requests that are sent again under the same key, and are answered as before. */
package org.performanceplatform.write.idempotency;

/** How much one request, and one record, may bring. */
package org.performanceplatform.write.limits;

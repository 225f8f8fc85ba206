/** Changing and deleting single records. */
package org.performanceplatform.write.amending;

/** Whether the service is up, and whether it can do its work. */
package org.performanceplatform.write.status;

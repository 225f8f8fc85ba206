/** Whether the service is up, and which data sets are out of date. */
package org.performanceplatform.read.status;

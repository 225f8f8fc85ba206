/** What every request has: an id that ties its log lines together. */
package org.performanceplatform.write.requests;

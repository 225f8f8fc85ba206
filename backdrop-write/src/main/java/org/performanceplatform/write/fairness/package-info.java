/** Limits that keep one sender from slowing the others, and too many from stopping all. */
package org.performanceplatform.write.fairness;

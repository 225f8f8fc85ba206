/** The published figures of a module that were changed. */
package org.performanceplatform.spotlight.revisions;

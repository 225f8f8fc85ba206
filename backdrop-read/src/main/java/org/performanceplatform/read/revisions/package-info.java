/** The published figures that were changed: as JSON, and as a feed. */
package org.performanceplatform.read.revisions;

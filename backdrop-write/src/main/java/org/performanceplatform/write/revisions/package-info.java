/** What is said of changes to published figures. */
package org.performanceplatform.write.revisions;

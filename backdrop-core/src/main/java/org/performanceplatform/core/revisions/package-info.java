/** What published figures were before they were changed: which changes count, and how they are kept and read. */
package org.performanceplatform.core.revisions;

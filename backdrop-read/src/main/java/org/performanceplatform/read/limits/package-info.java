/** How long a query may take, and how many may be worked on at once. */
package org.performanceplatform.read.limits;

/** How fast the public pages are drawn, and how large they are. */
package org.performanceplatform.benchmarks.spotlight;

/** How fast stagecraft answers what the website asks it for. */
package org.performanceplatform.benchmarks.configuration;

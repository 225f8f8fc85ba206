/** How fast records are taken in, beside what the MongoDB driver does without the platform. */
package org.performanceplatform.benchmarks.writing;

/** How fast the pages of the Transactions Explorer are over the published spreadsheet. */
package org.performanceplatform.benchmarks.explorer;

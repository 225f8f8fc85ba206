/** What a record of each data set must be. */
package org.performanceplatform.write.rules;

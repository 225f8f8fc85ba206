/**
 * The Transactions Explorer: transactional services of all of government, with their volumes, digital take-up and costs, from the data sets
 * {@code transactional-services/services} and {@code transactional-services/summaries}.
 */
package org.performanceplatform.spotlight.explorer;

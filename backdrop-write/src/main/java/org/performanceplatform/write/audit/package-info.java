/** Who did what to which data set: one JSON line for each event, without tokens and without data. */
package org.performanceplatform.write.audit;

/** What is done in the background: abandoned batches settled, what nobody needs removed, realtime data sets trimmed. */
package org.performanceplatform.write.upkeep;

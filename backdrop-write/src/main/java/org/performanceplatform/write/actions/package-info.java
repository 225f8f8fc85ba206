/** What can be done with a data set besides sending records. */
package org.performanceplatform.write.actions;

/** What a data set says of itself, and the list of data sets. */
package org.performanceplatform.read.metadata;

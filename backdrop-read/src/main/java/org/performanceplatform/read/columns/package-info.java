/**
 * The engine in this service's memory: the records of a data set decoded once into columns, brought up to date by what its
 * head says has changed, and scanned for each query. One thread at a time changes the columns of a data set; any number
 * scan, each an immutable {@link org.performanceplatform.read.columns.Snapshot}.
 */
package org.performanceplatform.read.columns;

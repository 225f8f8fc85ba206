/** The MongoDB in which the records are. */
package org.performanceplatform.read.stores;

/**
 * What each job has done, kept in the store: the versions of its inputs, the runs asked for, who runs it, how it failed, and which
 * records it made. Every change is one update of one document.
 */
package org.performanceplatform.write.transforms.queue;

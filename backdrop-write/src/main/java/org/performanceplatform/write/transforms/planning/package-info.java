/** From stagecraft's transforms to jobs: which data sets each reads and writes, and why it can't, if it can't. */
package org.performanceplatform.write.transforms.planning;

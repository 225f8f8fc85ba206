/** Running jobs: reading what changed, computing, writing the results and removing those without input. */
package org.performanceplatform.write.transforms.running;

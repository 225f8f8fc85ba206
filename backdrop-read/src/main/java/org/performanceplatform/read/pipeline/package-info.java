/**
 * The engine that lets MongoDB compute: aggregation pipelines over the stored period starts. It serves data sets of any
 * size and is what the other engine is tested against. Uses only what MongoDB 7 and 8 and the embedded store all have;
 * the embedded store's expressions neither tell types nor tell null from missing, so that is done by matching.
 */
package org.performanceplatform.read.pipeline;

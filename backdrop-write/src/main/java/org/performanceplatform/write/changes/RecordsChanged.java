package org.performanceplatform.write.changes;

/**
 * Records of a data set were changed; fired as an asynchronous CDI event. It only makes transforms run sooner: what has to be run
 * stands in the head of the data set.
 *
 * @param dataSet the name of the data set
 */
public record RecordsChanged(String dataSet) {}

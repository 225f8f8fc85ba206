package org.performanceplatform.write.transforms;

import java.time.Instant;
import org.performanceplatform.stagecraftclient.DataSet;

/**
 * Records of a data set were stored, or its transforms are to be run again; fired as an asynchronous CDI event.
 *
 * @param earliest the least {@code _timestamp} of them
 * @param latest the greatest {@code _timestamp} of them
 */
public record RecordsChanged(DataSet dataSet, Instant earliest, Instant latest) {}

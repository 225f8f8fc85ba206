package org.performanceplatform.read.responses;

import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.stagecraftclient.DataSet;

/** The rows of a query in the form in which they are to be sent. */
public record Answer(DataSet dataSet, Rows rows, Representation representation) {}

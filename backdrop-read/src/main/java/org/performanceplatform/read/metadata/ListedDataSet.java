package org.performanceplatform.read.metadata;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.performanceplatform.stagecraftclient.DataSet;

/** A data set in the list, with the paths at which it can be read. */
public record ListedDataSet(
        @JsonProperty("name") String name,
        @JsonProperty("title") String title,
        @JsonProperty("organisation") String organisation,
        @JsonProperty("data_group") String dataGroup,
        @JsonProperty("data_type") String dataType,
        @JsonProperty("data") String data,
        @JsonProperty("metadata") String metadata) {

    static ListedDataSet of(DataSet dataSet) {
        String path = "/data/" + dataSet.dataGroup() + "/" + dataSet.dataType();
        return new ListedDataSet(
                dataSet.name(),
                DataSetDescription.title(dataSet),
                DataSetDescription.organisation(dataSet),
                dataSet.dataGroup(),
                dataSet.dataType(),
                path,
                path + "/metadata");
    }
}

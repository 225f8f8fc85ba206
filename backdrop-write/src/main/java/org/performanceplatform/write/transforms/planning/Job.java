package org.performanceplatform.write.transforms.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Formula;
import org.performanceplatform.write.transforms.formulas.Input.Shown;

/**
 * One transform on one data set, or on several that it takes together. It is what is queued, run, retried and set aside.
 *
 * @param id stays the same as long as transform, inputs and output do
 * @param transform the id of the transform
 * @param function what its type names
 * @param inputNames the names of the data sets it reads, also of those that are missing
 * @param outputName the name of the data set it writes
 * @param work what is to be done; empty if there is a fault
 * @param fault why it can't be run, until the configuration changes
 */
public record Job(
        String id,
        String transform,
        String function,
        List<String> inputNames,
        String outputName,
        Optional<Work> work,
        Optional<String> fault) {

    public Job {
        inputNames = List.copyOf(inputNames);
    }

    /**
     * What is to be done.
     *
     * @param inputs the data sets it reads, in the order of the formula's input
     * @param additional what is added to every result
     * @param dashboards the published dashboards that show the first input; empty unless the formula is about dashboards
     * @param fingerprint changes with everything that the results depend on besides the records
     */
    public record Work(
            List<DataSet> inputs,
            DataSet output,
            Formula formula,
            Query query,
            Map<String, Object> additional,
            List<Shown> dashboards,
            String fingerprint) {

        public Work {
            inputs = List.copyOf(inputs);
            dashboards = List.copyOf(dashboards);
        }
    }

    /** The same, which can't be run. */
    Job at(String why) {
        return new Job(id, transform, function, inputNames, outputName, Optional.empty(), Optional.of(why));
    }
}

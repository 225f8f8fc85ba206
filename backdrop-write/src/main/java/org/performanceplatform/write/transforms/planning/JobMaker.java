package org.performanceplatform.write.transforms.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.write.transforms.formulas.Formula;
import org.performanceplatform.write.transforms.formulas.Formulas;
import org.performanceplatform.write.transforms.formulas.Input.Shown;
import org.performanceplatform.write.transforms.formulas.Options;
import org.performanceplatform.write.transforms.formulas.PoisonedException;

/** Finds the data sets of transforms, and reads their options. */
final class JobMaker {

    private static final int FINGERPRINT_BYTES = 8;

    private final Catalogue catalogue;

    JobMaker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A data set by group and type; it may be missing. */
    private record Place(String group, String type) {
        String name() {
            return DataSetName.of(group, type).value();
        }
    }

    /**
     * One job, or without a group of the input one for each data set of the type; a sum over data sets takes all of them together.
     */
    List<Job> jobsOf(Transform transform) {
        Optional<Formulas> formula = Formulas.named(transform.type().function());
        boolean together = formula.filter(Formulas.SUM_OVER_DATA_SETS::equals).isPresent();
        List<Place> inputs = inputs(transform.input());
        if (together) {
            return List.of(sum(transform, inputs));
        }
        return inputs.stream()
                .map(input -> job(transform, List.of(input), output(transform, input.group())))
                .toList();
    }

    private List<Place> inputs(Transform.Place input) {
        if (input.dataGroup() != null) {
            return List.of(new Place(input.dataGroup(), input.dataType()));
        }
        return catalogue.dataSets().stream()
                .filter(set -> set.dataType().equals(input.dataType()))
                .map(set -> new Place(set.dataGroup(), set.dataType()))
                .toList();
    }

    private static Place output(Transform transform, String groupOfInput) {
        String group = transform.output().dataGroup();
        return new Place(
                group == null ? groupOfInput : group, transform.output().dataType());
    }

    private Job sum(Transform transform, List<Place> ofInput) {
        Place output = output(transform, transform.input().dataGroup());
        if (output.group() == null) {
            String name = output.type().replace('-', '_');
            return blank(transform, List.of(), name, "all")
                    .at("A sum over the data sets of every group has to name the data group of its output");
        }
        List<Place> inputs = new ArrayList<>(ofInput);
        new Options(transform.options())
                .dataSets()
                .forEach(further -> inputs.add(new Place(further.get(0), further.get(1))));
        if (transform.input().dataGroup() == null) {
            inputs.remove(output);
        }
        return job(transform, inputs.stream().distinct().toList(), output);
    }

    private Job job(Transform transform, List<Place> inputs, Place output) {
        List<String> names = inputs.stream().map(Place::name).toList();
        Job blank = blank(transform, names, output.name(), names.size() == 1 ? names.get(0) : "all");
        try {
            Work work = new Work(transform, inputs, output);
            return new Job(
                    blank.id(),
                    blank.transform(),
                    blank.function(),
                    names,
                    output.name(),
                    Optional.of(work.toDo()),
                    Optional.empty());
        } catch (PoisonedException e) {
            return blank.at(e.getMessage());
        }
    }

    private static Job blank(Transform transform, List<String> inputs, String output, String input) {
        return new Job(
                transform.id() + "." + input + "." + output,
                transform.id(),
                transform.type().function(),
                inputs,
                output,
                Optional.empty(),
                Optional.empty());
    }

    /** The reading of one transform. */
    private final class Work {
        private final Transform transform;
        private final List<Place> inputs;
        private final Place output;

        Work(Transform transform, List<Place> inputs, Place output) {
            this.transform = transform;
            this.inputs = inputs;
            this.output = output;
        }

        Job.Work toDo() {
            if (inputs.isEmpty()) {
                throw new PoisonedException("There is no data set to read");
            }
            List<DataSet> sets = inputs.stream().map(JobMaker.this::existing).toList();
            Query query = Query.of(transform.queryParameters());
            Options options = new Options(transform.options());
            Formula formula = Formulas.named(transform.type().function())
                    .orElseThrow(() -> new PoisonedException("The type of the transform names an unknown function"))
                    .with(options, transform.input().dataType(), query.period());
            List<Shown> dashboards = formula.isAboutDashboards() ? catalogue.dashboards(sets.get(0)) : List.of();
            return new Job.Work(
                    sets,
                    existing(output),
                    formula,
                    query,
                    options.additionalFields(),
                    dashboards,
                    fingerprint(sets, dashboards));
        }

        private String fingerprint(List<DataSet> sets, List<Shown> dashboards) {
            StringBuilder text = new StringBuilder();
            text.append(transform.type().function()).append('\n');
            text.append(transform.queryParameters()).append('\n').append(transform.options());
            sets.forEach(set ->
                    text.append('\n').append(set.name()).append(set.queryable()).append(set.rawQueriesAllowed()));
            return digest(text.append('\n').append(dashboards).toString());
        }
    }

    private DataSet existing(Place place) {
        return catalogue
                .dataSet(place.group(), place.type())
                .orElseThrow(() -> new PoisonedException(
                        "There is no data set of group " + place.group() + " and type " + place.type()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

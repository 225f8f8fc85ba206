package org.performanceplatform.stagecraft.transforms;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.errors.Problem;

/** What is made of the records of a data set. */
@Path("/data-sets/{name}/transform")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transforms")
public class DataSetTransformResource {

    @GET
    @Transactional
    @Operation(summary = "The transforms that run on the records of a data set")
    public List<TransformForm> of(@PathParam("name") String name) {
        DataSet dataSet =
                DataSet.named(name).orElseThrow(() -> Problem.notFound("No Data Set named '" + name + "' exists"));
        List<Transform> found = Transform.list(
                "inputType = ?1 and (inputGroup is null or inputGroup = ?2) order by id",
                dataSet.dataType,
                dataSet.dataGroup);
        return found.stream().map(TransformForm::of).toList();
    }
}

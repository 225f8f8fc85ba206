package org.performanceplatform.write.actions;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.datasets.DataSets;
import org.performanceplatform.write.emptying.Restoring;
import org.performanceplatform.write.transforms.Transforms;

/**
 * Does something with a data set as a whole. The names of the actions share their place in the path with the ids of records,
 * which have other methods; so a record may be called {@code transform}.
 */
@Path("data/{group}/{type}/{id: .+}")
public class ActionsResource {

    private final DataSets dataSets;
    private final Transforms transforms;
    private final Restoring restoring;

    ActionsResource(DataSets dataSets, Transforms transforms, Restoring restoring) {
        this.dataSets = dataSets;
        this.transforms = transforms;
        this.restoring = restoring;
    }

    @POST
    public Response act(
            @PathParam("group") String group,
            @PathParam("type") String type,
            @PathParam("id") String action,
            InputStream body) {
        return switch (action) {
            case "transform" -> transforms.run(dataSet(group, type), body);
            case "restore" -> restoring.restore(dataSet(group, type));
            default -> throw new ClientErrorException(Response.Status.METHOD_NOT_ALLOWED);
        };
    }

    private DataSet dataSet(String group, String type) {
        return dataSets.of(group, type);
    }
}

package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The configuration as a folder of files: to be kept elsewhere, looked at, and brought back as a whole. */
@Path("/configuration/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Configuration")
public class FilesResource {

    private final CurrentFiles current;
    private final FilesEditing editing;

    FilesResource(CurrentFiles current, FilesEditing editing) {
        this.current = current;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Organisations, data groups, types and sets, module types and dashboards as files have them",
            description = "What has its default is left out.")
    public ConfigurationFiles get() {
        return current.read();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Make the configuration what files say, as a whole or not at all",
            description = "What is not in the files stays. 422 names every fault, for those who accept"
                    + " application/problem+json with its place.")
    public RestResponse<Plan> apply(
            @Parameter(description = "true to be told what would change, and change nothing")
                    @QueryParam("dry_run")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "The ETag of the trial run that this carries out, or * for whatever there is now")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ConfigurationFiles.class)))
                    @NotNull
                    ObjectNode body) {
        Plan plan = dryRun ? editing.plan(body) : editing.apply(body, Optional.ofNullable(ifMatch));
        return RestResponse.ResponseBuilder.ok(plan)
                .header("ETag", FilesEditing.tag(plan.version()))
                .build();
    }
}

package org.performanceplatform.write.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.performanceplatform.write.answers.Answers;

/** Says that the service is up, as the reference does. */
@Path("/_status")
public class StatusResource {

    private final Answers answers;

    StatusResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    public Response status() {
        return answers.ok("app is up");
    }
}

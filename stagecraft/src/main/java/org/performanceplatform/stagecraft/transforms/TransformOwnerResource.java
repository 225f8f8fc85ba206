package org.performanceplatform.stagecraft.transforms;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owner;
import org.performanceplatform.stagecraft.people.Owners;
import org.performanceplatform.stagecraft.people.Person;

/** Who looks after a transform. */
@Path("/transform/{id}/owners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transforms")
public class TransformOwnerResource {

    private final Owners owners;
    private final Changes changes;

    TransformOwnerResource(Owners owners, Changes changes) {
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The owners of a transform")
    public List<Owner> list(@PathParam("id") UUID id) {
        return forms(find(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make the owners of a transform exactly these people")
    public List<Owner> replace(
            @PathParam("id") UUID id,
            @NotNull @Valid @Size(max = 100, message = "Ensure this list has at most {max} items.")
                    List<@NotNull Owner> body) {
        Transform transform = find(id);
        List<Owner> before = forms(transform);
        List<Person> people =
                body.stream().map(owner -> owners.findOrAdd(owner.email())).toList();
        transform.owners.clear();
        transform.owners.addAll(people);
        List<Owner> after = forms(transform);
        changes.record("update", "transform-owners", id.toString(), before, after);
        return after;
    }

    private static List<Owner> forms(Transform transform) {
        return transform.owners.stream()
                .sorted(Comparator.comparing(person -> person.email))
                .map(person -> new Owner(person.email))
                .toList();
    }

    private Transform find(UUID id) {
        return Transform.<Transform>findByIdOptional(id)
                .filter(transform -> owners.include(transform.owners))
                .orElseThrow(() -> Problem.notFound("model not found"));
    }
}

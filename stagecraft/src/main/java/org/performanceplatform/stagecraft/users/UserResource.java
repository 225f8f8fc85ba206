package org.performanceplatform.stagecraft.users;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.access.Role;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Person;
import org.performanceplatform.stagecraft.tokens.IssuedToken;
import org.performanceplatform.stagecraft.tokens.TokenForm;

/** People, their roles, and their tokens for the API. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class UserResource {

    private final Users users;
    private final UserTokens tokens;

    UserResource(Users users, UserTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /** A person as the API shows them. */
    @Schema(name = "User")
    public record Form(String email, List<String> roles) {

        static Form of(Person person) {
            return new Form(
                    person.email, person.roles.stream().map(Role::word).sorted().toList());
        }
    }

    @GET
    @Transactional
    @Operation(summary = "The people, by e-mail address")
    public RestResponse<List<Form>> list(@QueryParam("email") String email, @Valid @BeanParam Paging paging) {
        return paging.of(
                email == null
                        ? Person.<Person>find("order by lower(email)")
                        : Person.find("lower(email) = ?1 order by email", email.toLowerCase(Locale.ROOT)),
                Form::of);
    }

    @GET
    @Path("/{email}")
    @Transactional
    @Operation(summary = "One person")
    public Form get(@PathParam("email") String email) {
        return Form.of(users.find(email));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a person")
    public Form create(@NotNull @Valid UserRequest body) {
        return Form.of(users.create(body));
    }

    @PUT
    @Path("/{email}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a person's roles or password; they have to sign in again")
    public Form update(@PathParam("email") String email, @NotNull @Valid UserRequest body) {
        return Form.of(users.update(users.find(email), body));
    }

    @GET
    @Path("/{email}/tokens")
    @Transactional
    @Operation(summary = "A person's tokens for the API, newest first; never the tokens themselves")
    public List<TokenForm> listTokens(@PathParam("email") String email) {
        return tokens.of(users.findWithin(email)).stream().map(TokenForm::of).toList();
    }

    @POST
    @Path("/{email}/tokens")
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = IssuedToken.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Make a token for the API with a person's roles; this is the only time that it is shown")
    public IssuedToken createToken(@PathParam("email") String email) {
        return tokens.issue(users.findWithin(email));
    }

    @DELETE
    @Path("/{email}/tokens/{id}")
    @Transactional
    @Operation(summary = "Revoke a token for the API")
    public TokenForm revokeToken(@PathParam("email") String email, @PathParam("id") UUID id) {
        return TokenForm.of(tokens.revoke(users.findWithin(email), id));
    }
}

package org.performanceplatform.stagecraft.datasets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.tokens.TokenIssuer;
import org.performanceplatform.stagecraftclient.TraceHeaders;

/**
 * Deletes a data set with its records: the row first, then the records at the write service, and only if both went well
 * is the transaction committed. Records that the write service does not know are no obstacle.
 */
@ApplicationScoped
public class DataSetDeletion {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(DataSetDeletion.class);

    private final BackdropWriteConfig backdropWrite;
    private final TokenIssuer tokens;
    private final CurrentCaller caller;
    private final EntityManager entities;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    DataSetDeletion(
            BackdropWriteConfig backdropWrite, TokenIssuer tokens, CurrentCaller caller, EntityManager entities) {
        this.backdropWrite = backdropWrite;
        this.tokens = tokens;
        this.caller = caller;
        this.entities = entities;
    }

    void delete(DataSet dataSet) {
        if (dataSet.published) {
            throw Problem.badRequest("cannot delete published resource");
        }
        refuseUsed(dataSet);
        String name = dataSet.name;
        dataSet.delete();
        tokens.revokeAllOf(name);
        entities.flush();
        deleteRecords(name);
    }

    private void refuseUsed(DataSet dataSet) {
        Number modules = (Number) entities.createQuery("select count(m) from Module m where m.dataSet = :dataSet")
                .setParameter("dataSet", dataSet)
                .getSingleResult();
        if (modules.longValue() > 0) {
            throw Problem.conflict(
                    "the data set is used by " + modules + " module(s) of dashboards; remove them first");
        }
    }

    private void deleteRecords(String name) {
        String token = tokens.forDeletion(caller.get().name());
        HttpRequest request = TraceHeaders.addTo(
                        HttpRequest.newBuilder(URI.create(backdropWrite.url() + "/data-sets/" + name)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .DELETE()
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 404) {
                LOG.warnf("The write service knew no records of the deleted data set %s", name);
            } else if (status / 100 != 2) {
                throw unavailable("answered " + status);
            }
        } catch (IOException e) {
            throw unavailable("can't be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("did not answer");
        }
    }

    private static Problem unavailable(String how) {
        return new Problem(
                        Kind.UNAVAILABLE,
                        "The write service " + how + ", so the data set was not deleted; try again later")
                .withHeader("Retry-After", "30");
    }
}

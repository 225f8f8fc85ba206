package org.performanceplatform.stagecraft.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.performanceplatform.stagecraft.errors.Routes;

/**
 * Who may do what: {@code access-matrix.csv}, one line per route. It is the rule itself, and also what the test of access
 * walks. A route without a line is refused to everybody.
 */
@ApplicationScoped
public class AccessMatrix implements Routes {

    private static final String FILE = "/access-matrix.csv";

    private final Map<String, Map<String, Reach>> rows = new LinkedHashMap<>();

    AccessMatrix() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(AccessMatrix.class.getResourceAsStream(FILE), UTF_8))) {
            List<List<String>> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",")))
                    .toList();
            List<String> columns = lines.get(0);
            lines.stream().skip(1).forEach(line -> rows.put(line.get(0) + " " + line.get(1), row(columns, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Reach> row(List<String> columns, List<String> line) {
        Map<String, Reach> row = new LinkedHashMap<>();
        for (int column = 2; column < columns.size(); column++) {
            row.put(columns.get(column), Reach.named(line.get(column)));
        }
        return row;
    }

    /** The routes of the matrix, each {@code METHOD /path/{template}}. */
    public Iterable<String> routes() {
        return rows.keySet();
    }

    @Override
    public String allow(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (String route : rows.keySet()) {
            String[] methodAndPath = route.split(" ");
            if (path.matches(methodAndPath[1].replaceAll("\\{[^}]*}", "[^/]+"))) {
                methods.add(methodAndPath[0]);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    /** How far a caller reaches with a route; a person reaches at least as far as anyone without a token. */
    Reach reach(Caller caller, String method, String path) {
        Map<String, Reach> row = rows.get(method + " " + path);
        if (row == null) {
            return Reach.NO;
        }
        Reach reach = row.get("anonymous");
        if (caller.kind() == Caller.Kind.ANONYMOUS) {
            return reach;
        }
        reach = reach == Reach.TOKEN ? Reach.NO : reach;
        if (caller.kind() == Caller.Kind.SERVICE) {
            return reach.orMore(row.get("service"));
        }
        for (Role role : caller.roles()) {
            reach = reach.orMore(row.get(role.word()));
        }
        return reach;
    }
}

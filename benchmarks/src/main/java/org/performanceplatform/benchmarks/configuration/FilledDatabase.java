package org.performanceplatform.benchmarks.configuration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.performanceplatform.stores.EmbeddedPostgresql;

/**
 * Fills stagecraft's database as a large platform would: data sets of a hundred groups, and published dashboards below departments and
 * agencies, whose modules are the examples of the built-in types.
 */
record FilledDatabase(EmbeddedPostgresql postgresql, int dashboards, int dataSets, int modules) {

    private static final int GROUPS = 100;

    private static final String DATA_GROUPS =
            "insert into data_group (name) select 'group-' || i from generate_series(1, ?) i";

    private static final String DATA_TYPES = """
            insert into data_type (name, schema) select 'type-' || i, '{"type":"object"}' from generate_series(1, ?) i""";

    private static final String DATA_SETS = """
            insert into data_set (name, data_group_id, data_type_id, published)
            select replace(g.name || '_' || t.name, '-', '_'), g.id, t.id, true
            from data_group g cross join data_type t where g.name like 'group-%' and t.name like 'type-%'
            limit ?""";

    private static final String ORGANISATIONS = """
            insert into organisation (id, name, abbreviation, slug, type_id)
            select gen_random_uuid(), type.name || ' ' || i, upper(left(type.name, 1)) || i, type.name || '-' || i, type.id
            from organisation_type type cross join generate_series(1, ?) i where type.name in ('department', 'agency')""";

    private static final String TREE = """
            insert into organisation_parent (child_id, parent_id)
            select child.id, parent.id from organisation child join organisation parent
            on child.slug like 'agency-%' and parent.slug = replace(child.slug, 'agency', 'department')""";

    private static final String DASHBOARDS = """
            insert into dashboard (id, slug, title, status, description, costs, other_notes, organisation_id)
            select gen_random_uuid(), 'service-' || i, 'Service ' || i, 'published', repeat('What it is for. ', 20),
                   repeat('What it costs. ', 20), repeat('What else. ', 20), agency.id
            from generate_series(1, ?) i join organisation agency on agency.slug = 'agency-' || (1 + i % 100)""";

    private static final String LINKS = """
            insert into link (id, dashboard_id, title, url, link_type, position)
            select gen_random_uuid(), dashboard.id, 'Link ' || i, 'https://www.example.org/' || dashboard.slug || '/' || i,
                   case i when 1 then 'transaction' else 'other' end, i
            from dashboard cross join generate_series(1, ?) i""";

    private static final String MODULES = """
            insert into module (id, dashboard_id, type_id, data_set_id, slug, title, description, info, options,
                                query_parameters, position)
            select gen_random_uuid(), dashboard.id, type.id,
                   (select min(id) from data_set) + (abs(hashtext(dashboard.slug || i)) % ?),
                   'module-' || i, 'Module ' || i, repeat('What it shows. ', 10), '["Source: the service itself"]',
                   (type.example::json -> 'options')::text, (type.example::json -> 'query_parameters')::text, i
            from dashboard cross join generate_series(1, ?) i
            join (select *, row_number() over (order by name) - 1 nth, count(*) over () types
                  from module_type where name not in ('section', 'tab')) type on type.nth = i % type.types""";

    void fill() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(postgresql.jdbcUrl(), postgresql.username(), postgresql.password())) {
            insert(connection, DATA_GROUPS, GROUPS);
            insert(connection, DATA_TYPES, (dataSets + GROUPS - 1) / GROUPS);
            insert(connection, DATA_SETS, dataSets);
            insert(connection, ORGANISATIONS, GROUPS);
            insert(connection, TREE);
            insert(connection, DASHBOARDS, dashboards);
            insert(connection, LINKS, 3);
            insert(connection, MODULES, dataSets, modules);
            announce(connection);
        }
    }

    private static void announce(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
            statement.execute("update configuration set version = version + 1");
        }
    }

    private static void insert(Connection connection, String sql, int... numbers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < numbers.length; index++) {
                statement.setInt(index + 1, numbers[index]);
            }
            statement.executeUpdate();
        }
    }
}

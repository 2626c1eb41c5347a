package org.comity.desk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement from a {@code .sql} file beside a package, with named parameters.
 *
 * @param text with question marks
 * @param names of the parameters, in the order of the question marks
 */
public record Sql(String text, List<String> names) {
    private static final Map<String, Sql> READ = new ConcurrentHashMap<>();
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");

    /** The statement of a resource under {@code org/comity/desk}, as {@code store/add-head}. */
    public static Sql of(String resource) {
        return READ.computeIfAbsent(resource, Sql::read);
    }

    private static Sql read(String resource) {
        try (InputStream in = Sql.class.getResourceAsStream("/org/comity/desk/" + resource + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("There is no statement " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)--.*$", "")
                    .strip();
            Matcher matcher = NAME.matcher(text);
            List<String> names = new ArrayList<>();
            StringBuilder marked = new StringBuilder();
            while (matcher.find()) {
                names.add(matcher.group(1));
                matcher.appendReplacement(marked, "?");
            }
            matcher.appendTail(marked);
            return new Sql(marked.toString(), List.copyOf(names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares the statement with its parameters bound; the caller closes it. */
    public PreparedStatement prepare(Connection connection, Map<String, ? extends @Nullable Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            bind(statement, 1, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Binds the parameters from the given one on; returns the next one. */
    public int bind(PreparedStatement statement, int from, Map<String, ? extends @Nullable Object> values)
            throws SQLException {
        int at = from;
        for (String name : names) {
            Object value = values.get(name);
            switch (value) {
                case null -> statement.setNull(at, Types.VARCHAR);
                case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
                default -> statement.setObject(at, value);
            }
            at++;
        }
        return at;
    }

    /** Runs a statement that changes rows; returns how many. */
    public int run(Connection connection, Map<String, ? extends @Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, values)) {
            return statement.executeUpdate();
        }
    }
}

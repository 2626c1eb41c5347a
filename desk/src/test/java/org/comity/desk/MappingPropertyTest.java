package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Goal;
import org.comity.desk.record.CanonicalJson;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Money;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.comity.desk.work.Lesson;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a record holds comes back the same, from JSON and from both databases. */
class MappingPropertyTest {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "'; DROP TABLE goal; --",
            "\"\\\n\t",
            "ناحية",
            "北京",
            "🌍 e\u0301",
            "%_!",
            "\u0001\u001f",
            "null");
    private static final int TRIES = 50;

    private static Object random(Type type, SplittableRandom random) {
        if (type instanceof ParameterizedType optional) {
            return random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(random(optional.getActualTypeArguments()[0], random));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        return switch (raw.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
            case "int", "Integer" -> random.nextBoolean() ? random.nextInt() : random.nextInt(-100, 100);
            case "long", "Long" -> random.nextLong();
            case "double", "Double" -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62));
            case "boolean", "Boolean" -> random.nextBoolean();
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(-200_000, 200_000));
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
            case "Money" -> new Money(BigDecimal.valueOf(random.nextLong(1L << 48), random.nextInt(5)), "KES");
            case "Country" -> Country.of(List.of("KEN", "PER", "VNM").get(random.nextInt(3)));
            default -> throw new IllegalArgumentException(raw.getName());
        };
    }

    /** A random record; empty when its own rules refuse it. */
    private static <R extends Record> Optional<R> random(Class<R> type, SplittableRandom random) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = i == 0 ? "r" + random.nextInt(1 << 30) : random(components[i].getGenericType(), random);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return Optional.of(constructor.newInstance(arguments));
        } catch (java.lang.reflect.InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyRecordComesBackFromItsJson() {
        JsonMapper mapper = new JsonMapper();
        for (Kind<?> kind : Kinds.ALL) {
            int read = comesBack(kind.table(), mapper);
            assertThat(read).as(kind.name()).isPositive();
        }
    }

    private static <R extends Record> int comesBack(Table<R> table, JsonMapper mapper) {
        SplittableRandom random = new SplittableRandom(1);
        int read = 0;
        for (int i = 0; i < TRIES * 4; i++) {
            Optional<R> record = random(table.type(), random);
            if (record.isPresent()) {
                String json = CanonicalJson.write(table.json(record.get()));
                assertThat(table.record(mapper.readValue(json, new TypeReference<java.util.Map<String, Object>>() {})))
                        .isEqualTo(record.get());
                read++;
            }
        }
        return read;
    }

    @ParameterizedTest
    @EnumSource
    void everyTableHasJustTheColumnsOfItsRecord(Databases database) throws SQLException {
        try (Desk desk = database.open();
                Connection connection = desk.database().connection()) {
            for (Kind<?> kind : Kinds.ALL) {
                List<String> nullable = new ArrayList<>();
                List<String> columns = new ArrayList<>();
                String name = database == Databases.H2 ? kind.name().toUpperCase(Locale.ROOT) : kind.name();
                try (ResultSet row = connection.getMetaData().getColumns(null, null, name, null)) {
                    while (row.next()) {
                        String schema =
                                String.valueOf(row.getString("TABLE_SCHEM")).toLowerCase(Locale.ROOT);
                        if (schema.equals("public")) {
                            columns.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                            if (row.getString("IS_NULLABLE").equals("YES")) {
                                nullable.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                            }
                        }
                    }
                }
                assertThat(columns)
                        .as(kind.name())
                        .containsExactlyElementsOf(kind.table().columns());
                assertThat(new TreeSet<>(nullable)).as(kind.name()).isEqualTo(new TreeSet<>(optional(kind.table())));
            }
        }
    }

    private static List<String> optional(Table<?> table) {
        return table.components().stream()
                .filter(table::isOptional)
                .flatMap(component -> table.columnsOf(component).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void textsAndNumbersComeBackFromTheDatabase(Databases database) {
        SplittableRandom random = new SplittableRandom(2);
        try (Desk desk = Scene.on(database.open())) {
            for (int i = 0; i < TRIES; i++) {
                Lesson lesson = random(Lesson.class, random).orElseThrow();
                Goal goal = new Goal(
                        lesson.id() + "g",
                        lesson.title(),
                        "",
                        "",
                        "",
                        Optional.of((Double) random(Double.class, random)),
                        Optional.empty(),
                        Optional.of((LocalDate) random(LocalDate.class, random)),
                        Optional.empty(),
                        Optional.of(Country.of("VNM")),
                        Optional.empty());
                desk.write(Actor.LOCAL, tx -> {
                    tx.add(goal, Placing.of("trade"));
                    return tx.add(lesson, Placing.of("trade"));
                });
                assertThat(desk.read(Actor.LOCAL, tx -> tx.get(Lesson.class, lesson.id()))
                                .record())
                        .isEqualTo(lesson);
                assertThat(desk.read(Actor.LOCAL, tx -> tx.get(Goal.class, goal.id()))
                                .record())
                        .isEqualTo(goal);
                List<Kept<Lesson>> alike =
                        desk.read(Actor.LOCAL, tx -> tx.list(Lesson.class, Query.where("title", lesson.title())));
                assertThat(alike).extracting(kept -> kept.record().title()).containsOnly(lesson.title());
            }
            assertThat(desk.verify().faults()).isEmpty();
        }
    }

    @Test
    void whatNoDatabaseCanKeepIsRefused() {
        Table<Lesson> table = Table.of(Lesson.class);
        for (String broken : List.of("\0", "\ud83c", "\udf0d x")) {
            assertThatThrownBy(() -> table.check(lesson(broken), java.util.Map.of()))
                    .hasMessageContaining("a character that is none");
        }
    }

    private static Lesson lesson(String title) {
        return new Lesson("a", title, "", "", "", "", "", Optional.empty(), Optional.empty());
    }

    @Test
    void laterIdsSortLaterAndTheSameSeedGivesTheSame() {
        String first = Ids.next(1_800_000_000_000L, new SplittableRandom(1));
        assertThat(first).hasSize(26).isEqualTo(Ids.next(1_800_000_000_000L, new SplittableRandom(1)));
        assertThat(Ids.next(1_800_000_000_001L, new SplittableRandom(2))).isGreaterThan(first);
    }
}

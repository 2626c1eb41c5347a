package org.comity.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which records, in which order. Components are named as in the record type; {@code head.department},
 * {@code head.visibility}, {@code head.team}, {@code head.whole}, {@code head.created_by}, {@code head.created_at},
 * {@code head.changed_by} and {@code head.changed_at} name what is beside it.
 */
public record Query(List<Condition> conditions, List<Order> orders, int limit, int offset) {
    /** The most records that one query gives. */
    public static final int MOST = 1_000_000;

    public Query {
        conditions = List.copyOf(conditions);
        orders = List.copyOf(orders);
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "A query cannot begin at %d or have %d records.".formatted(offset, limit));
        }
    }

    /** How a component is compared. */
    public enum Op {
        EQUAL("= ?"),
        UNEQUAL("<> ?"),
        BEFORE("< ?"),
        UNTIL("<= ?"),
        FROM(">= ?"),
        AFTER("> ?"),
        /** The text holds the words, whatever their case. */
        HOLDS("LIKE ? ESCAPE '!'"),
        GIVEN("IS NOT NULL"),
        ABSENT("IS NULL");

        final String sql;

        Op(String sql) {
            this.sql = sql;
        }
    }

    /** A component compared with values: any of them fits. */
    public record Condition(String component, Op op, List<Object> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /** A component to order by; absent values come last. */
    public record Order(String component, boolean descending) {}

    /** Every record that the actor may read, by id. */
    public static Query all() {
        return new Query(List.of(), List.of(), MOST, 0);
    }

    public static Query where(String component, Object value) {
        return all().and(component, Op.EQUAL, value);
    }

    public static Query where(String component, Op op, Object value) {
        return all().and(component, op, value);
    }

    public static Query of(String department) {
        return where("head.department", department);
    }

    public Query and(String component, Object value) {
        return and(component, Op.EQUAL, value);
    }

    public Query and(String component, Op op, Object value) {
        return with(new Condition(component, op, List.of(value)));
    }

    /** The component is given. */
    public Query given(String component) {
        return with(new Condition(component, Op.GIVEN, List.of()));
    }

    /** The component is absent. */
    public Query absent(String component) {
        return with(new Condition(component, Op.ABSENT, List.of()));
    }

    /** The component is one of these; of none, no record fits. */
    public Query in(String component, Collection<?> values) {
        return with(new Condition(component, Op.EQUAL, new ArrayList<>(values)));
    }

    public Query orderBy(String component) {
        return order(new Order(component, false));
    }

    public Query orderByDescending(String component) {
        return order(new Order(component, true));
    }

    public Query page(int most, int from) {
        return new Query(conditions, orders, most, from);
    }

    private Query with(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Query(all, orders, limit, offset);
    }

    private Query order(Order order) {
        List<Order> all = new ArrayList<>(orders);
        all.add(order);
        return new Query(conditions, all, limit, offset);
    }
}

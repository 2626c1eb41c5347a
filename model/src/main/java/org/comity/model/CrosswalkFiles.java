package org.comity.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.Countries.Life;
import org.comity.model.Countries.Spell;

/** Reads Comity's own reference files off the class path. */
final class CrosswalkFiles {
    private CrosswalkFiles() {}

    /** A code or name and what it means in a spell. */
    record Code(CodeScheme scheme, String code, Country country, Spell spell) {}

    /** A code or name for something that is no country. */
    record Aggregate(CodeScheme scheme, String code, String what) {}

    static List<Life> lives() {
        Map<String, List<Map<String, String>>> spells = new LinkedHashMap<>();
        rows("countries.csv")
                .forEach(row -> spells.computeIfAbsent(row.get("code"), code -> new ArrayList<>())
                        .add(row));
        return spells.values().stream().map(CrosswalkFiles::life).toList();
    }

    private static Life life(List<Map<String, String>> spells) {
        Map<String, String> row = spells.getLast();
        Spell latest = spell(row);
        return new Life(
                Country.of(field(row, "code")),
                field(row, "iso2"),
                latest.from(),
                latest.until(),
                field(row, "name"),
                countries(field(row, "successors")),
                countries(field(row, "out_of")).stream().findFirst(),
                spells.subList(0, spells.size() - 1).stream()
                        .map(CrosswalkFiles::spell)
                        .toList());
    }

    /** The codes of {@code codes.csv} after those that each country has by itself: alpha-3, alpha-2 and name. */
    static List<Code> codes(Map<Country, Life> lives) {
        List<Code> codes = new ArrayList<>();
        for (Life life : lives.values()) {
            addForLife(codes, CodeScheme.ISO3, life.country().code(), life);
            addForLife(codes, CodeScheme.NAME, life.name(), life);
            if (!life.iso2().isEmpty()) {
                addForLife(codes, CodeScheme.ISO2, life.iso2(), life);
            }
        }
        for (Map<String, String> row : rows("codes.csv")) {
            CodeScheme scheme = CodeScheme.valueOf(field(row, "scheme"));
            Life life = Objects.requireNonNull(lives.get(Country.of(field(row, "country"))), row::toString);
            if (field(row, "from").isEmpty() && field(row, "until").isEmpty()) {
                addForLife(codes, scheme, field(row, "code"), life);
            } else {
                codes.add(new Code(scheme, field(row, "code"), life.country(), within(row, life)));
            }
        }
        return codes;
    }

    private static void addForLife(List<Code> codes, CodeScheme scheme, String code, Life life) {
        life.earlier().forEach(spell -> codes.add(new Code(scheme, code, life.country(), spell)));
        codes.add(new Code(scheme, code, life.country(), new Spell(life.from(), life.until())));
    }

    private static Spell within(Map<String, String> row, Life life) {
        LocalDate first = life.earlier().isEmpty()
                ? life.from()
                : life.earlier().getFirst().from();
        return new Spell(date(row, "from").orElse(first), date(row, "until").or(life::until));
    }

    static List<Aggregate> aggregates() {
        return rows("aggregates.csv").stream()
                .map(row ->
                        new Aggregate(CodeScheme.valueOf(field(row, "scheme")), field(row, "code"), field(row, "what")))
                .toList();
    }

    private static Spell spell(Map<String, String> row) {
        return new Spell(LocalDate.parse(field(row, "from")), date(row, "until"));
    }

    private static Optional<LocalDate> date(Map<String, String> row, String name) {
        return Optional.of(field(row, name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private static List<Country> countries(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Country::of)
                .toList();
    }

    private static String field(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    /** The rows of one of our files, by column name. Lines that begin with # are comments; no field has a line break. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(CrosswalkFiles.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> header = List.of();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                List<String> fields = fields(line);
                if (header.isEmpty()) {
                    header = fields;
                } else {
                    rows.add(row(file, header, fields));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Comity's own file %s cannot be read.".formatted(file), e);
        }
    }

    private static Map<String, String> row(String file, List<String> header, List<String> fields) {
        if (fields.size() != header.size()) {
            throw new IllegalStateException(
                    "%s: %s has %d fields for %d columns.".formatted(file, fields, fields.size(), header.size()));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted; // our files never have a quotation mark inside a field
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

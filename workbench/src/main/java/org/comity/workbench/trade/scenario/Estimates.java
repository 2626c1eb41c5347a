package org.comity.workbench.trade.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.comity.model.YamlMap;

/**
 * The cited numbers that a scenario takes where it names none.
 *
 * @param elasticity of substitution
 * @param agreement effect of an agreement on trade between its members
 * @param day what a day on the way costs, in per cent of the value of the goods
 */
public record Estimates(Band elasticity, Effect agreement, Band day) {
    private static final Estimates SHIPPED = read();

    /** Those that ship with Comity. */
    public static Estimates shipped() {
        return SHIPPED;
    }

    private static Estimates read() {
        try (InputStream in = Objects.requireNonNull(Estimates.class.getResourceAsStream("estimates.yaml"))) {
            YamlMap map = YamlMap.parse("estimates.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            YamlMap agreement = map.findMap("agreement").orElseThrow();
            return new Estimates(
                    band(map.findMap("elasticity").orElseThrow()),
                    new Effect(
                            agreement.findNumber("value").orElseThrow(),
                            agreement.findNumber("standard_error").orElseThrow(),
                            agreement.findNumber("spread").orElseThrow(),
                            agreement.text("citation")),
                    band(map.findMap("day").orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Band band(YamlMap map) {
        return new Band(
                map.findNumber("value").orElseThrow(),
                map.findNumber("low").orElseThrow(),
                map.findNumber("high").orElseThrow(),
                map.text("citation"));
    }
}

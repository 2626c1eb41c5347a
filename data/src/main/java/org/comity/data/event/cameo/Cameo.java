package org.comity.data.event.cameo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The vocabulary of event codes, from {@code cameo.csv}; each code has a number, its place in that file. */
public final class Cameo {
    private static final Cameo EMBEDDED = read();
    /** Codes of three digits first, then those of four. */
    private static final int FOUR_DIGITS = 1000;

    private static final int SLOTS = FOUR_DIGITS + 10_000;
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final Pattern UNSPECIFIED = Pattern.compile(",?\\s*not spec\\w* below", Pattern.CASE_INSENSITIVE);

    private final List<CameoCode> codes;
    private final Map<String, Integer> byWords;
    private final short[] slots = new short[SLOTS];

    private Cameo(List<CameoCode> codes, Map<String, Integer> byWords) {
        this.codes = List.copyOf(codes);
        this.byWords = Map.copyOf(byWords);
        Arrays.fill(slots, (short) -1);
        for (int i = 0; i < codes.size(); i++) {
            byte[] digits = codes.get(i).code().getBytes(StandardCharsets.US_ASCII);
            slots[slot(digits, 0, digits.length)] = (short) i;
        }
    }

    /** The vocabulary that ships with Comity. */
    public static Cameo embedded() {
        return EMBEDDED;
    }

    /** All codes, in the order of their numbers. */
    public List<CameoCode> codes() {
        return codes;
    }

    public Optional<CameoCode> find(String code) {
        byte[] digits = code.getBytes(StandardCharsets.UTF_8);
        int number = number(digits, 0, digits.length);
        return number < 0 ? Optional.empty() : Optional.of(codes.get(number));
    }

    /** The number of the code whose digits stand there; -1 for none. */
    public int number(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        return slot < 0 ? -1 : slots[slot];
    }

    /** The number of the code that ICEWS names by these words; -1 for none. */
    public int numberOfWords(String words) {
        String plain = UNSPECIFIED.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
        return byWords.getOrDefault(NO_LETTER.matcher(plain).replaceAll(" ").strip(), -1);
    }

    private static int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length != 3 && length != 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return length == 3 ? value : FOUR_DIGITS + value;
    }

    private static Cameo read() {
        List<CameoCode> codes = new ArrayList<>();
        Map<String, Integer> byWords = new HashMap<>();
        try (InputStream in = Cameo.class.getResourceAsStream("cameo.csv")) {
            if (in == null) {
                throw new IllegalStateException("There is no cameo.csv beside Cameo.");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isEmpty() && Character.isDigit(text.charAt(0)))
                    .toList()) {
                String[] cells = line.split(",", -1);
                for (String words : cells[5].split("\\|")) {
                    if (!words.isEmpty()) {
                        byWords.put(words, codes.size());
                    }
                }
                codes.add(new CameoCode(
                        cells[0],
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        Double.parseDouble(cells[3]),
                        cells[4]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cameo(codes, byWords);
    }
}

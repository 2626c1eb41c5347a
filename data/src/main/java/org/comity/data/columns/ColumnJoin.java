package org.comity.data.columns;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.DataException;

/** Joins the stretches of a file to whole columns. */
final class ColumnJoin {
    private static final String NOT_AVAILABLE = "NA";
    private static final Set<String> MISSING = Set.of(".", "NaN", "nan");

    private final String name;
    private final List<Block> blocks;
    private final int rows;

    ColumnJoin(String name, List<Block> blocks, int rows) {
        this.name = name;
        this.blocks = blocks;
        this.rows = rows;
    }

    FileColumn column(String column, int place) {
        return blocks.getFirst().uses.get(place) == Block.Use.NUMBER ? numbers(place) : texts(column, place);
    }

    private FileColumn.Numbers numbers(int place) {
        double[] values = new double[rows];
        int at = 0;
        for (Block block : blocks) {
            System.arraycopy(block.numbers[place], 0, values, at, block.rows);
            block.numbers[place] = new double[0]; // its memory is wanted for the next column
            at += block.rows;
        }
        return new FileColumn.Numbers(values);
    }

    private FileColumn.Texts texts(String column, int place) {
        List<List<String>> local = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>();
        for (Block block : blocks) {
            List<String> texts = texts(column, block.dictionaries[place]);
            local.add(texts);
            all.addAll(texts);
        }
        all.removeAll(MISSING);
        if (!hasCodesOfTwoLetters(all)) {
            all.remove(NOT_AVAILABLE);
        }
        List<String> levels = List.copyOf(all);
        int[] ids = new int[rows];
        int at = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            int[] level = local.get(b).stream()
                    .mapToInt(text -> Math.max(-1, Collections.binarySearch(levels, text)))
                    .toArray();
            for (int row = 0; row < block.rows; row++) {
                int id = block.ids[place][row];
                ids[at++] = id < 0 ? -1 : level[id];
            }
        }
        return new FileColumn.Texts(ids, levels, example(place));
    }

    /** Among codes of two letters {@code NA} is Namibia; elsewhere it says that there is nothing. */
    private static boolean hasCodesOfTwoLetters(Set<String> texts) {
        return texts.size() > 1 && texts.stream().allMatch(text -> text.matches("[A-Z]{2}"));
    }

    private List<String> texts(String column, Dictionary dictionary) {
        List<String> texts = new ArrayList<>(dictionary.count());
        for (int id = 0; id < dictionary.count(); id++) {
            byte[] bytes = dictionary.text(id);
            try {
                texts.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                throw new DataException(
                        "%s, column %s: \"%s\" is no text in UTF-8; save the file in that encoding."
                                .formatted(name, column, new String(bytes, StandardCharsets.US_ASCII)),
                        e);
            }
        }
        return texts;
    }

    private String example(int place) {
        int line = 2;
        for (Block block : blocks) {
            Block.Fault first = block.noNumber[place];
            if (first != null) {
                return "\"%s\" in line %d".formatted(first.what(), line + first.line());
            }
            line += block.lines;
        }
        return "";
    }
}

package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Small stages for tests, written as text. */
public final class ToyStages {
    private ToyStages() {}

    /** A node "code level weight parent", the parent left out at the top. */
    public static Node node(String text) {
        String[] words = text.strip().split("\\s+");
        return new Node(
                words[0],
                words[0],
                Integer.parseInt(words[1]),
                1,
                Double.parseDouble(words[2]),
                "",
                OptionalDouble.empty(),
                Optional.empty(),
                words.length > 3 ? Optional.of(words[3]) : Optional.empty());
    }

    /** Nodes parted by semicolons. */
    public static Structure structure(String text) {
        List<Node> nodes = new ArrayList<>();
        for (String node : text.split(";")) {
            nodes.add(node(node));
        }
        return Structure.of(nodes);
    }

    /** Units A, B, C ... with their figures by indicator; not a number where one is missing. */
    public static Stage stage(String structure, double[]... columns) {
        Structure built = structure(structure);
        Rows rows = Rows.of(IntStream.range(0, columns[0].length)
                .mapToObj(row -> Character.toString('A' + row))
                .toList());
        List<String> codes =
                built.nodes().stream().limit(built.indicators()).map(Node::code).toList();
        return Stage.of(built, Sheet.of(rows, codes, columns), Side.none(rows));
    }
}

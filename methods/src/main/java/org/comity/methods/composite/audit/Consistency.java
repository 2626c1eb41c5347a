package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.weight.Components;

/** Whether the members of each group measure one thing: Cronbach's alpha and principal components. */
public final class Consistency {
    private Consistency() {}

    /**
     * A group's.
     *
     * @param alpha Cronbach's, from pairwise covariances as COINr's get_cronbach; empty with fewer than two members or
     *     where no covariance is known
     * @param members of the group
     * @param fewestRows that any pair of members shares
     */
    public record Alpha(String group, OptionalDouble alpha, int members, int fewestRows) {}

    /**
     * One component of a group.
     *
     * @param share of the variance of all members
     * @param cumulative share up to this one
     * @param rows that have all members
     */
    public record Component(
            String group, int component, double eigenvalue, double share, double cumulative, int rows) {}

    /**
     * What a component has of a member.
     *
     * @param entry of the eigenvector; that of the first component is COINr's PCA weight, up to its sign
     * @param loading the correlation of the component with the member
     */
    public record Loading(String group, int component, String node, double entry, double loading) {}

    /** Of every aggregate, over its children; the stage must be aggregated when there are more than two levels. */
    public static List<Alpha> alphas(Stage stage) {
        Structure structure = stage.structure();
        List<Alpha> alphas = new ArrayList<>();
        for (int node = structure.indicators(); node < structure.nodes().size(); node++) {
            alphas.add(alpha(stage.data(), structure.node(node).code(), codes(structure, node)));
        }
        return alphas;
    }

    /** Of any columns. */
    public static Alpha alpha(Sheet data, String group, List<String> codes) {
        double all = 0;
        double own = 0;
        int fewest = data.rows().count();
        for (String one : codes) {
            for (String other : codes) {
                boolean[] both = Association.both(
                        data.rawPresent(data.column("audit", one)), data.rawPresent(data.column("audit", other)));
                double[] x = Association.where(data.rawValues(data.column("audit", one)), both);
                double[] y = Association.where(data.rawValues(data.column("audit", other)), both);
                double covariance = x.length < 2 ? 0 : Association.covariance(x, y);
                all += covariance;
                own += one.equals(other) ? covariance : 0;
                fewest = Math.min(fewest, x.length);
            }
        }
        double k = codes.size();
        return new Alpha(group, Tables.known(k / (k - 1) * (all - own) / all), codes.size(), fewest);
    }

    /** The components of every aggregate with more than one child, in the order of nodes. */
    public static List<Component> components(Stage stage) {
        List<Component> lines = new ArrayList<>();
        for (Group group : groups(stage)) {
            double sum = 0;
            for (int c = 0; c < group.components.count(); c++) {
                sum += group.components.share(c);
                lines.add(new Component(
                        group.code,
                        c + 1,
                        group.components.eigenvalue(c),
                        group.components.share(c),
                        sum,
                        group.components.rows()));
            }
        }
        return lines;
    }

    /** The loadings of all components of every aggregate with more than one child. */
    public static List<Loading> loadings(Stage stage) {
        List<Loading> lines = new ArrayList<>();
        for (Group group : groups(stage)) {
            for (int c = 0; c < group.components.count(); c++) {
                for (int k = 0; k < group.components.codes().size(); k++) {
                    lines.add(new Loading(
                            group.code,
                            c + 1,
                            group.components.codes().get(k),
                            group.components.entry(c, k),
                            group.components.loading(c, k)));
                }
            }
        }
        return lines;
    }

    /** Aggregates of more than one child that have no components: a member does not vary, or too few rows have all. */
    public static List<String> withoutComponents(Stage stage) {
        List<String> with = groups(stage).stream().map(Group::code).toList();
        Structure structure = stage.structure();
        return IntStream.range(structure.indicators(), structure.nodes().size())
                .filter(node -> structure.children(node).length > 1)
                .mapToObj(node -> structure.node(node).code())
                .filter(code -> !with.contains(code))
                .toList();
    }

    private record Group(String code, Components components) {}

    /** Groups whose members vary and stand together in three rows or more; the others have no components. */
    private static List<Group> groups(Stage stage) {
        Structure structure = stage.structure();
        List<Group> groups = new ArrayList<>();
        for (int node = structure.indicators(); node < structure.nodes().size(); node++) {
            if (structure.children(node).length > 1) {
                try {
                    groups.add(new Group(
                            structure.node(node).code(), Components.of("audit", stage.data(), codes(structure, node))));
                } catch (StepFailure _) {
                    // no lines for it: withoutComponents names it
                }
            }
        }
        return groups;
    }

    private static List<String> codes(Structure structure, int node) {
        return Arrays.stream(structure.children(node))
                .mapToObj(child -> structure.node(child).code())
                .toList();
    }
}

package org.comity.workbench.club;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comity.model.Country;
import org.comity.model.Pair;

/**
 * Members by members. Row's side is the home's, column's the partner's; the diagonal has no cell.
 *
 * @param members in order
 * @param cells row by row, without the diagonal
 * @param gap whether cells hold row to column less column to row
 */
record Matrix(List<Country> members, List<Cell> cells, boolean gap) {
    Matrix {
        members = List.copyOf(members);
        cells = List.copyOf(cells);
    }

    /** Asks for each ordered pair of two members. */
    static Matrix of(List<Country> members, Function<Pair, Cell> cell) {
        List<Cell> cells = new ArrayList<>();
        for (Country home : members) {
            for (Country partner : members) {
                if (!home.equals(partner)) {
                    cells.add(cell.apply(new Pair(home, partner)));
                }
            }
        }
        return new Matrix(members, cells, false);
    }

    /** The cell of home's row and partner's column. */
    Cell at(Pair pair) {
        int row = members.indexOf(pair.home());
        int column = members.indexOf(pair.partner());
        return cells.get(row * (members.size() - 1) + column - (column > row ? 1 : 0));
    }

    /** Where the two sides differ, and by how much: each cell is the turned one with the other sign. */
    Matrix gaps() {
        return new Matrix(
                members,
                cells.stream().map(cell -> cell.less(at(cell.pair().turned()))).toList(),
                true);
    }

    /** All cells blank: there can be no gap in what is one figure for both. */
    Matrix blank() {
        return new Matrix(
                members,
                cells.stream().map(cell -> Cell.notApplicable(cell.pair())).toList(),
                true);
    }

    double[] values() {
        return cells.stream()
                .flatMap(cell -> cell.value().stream())
                .mapToDouble(interval -> interval.value())
                .toArray();
    }

    long missing() {
        return cells.stream().filter(cell -> cell.state() == Cell.State.MISSING).count();
    }
}

package org.comity.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Measures methods as the Java compiler reads them, from the line of the declaration to the closing brace; a table of
 * cases in an annotation above it is data, and not counted.
 */
final class MethodLengths {
    private MethodLengths() {}

    static List<String> longerThan(int lines, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            JavacTask task = (JavacTask) compiler.getTask(null, files, _ -> {}, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions, lines, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int lines;
        private final List<String> found;

        Scanner(CompilationUnitTree unit, SourcePositions positions, int lines, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.lines = lines;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (method.getBody() != null && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
                long modifiers = positions.getEndPosition(unit, method.getModifiers());
                long start = modifiers >= 0 ? modifiers : positions.getStartPosition(unit, method);
                long first = unit.getLineMap().getLineNumber(start);
                long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                if (last - first + 1 > lines) {
                    found.add("%s.%s has %d lines".formatted(type.getSimpleName(), method.getName(), last - first + 1));
                }
            }
            return super.visitMethod(method, null);
        }
    }
}

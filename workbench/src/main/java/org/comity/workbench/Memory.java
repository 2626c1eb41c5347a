package org.comity.workbench;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept while the workbench is open and memory lasts: the least recently asked are dropped first, and any may
 * be when the JVM runs short, to be made again when asked for. Safe for many threads.
 */
final class Memory {
    private static final int ANSWERS = 1024;

    private final Map<Object, Slot> slots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Slot> eldest) {
            return size() > ANSWERS;
        }
    };

    /** One answer; it is made under its own lock, so that making one may ask for others. */
    private static final class Slot {
        private @Nullable SoftReference<Object> answer;

        synchronized Object get(Supplier<?> make) {
            Object held = answer == null ? null : answer.get();
            if (held == null) {
                held = make.get();
                answer = new SoftReference<>(held);
            }
            return held;
        }
    }

    Object get(Object question, Supplier<?> make) {
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(question, q -> new Slot());
        }
        return slot.get(make);
    }
}

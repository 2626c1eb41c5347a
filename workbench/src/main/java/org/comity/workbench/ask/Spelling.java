package org.comity.workbench.ask;

/** How far apart two words are, counted in slips of the hand. */
public final class Spelling {
    private Spelling() {}

    /** How many slips may be forgiven in a word of this length: none in a short one, two in a long one. */
    public static int allowed(int length) {
        return length < 4 ? 0 : length < 7 ? 1 : 2;
    }

    /**
     * Damerau's distance: letters put in, left out, changed, or swapped with the next (optimal string alignment).
     *
     * @param most of interest; anything above it comes back as {@code most + 1}
     */
    public static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], most + 1);
    }
}

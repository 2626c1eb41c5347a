package org.comity.methods.bargain.shelving;

/**
 * How an issue stands in the smallest sets, and the price of keeping it.
 *
 * @param issue its number
 * @param role whether the smallest sets have it
 * @param keeping what becomes of the smallest size when the issue must be kept
 * @param price by how much the smallest size rises when the issue must be kept, as found; 0 unless it always goes;
 *     infinite when nothing was found
 * @param priceBound what the price is at least, as proved; infinite when it cannot be kept
 */
public record Standing(int issue, Role role, Keeping keeping, double price, double priceBound) {
    /** In which of the smallest sets an issue is. */
    public enum Role {
        /** In all of them. */
        ALWAYS_GOES,
        /** In some. */
        SOMETIMES,
        /** In none. */
        ALWAYS_STAYS,
        /** In some of those found; the time was too short to tell about the others. */
        GOES_AS_FOUND,
        /** In none of those found; the time was too short to tell about the others. */
        STAYS_AS_FOUND
    }

    /** Whether the issue can be kept. */
    public enum Keeping {
        POSSIBLE,
        /** No set of issues without this one will do: some party or rule is always left short. */
        IMPOSSIBLE,
        /** The time was too short to tell. */
        UNKNOWN
    }
}

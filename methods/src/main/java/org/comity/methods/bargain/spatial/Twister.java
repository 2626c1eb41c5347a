package org.comity.methods.bargain.spatial;

/**
 * KTAB's random numbers: the 64-bit Mersenne Twister (Nishimura 2000, ACM Trans. Model. Comput. Simul. 10(4), 348-357),
 * each number then put through a one-to-one square of it. Not for threads that share one.
 */
class Twister {
    private static final int SIZE = 312;
    private static final int HALF = 156;
    private static final long UPPER = 0xFFFFFFFF80000000L;
    private static final long LOWER = 0x7FFFFFFFL;
    private static final long SHIFT = 0xE08C1D668B756F83L; // the digits of the golden ratio, made odd

    private final long[] state = new long[SIZE];
    private int at = SIZE;

    Twister(long seed) {
        seed(seed);
    }

    /** Starts again. */
    void seed(long seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 6364136223846793005L * (state[i - 1] ^ (state[i - 1] >>> 62)) + i;
        }
        at = SIZE;
    }

    /** The next number of the Mersenne Twister itself. */
    long raw() {
        if (at == SIZE) {
            renew();
        }
        long x = state[at++];
        x ^= (x >>> 29) & 0x5555555555555555L;
        x ^= (x << 17) & 0x71D67FFFEDA60000L;
        x ^= (x << 37) & 0xFFF7EEE000000000L;
        return x ^ (x >>> 43);
    }

    private void renew() {
        for (int i = 0; i < SIZE; i++) {
            long x = (state[i] & UPPER) | (state[(i + 1) % SIZE] & LOWER);
            state[i] = state[(i + HALF) % SIZE] ^ (x >>> 1) ^ ((x & 1) == 0 ? 0 : 0xB5026F5AA96619E9L);
        }
        at = 0;
    }

    /** As KTAB uses it: 64 bits, to be read without sign. */
    long bits() {
        long x = raw();
        return (x + SHIFT) * (2 * x + 3);
    }

    /** Uniform from 0 to 1, both possible. */
    double unit() {
        long bits = bits();
        double n = bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0; // the nearest number to the unsigned bits
        return n / 0x1.0p64; // as a double, 2^64 - 1 is 2^64
    }

    /** Uniform from {@code low} to {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A place drawn with these chances. Shape: p[n], used up to n. */
    int draw(double[] p, int n) {
        double u = between(0, 1);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += p[i];
            if (u <= sum) {
                return i;
            }
        }
        return n - 1;
    }
}

package org.comity.methods.gravity.gain;

/** Where draws of one figure lie: its 5th, 50th and 95th hundredth, by linear interpolation between draws. */
public record Spread(double low, double middle, double high) {}

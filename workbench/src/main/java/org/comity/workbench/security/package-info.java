/**
 * What may come next between neighbours, by the counts and scores of reported events: predictive distributions, how they did
 * from origin to origin against benchmarks, and the record of every forecast made. Method notes in
 * docs/methods/event-forecasts.md; arithmetic in {@code methods.signal}.
 */
@NullMarked
package org.comity.workbench.security;

import org.jspecify.annotations.NullMarked;

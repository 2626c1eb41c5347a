/**
 * Gets a source's files from its producer's public address, patiently: with stall timeout, retry, resume, and
 * "not modified". What is new is then imported like any other file. The network is used here and nowhere else.
 */
@NullMarked
package org.comity.data.fetch;

import org.jspecify.annotations.NullMarked;
